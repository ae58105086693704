/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.Status;
import java.util.Optional;

/** Puts what a family computes of one filter's response into the schema's order. */
final class RowSink implements FeatureSink {

    private final FeatureSchema schema;
    private final String filter;
    private final FeatureFamily family;
    private final FeatureValue[] values;
    private String problem;

    /**
     * @param schema the columns
     * @param filter label of the response
     * @param family the family
     * @param values one a column; filled in
     */
    RowSink(FeatureSchema schema, String filter, FeatureFamily family, FeatureValue[] values) {
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
                        : FeatureValue.missing(
                                Status.failed(FamilyRun.name(feature) + " is " + value)));
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
        if (i < 0) {
            // An aggregation that nobody asks for is no fault; a feature that is not listed is.
            if (!family.features().contains(feature)) {
                note(
                        "it gives a value for "
                                + FamilyRun.name(feature)
                                + ", which it does not list");
            }
        } else if (values[i] != null) {
            note("it gives two values for " + FamilyRun.name(feature));
        } else {
            values[i] = value;
        }
    }

    private void note(String fault) {
        problem = problem == null ? fault : problem;
    }

    /**
     * @return what the family did against its contract, once it has ended; null where nothing
     */
    String problem() {
        for (Aggregation a : family.aggregations()) {
            for (Feature f : family.features()) {
                int i = index(f, a);
                if (i >= 0 && values[i] == null) {
                    note("it gives no value for " + FamilyRun.name(f));
                }
            }
        }
        return problem;
    }

    /**
     * @return why the first of the family's values failed; empty where none did
     */
    Optional<String> failure() {
        for (Aggregation a : family.aggregations()) {
            for (Feature f : family.features()) {
                int i = index(f, a);
                if (i >= 0 && values[i].status().kind() == Status.Kind.FAILED) {
                    return Optional.of(values[i].status().reason());
                }
            }
        }
        return Optional.empty();
    }

    /** Gives a status to what has no value yet. */
    void fillWith(Status status) {
        fill(status, false);
    }

    /** Gives a status to all of the family's columns. */
    void failAll(Status status) {
        fill(status, true);
    }

    private void fill(Status status, boolean all) {
        for (Aggregation a : family.aggregations()) {
            for (Feature f : family.features()) {
                int i = index(f, a);
                if (i >= 0 && (all || values[i] == null)) {
                    values[i] = FeatureValue.missing(status);
                }
            }
        }
    }

    private int index(Feature feature, Aggregation aggregation) {
        return schema.indexOf(filter, family.familyName(), feature, aggregation);
    }
}
