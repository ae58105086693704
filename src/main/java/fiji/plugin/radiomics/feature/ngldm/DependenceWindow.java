/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngldm;

import fiji.plugin.radiomics.feature.texture.SizeTable;
import fiji.plugin.radiomics.feature.texture.SizeTotals;
import fiji.plugin.radiomics.feature.texture.SizeWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import java.util.Arrays;

/**
 * {@link NgldmFeature}s of a window. A voxel's dependent neighbours are counted apart for its own
 * column, the one before and the one after: when a column enters or leaves, only the sizes of it
 * and of its neighbour change.
 */
final class DependenceWindow extends SizeWindow {

    /** Neighbours in all directions, and the voxel itself. */
    private static final int MOST = 27;

    /** Further from every level than α can reach. */
    private static final int OUTSIDE = -(1 << 20);

    private final int alpha;
    private final SizeTable table;
    private final int reachZ;
    private final int rim;
    private final int[][] column;
    private final int[][] own;
    private final int[][] before;
    private final int[][] after;

    DependenceWindow(WindowRequest request) {
        super(request, 1, 1);
        alpha = DependenceCounter.wholeAlpha(request.parameters().get(NgldmFamily.ALPHA));
        table = new SizeTable(request.greatestLevel(), MOST);
        reachZ = request.volumetric() ? 1 : 0;
        rim = side + 2;
        column = new int[side][rim * (depth + 2 * reachZ)];
        own = new int[side][side * depth];
        before = new int[side][side * depth];
        after = new int[side][side * depth];
        for (int[] levelsOf : column) {
            Arrays.fill(levelsOf, OUTSIDE);
        }
    }

    @Override
    protected void enter(int x, int low) {
        countVoxels(x, true);
        int c = x % side;
        read(x, column[c]);
        count(column[c], column[c], own[c]);
        Arrays.fill(before[c], 0);
        Arrays.fill(after[c], 0);
        if (x > low) {
            int b = (x - 1) % side;
            count(column[c], column[b], before[c]);
            count(column[b], column[c], after[b]);
            change(b, after[b], 1);
        }
        for (int k = 0; k < own[c].length; k++) {
            int level = level(c, k);
            if (level > 0) {
                table.add(level, own[c][k] + before[c][k]);
            }
        }
    }

    @Override
    protected void leave(int x, int high) {
        countVoxels(x, false);
        int c = x % side;
        for (int k = 0; k < own[c].length; k++) {
            int level = level(c, k);
            if (level > 0) {
                table.remove(level, own[c][k] + after[c][k]);
            }
        }
        if (x < high) {
            int a = (x + 1) % side;
            change(a, before[a], -1);
            Arrays.fill(before[a], 0);
        }
    }

    /** Some of a column's neighbours have come (they are counted already) or are to go. */
    private void change(int c, int[] part, int sign) {
        for (int k = 0; k < part.length; k++) {
            int level = level(c, k);
            if (part[k] != 0 && level > 0) {
                int all = own[c][k] + before[c][k] + after[c][k];
                if (sign > 0) {
                    table.move(level, all - part[k], all);
                } else {
                    table.move(level, all, all - part[k]);
                }
            }
        }
    }

    private int level(int c, int k) {
        return column[c][place(k % side, k / side)];
    }

    private int place(int v, int w) {
        return (w + reachZ) * rim + v + 1;
    }

    private void read(int x, int[] to) {
        for (int w = 0; w < depth; w++) {
            int i = first + x + w * strideZ;
            for (int v = 0; v < side; v++, i += strideY) {
                int level = levels[i];
                to[place(v, w)] = level == 0 ? OUTSIDE : level;
            }
        }
    }

    /** How many of a column's voxels next to a position depend on another column's voxel there. */
    private void count(int[] centres, int[] neighbours, int[] to) {
        for (int w = 0, k = 0; w < depth; w++) {
            for (int v = 0; v < side; v++, k++) {
                int at = place(v, w);
                int centre = centres[at];
                int n = 0;
                for (int dz = -reachZ; dz <= reachZ; dz++) {
                    int row = at + dz * rim;
                    // Minus one where the difference is at most α.
                    n -= Math.abs(neighbours[row - 1] - centre) - alpha - 1 >> 31;
                    n -= Math.abs(neighbours[row] - centre) - alpha - 1 >> 31;
                    n -= Math.abs(neighbours[row + 1] - centre) - alpha - 1 >> 31;
                }
                to[k] = n;
            }
        }
    }

    @Override
    protected void sum(int matrix, int low, SizeTotals totals, double ofVoxels) {
        table.into(totals, ofVoxels);
    }
}
