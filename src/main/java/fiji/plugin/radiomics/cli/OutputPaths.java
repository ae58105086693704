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

import fiji.plugin.radiomics.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A subcommand's {@code --output} against the files that its other options name. */
final class OutputPaths {

    private static final String OUTPUT = "--output";

    private OutputPaths() {}

    /**
     * @param command a subcommand with the values of its options
     * @throws IOException where its output would take the place of a file that it reads
     */
    static void check(CommandSpec command) throws IOException {
        OptionSpec output = command.findOption(OUTPUT);
        if (output == null || !(output.getValue() instanceof Path target)) {
            return;
        }
        List<Path> inputs = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            if (option != output) {
                add(option.getValue(), inputs);
            }
        }
        AtomicFile.checkApart(target, inputs);
    }

    private static void add(Object value, List<Path> inputs) {
        if (value instanceof Path path) {
            inputs.add(path);
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> add(each, inputs));
        }
    }
}
