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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.batch.Manifest;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.AnalysisFolder;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stability.PerturbedFeatures;
import fiji.plugin.radiomics.stability.StabilityAnalysis;
import fiji.plugin.radiomics.stability.StabilityParameters;
import fiji.plugin.radiomics.stability.StabilityRun;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which features survive perturbation of image and region. */
@Command(
        name = "stability",
        description = {
            "Features of rotated, shifted, noisy, grown, shrunk and newly outlined versions of each"
                    + " region of an image or of a cohort, and which features survive that.",
            "",
            "All combinations of rotation, translation, noise, volume and contour are taken, e.g.",
            "--rotation=-10:10:5 --volume=-0.1,0,0.1 --contour 2 gives 5 x 3 x 2."
        },
        footer = {
            "",
            "The folder gets features.csv (a row a perturbation of a region), stability.csv (a row"
                    + " a feature: ICC(1,1) over the cases, its interval and class; of one case the"
                    + " variation within it), stable.csv (the stable ones) and report.html.",
            "Exit code: 0 = all was computed (undefined values do not count); 2 = unusable"
                    + " arguments, settings or manifest, nothing was run;",
            "3 = an image or region could not be read, or a row failed."
        })
final class StabilityCommand extends Subcommand {

    private static final Parameter<String> IMAGE =
            ReadParameters.IMAGE.described(
                    ReadParameters.IMAGE.description() + "; or give --manifest");

    private static final ParameterSet DECLARED =
            ParameterSet.of("stability", IMAGE, StabilityParameters.MANIFEST)
                    .and(RegionParameters.OF_FILES)
                    .and(ReadParameters.OF_FILE)
                    .and(List.of(OutputParameters.CASE))
                    .and(StabilityParameters.ALL.parameters())
                    .and(
                            List.of(
                                    StabilityParameters.OUTPUT,
                                    OutputParameters.QUIET,
                                    OutputParameters.SAFE,
                                    OutputParameters.THREADS));

    @Mixin private SettingsOptions settings;

    private ParameterValues values;
    private ParameterValues own;
    private RegionOptions regions;
    private SettingsChoice effective;
    private Manifest cohort;

    @Override
    ParameterSet declared() {
        return DECLARED;
    }

    @Override
    List<Parameter<?>> required() {
        return List.of(StabilityParameters.OUTPUT);
    }

    @Override
    void check(ParameterValues given) throws IOException {
        values = given;
        Map<String, String> texts = new HashMap<>(given.given());
        texts.keySet().retainAll(StabilityParameters.ALL.keys());
        own = StabilityParameters.ALL.values(texts);
        regions = new RegionOptions(values);
        if (values.has(StabilityParameters.MANIFEST)) {
            checkCohort();
        } else {
            if (!values.has(IMAGE)) {
                throw new IllegalArgumentException(
                        "Say what is perturbed: give --image FILE and --mask FILE or --roi FILE, or"
                                + " --manifest FILE.csv");
            }
            regions.require();
            regions.check();
            InputOptions.of(values);
        }
        effective = settings.resolve();
        new StabilityRun(effective, own, Workers.none());
        AnalysisFolder.checkWritable(output(), new StabilityAnalysis(), own);
    }

    private void checkCohort() throws IOException {
        List<Parameter<?>> ofOne = new ArrayList<>(List.of(IMAGE, OutputParameters.CASE));
        ofOne.addAll(RegionParameters.OF_FILES);
        ofOne.addAll(ReadParameters.OF_FILE);
        for (Parameter<?> p : ofOne) {
            if (values.given().containsKey(p.key())) {
                throw new IllegalArgumentException(
                        "--"
                                + p.option()
                                + " is for one image; with --manifest, the manifest says it in its"
                                + " columns. Leave out one of them");
            }
        }
        cohort = Manifest.read(Path.of(values.get(StabilityParameters.MANIFEST)));
    }

    private Path output() {
        return Path.of(values.get(StabilityParameters.OUTPUT));
    }

    @Override
    int run() throws IOException {
        try (Interrupt interrupt = new Interrupt();
                Workers workers = new Workers(OutputParameters.threads(values))) {
            StabilityRun run = new StabilityRun(effective, own, workers);
            PerturbedFeatures features =
                    cohort == null ? ofImage(run, interrupt) : ofCohort(run, interrupt);
            AnalysisResult result = StabilityAnalysis.of(features, own, workers);
            features.rows().stream()
                    .filter(r -> r.perturbation().isEmpty())
                    .forEach(
                            r ->
                                    err().println(
                                                    r.row().provenance().caseId()
                                                            + ", "
                                                            + r.row().provenance().roi()
                                                            + ": "
                                                            + r.row().status()));
            if (!values.get(OutputParameters.QUIET)) {
                result.warnings().forEach(w -> err().println("warning: " + w));
            }
            AnalysisFolder.write(
                    result,
                    output(),
                    FigureOptions.of(FigureOptions.PARAMETERS.standard()),
                    OutputParameters.texts(values),
                    workers);
            return features.hasFailed() ? ExitCodes.FAILED : ExitCodes.OK;
        } catch (CancellationException e) {
            err().println("interrupted; nothing was written");
            return ExitCodes.FAILED;
        }
    }

    private PerturbedFeatures ofImage(StabilityRun run, Interrupt interrupt) throws IOException {
        Path path = Path.of(values.get(IMAGE));
        ImageFiles.ImageFile image = ImageFiles.read(path, InputOptions.of(values));
        List<Region> all = new ArrayList<>();
        for (Path file : regions.files()) {
            all.addAll(regions.regions(file, path, image, InputOptions.of(values)));
        }
        String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        return run.of(values.getOr(OutputParameters.CASE, name), image.source(), all, interrupt);
    }

    private PerturbedFeatures ofCohort(StabilityRun run, Interrupt interrupt) {
        boolean quiet = values.get(OutputParameters.QUIET);
        String title = Path.of(values.get(StabilityParameters.MANIFEST)).getFileName().toString();
        return run.of(
                title,
                cohort,
                new Progress() {
                    @Override
                    public void report(long done, long all) {
                        if (!quiet) {
                            err().println(done + " of " + all + " cases");
                        }
                    }

                    @Override
                    public boolean isCancelled() {
                        return interrupt.getAsBoolean();
                    }
                });
    }
}
