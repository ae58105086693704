/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.perturb;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.preprocess.PlacedMask;
import fiji.plugin.radiomics.preprocess.RegionChange;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A contour along {@linkplain Supervoxels supervoxels} (Zwanenburg et al. 2019; MIRP's {@code
 * randomise_mask}): a supervoxel is inside with the probability of the part of it that the region
 * covers, always from 90 % on, never below 20 %; the one that is covered most is always inside.
 * Gaps are closed by one layer of voxels that share a face.
 */
final class ContourChange implements RegionChange {

    private static final double BEYOND_MM = 25;
    private static final double ALWAYS = .9;
    private static final double NEVER = .2;

    /** Part of the region's range of intensities by which it is widened on either side. */
    private static final double WIDENED = .1;

    private final Shared shared;
    private final long seed;

    /**
     * @param shared what contours of the same region of the same image have in common
     * @param seed what random numbers begin with
     */
    ContourChange(Shared shared, long seed) {
        this.shared = shared;
        this.seed = seed;
    }

    /** The supervoxels about a region, and how much of each it covers; found when first needed. */
    static final class Shared {

        private final boolean bySlice;
        private Box box;
        private int[] labels;
        private double[] covered;

        /**
         * @param bySlice whether features are computed in 2D
         */
        Shared(boolean bySlice) {
            this.bySlice = bySlice;
        }

        private synchronized void find(PlacedMask region, VoxelSource image) {
            if (labels != null) {
                return;
            }
            Box tight = region.mask().bounds().orElseThrow().shifted(region.box().min());
            Geometry whole = image.geometry();
            int[] beyond = new int[3];
            for (int a = 0; a < (bySlice ? 2 : 3); a++) {
                // Without a unit of length a voxel counts as 1 mm.
                beyond[a] = (int) Math.ceil(BEYOND_MM / spacing(whole, a));
            }
            box = tight.grown(beyond).within(whole);
            Volume part = image.read(box);
            int[] inside = inside(region);
            labels = Supervoxels.of(part.geometry(), limited(part, inside));
            int n = Arrays.stream(labels).max().orElse(0) + 1;
            double[] all = new double[n];
            covered = new double[n];
            for (int label : labels) {
                all[label]++;
            }
            for (int i : inside) {
                covered[labels[i]]++;
            }
            int most = 0;
            for (int k = 0; k < n; k++) {
                covered[k] = all[k] > 0 ? covered[k] / all[k] : 0;
                most = covered[k] > covered[most] ? k : most;
            }
            covered[most] = 1;
        }

        private static double spacing(Geometry grid, int axis) {
            return grid.unit() == LengthUnit.MILLIMETRE ? grid.spacing(axis) : 1;
        }

        /** Indices of the region's voxels in the box. */
        private int[] inside(PlacedMask region) {
            Box from = region.box();
            byte[] mask = region.mask().data();
            int[] all = new int[region.mask().count()];
            int n = 0;
            for (int z = from.minZ(), i = 0; z <= from.maxZ(); z++) {
                for (int y = from.minY(); y <= from.maxY(); y++) {
                    for (int x = from.minX(); x <= from.maxX(); x++, i++) {
                        if (mask[i] != 0) {
                            all[n++] =
                                    ((z - box.minZ()) * box.size(1) + y - box.minY()) * box.size(0)
                                            + x
                                            - box.minX();
                        }
                    }
                }
            }
            return all;
        }

        /** Intensities cut off somewhat beyond the region's range; those that are none are low. */
        private static float[] limited(Volume part, int[] inside) {
            float[] values = part.data().clone();
            float min = Float.POSITIVE_INFINITY;
            float max = Float.NEGATIVE_INFINITY;
            for (int i : inside) {
                if (Float.isFinite(values[i])) {
                    min = Math.min(min, values[i]);
                    max = Math.max(max, values[i]);
                }
            }
            float more = max >= min ? (float) (WIDENED * (max - min)) : 0;
            float low = max >= min ? min - more : 0;
            float high = max >= min ? max + more : 0;
            for (int i = 0; i < values.length; i++) {
                float v = values[i];
                values[i] = Float.isNaN(v) ? low : Math.max(low, Math.min(high, v));
            }
            return values;
        }
    }

    @Override
    public PlacedMask apply(PlacedMask region, Place place) {
        VoxelSource image = place.image();
        shared.find(region, image);
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] chosen = new boolean[shared.covered.length];
        for (int k = 0; k < chosen.length; k++) {
            double part = shared.covered[k];
            // One number for each, also where it is not needed.
            chosen[k] = random.nextDouble() < part && part >= NEVER || part >= ALWAYS;
        }
        // Room to close gaps at the border of the box, where the image goes on.
        int[] by = {1, 1, shared.bySlice ? 0 : 1};
        Box box = shared.box.grown(by).within(image.geometry());
        byte[] mask = new byte[Math.toIntExact(box.voxels())];
        Box inner = shared.box;
        for (int z = inner.minZ(), i = 0; z <= inner.maxZ(); z++) {
            for (int y = inner.minY(); y <= inner.maxY(); y++) {
                int to =
                        ((z - box.minZ()) * box.size(1) + y - box.minY()) * box.size(0)
                                + inner.minX()
                                - box.minX();
                for (int x = 0; x < inner.size(0); x++, i++) {
                    mask[to + x] = (byte) (chosen[shared.labels[i]] ? 1 : 0);
                }
            }
        }
        PlacedMask drawn = new PlacedMask(new Mask(image.geometry().crop(box), mask), box);
        PlacedMask wide = Layers.added(drawn, image.geometry(), shared.bySlice);
        return place.inside().apply(Layers.taken(wide, image.geometry(), shared.bySlice));
    }
}
