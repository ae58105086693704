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
import fiji.plugin.radiomics.io.IoConsumer;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.io.UnwritableFileException;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a subcommand's table goes, and as what: a file, or standard output, to which then nothing
 * else goes.
 */
final class TableOutput {

    private static final String STANDARD = "-";

    private final ParameterValues values;
    private final PrintWriter out;
    private final Path file;

    /**
     * @param values of {@link OutputParameters#OF_TABLE}
     * @param out standard output
     */
    TableOutput(ParameterValues values, PrintWriter out) {
        this.values = values;
        this.out = out;
        file =
                values.has(OutputParameters.TABLE)
                        ? Path.of(values.get(OutputParameters.TABLE))
                        : null;
    }

    boolean isGiven() {
        return file != null || values.has(OutputParameters.FORMAT);
    }

    boolean isQuiet() {
        return values.get(OutputParameters.QUIET);
    }

    /** Whether the table goes where other results are printed without it. */
    boolean isStandardOutput() {
        return file == null ? isGiven() : file.toString().equals(STANDARD);
    }

    /**
     * @throws IllegalArgumentException where it does not say where the table goes
     */
    void require() {
        if (!isGiven()) {
            throw new IllegalArgumentException(
                    "Say where the table goes: give --output FILE.csv (- = standard output)");
        }
    }

    /**
     * @throws IllegalArgumentException where the format is none
     * @throws IOException where the file cannot be written
     */
    void check() throws IOException {
        format();
        if (file != null && !isStandardOutput()) {
            TableFormat.checkFile(file);
        }
    }

    TableFormat format() {
        try {
            return TableFormat.of(
                    values.text(OutputParameters.FORMAT), file == null ? "" : file.toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--" + e.getMessage(), e);
        }
    }

    CsvTexts texts() {
        return OutputParameters.texts(values);
    }

    void write(List<String> header, List<? extends List<?>> records) throws IOException {
        write(to -> format().write(to, header, records, texts()));
    }

    /**
     * @param content writes the table
     * @throws IOException where the file or standard output cannot be written
     */
    void write(IoConsumer<Writer> content) throws IOException {
        if (!isStandardOutput()) {
            TableFormat.writeFile(file, content);
            return;
        }
        content.accept(out);
        out.flush();
        if (out.checkError() || Main.outputFailed()) {
            throw new UnwritableFileException(
                    Path.of("standard output"),
                    "it is closed or its disk is full",
                    "Give --output FILE.csv");
        }
    }
}
