/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import java.util.Locale;

/** Numbers in sentences. */
final class MethodsText {

    private MethodsText() {}

    static String p(double p) {
        return p < .001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    static String percent(double level) {
        return fiji.plugin.radiomics.stats.analysis.RocMethods.percent(level);
    }
}
