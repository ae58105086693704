package fiji.plugin.radiomics.feature.glcm;

import fiji.plugin.radiomics.preprocess.Levels;
import java.util.Arrays;

/**
 * Counts pairs of neighbours by their grey levels. A pair with a voxel outside the region falls
 * into row or column 0, which nobody reads: that spares the inner loop a test.
 */
final class PairCounter {

    /** Up to so many levels, a matrix over all of them is small enough, present or not. */
    private static final int COMPACT_ABOVE = 256;

    private final Levels levels;
    private final short[] padded;
    private final int stride;
    private final int[] levelOf;

    PairCounter(Levels levels) {
        this.levels = levels;
        if (levels.count() <= COMPACT_ABOVE) {
            padded = levels.padded();
            levelOf = new int[levels.count() + 1];
            for (int i = 0; i < levelOf.length; i++) {
                levelOf[i] = i;
            }
        } else {
            // Thousands of levels, of which a small region has few: number those it has.
            int[] histogram = levels.histogram();
            short[] indexOf = new short[histogram.length];
            int present = 0;
            for (int l = 1; l < histogram.length; l++) {
                if (histogram[l] > 0) {
                    indexOf[l] = (short) ++present;
                }
            }
            levelOf = new int[present + 1];
            for (int l = 1; l < histogram.length; l++) {
                if (histogram[l] > 0) {
                    levelOf[indexOf[l]] = l;
                }
            }
            short[] from = levels.padded();
            padded = new short[from.length];
            for (int i = 0; i < from.length; i++) {
                padded[i] = indexOf[from[i]];
            }
        }
        stride = levelOf.length;
    }

    Matrix newMatrix() {
        return new Matrix();
    }

    /**
     * Adds the pairs of one direction.
     *
     * @param offset from the first voxel of a pair to the second, along x, y, z
     * @param z0 first slice of first voxels
     * @param z1 slice after the last
     * @param matrix where to count
     */
    void count(int[] offset, int z0, int z1, Matrix matrix) {
        int step = (offset[2] * levels.strideZ()) + offset[1] * levels.strideY() + offset[0];
        int nx = levels.size(0);
        for (int z = z0; z < z1; z++) {
            if (z + offset[2] >= levels.size(2)) {
                break;
            }
            for (int y = 0; y < levels.size(1); y++) {
                int from = levels.row(y, z);
                countRow(padded, from, from + nx, step, matrix.counts, stride);
            }
        }
        matrix.changed();
    }

    private static void countRow(
            short[] levels, int from, int to, int step, int[] counts, int stride) {
        for (int i = from; i < to; i++) {
            int a = levels[i];
            if (a != 0) {
                counts[a * stride + levels[i + step]]++;
            }
        }
    }

    /** Takes an entry of a matrix. */
    interface EntryVisitor {
        void visit(int i, int j, long count);
    }

    /** Numbers of pairs by level index of the first and of the second voxel. */
    final class Matrix {

        private final int[] counts = new int[stride * stride];
        private long pairs = -1;

        void clear() {
            Arrays.fill(counts, 0);
            changed();
        }

        void add(Matrix other) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += other.counts[i];
            }
            changed();
        }

        private void changed() {
            pairs = -1;
        }

        /** Number of pairs with both voxels inside. */
        long pairs() {
            if (pairs < 0) {
                pairs = 0;
                for (int a = 1; a < stride; a++) {
                    for (int b = 1; b < stride; b++) {
                        pairs += counts[a * stride + b];
                    }
                }
            }
            return pairs;
        }

        /** Visits the entries of the symmetric matrix that are not zero, by grey level. */
        void forEachEntry(EntryVisitor visitor) {
            for (int a = 1; a < stride; a++) {
                for (int b = 1; b < stride; b++) {
                    long n = (long) counts[a * stride + b] + counts[b * stride + a];
                    if (n > 0) {
                        visitor.visit(levelOf[a], levelOf[b], n);
                    }
                }
            }
        }

        GlcmProbabilities probabilities() {
            return new GlcmProbabilities(counts, stride, levelOf, levels.count(), pairs());
        }
    }
}
