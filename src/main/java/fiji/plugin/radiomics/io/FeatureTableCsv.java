package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.extract.TableLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Feature tables as CSV files, see {@link CsvFile}; {@code NaN} for a value that is not there. */
public final class FeatureTableCsv {

    private static final String[] LONG_COLUMNS = {
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
        "status"
    };

    private FeatureTableCsv() {}

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
        CsvFile.write(file, writer -> write(table, layout, texts, writer));
    }

    /**
     * @param table the table
     * @param layout wide or long
     * @param writer where to; not closed
     * @throws IOException where the writer fails
     */
    public static void write(FeatureTable table, TableLayout layout, Appendable writer)
            throws IOException {
        write(table, layout, CsvTexts.PLAIN, writer);
    }

    private static void write(
            FeatureTable table, TableLayout layout, CsvTexts texts, Appendable writer)
            throws IOException {
        CSVPrinter printer = new CSVPrinter(writer, CsvFile.FORMAT);
        if (layout == TableLayout.LONG) {
            writeLong(table, texts, printer);
        } else {
            writeWide(table, texts, printer);
        }
        printer.flush();
    }

    private static void writeLong(FeatureTable table, CsvTexts texts, CSVPrinter printer)
            throws IOException {
        printer.printRecord((Object[]) LONG_COLUMNS);
        FeatureSchema schema = table.schema();
        for (FeatureRow row : table.rows()) {
            Provenance p = row.provenance();
            for (int i = 0; i < schema.columns().size(); i++) {
                FeatureColumn c = schema.columns().get(i);
                FeatureValue v = row.values().get(i);
                printer.printRecord(
                        texts.of(
                                Arrays.asList(
                                        p.caseId(),
                                        p.image(),
                                        p.roi(),
                                        c.filter(),
                                        c.family(),
                                        c.feature().featureName(),
                                        c.aggregation().id(),
                                        c.feature().ibsiCode(),
                                        v.value(),
                                        c.feature()
                                                .unit()
                                                .symbol(p.intensityUnit(), p.lengthUnit()),
                                        v.status())));
            }
        }
    }

    private static void writeWide(FeatureTable table, CsvTexts texts, CSVPrinter printer)
            throws IOException {
        List<Object> header = new ArrayList<>(Provenance.COLUMNS);
        table.schema().columns().forEach(c -> header.add(c.name()));
        printer.printRecord(header);
        for (FeatureRow row : table.rows()) {
            List<Object> record =
                    new ArrayList<>(row.provenance().columns(row.status().toString()).values());
            row.values().forEach(v -> record.add(v.value()));
            printer.printRecord(texts.of(record));
        }
    }
}
