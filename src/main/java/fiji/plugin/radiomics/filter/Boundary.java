/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import java.util.Locale;

/** What a filter takes for the voxels beyond the image's border (IBSI 2, section 2.1). */
public enum Boundary {
    /** The image mirrored at its border, the border voxel repeated: c b a | a b c | c b a. */
    MIRROR {
        @Override
        int index(int i, int n) {
            int m = Math.floorMod(i, 2 * n);
            return m < n ? m : 2 * n - 1 - m;
        }
    },
    /** The nearest voxel of the image: a a a | a b c | c c c. */
    NEAREST {
        @Override
        int index(int i, int n) {
            return Math.max(0, Math.min(n - 1, i));
        }
    },
    /** Zeros. */
    ZERO {
        @Override
        int index(int i, int n) {
            return i >= 0 && i < n ? i : OUTSIDE;
        }
    },
    /** The image repeated: a b c | a b c | a b c. */
    PERIODIC {
        @Override
        int index(int i, int n) {
            return Math.floorMod(i, n);
        }
    };

    /** As an index: the value is 0. */
    static final int OUTSIDE = -1;

    /**
     * @param i any position along an axis
     * @param n voxels along it
     * @return the voxel that stands for it, 0 … n − 1, or {@link #OUTSIDE}
     */
    abstract int index(int i, int n);

    /**
     * @return its name in settings, e.g. {@code mirror}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
