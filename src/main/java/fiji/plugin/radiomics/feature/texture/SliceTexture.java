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
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.preprocess.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The three aggregations of matrices without direction: of each slice, averaged; of all slices,
 * merged; of the volume.
 *
 * @param <M> the matrix
 */
public final class SliceTexture<M extends TextureMatrix<M>> {

    /** The aggregations, in the order of tables. */
    public static final List<Aggregation> AGGREGATIONS =
            List.of(Aggregation.SLICE, Aggregation.SLICES_MERGED, Aggregation.VOLUME);

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
         * Adds what slices hold.
         *
         * @param volume whether neighbours in other slices count
         * @param z0 first slice
         * @param z1 slice after the last
         * @param matrix where to count
         */
        void count(boolean volume, int z0, int z1, M matrix);
    }

    private final List<? extends Feature> features;
    private final Levels levels;
    private final FeatureSettings settings;
    private final Counter<M> counter;
    private final Workers workers;

    /**
     * @param features the family's features, in the order of {@link TextureMatrix#features()}
     * @param levels the region's levels
     * @param settings aggregations
     * @param counter makes and counts matrices
     * @param workers threads
     */
    public SliceTexture(
            List<? extends Feature> features,
            Levels levels,
            FeatureSettings settings,
            Counter<M> counter,
            Workers workers) {
        this.features = features;
        this.levels = levels;
        this.settings = settings;
        this.counter = counter;
        this.workers = workers;
    }

    /**
     * Computes the aggregations that the settings ask for.
     *
     * @param sink where results go
     */
    public void compute(FeatureSink sink) {
        if (settings.wants(Aggregation.VOLUME)) {
            M merged = counter.newMatrix();
            for (Slab<M> slab : slabs(true, false)) {
                merged.add(slab.merged, 1);
            }
            new FeatureMean(features.size())
                    .add(merged)
                    .put(features, Aggregation.VOLUME, levels, sink);
        }
        if (settings.wants(Aggregation.SLICE, Aggregation.SLICES_MERGED)) {
            slices(sink);
        }
    }

    private void slices(FeatureSink sink) {
        boolean each = settings.wants(Aggregation.SLICE);
        FeatureMean averaged = new FeatureMean(features.size());
        M merged = counter.newMatrix();
        for (Slab<M> slab : slabs(false, each)) {
            slab.slices.forEach(averaged::add);
            merged.add(slab.merged, 1);
        }
        if (each) {
            averaged.put(features, Aggregation.SLICE, levels, sink);
        }
        if (settings.wants(Aggregation.SLICES_MERGED)) {
            new FeatureMean(features.size())
                    .add(merged)
                    .put(features, Aggregation.SLICES_MERGED, levels, sink);
        }
    }

    private record Slab<M>(List<double[]> slices, M merged) {}

    private List<Slab<M>> slabs(boolean volume, boolean each) {
        List<Callable<Slab<M>>> parts = new ArrayList<>();
        // The same slabs for any number of threads: sums that are not whole depend on their order.
        for (int[] range : Slabs.of(levels.size(2))) {
            parts.add(
                    () -> {
                        Slab<M> slab = new Slab<>(new ArrayList<>(), counter.newMatrix());
                        if (each) {
                            addEach(range[0], range[1], slab);
                        } else {
                            counter.count(volume, range[0], range[1], slab.merged);
                        }
                        return slab;
                    });
        }
        return workers.run(parts);
    }

    private void addEach(int z0, int z1, Slab<M> slab) {
        M slice = counter.newMatrix();
        for (int z = z0; z < z1; z++) {
            slice.clear();
            counter.count(false, z, z + 1, slice);
            if (!slice.isEmpty()) {
                slab.slices.add(slice.features());
                slab.merged.add(slice, 1);
            }
        }
    }
}
