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

import fiji.plugin.radiomics.feature.Feature;

/** A feature of a matrix of grey level and size: runs, zones, distances, dependences. */
public interface SizeFeature extends Feature {

    /**
     * @return its formula
     */
    SizeFormula formula();
}
