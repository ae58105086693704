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
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
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

    private static final Parameter<String> OUTPUT =
            new Parameter<>(
                            "output",
                            "Also write the table to a file",
                            CheckedText.any("the path of a file"),
                            "")
                    .labelled("CSV file");

    @Override
    protected ParameterSet declared() {
        return SampleSizeParameters.ALL.and(List.of(OUTPUT));
    }

    @Override
    void prepare() {
        getInfo().getMutableInput(OUTPUT.key(), String.class).setWidgetStyle("save");
        super.prepare();
    }

    @Override
    protected void execute() throws IOException {
        String output = values(ParameterSet.of("output", OUTPUT)).text(OUTPUT);
        Path file = output.isEmpty() ? null : PathText.path(output);
        if (file != null) {
            TableFormat.checkFile(file);
        }
        ResultTable table = SampleSizeTable.of(SampleSizePlan.of(values(SampleSizeParameters.ALL)));
        ReportTables.show(table);
        if (file != null) {
            CsvFile.write(file, table.names(), table.rows());
        }
    }
}
