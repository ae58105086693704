/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import fiji.plugin.radiomics.stats.table.CaseTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the panel's cases come from.
 *
 * @param table the cases, with joined columns
 * @param file the CSV file that they were read from; none = the open table of that title
 * @param clinical the CSV file that was joined
 * @param by the column by which it was joined
 */
record CaseSource(CaseTable table, Optional<Path> file, Optional<Path> clinical, String by) {

    static CaseSource open(CaseTable table) {
        return new CaseSource(table, Optional.empty(), Optional.empty(), "case");
    }

    static CaseSource read(CaseTable table, Path file) {
        return new CaseSource(table, Optional.of(file), Optional.empty(), "case");
    }

    CaseSource joined(CaseTable with, Path other, String column) {
        return new CaseSource(with, file, Optional.of(other), column);
    }

    /** As the command's parameters name it. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        if (file.isPresent()) {
            options.put("csv", file.get().toString());
        } else {
            options.put("table", table.title());
        }
        clinical.ifPresent(
                path -> {
                    options.put("clinical", path.toString());
                    if (!by.equals("case")) {
                        options.put("by", by);
                    }
                });
        return options;
    }

    @Override
    public String toString() {
        return table.title() + " (" + table.rows() + " rows)";
    }
}
