/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.DistanceWeighting;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.RegionSize;
import fiji.plugin.radiomics.preprocess.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The six aggregations of matrices that have a direction. Each direction's matrix is counted once
 * and serves all of them. Counts are whole until directions are weighted, and directions are put
 * together in their order, so that values do not depend on the number of threads.
 *
 * @param <M> the matrix
 */
public final class DirectionalTexture<M extends TextureMatrix<M>> {

    /** The aggregations, in the order of tables. */
    public static final List<Aggregation> AGGREGATIONS =
            List.of(
                    Aggregation.SLICE_DIRECTION_AVERAGED,
                    Aggregation.SLICE_MERGED,
                    Aggregation.DIRECTION_MERGED,
                    Aggregation.ALL_SLICES_MERGED,
                    Aggregation.VOLUME_AVERAGED,
                    Aggregation.VOLUME_MERGED);

    /** Matrices of more entries are made one after the other, to spare memory. */
    private static final long LARGE_MATRIX = 1 << 19;

    /**
     * Counts matrices.
     *
     * @param <M> the matrix
     */
    public interface Counter<M> {

        /**
         * @return an empty matrix
         */
        M newMatrix();

        /**
         * Adds the counts of one direction.
         *
         * @param direction step along x, y, z
         * @param z0 first slice
         * @param z1 slice after the last; a step along z asks for all slices
         * @param matrix where to count
         */
        void count(int[] direction, int z0, int z1, M matrix);
    }

    private final List<? extends Feature> features;
    private final Levels levels;
    private final FeatureSettings settings;
    private final int distance;
    private final DistanceWeighting weighting;
    private final Counter<M> counter;
    private final Workers workers;
    private final boolean large;

    /**
     * @param features the family's features, in the order of {@link TextureMatrix#features()}
     * @param levels the region's levels
     * @param settings the aggregations
     * @param distance Chebyshev distance of the directions, in voxels
     * @param weighting weight of directions
     * @param counter makes and counts matrices
     * @param workers threads
     */
    public DirectionalTexture(
            List<? extends Feature> features,
            Levels levels,
            FeatureSettings settings,
            int distance,
            DistanceWeighting weighting,
            Counter<M> counter,
            Workers workers) {
        this.features = features;
        this.levels = levels;
        this.settings = settings;
        this.distance = distance;
        this.weighting = weighting;
        this.counter = counter;
        this.workers = workers;
        large = counter.newMatrix().cells() > LARGE_MATRIX;
    }

    /**
     * Computes the aggregations that the settings ask for.
     *
     * @param sink where results go
     */
    public void compute(FeatureSink sink) {
        if (settings.wants(Aggregation.VOLUME_AVERAGED, Aggregation.VOLUME_MERGED)) {
            volume(sink);
        }
        if (settings.wants(
                Aggregation.SLICE_DIRECTION_AVERAGED,
                Aggregation.SLICE_MERGED,
                Aggregation.DIRECTION_MERGED,
                Aggregation.ALL_SLICES_MERGED)) {
            slices(sink);
        }
    }

    /**
     * What all this needs at its peak.
     *
     * @param cells entries of a matrix
     * @param bytesOfCell bytes of an entry
     * @param region the region's size
     * @param settings the aggregations
     * @param threads number of threads
     * @return bytes, roughly
     */
    public static long workingBytes(
            long cells, int bytesOfCell, RegionSize region, FeatureSettings settings, int threads) {
        boolean large = cells > LARGE_MATRIX;
        int inPlane = Directions.plane(1).size();
        int ofSlab = inPlane + 2;
        long matrices = 0;
        if (settings.wants(Aggregation.VOLUME_AVERAGED, Aggregation.VOLUME_MERGED)) {
            matrices = 1 + (large ? 1 : Directions.volume(1).size());
        }
        if (settings.wants(
                Aggregation.SLICE_DIRECTION_AVERAGED,
                Aggregation.SLICE_MERGED,
                Aggregation.DIRECTION_MERGED,
                Aggregation.ALL_SLICES_MERGED)) {
            boolean whole = large || threads == 1;
            int slabs = whole ? 1 : Slabs.of(region.box()[2]).size();
            matrices = Math.max(matrices, inPlane + 1L + (long) slabs * ofSlab);
        }
        return matrices * cells * bytesOfCell;
    }

    private record OneDirection<M>(M matrix, double[] values) {}

    private void volume(FeatureSink sink) {
        List<int[]> directions = Directions.volume(distance);
        double[] weights = weighting.relativeWeights(directions);
        boolean each = settings.wants(Aggregation.VOLUME_AVERAGED);
        FeatureMean averaged = new FeatureMean(features.size());
        M merged = counter.newMatrix();
        int atOnce = large ? 1 : directions.size();
        for (int from = 0; from < directions.size(); from += atOnce) {
            List<Callable<OneDirection<M>>> parts = new ArrayList<>();
            for (int[] direction : directions.subList(from, from + atOnce)) {
                parts.add(() -> oneDirection(direction, each));
            }
            List<OneDirection<M>> counted = workers.run(parts);
            for (int k = 0; k < counted.size(); k++) {
                if (counted.get(k).values != null) {
                    averaged.add(counted.get(k).values);
                }
                merged.add(counted.get(k).matrix, weights[from + k]);
            }
        }
        put(Aggregation.VOLUME_AVERAGED, averaged, sink);
        put(Aggregation.VOLUME_MERGED, merged, sink);
    }

    private OneDirection<M> oneDirection(int[] direction, boolean values) {
        M matrix = counter.newMatrix();
        counter.count(direction, 0, levels.size(2), matrix);
        return new OneDirection<>(matrix, values && !matrix.isEmpty() ? matrix.features() : null);
    }

    /**
     * What some slices give: features of each matrix and slice, in order, and merged directions.
     */
    private record Slab<M>(List<double[]> matrices, List<double[]> slices, List<M> byDirection) {}

    private void slices(FeatureSink sink) {
        List<int[]> directions = Directions.plane(distance);
        double[] weights = weighting.relativeWeights(directions);
        List<Callable<Slab<M>>> parts = new ArrayList<>();
        boolean whole = large || workers.threads() == 1;
        List<int[]> slabs =
                whole ? List.of(new int[] {0, levels.size(2)}) : Slabs.of(levels.size(2));
        for (int[] slab : slabs) {
            parts.add(() -> slab(slab[0], slab[1], directions, weights));
        }
        FeatureMean averaged = new FeatureMean(features.size());
        FeatureMean sliceMerged = new FeatureMean(features.size());
        List<M> byDirection = newMatrices(directions.size());
        for (Slab<M> slab : workers.run(parts)) {
            slab.matrices.forEach(averaged::add);
            slab.slices.forEach(sliceMerged::add);
            for (int d = 0; d < directions.size(); d++) {
                byDirection.get(d).add(slab.byDirection.get(d), 1);
            }
        }
        FeatureMean directionMerged = new FeatureMean(features.size());
        M all = counter.newMatrix();
        for (int d = 0; d < directions.size(); d++) {
            if (settings.wants(Aggregation.DIRECTION_MERGED)) {
                directionMerged.add(byDirection.get(d));
            }
            all.add(byDirection.get(d), weights[d]);
        }
        put(Aggregation.SLICE_DIRECTION_AVERAGED, averaged, sink);
        put(Aggregation.SLICE_MERGED, sliceMerged, sink);
        put(Aggregation.DIRECTION_MERGED, directionMerged, sink);
        put(Aggregation.ALL_SLICES_MERGED, all, sink);
    }

    private Slab<M> slab(int z0, int z1, List<int[]> directions, double[] weights) {
        boolean eachMatrix = settings.wants(Aggregation.SLICE_DIRECTION_AVERAGED);
        boolean eachSlice = settings.wants(Aggregation.SLICE_MERGED);
        Slab<M> slab =
                new Slab<>(new ArrayList<>(), new ArrayList<>(), newMatrices(directions.size()));
        M matrix = counter.newMatrix();
        M slice = counter.newMatrix();
        for (int z = z0; z < z1; z++) {
            slice.clear();
            for (int d = 0; d < directions.size(); d++) {
                matrix.clear();
                counter.count(directions.get(d), z, z + 1, matrix);
                if (matrix.isEmpty()) {
                    continue;
                }
                if (eachMatrix) {
                    slab.matrices.add(matrix.features());
                }
                if (eachSlice) {
                    slice.add(matrix, weights[d]);
                }
                slab.byDirection.get(d).add(matrix, 1);
            }
            if (eachSlice && !slice.isEmpty()) {
                slab.slices.add(slice.features());
            }
        }
        return slab;
    }

    private List<M> newMatrices(int n) {
        List<M> matrices = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            matrices.add(counter.newMatrix());
        }
        return matrices;
    }

    private void put(Aggregation aggregation, M matrix, FeatureSink sink) {
        if (settings.wants(aggregation)) {
            put(aggregation, new FeatureMean(features.size()).add(matrix), sink);
        }
    }

    private void put(Aggregation aggregation, FeatureMean mean, FeatureSink sink) {
        if (settings.wants(aggregation)) {
            mean.put(features, aggregation, levels, sink);
        }
    }
}
