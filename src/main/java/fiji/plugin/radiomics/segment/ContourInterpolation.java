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

import fiji.plugin.radiomics.image.Mask;
import java.util.ArrayList;
import java.util.List;

/**
 * Shape-based interpolation of contours between slices (Raya and Udupa, IEEE Trans. Med. Imaging
 * 1990;9:32). In each slice that has voxels the signed distance to the contour is taken, positive
 * inside: a voxel's distance to the nearest one on the other side. A slice between two of them gets
 * the voxels where the distances, weighted by how near the slices are, sum to 0 or more. Contours
 * that do not overlap, seen along z, leave nothing halfway.
 */
final class ContourInterpolation {

    private ContourInterpolation() {}

    /**
     * @param mask a mask with slices left out
     * @param progress asked whether to go on
     * @return the mask with the slices between its first and its last filled in; those that had
     *     voxels stay as they were
     */
    static Mask between(Mask mask, SegmentationProgress progress) {
        if (mask.isEmpty()) {
            return mask;
        }
        GridPart box = GridPart.around(mask, 0, 0, 0);
        byte[] voxels = box.crop(mask.data());
        int nx = box.size()[0];
        int ny = box.size()[1];
        int slice = nx * ny;
        List<Integer> drawn = new ArrayList<>();
        for (int z = 0; z < box.size()[2]; z++) {
            boolean any = false;
            for (int i = z * slice; i < (z + 1) * slice; i++) {
                any |= voxels[i] != 0;
            }
            if (any) {
                drawn.add(z);
            }
        }
        for (int k = 1; k < drawn.size(); k++) {
            int z0 = drawn.get(k - 1);
            int z1 = drawn.get(k);
            if (z1 - z0 < 2) {
                continue;
            }
            double[] below = signedDistance(voxels, z0, box, progress);
            double[] above = signedDistance(voxels, z1, box, progress);
            for (int z = z0 + 1; z < z1; z++) {
                double w = (double) (z - z0) / (z1 - z0);
                for (int i = 0; i < slice; i++) {
                    boolean inside = (1 - w) * below[i] + w * above[i] >= 0;
                    voxels[z * slice + i] = (byte) (inside ? 1 : 0);
                }
            }
        }
        return box.mask(voxels);
    }

    /** Of a slice, with a layer of outside laid around it: a full box has a contour, too. */
    private static double[] signedDistance(
            byte[] voxels, int z, GridPart box, SegmentationProgress progress) {
        int nx = box.size()[0];
        int ny = box.size()[1];
        int px = nx + 2;
        byte[] padded = new byte[px * (ny + 2)];
        for (int y = 0; y < ny; y++) {
            System.arraycopy(voxels, (z * ny + y) * nx, padded, (y + 1) * px + 1, nx);
        }
        DistanceTransform transform =
                new DistanceTransform(new int[] {px, ny + 2, 1}, box.grid().spacing(), progress);
        double[] toOutside = transform.squared(padded, 0);
        double[] toInside = transform.squared(padded, 1);
        double[] signed = new double[nx * ny];
        for (int y = 0, i = 0; y < ny; y++) {
            for (int x = 0; x < nx; x++, i++) {
                int p = (y + 1) * px + x + 1;
                signed[i] = Math.sqrt(toOutside[p]) - Math.sqrt(toInside[p]);
            }
        }
        return signed;
    }
}
