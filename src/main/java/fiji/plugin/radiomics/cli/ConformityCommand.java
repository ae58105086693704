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

import fiji.plugin.radiomics.conformity.ConformityCheck;
import fiji.plugin.radiomics.conformity.ConformityCsv;
import fiji.plugin.radiomics.conformity.ConformityData;
import fiji.plugin.radiomics.conformity.ConformityReport;
import fiji.plugin.radiomics.conformity.ConformityText;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Compares our values with IBSI's, one configuration after the other. */
@Command(
        name = "conformity",
        description =
                "Compare with the reference values of IBSI 1 and 2: the embedded digital phantom"
                        + " and, with --data, configurations A to E and the filtered images of the lung"
                        + " CT PAT1, and the response maps of filters. Prints matched/total for each"
                        + " configuration and family, and every miss.",
        footer = {
            "",
            "Exit code: 0 = every value of the configurations that were run matches,",
            "2 = unusable arguments or data, nothing was run;",
            "3 = a value does not match or is not computed."
        })
public final class ConformityCommand extends Subcommand {

    private static final Parameter<String> DATA =
            PathType.of(
                    PathType.Use.FOLDER,
                    "data",
                    "Data folder",
                    "Folder with pat1_ct_image.nii.gz and pat1_gtv_mask.nii.gz, in itself, in ibsi1"
                            + " or in ibsi/ibsi1, and with phantoms and response_maps, in itself,"
                            + " in ibsi2 or in ibsi/ibsi2; empty = the digital phantom alone");

    private static final ParameterSet DECLARED =
            ParameterSet.of("conformity", DATA).and(OutputParameters.OF_TABLE);

    @Override
    ParameterSet declared() {
        return DECLARED;
    }

    /** Made when it is needed: it reads all reference values. */
    private final Supplier<ConformityCheck> check;

    private ConformityData objects;
    private TableOutput output;

    /** For the command line: all reference values. */
    public ConformityCommand() {
        this(ConformityCheck::new);
    }

    ConformityCommand(Supplier<ConformityCheck> check) {
        this.check = check;
    }

    @Override
    void check(ParameterValues values) throws IOException {
        output = new TableOutput(values, out());
        output.check();
        objects =
                values.has(DATA)
                        ? ConformityData.in(Path.of(values.get(DATA)))
                        : ConformityData.phantomOnly();
    }

    @Override
    int run() throws IOException {
        ConformityReport report =
                check.get()
                        .run(objects, result -> print(ConformityText.lines(result)), () -> false);
        print(ConformityText.closing(report));
        if (output.isGiven()) {
            output.write(ConformityCsv.COLUMNS, ConformityCsv.records(report));
        }
        return report.misses().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    /** At once, because the next configuration takes a while. */
    private void print(List<String> lines) {
        if (output.isQuiet()) {
            return;
        }
        PrintWriter out = output.isStandardOutput() ? err() : out();
        lines.forEach(out::println);
        out.flush();
    }
}
