package fiji.plugin.radiomics.feature.glcm;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.RegionSize;
import fiji.plugin.radiomics.feature.texture.DirectionalTexture;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * The family of {@link GlcmFeature}s. Averages leave out slices and directions without any pair of
 * neighbours, and those in which a feature is not defined.
 */
@Plugin(type = FeatureFamily.class, priority = 60)
public final class GlcmFamily extends AbstractFamily {

    private static final List<GlcmFeature> FEATURES = List.of(GlcmFeature.values());

    /** Called by SciJava. */
    public GlcmFamily() {
        super("glcm", FEATURES, DirectionalTexture.AGGREGATIONS, true);
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        new DirectionalTexture<>(
                        FEATURES,
                        region.levels(),
                        settings,
                        settings.glcmDistance(),
                        new PairCounter(region.levels()),
                        workers)
                .compute(sink);
    }

    @Override
    public long workingBytes(RegionSize region, FeatureSettings settings, int threads) {
        return PairCounter.workingBytes(region, settings, threads);
    }
}
