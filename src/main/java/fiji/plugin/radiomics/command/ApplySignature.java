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
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.SignatureFile;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.signature.Signature;
import fiji.plugin.radiomics.stats.signature.SignatureParameters;
import fiji.plugin.radiomics.stats.signature.SignatureScores;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.window.AnalysisInputs;
import fiji.plugin.radiomics.window.ReportTables;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** A signature on the cases of a table: score, probability, class, and what each term adds. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Apply Signature...")
        },
        description = "Score, probability and class of the cases of a table by a signature")
public class ApplySignature extends RadiomicsCommand {

    private static final Parameter<String> SIGNATURE =
            PathType.of(
                    PathType.Use.FILE,
                    "signature",
                    "Signature",
                    "The file signature.yaml that Build Signature has written");

    private static final ParameterSet DECLARED =
            new ParameterSet("Apply Signature", List.of(SIGNATURE))
                    .and(AnalysisInputs.CASES.parameters())
                    .and(
                            List.of(
                                    SignatureParameters.ID,
                                    OutputParameters.CSV.labelled("Output CSV file")));

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    protected void execute() throws IOException {
        Path file = checkedTable(path(OutputParameters.CSV));
        String named = values(DECLARED).text(SIGNATURE);
        if (named.isEmpty()) {
            throw new IllegalArgumentException(
                    "signature= is missing: name the file signature.yaml that Build Signature has"
                            + " written");
        }
        Signature signature = SignatureFile.read(PathText.path(named));
        CaseTable cases = AnalysisInputs.cases(values(AnalysisInputs.CASES));
        SignatureScores scores =
                SignatureScores.of(signature, cases, values(DECLARED).text(SignatureParameters.ID));
        cases.notes().forEach(w -> IJ.log("Apply Signature: " + w));
        scores.notes().forEach(w -> IJ.log("Apply Signature: " + w));
        ResultTable table = scores.table();
        ReportTables.show(table);
        ReportTables.show(scores.contributions());
        if (file != null) {
            CsvFile.write(file, table.names(), table.rows());
        }
    }
}
