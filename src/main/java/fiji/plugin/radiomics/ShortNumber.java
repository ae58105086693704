/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import java.util.Locale;

/** Numbers in messages: whole ones as they are, others with four digits that count. */
public final class ShortNumber {

    private ShortNumber() {}

    /**
     * @param v a number
     * @return its text, the same in every country
     */
    public static String text(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e9
                ? String.format(Locale.ROOT, "%.0f", v)
                : String.format(Locale.ROOT, "%.4g", v);
    }
}
