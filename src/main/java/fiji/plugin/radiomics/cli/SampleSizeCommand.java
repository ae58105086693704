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

import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.SampleSizeParameters;
import fiji.plugin.radiomics.stats.analysis.SampleSizePlan;
import fiji.plugin.radiomics.stats.analysis.SampleSizeTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Number of cases, or power, of a study of ROC curves. */
@Command(
        name = "sample-size",
        mixinStandardHelpOptions = true,
        description =
                "Number of cases, or power, of a test of one area under a ROC curve against 0.5 or"
                        + " of two areas on the same cases (Obuchowski).",
        footer = {"", "Exit code: 0 = computed; 2 = arguments unusable; 3 = file not written."})
public class SampleSizeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private TableOutput output;

    private ParameterOptions parameters;

    /**
     * @return the subcommand with all its options
     */
    static CommandSpec create() {
        return create(new SampleSizeCommand(), SampleSizeParameters.ALL);
    }

    static CommandSpec create(SampleSizeCommand command, ParameterSet declared) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(command);
        command.parameters = ParameterOptions.add(spec, declared);
        return spec;
    }

    ResultTable table(ParameterValues values) {
        return SampleSizeTable.of(SampleSizePlan.of(values));
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ResultTable table;
        try {
            output.check();
            table = table(parameters.values());
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        if (!output.isGiven()) {
            PrintWriter out = spec.commandLine().getOut();
            List<Object> row = table.rows().get(0);
            for (int i = 0; i < row.size(); i++) {
                out.println(table.names().get(i) + " " + row.get(i));
            }
            out.flush();
            return ExitCodes.OK;
        }
        try {
            output.write(table.names(), table.rows());
        } catch (IOException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
        return ExitCodes.OK;
    }
}
