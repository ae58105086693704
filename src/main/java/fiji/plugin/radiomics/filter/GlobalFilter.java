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

import java.util.List;

/** A filter whose response depends on the whole image. */
interface GlobalFilter extends PreparedFilter {

    @Override
    default List<Integer> reach() {
        return List.of();
    }
}
