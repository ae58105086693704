package fiji.plugin.radiomics.feature.local;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Arrays;

/**
 * Running sums along the rows of a few slices: entry k is the sum of the k voxels from x = −reach
 * on. What is not finite or lies outside the image counts as nothing.
 */
final class RunningSums {

    /**
     * The image about a region's bounding box.
     *
     * @param surroundings the image with a margin
     * @param reach voxels beyond the bounding box that are asked for, along x, y, z
     */
    record Part(RegionData.Surroundings surroundings, int[] reach) {

        /**
         * @param box the bounding box
         * @return whether every voxel that may be asked for is there and finite
         */
        boolean isComplete(Geometry box) {
            Geometry g = surroundings.image().geometry();
            for (int axis = 0; axis < 3; axis++) {
                int before = surroundings.offset()[axis];
                int after = g.size(axis) - before - box.size(axis);
                if (before < reach[axis] || after < reach[axis]) {
                    return false;
                }
            }
            for (float v : surroundings.image().data()) {
                if (!Float.isFinite(v)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Volume image;
    private final int[] offset;
    private final int[] reach;
    private final int length;
    private final boolean counts;
    private final double[][][] slices;
    private final int[] held;
    private final double[] nothing;

    /**
     * @param part the image
     * @param box the region's bounding box
     * @param reach how far beyond the box rows are asked for
     * @param counts whether to sum the number of voxels instead of their intensities
     */
    RunningSums(Part part, Geometry box, int[] reach, boolean counts) {
        image = part.surroundings().image();
        offset = part.surroundings().offset();
        this.reach = reach;
        this.counts = counts;
        length = box.size(0) + 2 * reach[0] + 1;
        slices = new double[2 * reach[2] + 1][box.size(1) + 2 * reach[1]][length];
        held = new int[slices.length];
        Arrays.fill(held, Integer.MIN_VALUE);
        nothing = new double[length];
    }

    /**
     * @param y row relative to the bounding box
     * @param z slice relative to the bounding box; asked for in rising order, but for the reach
     * @return the row's running sums; to be read only, until a slice beyond the reach is asked for
     */
    double[] row(int y, int z) {
        int inImage = z + offset[2];
        if (inImage < 0 || inImage >= image.geometry().size(2)) {
            return nothing;
        }
        int slot = Math.floorMod(z, slices.length);
        if (held[slot] != z) {
            for (int r = 0; r < slices[slot].length; r++) {
                read(r - reach[1] + offset[1], inImage, slices[slot][r]);
            }
            held[slot] = z;
        }
        return slices[slot][y + reach[1]];
    }

    private void read(int y, int z, double[] sums) {
        Geometry g = image.geometry();
        boolean outside = y < 0 || y >= g.size(1);
        int from = outside ? 0 : g.index(0, y, z);
        double sum = 0;
        for (int k = 0; k + 1 < length; k++) {
            int x = k - reach[0] + offset[0];
            if (!outside && x >= 0 && x < g.size(0)) {
                float v = image.data()[from + x];
                if (Float.isFinite(v)) {
                    sum += counts ? 1 : v;
                }
            }
            sums[k + 1] = sum;
        }
    }
}
