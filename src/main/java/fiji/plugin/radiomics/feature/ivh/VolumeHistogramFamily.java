package fiji.plugin.radiomics.feature.ivh;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The family of {@link VolumeHistogramFeature}s. Defined from one voxel on. */
@Plugin(type = FeatureFamily.class, priority = 70)
public final class VolumeHistogramFamily extends AbstractFamily {

    /** Called by SciJava. */
    public VolumeHistogramFamily() {
        super("intensity_volume_histogram", List.of(VolumeHistogramFeature.values()));
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        VolumeHistogram histogram =
                new VolumeHistogram(region.values(), settings.ivh(), settings.range());
        for (VolumeHistogramFeature f : VolumeHistogramFeature.values()) {
            double value = f.of(histogram);
            if (Double.isFinite(value)) {
                sink.put(f, Aggregation.NONE, value);
            } else {
                sink.undefined(f, Aggregation.NONE, Status.FLAT_REGION);
            }
        }
    }
}
