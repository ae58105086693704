/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.image;

import java.util.Optional;

/**
 * Brings a mask whose axes run another way than the image's (in another order, or backwards) to the
 * image's grid. No value is interpolated: voxels only change places.
 */
public final class Reorientation {

    private Reorientation() {}

    /**
     * A mask on the grid of its image.
     *
     * @param voxels the mask
     * @param shift how far the same voxel of the mask lay from the image's at most, in voxels; 0
     *     where only sizes and spacings could be compared
     */
    public record Fitted(VoxelSource voxels, double shift) {}

    /**
     * A mask on the grid of its image.
     *
     * @param mask a mask or label image
     * @param image the image's grid
     * @return the mask on exactly {@code image}: over the same array where the grids agree up to
     *     {@link Geometry#ROUNDING_NOISE}, a copy where the mask's axes are a signed permutation of
     *     the image's and the grids agree once they are put in order
     * @throws GridMismatchException where they do not agree, naming the axis and both numbers
     */
    public static Volume align(Volume mask, Geometry image) {
        return align(mask, image, Geometry.ROUNDING_NOISE).voxels().readAll();
    }

    /**
     * The same, where voxels may lie further apart.
     *
     * @param mask a mask or label image
     * @param image the image's grid
     * @param tolerance how far the same voxel may lie apart, in voxels along any axis
     * @return the mask on exactly {@code image}, and how far it was off
     * @throws GridMismatchException where they do not agree, naming the axis and both numbers
     */
    public static Fitted align(VoxelSource mask, Geometry image, double tolerance) {
        Geometry own = mask.geometry();
        Optional<String> difference = image.difference(own, "image", "mask", tolerance);
        if (difference.isEmpty()) {
            return new Fitted(mask.on(image), shift(image, own));
        }
        int[] axes = matchingAxes(image, own);
        // Without a common unit nothing is known of a common space.
        if (axes == null || image.unit() != own.unit()) {
            throw new GridMismatchException(difference.get());
        }
        boolean[] flipped = flippedAxes(image, own, axes);
        Geometry ordered = reorder(own, axes, flipped);
        // Compared in the image's axes, the message tells what really differs.
        difference = image.difference(ordered, "image", "mask", tolerance);
        if (difference.isPresent()) {
            throw new GridMismatchException(difference.get());
        }
        return new Fitted(
                new Volume(image, reorder(mask.readAll(), axes, flipped)), shift(image, ordered));
    }

    private static double shift(Geometry image, Geometry mask) {
        return image.unit() == mask.unit() ? image.largestShift(mask) : 0;
    }

    /** For each axis of the image the mask's axis nearest to it; null where two claim the same. */
    private static int[] matchingAxes(Geometry image, Geometry mask) {
        int[] axes = new int[3];
        boolean[] taken = new boolean[3];
        for (int a = 0; a < 3; a++) {
            int best = 0;
            for (int c = 1; c < 3; c++) {
                if (Math.abs(cosine(image, a, mask, c)) > Math.abs(cosine(image, a, mask, best))) {
                    best = c;
                }
            }
            if (taken[best]) {
                return null;
            }
            taken[best] = true;
            axes[a] = best;
        }
        return axes;
    }

    private static boolean[] flippedAxes(Geometry image, Geometry mask, int[] axes) {
        boolean[] flipped = new boolean[3];
        for (int a = 0; a < 3; a++) {
            flipped[a] = cosine(image, a, mask, axes[a]) < 0;
        }
        return flipped;
    }

    private static double cosine(Geometry g, int a, Geometry h, int b) {
        double[] d = g.direction();
        double[] e = h.direction();
        return d[a] * e[b] + d[3 + a] * e[3 + b] + d[6 + a] * e[6 + b];
    }

    private static Geometry reorder(Geometry g, int[] axes, boolean[] flipped) {
        int[] size = new int[3];
        double[] spacing = new double[3];
        double[] from = g.direction();
        double[] direction = new double[9];
        double[] first = new double[3];
        for (int a = 0; a < 3; a++) {
            int c = axes[a];
            size[a] = g.size(c);
            spacing[a] = g.spacing(c);
            first[c] = flipped[a] ? g.size(c) - 1 : 0;
            for (int r = 0; r < 3; r++) {
                direction[3 * r + a] = flipped[a] ? -from[3 * r + c] : from[3 * r + c];
            }
        }
        return new Geometry(size, spacing, g.position(first), direction, g.unit());
    }

    private static float[] reorder(Volume mask, int[] axes, boolean[] flipped) {
        Geometry g = mask.geometry();
        int[] strides = {1, g.size(0), g.size(0) * g.size(1)};
        int[] size = new int[3];
        int[] step = new int[3];
        int start = 0;
        for (int a = 0; a < 3; a++) {
            size[a] = g.size(axes[a]);
            step[a] = strides[axes[a]];
            if (flipped[a]) {
                start += (size[a] - 1) * step[a];
                step[a] = -step[a];
            }
        }
        float[] from = mask.data();
        float[] to = new float[from.length];
        int i = 0;
        for (int z = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                int row = start + z * step[2] + y * step[1];
                for (int x = 0; x < size[0]; x++) {
                    to[i++] = from[row + x * step[0]];
                }
            }
        }
        return to;
    }
}
