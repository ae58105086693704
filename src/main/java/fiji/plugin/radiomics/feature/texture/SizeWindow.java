/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

import fiji.plugin.radiomics.feature.window.MatrixMeans;
import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import java.util.Arrays;

/** {@link SizeFeature}s of a window, which may have several matrices of grey level and size. */
public abstract class SizeWindow extends SlidingWindow {

    private final MatrixMeans<SizeFormula, SizeSums> means;
    private final SizeTotals totals;
    private final int matrices;
    private final int directions;

    /** Number of voxels in the window. */
    private int voxels;

    /**
     * @param request the window, and features that are all {@link SizeFeature}s
     * @param matrices number of matrices whose features are averaged
     * @param directions number of directions that each matrix is of
     */
    protected SizeWindow(WindowRequest request, int matrices, int directions) {
        super(request);
        means =
                new MatrixMeans<>(
                        Arrays.stream(request.features(SizeFeature[]::new))
                                .map(SizeFeature::formula)
                                .toArray(SizeFormula[]::new),
                        SizeFormula::value);
        this.matrices = matrices;
        this.directions = directions;
        totals = new SizeTotals(Math.max(request.greatestLevel(), request.voxels()));
    }

    /**
     * Counts the voxels of a column.
     *
     * @param x the column
     * @param enters whether it enters; else it leaves
     */
    protected final void countVoxels(int x, boolean enters) {
        int n = 0;
        for (int w = 0; w < depth; w++) {
            int i = first + x + w * strideZ;
            for (int v = 0; v < side; v++, i += strideY) {
                n += levels[i] != 0 ? 1 : 0;
            }
        }
        voxels += enters ? n : -n;
    }

    /** A region of one voxel has no texture. */
    @Override
    protected final void evaluate(int low, double[] to) {
        if (voxels == 1) {
            Arrays.fill(to, Double.NaN);
            return;
        }
        means.clear();
        for (int m = 0; m < matrices; m++) {
            sum(m, low, totals, (double) voxels * directions);
            means.add(totals);
        }
        means.into(to);
    }

    /**
     * Sums over a matrix.
     *
     * @param matrix its number
     * @param low the window's first column
     * @param to takes the sums
     * @param ofVoxels number of voxels that the matrix is of, Nv
     */
    protected abstract void sum(int matrix, int low, SizeTotals to, double ofVoxels);
}
