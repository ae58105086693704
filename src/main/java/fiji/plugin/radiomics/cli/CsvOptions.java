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

import fiji.plugin.radiomics.io.CsvTexts;
import picocli.CommandLine.Option;

/** How texts stand in CSV files, the same in every subcommand that writes such as users name. */
public final class CsvOptions {

    @Option(
            names = "--csv-safe",
            description =
                    "Put an apostrophe before texts that a spreadsheet would take for a formula.")
    private boolean safe;

    /**
     * @return how texts are written
     */
    public CsvTexts texts() {
        return safe ? CsvTexts.SAFE : CsvTexts.PLAIN;
    }
}
