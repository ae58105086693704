/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.Discovery;
import java.util.Collections;
import java.util.Map;

/** The analyses on the class path, by name. */
public final class Analyses {

    private Analyses() {}

    /**
     * @return all of them, in the order of their names
     */
    public static Map<String, Analysis> all() {
        return Holder.ALL;
    }

    private static final class Holder {
        static final Map<String, Analysis> ALL =
                Collections.unmodifiableMap(Discovery.byName(Analysis.class, Analysis::name));
    }
}
