package fiji.plugin.radiomics.feature.glcm;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.feature.Workers;
import fiji.plugin.radiomics.preprocess.Levels;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import java.util.Set;
import org.scijava.plugin.Plugin;

/**
 * The family of {@link GlcmFeature}s. Each direction's matrix is counted once and serves every
 * aggregation. Averages leave out slices and directions without any pair of neighbours, and those
 * in which a feature is not defined.
 */
@Plugin(type = FeatureFamily.class, priority = 60)
public final class GlcmFamily implements FeatureFamily {

    private static final GlcmFeature[] FEATURES = GlcmFeature.values();

    private static final List<Aggregation> AGGREGATIONS =
            List.of(
                    Aggregation.SLICE_DIRECTION_AVERAGED,
                    Aggregation.SLICE_MERGED,
                    Aggregation.DIRECTION_MERGED,
                    Aggregation.ALL_SLICES_MERGED,
                    Aggregation.VOLUME_AVERAGED,
                    Aggregation.VOLUME_MERGED);

    @Override
    public String familyName() {
        return "glcm";
    }

    @Override
    public List<? extends Feature> features() {
        return List.of(FEATURES);
    }

    @Override
    public List<Aggregation> aggregations() {
        return AGGREGATIONS;
    }

    @Override
    public boolean needsLevels() {
        return true;
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        Levels levels = region.levels();
        PairCounter counter = new PairCounter(levels);
        if (settings.wants(Aggregation.VOLUME_AVERAGED, Aggregation.VOLUME_MERGED)) {
            volume(counter, levels, settings, sink);
        }
        if (settings.wants(
                Aggregation.SLICE_DIRECTION_AVERAGED,
                Aggregation.SLICE_MERGED,
                Aggregation.DIRECTION_MERGED,
                Aggregation.ALL_SLICES_MERGED)) {
            slices(counter, levels, settings, sink);
        }
    }

    private static void volume(
            PairCounter counter, Levels levels, FeatureSettings settings, FeatureSink sink) {
        Average averaged = new Average();
        PairCounter.Matrix merged = counter.newMatrix();
        for (int[] direction : Directions.volume(settings.glcmDistance())) {
            PairCounter.Matrix matrix = counter.newMatrix();
            counter.count(direction, 0, levels.size(2), matrix);
            averaged.add(matrix);
            merged.add(matrix);
        }
        put(Aggregation.VOLUME_AVERAGED, averaged, levels, settings, sink);
        put(Aggregation.VOLUME_MERGED, new Average().add(merged), levels, settings, sink);
    }

    private static void slices(
            PairCounter counter, Levels levels, FeatureSettings settings, FeatureSink sink) {
        List<int[]> directions = Directions.plane(settings.glcmDistance());
        Set<Aggregation> wanted = settings.aggregations();
        boolean eachMatrix = wanted.contains(Aggregation.SLICE_DIRECTION_AVERAGED);
        boolean eachSlice = wanted.contains(Aggregation.SLICE_MERGED);
        Average averaged = new Average();
        Average sliceMerged = new Average();
        PairCounter.Matrix[] byDirection = new PairCounter.Matrix[directions.size()];
        for (int d = 0; d < byDirection.length; d++) {
            byDirection[d] = counter.newMatrix();
        }
        PairCounter.Matrix matrix = counter.newMatrix();
        PairCounter.Matrix slice = counter.newMatrix();
        for (int z = 0; z < levels.size(2); z++) {
            slice.clear();
            for (int d = 0; d < byDirection.length; d++) {
                matrix.clear();
                counter.count(directions.get(d), z, z + 1, matrix);
                if (matrix.pairs() == 0) {
                    continue;
                }
                if (eachMatrix) {
                    averaged.add(matrix);
                }
                slice.add(matrix);
                byDirection[d].add(matrix);
            }
            if (eachSlice) {
                sliceMerged.add(slice);
            }
        }
        Average directionMerged = new Average();
        PairCounter.Matrix all = counter.newMatrix();
        for (PairCounter.Matrix m : byDirection) {
            directionMerged.add(m);
            all.add(m);
        }
        put(Aggregation.SLICE_DIRECTION_AVERAGED, averaged, levels, settings, sink);
        put(Aggregation.SLICE_MERGED, sliceMerged, levels, settings, sink);
        put(Aggregation.DIRECTION_MERGED, directionMerged, levels, settings, sink);
        put(Aggregation.ALL_SLICES_MERGED, new Average().add(all), levels, settings, sink);
    }

    private static void put(
            Aggregation aggregation,
            Average average,
            Levels levels,
            FeatureSettings settings,
            FeatureSink sink) {
        if (!settings.aggregations().contains(aggregation)) {
            return;
        }
        for (int f = 0; f < FEATURES.length; f++) {
            if (levels.voxels() == 1) {
                sink.undefined(FEATURES[f], aggregation, Status.ONE_VOXEL);
            } else if (average.matrices == 0) {
                sink.undefined(FEATURES[f], aggregation, "no neighbouring voxels");
            } else if (average.defined[f] == 0) {
                sink.undefined(FEATURES[f], aggregation, Status.FLAT_REGION);
            } else {
                sink.put(FEATURES[f], aggregation, average.sum[f] / average.defined[f]);
            }
        }
    }

    /** The mean of each feature over matrices. */
    private static final class Average {

        final double[] sum = new double[FEATURES.length];
        final int[] defined = new int[FEATURES.length];
        int matrices;

        Average add(PairCounter.Matrix matrix) {
            if (matrix.pairs() == 0) {
                return this;
            }
            matrices++;
            GlcmProbabilities p = matrix.probabilities();
            for (int f = 0; f < FEATURES.length; f++) {
                double value = FEATURES[f].of(p);
                if (Double.isFinite(value)) {
                    sum[f] += value;
                    defined[f]++;
                }
            }
            return this;
        }
    }
}
