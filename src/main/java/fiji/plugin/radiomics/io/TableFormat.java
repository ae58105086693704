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

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVPrinter;

/** How a table is written: CSV as {@link CsvFile} says, or JSON, an array with an object a line. */
public enum TableFormat {
    CSV,
    JSON;

    /** What programs, and users, take for another kind of file. */
    private static final Pattern OF_OTHERS =
            Pattern.compile(
                    ".*\\.(nii|gz|dcm|dicom|ima|nrrd|nhdr|mha|mhd|tiff?|png|jpe?g|gif|bmp|zip|roi|"
                            + "xlsx?|ods|tsv|ya?ml|ijm|pdf|svg|html?|parquet)",
                    Pattern.CASE_INSENSITIVE);

    /** Takes a table's lines. */
    interface Printer {

        /** The first is the header. */
        void record(List<?> fields) throws IOException;

        /** After the last. */
        void end() throws IOException;
    }

    /**
     * @param asked {@code csv} or {@code json} in any case; empty = by the file's ending
     * @param file the file's name; empty for none
     * @return the format
     * @throws IllegalArgumentException where it is neither
     */
    public static TableFormat of(String asked, String file) {
        return switch (asked.strip().toLowerCase(Locale.ROOT)) {
            case "" -> file.toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : CSV;
            case "csv" -> CSV;
            case "json" -> JSON;
            default ->
                    throw new IllegalArgumentException(
                            "format=" + asked + ": allowed are csv, json");
        };
    }

    /**
     * Says before a computation whether its table can be written.
     *
     * @param file the table's file
     * @throws UnwritableFileException as {@link AtomicFile#checkWritable}, and where its name is
     *     that of another kind of file, such as an image: a spreadsheet could not open the table,
     *     and an image of that name would be lost
     */
    public static void checkFile(Path file) throws UnwritableFileException {
        if (OF_OTHERS.matcher(String.valueOf(file.getFileName())).matches()) {
            throw new UnwritableFileException(
                    file,
                    "tables are written as CSV (with commas) or JSON, and this is the name of"
                            + " another kind of file",
                    "Let the name end in .csv or .json");
        }
        AtomicFile.checkWritable(file);
    }

    /**
     * Writes a table.
     *
     * @param to where to; not closed
     * @param header names of the columns
     * @param records the lines, each with a field a column
     * @param texts how texts are written in CSV
     * @throws IOException where the writer fails
     */
    public void write(
            Appendable to, List<String> header, List<? extends List<?>> records, CsvTexts texts)
            throws IOException {
        Printer printer = printer(to, texts);
        printer.record(header);
        for (List<?> record : records) {
            printer.record(record);
        }
        printer.end();
    }

    /**
     * Writes a file, whole or not at all, in UTF-8.
     *
     * @param file where to
     * @param content writes the text
     * @throws IOException with the path and the cause
     */
    public static void writeFile(Path file, IoConsumer<Writer> content) throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    Writer writer =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    content.accept(writer);
                    writer.flush();
                });
    }

    Printer printer(Appendable to, CsvTexts texts) throws IOException {
        if (this == JSON) {
            return new JsonTable(to);
        }
        CSVPrinter csv = new CSVPrinter(to, CsvFile.FORMAT);
        return new Printer() {

            @Override
            public void record(List<?> fields) throws IOException {
                csv.printRecord(texts.of(fields));
            }

            @Override
            public void end() throws IOException {
                csv.flush();
            }
        };
    }
}
