/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import java.util.Locale;

/** How a rank test finds its p value. */
public enum PMethod {
    /** {@link #EXACT} for small samples, each test says how small; {@link #NORMAL} for others. */
    AUTO,

    /**
     * From the exact distribution, given the ties that there are, as far as it can be computed;
     * elsewhere as {@link #NORMAL}.
     */
    EXACT,

    /** Normal approximation with correction for ties, without one for continuity. */
    NORMAL,

    /** For areas under curves DeLong's test; rank tests as {@link #NORMAL}. */
    DELONG;

    /** With fewer cases than these in a class, approximations give p values that are too small. */
    public static final int SMALL = 30;

    /**
     * @return name in settings
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param m size of a sample
     * @param n size of another one
     * @return whether the exact distribution is to be used
     */
    public boolean isExact(int m, int n) {
        return this == EXACT || this == AUTO && Math.min(m, n) < SMALL;
    }
}
