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

import fiji.plugin.radiomics.feature.window.MatrixMeans;
import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.SparseCounts;
import fiji.plugin.radiomics.feature.window.WindowDirections;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import java.util.Arrays;

/**
 * {@link GlcmFeature}s of a window. A column that enters brings the pairs within it and those with
 * its neighbour; one that leaves takes them away: the cost grows with the window's face. Directions
 * are taken so that they lead to the same or the next column, which for a symmetric matrix is as
 * good as their opposites.
 */
final class GlcmWindow extends SlidingWindow {

    /** So many cells are cleared in the time that a pair takes to leave. */
    private static final long CELLS_PER_PAIR = 100;

    private final MatrixMeans<GlcmFeature, Cooccurrence> means;
    private final int count;
    private final int[][] directions;
    private final PairWindow[] matrices;
    private final SparseCounts present;

    GlcmWindow(WindowRequest request) {
        super(request);
        means = new MatrixMeans<>(request.features(GlcmFeature[]::new), GlcmFeature::value);
        int greatest = request.greatestLevel();
        count = request.countFixed() ? greatest : 0;
        directions = WindowDirections.of(request.volumetric());
        int voxels = request.voxels();
        matrices = new PairWindow[request.merged() ? 1 : directions.length];
        int pairs = request.merged() ? directions.length * voxels : voxels;
        Arrays.setAll(matrices, d -> new PairWindow(greatest, pairs));
        present = new SparseCounts(greatest);
    }

    /** A small window in a large table is taken out pair by pair, else the table is cleared. */
    @Override
    protected void empty(int low, int high) {
        int pairs = directions.length * side * depth * (high - low + 1);
        if ((long) matrices.length * matrices[0].size() > CELLS_PER_PAIR * pairs) {
            super.empty(low, high);
            return;
        }
        present.clear();
        for (PairWindow m : matrices) {
            m.clear();
        }
    }

    @Override
    protected void enter(int x, int low) {
        change(x, x > low ? x - 1 : -1, true);
    }

    @Override
    protected void leave(int x, int high) {
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
                int level = levels[first + x + w * strideZ + v * strideY];
                if (level != 0) {
                    if (enters) {
                        present.add(level);
                    } else {
                        present.remove(level);
                    }
                }
            }
        }
    }

    private void pairs(PairWindow matrix, int x, int[] step, boolean enters) {
        short[] from = levels;
        int to = step[2] * strideZ + step[1] * strideY + step[0];
        int v1 = side - Math.max(0, step[1]);
        int w1 = depth - Math.max(0, step[2]);
        for (int w = Math.max(0, -step[2]); w < w1; w++) {
            int i = first + x + w * strideZ + Math.max(0, -step[1]) * strideY;
            for (int v = Math.max(0, -step[1]); v < v1; v++, i += strideY) {
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
    protected void evaluate(int low, double[] to) {
        int ng = count == 0 ? present.greatest() : count;
        means.clear();
        for (PairWindow m : matrices) {
            if (!m.isEmpty()) {
                m.ready(ng);
                means.add(m);
            }
        }
        means.into(to);
    }
}
