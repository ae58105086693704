/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.SampleSizeParameters;
import fiji.plugin.radiomics.stats.analysis.SampleSizePlan;
import fiji.plugin.radiomics.stats.analysis.SampleSizeTable;
import fiji.plugin.radiomics.window.ReportTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** How many cases a study of one marker, or of two on the same cases, needs. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "ROC Sample Size...")
        },
        description = "Number of cases or power of a test of one or two areas under ROC curves")
public class PlanSampleSize extends RadiomicsCommand {

    @Override
    protected ParameterSet declared() {
        return sizes().and(List.of(OutputParameters.CSV));
    }

    ParameterSet sizes() {
        return SampleSizeParameters.ALL;
    }

    ResultTable table(ParameterValues values) {
        return SampleSizeTable.of(SampleSizePlan.of(values));
    }

    @Override
    protected void execute() throws IOException {
        Path file = checkedTable(path(OutputParameters.CSV));
        ResultTable table = table(values(sizes()));
        ReportTables.show(table);
        if (file != null) {
            CsvFile.write(file, table.names(), table.rows());
        }
    }
}
