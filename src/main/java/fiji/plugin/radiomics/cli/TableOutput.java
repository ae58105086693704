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
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.io.UnwritableFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Where a subcommand's table goes, and as what: a file, or standard output, to which then nothing
 * else goes.
 */
final class TableOutput {

    private static final String STANDARD = "-";

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "FILE.csv|FILE.json|-",
            description = "The table; written whole or not at all. - = to standard output.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            defaultValue = "",
            description = "Format of the table (default: json for a file that ends so, else csv).")
    private String format;

    @Option(names = "--quiet", description = "Say nothing but what failed.")
    private boolean quiet;

    @Mixin private CsvOptions csv;

    boolean isGiven() {
        return file != null || !format.isBlank();
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Whether the table goes where other results are printed without it. */
    boolean isStandardOutput() {
        return file == null ? isGiven() : file.toString().equals(STANDARD);
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
            return TableFormat.of(format, file == null ? "" : file.toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--" + e.getMessage(), e);
        }
    }

    CsvTexts texts() {
        return csv.texts();
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
        PrintWriter out = spec.commandLine().getOut();
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
