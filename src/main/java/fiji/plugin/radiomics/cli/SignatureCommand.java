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

import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.SignatureFile;
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.signature.Signature;
import fiji.plugin.radiomics.stats.signature.SignatureParameters;
import fiji.plugin.radiomics.stats.signature.SignaturePlugin;
import fiji.plugin.radiomics.stats.signature.SignatureScores;
import fiji.plugin.radiomics.stats.signature.SignatureText;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Signatures: {@code build}, {@code apply} and {@code show}. */
@Command(
        name = "signature",
        mixinStandardHelpOptions = true,
        description = "Builds a signature, applies it to other cases, or shows what it is.")
public final class SignatureCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    /**
     * @return the subcommand with those below it
     */
    static CommandSpec create() {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new SignatureCommand());
        spec.addSubcommand("build", AnalysisSubcommand.create(new SignaturePlugin(), "build"));
        spec.addSubcommand("apply", CommandSpec.forAnnotatedObject(new Apply()));
        spec.addSubcommand("show", CommandSpec.forAnnotatedObject(new Show()));
        return spec;
    }

    /** Without build, apply or show there is nothing to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCodes.UNUSABLE;
    }

    private static final Parameter<String> SIGNATURE =
            PathType.of(
                    PathType.Use.FILE,
                    "signature",
                    "Signature",
                    "The file signature.yaml that signature build has written");

    private static final Parameter<String> TABLE =
            PathType.of(
                    PathType.Use.FILE, "table", "Table", "The cases: a CSV with one line per case");

    private static final Parameter<String> CONTRIBUTIONS =
            PathType.of(
                    PathType.Use.SAVE,
                    "contributions",
                    "Contributions",
                    "Also writes what each term adds to the score: id,term,adds");

    /** A signature on the cases of a table. */
    @Command(
            name = "apply",
            description = {
                "Applies a signature to the cases of a table: id, score, probability, class and"
                        + " warnings of each."
            },
            footer = {
                "",
                "Exit code: 0 = computed; 2 = arguments, signature or table unusable; 3 = a file"
                        + " could not be written."
            })
    static final class Apply extends Subcommand {

        private SignatureScores scores;
        private TableOutput output;
        private Path contributions;

        @Override
        ParameterSet declared() {
            return ParameterSet.of(
                            "signature apply",
                            SIGNATURE,
                            TABLE,
                            SignatureParameters.ID,
                            CONTRIBUTIONS)
                    .and(OutputParameters.OF_TABLE);
        }

        @Override
        List<Parameter<?>> required() {
            return List.of(SIGNATURE, TABLE);
        }

        @Override
        void check(ParameterValues values) throws IOException {
            output = new TableOutput(values, out());
            output.require();
            output.check();
            if (values.has(CONTRIBUTIONS)) {
                contributions = Path.of(values.get(CONTRIBUTIONS));
                TableFormat.checkFile(contributions);
            }
            Signature read = SignatureFile.read(Path.of(values.get(SIGNATURE)));
            CaseTable cases = CaseTableCsv.read(Path.of(values.get(TABLE)));
            cases.notes().forEach(w -> err().println("warning: " + w));
            scores = SignatureScores.of(read, cases, values.text(SignatureParameters.ID));
            scores.notes().forEach(w -> err().println("warning: " + w));
        }

        @Override
        int run() throws IOException {
            ResultTable said = scores.table();
            output.write(said.names(), said.rows());
            if (contributions != null) {
                ResultTable parts = scores.contributions();
                CsvFile.write(contributions, parts.names(), parts.rows());
            }
            return ExitCodes.OK;
        }
    }

    /** What a signature is. */
    @Command(
            name = "show",
            description = "Shows what a signature is: columns, coefficients, cutoff, validation.",
            footer = {"", "Exit code: 0 = shown; 2 = arguments or signature unusable."})
    static final class Show extends Subcommand {

        private Signature signature;

        @Override
        ParameterSet declared() {
            return ParameterSet.of("signature show", SIGNATURE);
        }

        @Override
        List<Parameter<?>> required() {
            return List.of(SIGNATURE);
        }

        @Override
        void check(ParameterValues values) throws IOException {
            signature = SignatureFile.read(Path.of(values.get(SIGNATURE)));
        }

        @Override
        int run() {
            SignatureText.of(signature).forEach(out()::println);
            out().flush();
            return ExitCodes.OK;
        }
    }
}
