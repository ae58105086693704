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

import fiji.plugin.radiomics.extract.SettingsChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the settings in effect as YAML, and nothing else, to standard output. */
@Command(
        name = "settings",
        description = {
            "Writes the settings in effect as a YAML file to standard output.",
            "--settings accepts the file unchanged."
        })
final class SettingsCommand implements Callable<Integer> {

    @Mixin private SettingsOptions options;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        SettingsChoice settings;
        try {
            settings = options.resolve();
        } catch (IOException | IllegalArgumentException e) {
            return refuse(e.getMessage());
        }
        // ASCII with line feeds, on every system and in every code page.
        PrintWriter out = spec.commandLine().getOut();
        out.print(settings.yaml());
        out.flush();
        boolean failed = out.checkError() || Main.outputFailed();
        return failed ? refuse("standard output cannot be written") : ExitCodes.OK;
    }

    private int refuse(String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
        return ExitCodes.UNUSABLE;
    }
}
