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

import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.extract.TableLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a feature table row by row, so that it need not be in memory. Columns of the user's own
 * stand right after the case.
 */
public final class FeatureRowWriter {

    private static final int AFTER_CASE = 1;

    private final FeatureSchema schema;
    private final TableLayout layout;
    private final TableFormat.Printer printer;

    /**
     * Writes the header.
     *
     * @param schema the columns of features
     * @param layout wide or long
     * @param extraColumns names of the user's own columns
     * @param format CSV or JSON
     * @param texts how texts are written in CSV
     * @param writer where to; not closed
     * @throws IOException where the writer fails
     */
    public FeatureRowWriter(
            FeatureSchema schema,
            TableLayout layout,
            List<String> extraColumns,
            TableFormat format,
            CsvTexts texts,
            Appendable writer)
            throws IOException {
        this.schema = schema;
        this.layout = layout;
        printer = format.printer(writer, texts);
        List<Object> header = new ArrayList<>();
        if (layout == TableLayout.LONG) {
            header.addAll(FeatureTableCsv.longColumns());
        } else {
            header.addAll(Provenance.COLUMNS);
            schema.columns().forEach(c -> header.add(c.name()));
        }
        header.addAll(AFTER_CASE, extraColumns);
        printer.record(header);
    }

    /**
     * Writes a file to a temporary name and moves it into place.
     *
     * @param file where to
     * @param schema the columns of features
     * @param layout wide or long
     * @param extraColumns names of the user's own columns
     * @param texts how texts are written
     * @param rows writes the rows
     * @throws IOException with the path and the cause
     */
    public static void writeFile(
            Path file,
            FeatureSchema schema,
            TableLayout layout,
            List<String> extraColumns,
            CsvTexts texts,
            IoConsumer<FeatureRowWriter> rows)
            throws IOException {
        CsvFile.write(
                file,
                out -> {
                    FeatureRowWriter writer =
                            new FeatureRowWriter(
                                    schema, layout, extraColumns, TableFormat.CSV, texts, out);
                    rows.accept(writer);
                    writer.end();
                });
    }

    /**
     * @param row a row of the schema
     * @param extras the user's own fields, one a column
     * @throws IOException where the writer fails
     */
    public void write(FeatureRow row, List<String> extras) throws IOException {
        if (layout == TableLayout.LONG) {
            writeLong(row, extras);
        } else {
            writeWide(row, extras);
        }
    }

    private void writeLong(FeatureRow row, List<String> extras) throws IOException {
        Provenance p = row.provenance();
        Map<String, Object> known = p.columns("");
        List<Object> ofTheRegion = FeatureTableCsv.OF_THE_REGION.stream().map(known::get).toList();
        for (int i = 0; i < schema.columns().size(); i++) {
            FeatureColumn c = schema.columns().get(i);
            FeatureValue v = row.values().get(i);
            List<Object> record = new ArrayList<>();
            record.add(p.caseId());
            record.addAll(extras);
            record.add(p.image());
            record.add(p.roi());
            record.add(c.filter());
            record.add(c.family());
            record.add(c.feature().featureName());
            record.add(c.aggregation().id());
            record.add(c.feature().ibsiCode());
            record.add(v.value());
            record.add(c.feature().unit().symbol(p.intensityUnit(), p.lengthUnit()));
            record.add(v.status());
            record.addAll(ofTheRegion);
            printer.record(record);
        }
    }

    private void writeWide(FeatureRow row, List<String> extras) throws IOException {
        List<Object> record =
                new ArrayList<>(row.provenance().columns(row.status().toString()).values());
        row.values().forEach(v -> record.add(v.value()));
        record.addAll(AFTER_CASE, extras);
        printer.record(record);
    }

    /**
     * After the last row.
     *
     * @throws IOException where the writer fails
     */
    public void end() throws IOException {
        printer.end();
    }
}
