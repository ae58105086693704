package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.Levels;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import java.util.Set;

/** Any family, window by window as a region of its own: slow, and right by definition. */
final class FamilyRows extends RowMaps {

    private final FeatureFamily family;
    private final List<Feature> features;
    private final int count;
    private final FeatureSettings familySettings;

    /**
     * @param family the family's name
     * @param features its features in the order of values
     * @param settings the window
     * @param count number of grey levels; 0 = the greatest in a window
     */
    FamilyRows(String family, List<Feature> features, MapSettings settings, int count) {
        super(settings);
        this.family = FeatureFamilies.get(family);
        this.features = features;
        this.count = count;
        FeatureSettings ibsi = FeatureSettings.ibsi(Set.of(aggregation()));
        familySettings =
                new FeatureSettings(
                        ibsi.aggregations(),
                        ibsi.weighting(),
                        1,
                        1,
                        1,
                        settings.ngldmAlpha(),
                        ibsi.ivh(),
                        ibsi.range(),
                        false);
    }

    private Aggregation aggregation() {
        boolean volume = settings.volumetric();
        List<Aggregation> known = family.aggregations();
        for (Aggregation a :
                List.of(
                        settings.merged() ? Aggregation.VOLUME_MERGED : Aggregation.VOLUME_AVERAGED,
                        Aggregation.VOLUME)) {
            if (volume && known.contains(a)) {
                return a;
            }
        }
        for (Aggregation a :
                List.of(
                        settings.merged()
                                ? Aggregation.SLICE_MERGED
                                : Aggregation.SLICE_DIRECTION_AVERAGED,
                        Aggregation.SLICE)) {
            if (!volume && known.contains(a)) {
                return a;
            }
        }
        return Aggregation.NONE;
    }

    @Override
    void enter(int x, int low) {
        // Nothing is kept from one window to the next.
    }

    @Override
    void leave(int x, int high) {
        // Nothing is kept from one window to the next.
    }

    @Override
    void evaluate(int low, int x, double[][] out) {
        Geometry g = Geometry.of(side, side, depth, 1, 1, 1);
        float[] values = new float[g.voxels()];
        byte[] inside = new byte[values.length];
        int[] levels = new int[values.length];
        for (int w = 0, k = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int i = first + w * tile.strideZ + v * tile.strideY + low;
                for (int u = 0; u < side; u++, k++) {
                    values[k] = tile.values[i + u];
                    inside[k] = (byte) (Float.isNaN(values[k]) ? 0 : 1);
                    levels[k] = tile.levels[i + u];
                }
            }
        }
        Mask mask = new Mask(g, inside);
        RegionData window = new RegionData(new Volume(g, values), mask, mask);
        if (family.needsLevels()) {
            window = window.withLevels(Levels.of(levels, new int[] {side, side, depth}, 1, count));
        }
        family.compute(window, familySettings, Workers.none(), into(out, x));
    }

    private FeatureSink into(double[][] out, int x) {
        return new FeatureSink() {
            @Override
            public void put(Feature feature, Aggregation aggregation, double value) {
                int f = features.indexOf(feature);
                if (f >= 0) {
                    out[f][x] = value;
                }
            }

            @Override
            public void undefined(Feature feature, Aggregation aggregation, String reason) {
                // NaN is there already.
            }

            @Override
            public void failed(Feature feature, Aggregation aggregation, String reason) {
                throw new IllegalStateException(feature.featureName() + ": " + reason);
            }
        };
    }
}
