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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.ImageScores;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.io.SignatureFile;
import fiji.plugin.radiomics.io.SignatureSettings;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.signature.ScoresTable;
import fiji.plugin.radiomics.stats.signature.Signature;
import fiji.plugin.radiomics.stats.signature.SignatureParameters;
import fiji.plugin.radiomics.stats.signature.SignatureScores;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.window.AnalysisInputs;
import fiji.plugin.radiomics.window.ReportTables;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/**
 * A signature on the cases of a table, or on the regions of the active image, of which it extracts
 * what it needs: score, probability, class, and what each term adds.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Apply Signature...")
        },
        description =
                "Score, probability and class by a signature, of the cases of a table or of the"
                        + " regions of the active image")
public class ApplySignature extends ImageCommand {

    private static final String LABEL = "Apply Signature";
    private static final String TABLE = "table";
    private static final String IMAGE = "image";

    private static final Parameter<String> SIGNATURE =
            PathType.of(
                    PathType.Use.FILE,
                    "signature",
                    "Signature",
                    "The file signature.yaml that Build Signature has written");

    private static final Parameter<String> ON =
            Parameter.text(
                            "on",
                            "Apply to",
                            "table: the cases of a table; image: the regions of the active image,"
                                    + " whose features are extracted with the signature's settings")
                    .as(ParameterTypes.word(TABLE, IMAGE))
                    .startingAt(TABLE);

    private static final ParameterSet DECLARED =
            new ParameterSet(LABEL, List.of(SIGNATURE, ON))
                    .and(AnalysisInputs.CASES.parameters())
                    .and(List.of(SignatureParameters.ID, SignatureParameters.APPLIED_TIMES))
                    .and(RegionParameters.ALL.parameters())
                    .and(
                            List.of(
                                    ReadParameters.CHANNEL,
                                    ReadParameters.FRAME,
                                    OutputParameters.CASE,
                                    ImageScores.COLUMNS,
                                    OutputParameters.CSV.labelled("Output CSV file"),
                                    SignatureParameters.CONTRIBUTIONS,
                                    OutputParameters.SAFE,
                                    OutputParameters.THREADS));

    private String noImage = "";

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    /** A table needs no image. */
    @Override
    void findImage() {
        try {
            super.findImage();
        } catch (IllegalArgumentException e) {
            noImage = e.getMessage();
            resolveInput(IMAGE);
        }
    }

    @Override
    protected void execute() throws IOException {
        Path file = checkedTable(path(OutputParameters.CSV));
        Path contributions = checkedTable(path(SignatureParameters.CONTRIBUTIONS));
        ParameterValues values = values(DECLARED);
        String named = values.text(SIGNATURE);
        if (named.isEmpty()) {
            throw new IllegalArgumentException(
                    "signature= is missing: name the file signature.yaml that Build Signature has"
                            + " written");
        }
        Signature signature = SignatureFile.read(PathText.path(named));
        List<List<Object>> failed = new ArrayList<>();
        Optional<SignatureScores> scores =
                values.get(ON).equals(IMAGE)
                        ? ofImage(signature, values, failed)
                        : Optional.of(ofTable(signature));
        List<List<Object>> rows = new ArrayList<>();
        String times = values.text(SignatureParameters.APPLIED_TIMES);
        Optional<ResultTable> said = scores.map(s -> ScoresTable.of(s, times));
        List<String> names = said.map(ResultTable::names).orElse(SignatureScores.NAMES);
        said.ifPresent(t -> rows.addAll(t.rows()));
        rows.addAll(ScoresTable.padded(failed, names));
        ResultTable table = ResultTable.of(SignatureScores.KIND, names, java.util.Set.of(), rows);
        ReportTables.show(table);
        scores.ifPresent(
                s -> {
                    s.notes().forEach(w -> IJ.log(LABEL + ": " + w));
                    ReportTables.show(s.contributions());
                });
        if (file != null) {
            CsvFile.write(file, table.names(), table.rows(), OutputParameters.texts(values));
        }
        if (contributions != null && scores.isPresent()) {
            ResultTable parts = scores.get().contributions();
            CsvFile.write(
                    contributions, parts.names(), parts.rows(), OutputParameters.texts(values));
        }
    }

    private SignatureScores ofTable(Signature signature) throws IOException {
        CaseTable cases = AnalysisInputs.cases(values(AnalysisInputs.CASES));
        cases.notes().forEach(w -> IJ.log(LABEL + ": " + w));
        return SignatureScores.of(signature, cases, values(DECLARED).text(SignatureParameters.ID));
    }

    private Optional<SignatureScores> ofImage(
            Signature signature, ParameterValues values, List<List<Object>> failed)
            throws IOException {
        if (image() == null) {
            throw new IllegalArgumentException(noImage);
        }
        SignatureSettings.Needed needed = SignatureSettings.Needed.of(signature);
        SourceImage source = source();
        List<Region> regions = regions(source.grid());
        FeatureTable features;
        try (Workers workers = new Workers(OutputParameters.threads(values))) {
            features =
                    new ExtractionRun(new Extractor(needed.choice(), workers, Timings.NONE))
                            .run(
                                    values.getOr(OutputParameters.CASE, image().getTitle()),
                                    source,
                                    regions);
        }
        if (features.rows().size() < regions.size()) {
            tellCancelled(features.rows().size() + " of " + regions.size() + " rows");
        }
        failed.addAll(ImageScores.rows(ImageScores.failed(features)));
        FeatureTable usable = ImageScores.usable(features);
        if (usable.rows().isEmpty()) {
            return Optional.empty();
        }
        SignatureScores scores =
                ImageScores.of(signature, needed, usable, values.text(ImageScores.COLUMNS));
        scores.lines().forEach(line -> IJ.log(LABEL + ": " + line));
        return Optional.of(scores);
    }
}
