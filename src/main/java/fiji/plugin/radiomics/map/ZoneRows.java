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

import java.util.Arrays;

/**
 * Maps of zone sizes. Zones may break anywhere when a column leaves, and so each window is searched
 * anew: the cost grows with its volume. Zones are joined by union-find over an array that holds
 * another voxel of the zone, or for one voxel a zone minus the zone's size.
 */
final class ZoneRows extends SizeRows {

    private final int rim;
    private final int plane;
    private final int[] back;
    private final short[] level;
    private final int[] parent;
    private final PairCells cells;
    private final int[] ofLevel;
    private final int[] ofSize;

    /**
     * @param formulas ordinals of the features' formulas in the order of values
     * @param settings the window
     * @param greatest the greatest level there is
     */
    ZoneRows(int[] formulas, MapSettings settings, int greatest) {
        super(formulas, settings, greatest);
        rim = side + 2;
        plane = rim * rim;
        int[][] steps = WindowDirections.of(settings.volumetric());
        back = new int[steps.length];
        for (int k = 0; k < back.length; k++) {
            back[k] = Math.abs(steps[k][2] * plane + steps[k][1] * rim + steps[k][0]);
        }
        level = new short[plane * (depth + 1)];
        parent = new int[level.length];
        int voxels = side * side * depth;
        cells = PairCells.hashed(greatest, voxels);
        ofLevel = new int[greatest + 1];
        ofSize = new int[voxels + 1];
    }

    @Override
    void enter(int x, int low) {
        countVoxels(x, true);
    }

    @Override
    void leave(int x, int high) {
        countVoxels(x, false);
    }

    @Override
    void sum(int matrix, int low) {
        totals.clear();
        label(low);
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int i = place(v, w);
                for (int u = 0; u < side; u++, i++) {
                    if (level[i] != 0 && parent[i] < 0) {
                        count(level[i], -parent[i]);
                    }
                }
            }
        }
        cells.clear();
        Arrays.fill(ofLevel, 0);
        Arrays.fill(ofSize, 0);
    }

    private void count(int grey, int size) {
        totals.addOne(grey, size);
        totals.countCell(cells.add(size, grey));
        totals.countLevel(++ofLevel[grey]);
        totals.countSize(++ofSize[size]);
    }

    private int place(int v, int w) {
        return (w + 1) * plane + (v + 1) * rim + 1;
    }

    private void label(int low) {
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int from = first + low + w * tile.strideZ + v * tile.strideY;
                int i = place(v, w);
                System.arraycopy(tile.levels, from, level, i, side);
                for (int u = 0; u < side; u++, i++) {
                    if (level[i] != 0) {
                        join(i);
                    }
                }
            }
        }
    }

    private void join(int i) {
        int root = -1;
        for (int step : back) {
            if (level[i - step] == level[i]) {
                int other = find(i - step);
                root = root < 0 || root == other ? other : union(root, other);
            }
        }
        if (root < 0) {
            parent[i] = -1;
        } else {
            parent[root]--;
            parent[i] = root;
        }
    }

    private int find(int i) {
        int at = i;
        while (parent[at] >= 0) {
            int next = parent[at];
            if (parent[next] >= 0) {
                parent[at] = parent[next];
            }
            at = next;
        }
        return at;
    }

    private int union(int a, int b) {
        int larger = parent[a] <= parent[b] ? a : b;
        int smaller = larger == a ? b : a;
        parent[larger] += parent[smaller];
        parent[smaller] = larger;
        return larger;
    }
}
