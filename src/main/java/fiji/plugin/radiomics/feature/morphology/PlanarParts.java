/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import java.util.Arrays;

/** Counts the parts of a region of a single slice: runs of rows, joined by union-find. */
final class PlanarParts {

    private final BitRows rows;
    private int[] begin = new int[256];
    private int[] end = new int[256];
    private int[] parent = new int[256];
    private int runs;
    private int parts;

    private PlanarParts(BitRows rows) {
        this.rows = rows;
    }

    /**
     * @param rows a region of a single slice
     * @return number of its parts, pixels that touch by a side or a corner joined
     */
    static int count(BitRows rows) {
        PlanarParts p = new PlanarParts(rows);
        int above = 0;
        for (int y = 0; y < rows.size[1]; y++) {
            int first = p.runs;
            p.addRuns(rows.row(y, 0));
            p.join(above, first);
            above = first;
        }
        return p.parts;
    }

    private void addRuns(int row) {
        int x = next(row, 0, 0);
        while (x < rows.size[0]) {
            int stop = next(row, x, -1);
            if (runs == begin.length) {
                begin = Arrays.copyOf(begin, 2 * runs);
                end = Arrays.copyOf(end, 2 * runs);
                parent = Arrays.copyOf(parent, 2 * runs);
            }
            begin[runs] = x;
            end[runs] = stop;
            parent[runs] = runs;
            runs++;
            parts++;
            x = next(row, stop, 0);
        }
    }

    /** The first pixel from x on that is inside, with flip 0, or outside, with flip −1. */
    private int next(int row, int x, long flip) {
        int w = x >> 6;
        long rest = (rows.bits[row + w] ^ flip) & -1L << x;
        while (rest == 0) {
            if (++w == rows.words) {
                return rows.size[0];
            }
            rest = rows.bits[row + w] ^ flip;
        }
        return 64 * w + Long.numberOfTrailingZeros(rest);
    }

    /** Joins runs of the row above with those of this row, which begin at {@code first}. */
    private void join(int above, int first) {
        int a = above;
        int b = first;
        while (a < first && b < runs) {
            // Ends are the pixel after: runs that meet at a corner have end = begin.
            if (end[a] >= begin[b] && end[b] >= begin[a]) {
                int p = root(a);
                int q = root(b);
                if (p != q) {
                    parent[p] = q;
                    parts--;
                }
            }
            if (end[a] < end[b]) {
                a++;
            } else {
                b++;
            }
        }
    }

    private int root(int run) {
        int r = run;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }
}
