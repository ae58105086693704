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

import fiji.plugin.radiomics.assemble.AssembleParameters;
import fiji.plugin.radiomics.assemble.CaseAssembly;
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.window.CaseTables;
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

/** Feature tables and a clinical table to one row a patient or lesion. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Assemble Cases...")
        },
        description = "Joins feature tables and a clinical table to one row a patient")
public class AssembleCases extends RadiomicsCommand {

    private static final String LABEL = "Assemble Cases";

    private static final TableKind KIND =
            TableKind.always("cases", "Cases", "A row a patient or lesion", "");

    private static final Parameter<String> TABLES =
            Parameter.text(
                    "tables",
                    "Tables",
                    "Titles of open tables or CSV files, with commas between; of two time points"
                            + " the baseline first; empty = the table in front");

    private static final ParameterSet DECLARED =
            new ParameterSet(LABEL, List.of(TABLES))
                    .and(AssembleParameters.ALL.parameters())
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
        Path report = checkedTable(path(AssembleParameters.REPORT));
        ParameterValues values = values(AssembleParameters.ALL);
        CaseAssembly assembly = new CaseAssembly(values);
        Set<String> ids = CaseAssembly.textColumns(values.text(AssembleParameters.BY));
        Path other = path(AssembleParameters.CLINICAL);
        CaseTable cases =
                assembly.of(
                        tables(ids),
                        other == null
                                ? Optional.empty()
                                : Optional.of(CaseTableCsv.read(other, ids)));
        cases.notes().stream().distinct().forEach(w -> IJ.log(LABEL + ": " + w));
        ResultTable table = ResultTable.of(KIND, cases);
        ReportTables.show(table);
        if (file != null) {
            CsvFile.write(
                    file, table.names(), table.rows(), OutputParameters.texts(values(DECLARED)));
        }
        if (report != null) {
            CsvFile.write(report, CaseAssembly.REPORTED, CaseAssembly.rows(assembly.unmatched()));
        }
    }

    private List<CaseTable> tables(Set<String> ids) throws IOException {
        List<String> names = NameList.split(values(DECLARED).text(TABLES));
        List<String> open = CaseTables.openTitles();
        if (names.isEmpty() && open.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no table open; open one, or name CSV files, tables=");
        }
        List<CaseTable> tables = new ArrayList<>();
        for (String name : names.isEmpty() ? open.subList(0, 1) : names) {
            tables.add(
                    open.contains(name) || !name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv")
                            ? CaseTables.open(name)
                            : CaseTableCsv.read(PathText.path(name), ids));
        }
        return tables;
    }
}
