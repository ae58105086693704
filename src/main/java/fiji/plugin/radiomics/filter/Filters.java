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

import fiji.plugin.radiomics.Discovery;
import fiji.plugin.radiomics.NearestWord;
import java.util.List;
import java.util.Map;

/** The image filters on the class path. */
public final class Filters {

    private static final Map<String, ImageFilter> FILTERS =
            Discovery.byName(ImageFilter.class, ImageFilter::filterName);

    private Filters() {}

    /**
     * @return names of all filters, by the plugins' priority, then by name
     */
    public static List<String> names() {
        return List.copyOf(FILTERS.keySet());
    }

    /**
     * @param name a filter's name
     * @return the filter
     * @throws IllegalArgumentException where there is none of that name, listing those there are
     */
    public static ImageFilter get(String name) {
        ImageFilter filter = FILTERS.get(name);
        if (filter == null) {
            throw new IllegalArgumentException(
                    "there is no filter '"
                            + name
                            + "'"
                            + NearestWord.hint(name, names())
                            + "; allowed: "
                            + String.join(", ", names())
                            + " and the tests of IBSI 2, ibsi2-1.a.1 to ibsi2-10.b.2");
        }
        return filter;
    }
}
