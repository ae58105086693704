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

import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.extract.TableLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Feature tables as CSV files, see {@link CsvFile}; {@code NaN} for a value that is not there. */
public final class FeatureTableCsv {

    /** What a line of a long table says of its value. */
    private static final List<String> OF_THE_VALUE =
            List.of(
                    "case",
                    "image",
                    "roi",
                    "filter",
                    "family",
                    "feature",
                    "aggregation",
                    "ibsi_code",
                    "value",
                    "unit",
                    "status");

    /** What it says of the region that the value is of: columns of {@link Provenance}. */
    static final List<String> OF_THE_REGION =
            List.of(
                    "series",
                    "channel",
                    "frame",
                    "slices",
                    "spacing_x",
                    "spacing_y",
                    "spacing_z",
                    "image_spacing_x",
                    "image_spacing_y",
                    "image_spacing_z",
                    "preset",
                    "settings_hash",
                    "warnings");

    private static final List<String> LONG_COLUMNS =
            Stream.concat(OF_THE_VALUE.stream(), OF_THE_REGION.stream()).toList();

    private FeatureTableCsv() {}

    /**
     * @return names of the columns of a long table
     */
    public static List<String> longColumns() {
        return LONG_COLUMNS;
    }

    /**
     * Writes a table to a temporary name and moves it into place.
     *
     * @param table the table
     * @param layout wide or long
     * @param file where to
     * @throws IOException with the path and the cause
     */
    public static void write(FeatureTable table, TableLayout layout, Path file) throws IOException {
        write(table, layout, CsvTexts.PLAIN, file);
    }

    /**
     * The same.
     *
     * @param table the table
     * @param layout wide or long
     * @param texts how texts are written
     * @param file where to
     * @throws IOException with the path and the cause
     */
    public static void write(FeatureTable table, TableLayout layout, CsvTexts texts, Path file)
            throws IOException {
        CsvFile.write(file, writer -> write(table, layout, TableFormat.CSV, texts, writer));
    }

    /**
     * @param table the table
     * @param layout wide or long
     * @param writer where to; not closed
     * @throws IOException where the writer fails
     */
    public static void write(FeatureTable table, TableLayout layout, Appendable writer)
            throws IOException {
        write(table, layout, TableFormat.CSV, CsvTexts.PLAIN, writer);
    }

    /**
     * @param table the table
     * @param layout wide or long
     * @param format CSV or JSON
     * @param texts how texts are written in CSV
     * @param writer where to; not closed
     * @throws IOException where the writer fails
     */
    public static void write(
            FeatureTable table,
            TableLayout layout,
            TableFormat format,
            CsvTexts texts,
            Appendable writer)
            throws IOException {
        FeatureRowWriter rows =
                new FeatureRowWriter(table.schema(), layout, List.of(), format, texts, writer);
        for (FeatureRow row : table.rows()) {
            rows.write(row, List.of());
        }
        rows.end();
    }
}
