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

import fiji.plugin.radiomics.feature.window.PairCells;
import fiji.plugin.radiomics.feature.window.WindowDirections;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import java.util.Arrays;

/**
 * Zones of a window and their features. Zones may break anywhere when a column leaves, and so each
 * window is searched anew: the cost grows with its volume. Zones are joined by union-find over an
 * array that holds another voxel of the zone, or for one voxel a zone, its root, minus the zone's
 * size. The array has a margin of one voxel before the window, and after it along x and y.
 */
public class ZoneWindow extends SizeWindow {

    private final int rim;
    private final int plane;
    private final int[] back;
    private final short[] grey;
    private final int[] parent;
    private final PairCells cells;
    private final int[] ofLevel;
    private final int[] ofSize;

    /**
     * @param request the window, and features that are all {@link SizeFeature}s
     */
    public ZoneWindow(WindowRequest request) {
        super(request, 1, 1);
        rim = side + 2;
        plane = rim * rim;
        int[][] steps = WindowDirections.of(request.volumetric());
        back = new int[steps.length];
        for (int k = 0; k < back.length; k++) {
            back[k] = Math.abs(steps[k][2] * plane + steps[k][1] * rim + steps[k][0]);
        }
        grey = new short[plane * (depth + 1)];
        parent = new int[grey.length];
        int voxels = request.voxels();
        cells = PairCells.hashed(request.greatestLevel(), voxels);
        ofLevel = new int[request.greatestLevel() + 1];
        ofSize = new int[voxels + 1];
    }

    @Override
    protected final void enter(int x, int low) {
        countVoxels(x, true);
    }

    @Override
    protected final void leave(int x, int high) {
        countVoxels(x, false);
    }

    @Override
    protected final void sum(int matrix, int low, SizeTotals totals, double ofVoxels) {
        totals.clear(ofVoxels);
        label(low);
        measure(low);
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int i = place(v, w);
                for (int u = 0; u < side; u++, i++) {
                    if (grey[i] != 0 && parent[i] < 0) {
                        count(grey[i], size(i), totals);
                    }
                }
            }
        }
        cells.clear();
        Arrays.fill(ofLevel, 0);
        Arrays.fill(ofSize, 0);
    }

    /**
     * Zones are found, and are to be measured.
     *
     * @param low the window's first column
     */
    protected void measure(int low) {
        // The number of voxels is known already.
    }

    /**
     * What the matrix calls a zone's size: its number of voxels here.
     *
     * @param root the zone's root
     * @return 1 to the number of voxels of a window
     */
    protected int size(int root) {
        return -parent[root];
    }

    /**
     * @param i index of a voxel, see {@link #place}
     * @return the root of its zone; −1 where it does not count
     */
    protected final int root(int i) {
        return grey[i] == 0 ? -1 : find(i);
    }

    private void count(int level, int size, SizeTotals totals) {
        totals.addOne(level, size);
        totals.countCell(cells.add(size, level));
        totals.countLevel(++ofLevel[level]);
        totals.countSize(++ofSize[size]);
    }

    /**
     * @param v row in the window
     * @param w slice in the window
     * @return index of the row's first voxel in the arrays of zones
     */
    protected final int place(int v, int w) {
        return (w + 1) * plane + (v + 1) * rim + 1;
    }

    private void label(int low) {
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int from = first + low + w * strideZ + v * strideY;
                int i = place(v, w);
                System.arraycopy(levels, from, grey, i, side);
                for (int u = 0; u < side; u++, i++) {
                    if (grey[i] != 0) {
                        join(i);
                    }
                }
            }
        }
    }

    private void join(int i) {
        int root = -1;
        short[] of = grey;
        short level = of[i];
        for (int step : back) {
            if (of[i - step] == level) {
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
        int[] of = parent;
        int at = i;
        for (int next = of[at]; next >= 0; next = of[at]) {
            int beyond = of[next];
            if (beyond >= 0) {
                of[at] = beyond;
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
