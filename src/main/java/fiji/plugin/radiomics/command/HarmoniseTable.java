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
import fiji.plugin.radiomics.io.HarmonisedFiles;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.HarmonisedEffects;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.harmonise.CombatModel;
import fiji.plugin.radiomics.stats.harmonise.HarmoniseEffects;
import fiji.plugin.radiomics.stats.harmonise.HarmoniseParameters;
import fiji.plugin.radiomics.stats.harmonise.Harmonised;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.window.AnalysisInputs;
import fiji.plugin.radiomics.window.ReportTables;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Takes the effects of centres or scanners out of the features of a table. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Harmonise...")
        },
        description = "ComBat: takes effects of centres, scanners or protocols out of features")
public class HarmoniseTable extends RadiomicsCommand {

    private static final String LABEL = "Harmonise";

    private static final TableKind KIND =
            TableKind.always("harmonised", "Harmonised", "The cases, harmonised", "");

    private static final ParameterSet DECLARED =
            new ParameterSet(LABEL, AnalysisInputs.CASES.parameters())
                    .and(HarmoniseParameters.ALL.parameters())
                    .and(
                            List.of(
                                    OutputParameters.CSV.labelled("Output CSV file"),
                                    OutputParameters.SAFE));

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    protected void execute() throws IOException {
        Path file = checkedTable(path(OutputParameters.CSV));
        ParameterValues values = values(HarmoniseParameters.ALL);
        Optional<CombatModel> before = HarmonisedFiles.before(values);
        HarmonisedEffects.check(values);
        CaseTable cases = AnalysisInputs.cases(values(AnalysisInputs.CASES));
        cases.notes().forEach(w -> IJ.log(LABEL + ": " + w));
        Harmonised result = Harmonised.of(cases, values, before);
        result.notes().forEach(w -> IJ.log(LABEL + ": " + w));
        HarmoniseEffects effects = new HarmoniseEffects(result, values);
        IJ.log(LABEL + ": " + effects.summary());
        ReportTables.show(table(result));
        if (file != null) {
            CsvFile.write(
                    file,
                    cases.names(),
                    result.rows(null),
                    OutputParameters.texts(values(DECLARED)));
        }
        HarmonisedFiles.save(result, values);
        HarmonisedEffects.write(effects, OutputParameters.texts(values(DECLARED)));
    }

    /** As a results window has it: numbers as numbers. */
    private static ResultTable table(Harmonised result) {
        CaseTable cases = result.cases();
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < cases.rows(); row++) {
            List<Object> cells = new ArrayList<>();
            for (var column : cases.columns()) {
                double[] values = result.columns().get(column.name());
                String text = column.text(row);
                cells.add(
                        values != null
                                ? (Object) values[row]
                                : column instanceof NumberColumn n
                                        ? (Object) n.values()[row]
                                        : text == null ? "" : text);
            }
            rows.add(cells);
        }
        return ResultTable.of(KIND, cases.names(), Set.of(), rows);
    }
}
