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

import fiji.plugin.radiomics.feature.texture.SizeFormula;

/** Maps of features of matrices of grey level and size, of which a window may have several. */
abstract class SizeRows extends RowMaps {

    /** Sums over one matrix. */
    final SizeTotals totals;

    private final int[] formulas;
    private final FeatureAverage average = new FeatureAverage(SizeFormula.values().length);

    /** Number of voxels in the window. */
    private int voxels;

    /**
     * @param formulas ordinals of the features' formulas in the order of values
     * @param settings the window
     * @param greatest the greatest level there is
     */
    SizeRows(int[] formulas, MapSettings settings, int greatest) {
        super(settings);
        this.formulas = formulas;
        totals = new SizeTotals(Math.max(greatest, side * side * depth));
    }

    /** Counts the voxels of a column that enters or leaves. */
    final void countVoxels(int x, boolean enters) {
        int n = 0;
        for (int w = 0; w < depth; w++) {
            int i = first + x + w * tile.strideZ;
            for (int v = 0; v < side; v++, i += tile.strideY) {
                n += tile.levels[i] != 0 ? 1 : 0;
            }
        }
        voxels += enters ? n : -n;
    }

    /** A region of one voxel has no texture. */
    @Override
    final void evaluate(int low, int x, double[][] out) {
        if (voxels == 1) {
            return;
        }
        average.clear();
        for (int m = 0; m < matrices(); m++) {
            sum(m, low);
            totals.features((double) voxels * directions(), average.values);
            average.add();
        }
        average.put(formulas, x, out);
    }

    /** Number of matrices whose features are averaged. */
    int matrices() {
        return 1;
    }

    /** Number of directions that each matrix is of. */
    int directions() {
        return 1;
    }

    /** Sets {@link #totals} to a matrix of the window. */
    abstract void sum(int matrix, int low);
}
