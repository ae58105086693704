package fiji.plugin.radiomics.feature.glrlm;

import fiji.plugin.radiomics.feature.texture.DirectionalTexture;
import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.preprocess.Levels;

/**
 * Counts runs of equal levels. A run is followed from its first voxel, so each voxel is seen once.
 */
final class RunCounter implements DirectionalTexture.Counter<SizeMatrix> {

    private final Levels levels;
    private final int longest;

    RunCounter(Levels levels) {
        this.levels = levels;
        longest = Math.max(levels.size(0), Math.max(levels.size(1), levels.size(2)));
    }

    @Override
    public SizeMatrix newMatrix() {
        return new SizeMatrix(GlrlmFamily.FEATURES, levels.count(), longest);
    }

    @Override
    public void count(int[] direction, int z0, int z1, SizeMatrix matrix) {
        int step = direction[2] * levels.strideZ() + direction[1] * levels.strideY() + direction[0];
        short[] padded = levels.padded();
        int voxels = 0;
        for (int z = z0; z < z1; z++) {
            for (int y = 0; y < levels.size(1); y++) {
                int from = levels.row(y, z);
                voxels += countRow(padded, from, from + levels.size(0), step, matrix);
            }
        }
        matrix.addVoxels(voxels);
    }

    private static int countRow(short[] levels, int from, int to, int step, SizeMatrix matrix) {
        int voxels = 0;
        for (int i = from; i < to; i++) {
            short a = levels[i];
            if (a == 0) {
                continue;
            }
            voxels++;
            if (levels[i - step] == a) {
                continue;
            }
            int length = 1;
            for (int j = i + step; levels[j] == a; j += step) {
                length++;
            }
            matrix.add(a, length);
        }
        return voxels;
    }
}
