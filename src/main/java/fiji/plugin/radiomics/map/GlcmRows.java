/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.feature.glcm.GlcmFeature;

/**
 * Maps of {@link GlcmFeature}s. A column that enters brings the pairs within it and those with its
 * neighbour; one that leaves takes them away: the cost grows with the window's face. Directions are
 * taken so that they lead to the same or the next column, which for a symmetric matrix is as good
 * as their opposites.
 */
final class GlcmRows extends RowMaps {

    /** So many cells are cleared in the time that a pair takes to leave. */
    private static final long CELLS_PER_PAIR = 100;

    private final int[] features;
    private final int count;
    private final int[][] directions;
    private final PairMatrix[] matrices;
    private final SparseCounts levels;
    private final DifferenceWeights weights;
    private final FeatureAverage average;

    /**
     * @param features ordinals of the features in the order of values
     * @param settings the window
     * @param greatest the greatest level there is
     * @param count number of grey levels; 0 = the greatest in a window
     */
    GlcmRows(int[] features, MapSettings settings, int greatest, int count) {
        super(settings);
        this.features = features;
        this.count = count;
        directions = WindowDirections.of(settings.volumetric());
        int voxels = side * side * depth;
        if (settings.merged()) {
            matrices = new PairMatrix[] {new PairMatrix(greatest, directions.length * voxels)};
        } else {
            matrices = new PairMatrix[directions.length];
            for (int d = 0; d < matrices.length; d++) {
                matrices[d] = new PairMatrix(greatest, voxels);
            }
        }
        levels = new SparseCounts(greatest);
        weights = new DifferenceWeights(greatest);
        average = new FeatureAverage(GlcmFeature.values().length);
    }

    /** A small window in a large table is taken out pair by pair, else the table is cleared. */
    @Override
    void empty(int low, int high) {
        int pairs = directions.length * side * depth * (high - low + 1);
        if ((long) matrices.length * matrices[0].size() > CELLS_PER_PAIR * pairs) {
            super.empty(low, high);
            return;
        }
        levels.clear();
        for (PairMatrix m : matrices) {
            m.clear();
        }
    }

    @Override
    void enter(int x, int low) {
        change(x, x > low ? x - 1 : -1, true);
    }

    @Override
    void leave(int x, int high) {
        change(x, x < high ? x : -1, false);
    }

    /**
     * @param x the column that enters or leaves
     * @param left the left one of it and its neighbour in the window; −1 where there is none
     */
    private void change(int x, int left, boolean enters) {
        if (count == 0) {
            changeLevels(x, enters);
        }
        for (int d = 0; d < directions.length; d++) {
            int[] step = directions[d];
            int column = step[0] == 0 ? x : left;
            if (column >= 0) {
                pairs(matrices[matrices.length == 1 ? 0 : d], column, step, enters);
            }
        }
    }

    private void changeLevels(int x, boolean enters) {
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int level = tile.levels[first + x + w * tile.strideZ + v * tile.strideY];
                if (level != 0) {
                    if (enters) {
                        levels.add(level);
                    } else {
                        levels.remove(level);
                    }
                }
            }
        }
    }

    private void pairs(PairMatrix matrix, int x, int[] step, boolean enters) {
        short[] from = tile.levels;
        int to = step[2] * tile.strideZ + step[1] * tile.strideY + step[0];
        int v1 = side - Math.max(0, step[1]);
        int w1 = depth - Math.max(0, step[2]);
        for (int w = Math.max(0, -step[2]); w < w1; w++) {
            int i = first + x + w * tile.strideZ + Math.max(0, -step[1]) * tile.strideY;
            for (int v = Math.max(0, -step[1]); v < v1; v++, i += tile.strideY) {
                int a = from[i];
                int b = from[i + to];
                if (a != 0 && b != 0) {
                    if (enters) {
                        matrix.add(a, b);
                    } else {
                        matrix.remove(a, b);
                    }
                }
            }
        }
    }

    @Override
    void evaluate(int low, int x, double[][] out) {
        weights.setLevels(count == 0 ? levels.greatest() : count);
        average.clear();
        for (PairMatrix m : matrices) {
            if (!m.isEmpty()) {
                m.features(weights, average.values);
                average.add();
            }
        }
        average.put(features, x, out);
    }
}
