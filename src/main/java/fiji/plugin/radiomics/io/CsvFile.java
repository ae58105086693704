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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV files: UTF-8, comma, point, a header line, line feeds, numbers with as many digits as a
 * double needs to be read back the same.
 */
public final class CsvFile {

    static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private CsvFile() {}

    /**
     * Writes a table to a temporary name and moves it into place.
     *
     * @param file where to
     * @param header names of the columns
     * @param records the lines, each with a field a column
     * @throws IOException with the path and the cause
     */
    public static void write(Path file, List<String> header, List<? extends List<?>> records)
            throws IOException {
        write(file, header, records, CsvTexts.PLAIN);
    }

    /**
     * The same.
     *
     * @param file where to
     * @param header names of the columns
     * @param records the lines, each with a field a column
     * @param texts how texts are written
     * @throws IOException with the path and the cause
     */
    public static void write(
            Path file, List<String> header, List<? extends List<?>> records, CsvTexts texts)
            throws IOException {
        write(
                file,
                writer -> {
                    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
                    printer.printRecord(texts.of(header));
                    for (List<?> record : records) {
                        printer.printRecord(texts.of(record));
                    }
                    printer.flush();
                });
    }

    static void write(Path file, IoConsumer<Writer> content) throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    Writer writer =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    content.accept(writer);
                    writer.flush();
                });
    }
}
