/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glcm;

import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.RegionSize;
import fiji.plugin.radiomics.feature.texture.DirectionalTexture;
import fiji.plugin.radiomics.feature.texture.TextureMatrix;
import fiji.plugin.radiomics.preprocess.Levels;
import java.util.Arrays;

/**
 * Counts pairs of neighbours by their grey levels. A pair with a voxel outside the region falls
 * into row or column 0, which nobody reads: that spares the inner loop a test.
 */
final class PairCounter implements DirectionalTexture.Counter<PairCounter.Matrix> {

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

    static long workingBytes(RegionSize region, FeatureSettings settings, int threads) {
        boolean compact = region.levels() > COMPACT_ABOVE;
        long side = 1L + (compact ? region.presentLevels() : region.levels());
        long copy = compact ? Short.BYTES * region.paddedVoxels() : 0;
        // The merged matrix holds weighted sums as well.
        return copy
                + Double.BYTES * side * side
                + DirectionalTexture.workingBytes(
                        side * side, Integer.BYTES, region, settings, threads);
    }

    @Override
    public Matrix newMatrix() {
        return new Matrix();
    }

    /** The step leads from the first voxel of a pair to the second. */
    @Override
    public void count(int[] offset, int z0, int z1, Matrix matrix) {
        int step = (offset[2] * levels.strideZ()) + offset[1] * levels.strideY() + offset[0];
        for (int z = z0; z < z1; z++) {
            if (z + offset[2] >= levels.size(2)) {
                break;
            }
            for (int y = 0; y < levels.size(1); y++) {
                countRow(padded, levels.begin(y, z), levels.end(y, z), step, matrix.counts, stride);
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
        void visit(int i, int j, double count);
    }

    /**
     * Numbers of pairs by level index of the first and of the second voxel. They are ints until a
     * matrix is merged by a weight other than 1, or with more pairs than an int can hold.
     */
    final class Matrix implements TextureMatrix<Matrix> {

        private final int[] counts = new int[stride * stride];
        private double[] weighted;
        private double pairs = -1;

        @Override
        public void clear() {
            Arrays.fill(counts, 0);
            weighted = null;
            changed();
        }

        @Override
        public void add(Matrix other, double weight) {
            if (weight == 1 && isWhole() && other.isWhole() && fits(other)) {
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += other.counts[i];
                }
            } else {
                if (weighted == null) {
                    weighted = new double[counts.length];
                    for (int i = 0; i < counts.length; i++) {
                        weighted[i] = counts[i];
                    }
                }
                for (int i = 0; i < counts.length; i++) {
                    weighted[i] += weight * other.at(i);
                }
            }
            changed();
        }

        private boolean isWhole() {
            return weighted == null;
        }

        /** Whether the sum of both is not too great for whole numbers. */
        private boolean fits(Matrix other) {
            int signs = 0;
            for (int i = 0; i < counts.length; i++) {
                signs |= counts[i] + other.counts[i];
            }
            return signs >= 0;
        }

        private double at(int i) {
            return weighted == null ? counts[i] : weighted[i];
        }

        private void changed() {
            pairs = -1;
        }

        /** Number of pairs with both voxels inside, weighted. */
        private double pairs() {
            if (pairs < 0) {
                pairs = 0;
                for (int a = 1; a < stride; a++) {
                    for (int b = 1; b < stride; b++) {
                        pairs += at(a * stride + b);
                    }
                }
            }
            return pairs;
        }

        @Override
        public boolean isEmpty() {
            return pairs() == 0;
        }

        @Override
        public double[] features() {
            GlcmProbabilities p =
                    new GlcmProbabilities(this::at, stride, levelOf, levels.count(), pairs());
            GlcmFeature[] features = GlcmFeature.values();
            double[] values = new double[features.length];
            for (int f = 0; f < values.length; f++) {
                values[f] = features[f].value(p);
            }
            return values;
        }

        @Override
        public long cells() {
            return counts.length;
        }

        /** Visits the entries of the symmetric matrix that are not zero, by grey level. */
        void forEachEntry(EntryVisitor visitor) {
            for (int a = 1; a < stride; a++) {
                for (int b = 1; b < stride; b++) {
                    double n = at(a * stride + b) + at(b * stride + a);
                    if (n > 0) {
                        visitor.visit(levelOf[a], levelOf[b], n);
                    }
                }
            }
        }
    }
}
