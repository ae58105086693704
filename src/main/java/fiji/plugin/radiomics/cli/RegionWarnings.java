/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.extract.Region;
import java.io.PrintWriter;

/** What a user should know of regions that become images, where no table has a row of them. */
final class RegionWarnings {

    private RegionWarnings() {}

    static void print(Region region, PrintWriter err) {
        region.warnings().forEach(w -> err.println(region.name() + ": warning: " + w));
        region.clippedText().ifPresent(w -> err.println(region.name() + ": warning: " + w));
    }
}
