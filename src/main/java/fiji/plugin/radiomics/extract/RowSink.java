package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.Status;

/** Puts what a family computes of one filter's response into the schema's order. */
final class RowSink implements FeatureSink {

    private final FeatureSchema schema;
    private final String filter;
    private final String family;
    private final FeatureValue[] values;

    /**
     * @param schema the columns
     * @param filter label of the response
     * @param family name of the family
     * @param values one a column; filled in
     */
    RowSink(FeatureSchema schema, String filter, String family, FeatureValue[] values) {
        this.schema = schema;
        this.filter = filter;
        this.family = family;
        this.values = values;
    }

    @Override
    public void put(Feature feature, Aggregation aggregation, double value) {
        set(
                feature,
                aggregation,
                Double.isFinite(value)
                        ? new FeatureValue(value, Status.OK)
                        : FeatureValue.missing(Status.failed("the value is " + value)));
    }

    @Override
    public void undefined(Feature feature, Aggregation aggregation, String reason) {
        set(feature, aggregation, FeatureValue.missing(Status.undefined(reason)));
    }

    @Override
    public void failed(Feature feature, Aggregation aggregation, String reason) {
        set(feature, aggregation, FeatureValue.missing(Status.failed(reason)));
    }

    private void set(Feature feature, Aggregation aggregation, FeatureValue value) {
        int i = index(feature, aggregation);
        if (i >= 0) {
            values[i] = value;
        }
    }

    /** Gives a status to what has no value yet. */
    void fillWith(FeatureFamily all, Status status) {
        for (Aggregation a : all.aggregations()) {
            for (Feature f : all.features()) {
                int i = index(f, a);
                if (i >= 0 && values[i] == null) {
                    values[i] = FeatureValue.missing(status);
                }
            }
        }
    }

    private int index(Feature feature, Aggregation aggregation) {
        return schema.indexOf(filter, family, feature, aggregation);
    }
}
