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

import fiji.plugin.radiomics.assemble.AssembleParameters;
import fiji.plugin.radiomics.assemble.CaseAssembly;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.parameter.Repeated;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;

/** Feature tables and a clinical table to one row a patient. */
@Command(
        name = "assemble",
        description =
                "Joins feature tables of images, regions or time points and a clinical table to one"
                        + " row a patient.",
        footer = {
            "",
            "Exit code: 0 = the table was written; 2 = arguments or tables unusable; 3 = a file"
                    + " could not be written."
        })
public final class AssembleCommand extends Subcommand {

    private static final Parameter<String> TABLES =
            Parameter.text(
                            "table",
                            "Feature tables",
                            "Feature tables, ours wide or long, or any CSV; of two time points the"
                                    + " baseline first")
                    .as(new Repeated<>(new PathType(PathType.Use.FILE)));

    private List<Path> tables;
    private TableOutput output;
    private Path report;
    private CaseTable assembled;
    private List<CaseAssembly.Unmatched> unmatched;

    @Override
    ParameterSet declared() {
        return new ParameterSet("assemble", List.of(TABLES))
                .and(AssembleParameters.ALL.parameters())
                .and(OutputParameters.OF_TABLE);
    }

    @Override
    List<Parameter<?>> required() {
        return List.of(TABLES, OutputParameters.TABLE);
    }

    @Override
    void check(ParameterValues values) throws IOException {
        output = new TableOutput(values, out());
        output.check();
        tables = each(TABLES).stream().map(Path::of).toList();
        List<Path> read = new ArrayList<>(tables);
        if (values.has(AssembleParameters.CLINICAL)) {
            read.add(Path.of(values.get(AssembleParameters.CLINICAL)));
        }
        if (!output.isStandardOutput()) {
            AtomicFile.checkApart(Path.of(values.get(OutputParameters.TABLE)), read);
        }
        if (values.has(AssembleParameters.REPORT)) {
            report = Path.of(values.get(AssembleParameters.REPORT));
            TableFormat.checkFile(report);
            AtomicFile.checkApart(report, read);
        }
        try {
            assemble(values);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    OptionWords.of(e.getMessage(), AssembleParameters.ALL), e);
        }
        if (!output.isQuiet()) {
            assembled.notes().stream()
                    .distinct()
                    .forEach(
                            w ->
                                    err().println(
                                                    "warning: "
                                                            + OptionWords.of(
                                                                    w, AssembleParameters.ALL)));
        }
    }

    private void assemble(ParameterValues values) throws IOException {
        Map<String, String> own = new LinkedHashMap<>(values.given());
        own.keySet().retainAll(AssembleParameters.ALL.keys());
        ParameterValues chosen = AssembleParameters.ALL.values(own);
        CaseAssembly assembly = new CaseAssembly(chosen);
        Set<String> ids = CaseAssembly.textColumns(chosen.text(AssembleParameters.BY));
        List<CaseTable> read = new ArrayList<>();
        for (Path file : tables) {
            read.add(CaseTableCsv.read(file, ids));
        }
        Optional<CaseTable> clinical =
                chosen.has(AssembleParameters.CLINICAL)
                        ? Optional.of(
                                CaseTableCsv.read(
                                        Path.of(chosen.get(AssembleParameters.CLINICAL)), ids))
                        : Optional.empty();
        assembled = assembly.of(read, clinical);
        unmatched = assembly.unmatched();
    }

    @Override
    int run() throws IOException {
        output.write(assembled.names(), rows(assembled));
        if (report != null) {
            CsvFile.write(report, CaseAssembly.REPORTED, CaseAssembly.rows(unmatched));
        }
        return ExitCodes.OK;
    }

    private static List<List<Object>> rows(CaseTable table) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<Object> cells = new ArrayList<>();
            for (Column column : table.columns()) {
                String text = column.text(row);
                cells.add(text == null ? "" : text);
            }
            rows.add(cells);
        }
        return rows;
    }
}
