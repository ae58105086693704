package fiji.plugin.radiomics.feature.ngldm;

import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.feature.texture.SliceTexture;
import fiji.plugin.radiomics.preprocess.Levels;
import java.util.Arrays;

/**
 * Counts voxels by their number of dependent neighbours. A row at a time is compared with one of
 * its neighbours after the other, without branches, so that the compiler can use vector
 * instructions.
 */
final class DependenceCounter implements SliceTexture.Counter<SizeMatrix> {

    /** So far from every level that nothing outside the region depends on anything inside. */
    private static final int OUTSIDE = -(1 << 20);

    private static final int FREQUENT_COUNTS = 128;

    private final Levels levels;
    private final int reach;
    private final int alpha;

    /**
     * @param alpha greatest difference of levels that depend on each other; levels are whole, and
     *     so is their difference
     */
    DependenceCounter(Levels levels, int distance, double alpha) {
        this.levels = levels;
        reach = distance;
        this.alpha = (int) Math.min(Math.floor(alpha), Short.MAX_VALUE);
    }

    @Override
    public SizeMatrix newMatrix() {
        long most = (2L * reach + 1) * (2L * reach + 1) * (2L * reach + 1);
        return new SizeMatrix(
                NgldmFamily.FEATURES, levels.count(), (int) Math.min(most, FREQUENT_COUNTS));
    }

    @Override
    public void count(boolean volume, int z0, int z1, SizeMatrix matrix) {
        int depth = volume ? reach : 0;
        int[][] planes = new int[2 * depth + 1][levels.strideZ()];
        for (int[] plane : planes) {
            Arrays.fill(plane, OUTSIDE);
        }
        for (int z = z0 - depth; z < z0 + depth; z++) {
            read(z, planes[Math.floorMod(z, planes.length)]);
        }
        int[] dependent = new int[levels.size(0)];
        int voxels = 0;
        for (int z = z0; z < z1; z++) {
            read(z + depth, planes[Math.floorMod(z + depth, planes.length)]);
            int[] centre = planes[Math.floorMod(z, planes.length)];
            for (int y = 0; y < levels.size(1); y++) {
                voxels += countRow(y, centre, planes, dependent, matrix);
            }
        }
        matrix.addVoxels(voxels);
    }

    private void read(int z, int[] plane) {
        boolean beyond = z < 0 || z >= levels.size(2);
        short[] padded = levels.padded();
        for (int y = 0; y < levels.size(1); y++) {
            int to = planeRow(y);
            if (beyond) {
                Arrays.fill(plane, to, to + levels.size(0), OUTSIDE);
                continue;
            }
            int from = levels.row(y, z);
            for (int x = 0; x < levels.size(0); x++) {
                int level = padded[from + x];
                plane[to + x] = level == 0 ? OUTSIDE : level;
            }
        }
    }

    private int planeRow(int y) {
        return (y + levels.pad()) * levels.strideY() + levels.pad();
    }

    private int countRow(int y, int[] centre, int[][] planes, int[] dependent, SizeMatrix matrix) {
        Arrays.fill(dependent, 0);
        int row = planeRow(y);
        for (int[] plane : planes) {
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    int other = planeRow(y + dy) + dx;
                    compare(centre, row, plane, other, alpha + 1, dependent);
                }
            }
        }
        int voxels = 0;
        for (int x = 0; x < dependent.length; x++) {
            int level = centre[row + x];
            if (level > 0) {
                voxels++;
                matrix.add(level, dependent[x]);
            }
        }
        return voxels;
    }

    /** The centre itself is one of the neighbours, and depends on itself. */
    private static void compare(
            int[] centre, int c, int[] plane, int p, int beyond, int[] dependent) {
        for (int x = 0; x < dependent.length; x++) {
            dependent[x] += Math.abs(centre[c + x] - plane[p + x]) - beyond >>> 31;
        }
    }
}
