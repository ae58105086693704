package fiji.plugin.radiomics.feature.morphology;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.Workers;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The family of {@link MorphologyFeature}s. */
@Plugin(type = FeatureFamily.class, priority = 100)
public final class MorphologyFamily implements FeatureFamily {

    @Override
    public String familyName() {
        return "morphology";
    }

    @Override
    public List<? extends Feature> features() {
        return List.of(MorphologyFeature.values());
    }

    @Override
    public List<Aggregation> aggregations() {
        return List.of(Aggregation.NONE);
    }

    @Override
    public boolean needsLevels() {
        return false;
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        Shape shape = Shape.of(region, workers);
        for (MorphologyFeature f : MorphologyFeature.values()) {
            double value = f.of(shape);
            if (Double.isFinite(value)) {
                sink.put(f, Aggregation.NONE, value);
            } else {
                sink.undefined(f, Aggregation.NONE, f.reason());
            }
        }
    }
}
