/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Lengths;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.Length;

/**
 * Erosion, dilation, opening and closing of masks with a ball: the voxels whose centres lie no
 * further than its radius from its centre, at the true spacing of the grid. Thresholds of exact
 * distances, so that the time does not depend on the radius. What lies beyond the grid is neither
 * inside nor outside: it takes nothing from an erosion and adds nothing to a dilation, which makes
 * opening and closing idempotent up to the border (Soille, Morphological Image Analysis, 2nd ed.,
 * 2003, chapters 3 and 4).
 */
final class BallMorphology {

    private final Length radius;
    private final double[] spacing;
    private final SegmentationProgress progress;

    /**
     * @param key what the radius is for, for messages
     * @param radius the ball's radius
     * @param grid the masks' grid
     * @param progress asked whether to go on
     * @throws IllegalArgumentException where the radius is in mm and the grid is not
     */
    BallMorphology(String key, Length radius, Geometry grid, SegmentationProgress progress) {
        this.radius = radius;
        this.spacing = Lengths.spacing(key, radius, grid);
        this.progress = progress;
    }

    Mask eroded(Mask mask) {
        return inBox(mask, 0, true, false);
    }

    Mask dilated(Mask mask) {
        return inBox(mask, 1, false, true);
    }

    Mask opened(Mask mask) {
        return inBox(mask, 0, true, true);
    }

    Mask closed(Mask mask) {
        if (mask.isEmpty()) {
            return mask;
        }
        GridPart box = box(mask, 2);
        byte[] voxels = box.crop(mask.data());
        dilate(voxels, box.size());
        erode(voxels, box.size());
        return box.mask(voxels);
    }

    private Mask inBox(Mask mask, int radii, boolean erode, boolean dilate) {
        if (mask.isEmpty()) {
            return mask;
        }
        GridPart box = box(mask, radii);
        byte[] voxels = box.crop(mask.data());
        if (erode) {
            erode(voxels, box.size());
        }
        if (dilate) {
            dilate(voxels, box.size());
        }
        return box.mask(voxels);
    }

    /** One voxel more than the ball reaches, so that what is near outside is in the box. */
    private GridPart box(Mask mask, int radii) {
        int[] reach = new int[3];
        for (int a = 0; a < 3; a++) {
            reach[a] = 1 + GridPart.voxels(radii * radius.value(), spacing[a]);
        }
        return GridPart.around(mask, reach);
    }

    /** Leaves the voxels whose whole ball, as far as it lies on the grid, is inside. */
    void erode(byte[] voxels, int[] size) {
        double[] d = new DistanceTransform(size, spacing, progress).squared(voxels, 0);
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (Segmentations.reaches(radius, d[i]) ? 0 : 1);
        }
    }

    /** Adds the voxels of the balls around all that are inside. */
    void dilate(byte[] voxels, int[] size) {
        double[] d = new DistanceTransform(size, spacing, progress).squared(voxels, 1);
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (Segmentations.reaches(radius, d[i]) ? 1 : 0);
        }
    }
}
