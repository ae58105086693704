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

import fiji.plugin.radiomics.feature.window.SparseCounts;

/** A matrix n(i,j) of grey level i and small size j that entries enter and leave. */
public final class SizeTable {

    private final int stride;
    private final int[] cells;
    private final SparseCounts levels;
    private final SparseCounts sizes;
    private final int[] presentLevels;
    private final int[] presentSizes;

    /**
     * @param levels the greatest level
     * @param sizes the greatest size
     */
    public SizeTable(int levels, int sizes) {
        stride = sizes + 1;
        cells = new int[(levels + 1) * stride];
        this.levels = new SparseCounts(levels);
        this.sizes = new SparseCounts(sizes);
        presentLevels = new int[levels];
        presentSizes = new int[sizes];
    }

    /**
     * An entry comes in.
     *
     * @param level its level
     * @param size its size
     */
    public void add(int level, int size) {
        cells[level * stride + size]++;
        levels.add(level);
        sizes.add(size);
    }

    /**
     * An entry goes.
     *
     * @param level its level
     * @param size its size
     */
    public void remove(int level, int size) {
        cells[level * stride + size]--;
        levels.remove(level);
        sizes.remove(size);
    }

    /**
     * An entry gets another size.
     *
     * @param level its level
     * @param from the size it has
     * @param to the size it gets
     */
    public void move(int level, int from, int to) {
        int row = level * stride;
        cells[row + from]--;
        cells[row + to]++;
        sizes.remove(from);
        sizes.add(to);
    }

    /**
     * @param totals set to the sums over this matrix
     * @param voxels number of voxels that it was counted in, Nv
     */
    public void into(SizeTotals totals, double voxels) {
        totals.clear(voxels);
        int kinds = sizes.list(presentSizes);
        int n = levels.list(presentLevels);
        for (int k = 0; k < n; k++) {
            int level = presentLevels[k];
            totals.addRow(level, presentSizes, kinds, cells, level * stride);
        }
        for (int k = 0; k < kinds; k++) {
            totals.addColumn(sizes.of[presentSizes[k]]);
        }
    }
}
