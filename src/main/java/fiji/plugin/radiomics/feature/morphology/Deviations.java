/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.preprocess.RegionData;

/** The voxels of an intensity mask in their bounding box, with their deviations from the mean. */
final class Deviations {

    private final RegionData region;
    private final Box bounds;
    private final double mean;
    private final double sumOfSquares;
    private final boolean flat;

    Deviations(RegionData region) {
        this.region = region;
        bounds = region.intensityMask().bounds().orElseThrow();
        float[] values = region.values();
        double sum = 0;
        boolean same = true;
        for (float v : values) {
            sum += v;
            same &= v == values[0];
        }
        double about = sum / values.length;
        // The first sum's rounding, where the mean is much greater than the deviations.
        double rest = 0;
        for (float v : values) {
            rest += v - about;
        }
        mean = about + rest / values.length;
        flat = same;
        double squares = 0;
        for (float v : values) {
            squares += (v - mean) * (v - mean);
        }
        sumOfSquares = squares;
    }

    int voxels() {
        return region.values().length;
    }

    boolean isFlat() {
        return flat;
    }

    double sumOfSquares() {
        return sumOfSquares;
    }

    /** Voxels along an axis of the bounding box. */
    int size(int axis) {
        return bounds.size(axis);
    }

    /** The same along x, y, z. */
    int[] size() {
        return bounds.size();
    }

    double spacing(int axis) {
        return region.geometry().spacing(axis);
    }

    /**
     * Reads a row of the bounding box.
     *
     * @param y row
     * @param z slice
     * @param inside takes 1 inside, 0 outside, from index 0
     * @param deviation takes x − μ inside, 0 outside
     * @return whether any voxel is inside
     */
    boolean row(int y, int z, double[] inside, double[] deviation) {
        Geometry g = region.geometry();
        Mask mask = region.intensityMask();
        int from = g.index(bounds.minX(), bounds.minY() + y, bounds.minZ() + z);
        boolean any = false;
        for (int x = 0; x < size(0); x++) {
            boolean in = mask.data()[from + x] != 0;
            any |= in;
            inside[x] = in ? 1 : 0;
            deviation[x] = in ? region.image().data()[from + x] - mean : 0;
        }
        return any;
    }
}
