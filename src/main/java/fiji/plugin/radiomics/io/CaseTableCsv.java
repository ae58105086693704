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
import fiji.plugin.radiomics.stats.table.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads tables of cases from CSV files, see {@link CsvInput}; a point for decimals, or a comma
 * where that is sure, see {@link DecimalCommas}. A column is one of numbers where all its values
 * are; empty, NA, n/a, NaN and null are missing. Our own long feature tables become wide ones, see
 * {@link LongTable}.
 */
public final class CaseTableCsv {

    private CaseTableCsv() {}

    /**
     * @param file a CSV file
     * @return its table, titled after the file
     * @throws UnreadableFileException where it is none, with the line
     */
    public static CaseTable read(Path file) throws IOException {
        return read(file, Set.of());
    }

    /**
     * @param file a CSV file
     * @param ids names of columns that hold ids, which stay texts even where all are numbers
     * @return its table, titled after the file
     * @throws UnreadableFileException where it is none, with the line
     */
    public static CaseTable read(Path file, Set<String> ids) throws IOException {
        Map<String, CsvColumn.Kind> kinds = new HashMap<>();
        ids.forEach(name -> kinds.put(name, CsvColumn.Kind.TEXT));
        while (true) {
            Reading reading = Reading.of(file, kinds);
            boolean again = false;
            for (CsvColumn column : reading.columns) {
                if (column.again() != CsvColumn.Kind.ANY) {
                    kinds.put(column.name(), column.again());
                    again = true;
                }
            }
            if (!again) {
                return reading.table(file);
            }
        }
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    /** A file's columns, and what there is to tell of it. */
    private record Reading(List<CsvColumn> columns, char delimiter, List<String> notes) {

        static Reading of(Path file, Map<String, CsvColumn.Kind> kinds) throws IOException {
            try (CsvInput input = CsvInput.open(file)) {
                List<CsvColumn> columns = new ArrayList<>();
                for (String name : input.header()) {
                    columns.add(new CsvColumn(name, kinds.getOrDefault(name, CsvColumn.Kind.ANY)));
                }
                List<String> fields = input.next();
                if (fields == null) {
                    throw input.noLines();
                }
                for (; fields != null; fields = input.next()) {
                    for (int i = 0; i < columns.size(); i++) {
                        columns.get(i).add(fields.get(i));
                    }
                }
                return new Reading(columns, input.delimiter(), input.notes());
            }
        }

        CaseTable table(Path file) {
            List<String> told = new ArrayList<>(notes);
            List<Column> finished = columns.stream().map(CsvColumn::finish).toList();
            finished = DecimalCommas.read(finished, delimiter, told);
            CaseTable table = new CaseTable(name(file), finished, told);
            return LongTable.is(table) ? LongTable.toWide(table) : table;
        }
    }
}
