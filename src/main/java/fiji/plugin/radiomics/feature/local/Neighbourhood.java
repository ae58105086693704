/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.local;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.preprocess.RegionData;

/**
 * The image about a region's bounding box: intensities with 0 for what is not finite, and which
 * voxels count. Positions are relative to the bounding box.
 */
final class Neighbourhood {

    private final Geometry image;
    private final int[] offset;

    /** Intensities; where voxels are missing also 1 for each that is there, 0 for each other. */
    private final float[][] fields;

    /**
     * @param region the region
     * @param sphere what is asked for about each voxel of its bounding box
     */
    Neighbourhood(RegionData region, Sphere sphere) {
        image = region.surroundings().image().geometry();
        offset = region.surroundings().offset();
        float[] data = region.surroundings().image().data();
        int finite = 0;
        for (float v : data) {
            finite += Float.isFinite(v) ? 1 : 0;
        }
        if (finite == data.length && isInside(region.geometry(), sphere)) {
            fields = new float[][] {data};
            return;
        }
        fields = new float[][] {new float[data.length], new float[data.length]};
        for (int i = 0; i < data.length; i++) {
            if (Float.isFinite(data[i])) {
                fields[0][i] = data[i];
                fields[1][i] = 1;
            }
        }
    }

    private boolean isInside(Geometry box, Sphere sphere) {
        for (int axis = 0; axis < 3; axis++) {
            int after = image.size(axis) - offset[axis] - box.size(axis);
            if (Math.min(offset[axis], after) < sphere.reach(axis)) {
                return false;
            }
        }
        return true;
    }

    /** Number of fields: 1 where every voxel that may be asked for is there, else 2. */
    int fields() {
        return fields.length;
    }

    float[] field(int f) {
        return fields[f];
    }

    /** Whether the image has a row. */
    boolean has(int y, int z) {
        int inY = y + offset[1];
        int inZ = z + offset[2];
        return inY >= 0 && inY < image.size(1) && inZ >= 0 && inZ < image.size(2);
    }

    /** Index of a voxel in the fields. */
    int index(int x, int y, int z) {
        return image.index(x + offset[0], y + offset[1], z + offset[2]);
    }

    /** The first x of the image. */
    int first() {
        return -offset[0];
    }

    /** The x after its last. */
    int end() {
        return image.size(0) - offset[0];
    }

    /** Mean of the whole image. */
    double mean() {
        double sum = 0;
        double number = 0;
        for (int i = 0; i < fields[0].length; i++) {
            sum += fields[0][i];
            number += fields.length == 1 ? 1 : fields[1][i];
        }
        return sum / number;
    }
}
