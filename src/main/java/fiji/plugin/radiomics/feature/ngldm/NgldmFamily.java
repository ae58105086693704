package fiji.plugin.radiomics.feature.ngldm;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.texture.SliceTexture;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * The family of {@link NgldmFeature}s. Averages leave out slices without a voxel. Undefined in a
 * region of one voxel.
 */
@Plugin(type = FeatureFamily.class, priority = 20)
public final class NgldmFamily extends AbstractFamily {

    static final List<NgldmFeature> FEATURES = List.of(NgldmFeature.values());

    /** Called by SciJava. */
    public NgldmFamily() {
        super("ngldm", FEATURES, SliceTexture.AGGREGATIONS, true);
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        DependenceCounter counter =
                new DependenceCounter(
                        region.levels(), settings.ngldmDistance(), settings.ngldmAlpha());
        new SliceTexture<>(FEATURES, region.levels(), settings, counter, workers).compute(sink);
    }
}
