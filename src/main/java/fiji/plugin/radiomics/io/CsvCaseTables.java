/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.CaseTableReader;
import java.io.IOException;
import org.scijava.plugin.Plugin;

/** Further tables of an analysis from CSV files. */
@Plugin(type = CaseTableReader.class)
public final class CsvCaseTables implements CaseTableReader {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public CaseTable read(String file) throws IOException {
        return CaseTableCsv.read(PathText.path(file));
    }
}
