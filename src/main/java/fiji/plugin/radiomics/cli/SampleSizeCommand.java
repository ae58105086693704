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

import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.SampleSizeParameters;
import fiji.plugin.radiomics.stats.analysis.SampleSizePlan;
import fiji.plugin.radiomics.stats.analysis.SampleSizeTable;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** Number of cases, or power, of a study of ROC curves. */
@Command(
        name = "sample-size",
        description =
                "Number of cases, or power, of a test of one area under a ROC curve against 0.5 or"
                        + " of two areas on the same cases (Obuchowski).",
        footer = {"", "Exit code: 0 = computed; 2 = arguments unusable; 3 = file not written."})
public class SampleSizeCommand extends Subcommand {

    @Override
    ParameterSet declared() {
        return sizes().and(OutputParameters.OF_TABLE);
    }

    ParameterSet sizes() {
        return SampleSizeParameters.ALL;
    }

    ResultTable table(ParameterValues values) {
        return SampleSizeTable.of(SampleSizePlan.of(values));
    }

    private ResultTable table;
    private TableOutput output;

    @Override
    void check(ParameterValues values) throws IOException {
        output = new TableOutput(values, out());
        output.check();
        table = table(values);
    }

    @Override
    int run() throws IOException {
        if (output.isGiven()) {
            output.write(table.names(), table.rows());
            return ExitCodes.OK;
        }
        List<Object> row = table.rows().get(0);
        for (int i = 0; i < row.size(); i++) {
            out().println(table.names().get(i) + " " + row.get(i));
        }
        out().flush();
        return ExitCodes.OK;
    }
}
