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

import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.io.CaseTableParameters;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.ImageScores;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.io.SignatureFile;
import fiji.plugin.radiomics.io.SignatureSettings;
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.signature.ScoresTable;
import fiji.plugin.radiomics.stats.signature.Signature;
import fiji.plugin.radiomics.stats.signature.SignatureParameters;
import fiji.plugin.radiomics.stats.signature.SignaturePlugin;
import fiji.plugin.radiomics.stats.signature.SignatureScores;
import fiji.plugin.radiomics.stats.signature.SignatureText;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static final Parameter<String> TABLE = CaseTableParameters.CSV;

    /** A signature on the cases of a table or the regions of an image. */
    @Command(
            name = "apply",
            description = {
                "Applies a signature to the cases of a table, or to the regions of an image, of"
                        + " which it extracts just the features that it needs: id, score,"
                        + " probability, class and warnings of each."
            },
            footer = {
                "",
                "Exit code: 0 = computed; 2 = arguments, signature, table or image unusable; 3 = a"
                        + " region failed, or a file could not be written."
            })
    static final class Apply extends Subcommand {

        private static final List<Parameter<?>> OF_IMAGE =
                List.of(ReadParameters.IMAGE, ImageScores.COLUMNS, OutputParameters.CASE);

        private Signature signature;
        private SignatureScores scores;
        private ResultTable table;
        private FeatureTable failed;
        private TableOutput output;
        private Path contributions;
        private ParameterValues given;

        @Override
        ParameterSet declared() {
            return ParameterSet.of(
                            "signature apply",
                            SIGNATURE,
                            SignatureParameters.ID,
                            SignatureParameters.APPLIED_TIMES)
                    .and(CaseTableParameters.OF_FILES)
                    .and(OF_IMAGE)
                    .and(RegionParameters.OF_FILES)
                    .and(ReadParameters.OF_FILE)
                    .and(List.of(SignatureParameters.CONTRIBUTIONS, OutputParameters.THREADS))
                    .and(OutputParameters.OF_TABLE);
        }

        @Override
        List<Parameter<?>> required() {
            return List.of(SIGNATURE);
        }

        @Override
        void check(ParameterValues values) throws IOException {
            given = values;
            output = new TableOutput(values, out());
            output.require();
            output.check();
            if (values.has(SignatureParameters.CONTRIBUTIONS)) {
                contributions = Path.of(values.get(SignatureParameters.CONTRIBUTIONS));
                TableFormat.checkFile(contributions);
            }
            if (values.has(TABLE) == values.has(ReadParameters.IMAGE)) {
                throw new IllegalArgumentException(
                        "Say what the signature is applied to: give either --table F.csv, or"
                                + " --image FILE with --mask or --roi");
            }
            signature = SignatureFile.read(Path.of(values.get(SIGNATURE)));
            if (values.has(TABLE)) {
                checkNoneOfImages(values);
                CaseTable cases = CaseTableParameters.cases(values);
                cases.notes().forEach(this::warn);
                scores = SignatureScores.of(signature, cases, values.text(SignatureParameters.ID));
            } else {
                ofImage(values);
            }
            if (scores != null) {
                table = ScoresTable.of(scores, values.text(SignatureParameters.APPLIED_TIMES));
                scores.notes().forEach(this::warn);
            }
        }

        private static void checkNoneOfImages(ParameterValues values) {
            List<Parameter<?>> all = new ArrayList<>(RegionParameters.OF_FILES);
            all.addAll(OF_IMAGE);
            all.addAll(ReadParameters.OF_FILE);
            for (Parameter<?> p : all) {
                if (values.given().containsKey(p.key())) {
                    throw new IllegalArgumentException(
                            "--" + p.option() + " is for an image, and --table is given");
                }
            }
        }

        private void ofImage(ParameterValues values) throws IOException {
            if (values.has(SignatureParameters.ID)) {
                throw new IllegalArgumentException(
                        "--id is for tables; name the case of an image by --case");
            }
            if (values.has(CaseTableParameters.CLINICAL)) {
                throw new IllegalArgumentException("--clinical is joined to --table; leave it out");
            }
            SignatureSettings.Needed needed = SignatureSettings.Needed.of(signature);
            FeatureTable features = new ImageFeatures(values).of(needed.choice(), err());
            failed = ImageScores.failed(features);
            FeatureTable usable = ImageScores.usable(features);
            try {
                scores =
                        usable.rows().isEmpty()
                                ? null
                                : ImageScores.of(
                                        signature,
                                        needed,
                                        usable,
                                        values.text(ImageScores.COLUMNS));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        OptionWords.of(
                                e.getMessage(), ParameterSet.of("columns", ImageScores.COLUMNS)),
                        e);
            }
        }

        private void warn(String note) {
            if (!output.isQuiet()) {
                err().println("warning: " + note);
            }
        }

        @Override
        int run() throws IOException {
            List<String> names = table == null ? SignatureScores.NAMES : table.names();
            List<List<Object>> rows = new ArrayList<>();
            if (table != null) {
                rows.addAll(table.rows());
            }
            if (failed != null) {
                rows.addAll(ScoresTable.padded(ImageScores.rows(failed), names));
            }
            output.write(names, rows);
            if (contributions != null && scores != null) {
                ResultTable parts = scores.contributions();
                CsvFile.write(contributions, parts.names(), parts.rows(), output.texts());
            }
            if (!given.has(TABLE) && scores != null && !output.isQuiet()) {
                scores.lines().forEach(err()::println);
            }
            if (failed != null) {
                failed.rows().forEach(r -> err().println(r.provenance().roi() + ": " + r.status()));
            }
            return failed == null || failed.rows().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
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
