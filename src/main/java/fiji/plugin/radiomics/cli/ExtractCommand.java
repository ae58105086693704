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
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Preflight;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.extract.UnusableRegions;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.io.FeatureTableCsv;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Features of one image's regions into a CSV file, without ImageJ's windows. */
@Command(
        name = "extract",
        description = "Compute the features of an image's regions and write them to a CSV file.",
        footer = {
            "",
            "Exit code: 0 = no row failed (undefined values do not count as failed),",
            "2 = unusable arguments or settings, 3 = a row failed; it is in the table, with the"
                    + " reason."
        })
public final class ExtractCommand extends Subcommand {

    private static final Parameter<Boolean> DRY_RUN =
            Parameter.flag(
                            "dryrun",
                            "Dry run",
                            "Print what would be computed: voxels, spacing, intensities, grey"
                                    + " levels, memory, warnings; nothing is computed and nothing"
                                    + " is written")
                    .option("dry-run");

    private static final Parameter<Boolean> TIMINGS =
            Parameter.flag(
                    "timings",
                    "Timings",
                    "Print the wall time of each stage and family to standard error");

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                            "extract",
                            ReadParameters.IMAGE,
                            OutputParameters.LAYOUT,
                            DRY_RUN,
                            OutputParameters.CASE,
                            OutputParameters.THREADS,
                            TIMINGS)
                    .and(RegionParameters.OF_FILES)
                    .and(ReadParameters.OF_FILE)
                    .and(OutputParameters.OF_TABLE);

    @Override
    ParameterSet declared() {
        return DECLARED;
    }

    @Override
    List<Parameter<?>> required() {
        return List.of(ReadParameters.IMAGE);
    }

    @Mixin private SettingsOptions settings;

    @Mixin private ShuffleOption shuffle;

    private ParameterValues values;
    private Path image;
    private RegionOptions regions;
    private TableOutput output;
    private ReadOptions read;
    private SettingsChoice effective;

    private final StageTimes times = new StageTimes();

    @Override
    void check(ParameterValues given) throws IOException {
        values = given;
        image = Path.of(values.get(ReadParameters.IMAGE));
        regions = new RegionOptions(values);
        output = new TableOutput(values, out());
        regions.require();
        regions.check();
        read = InputOptions.of(values);
        effective =
                times.timed("settings", () -> settings.resolve(shuffle.over(settings.overrides())));
        if (!output.isGiven() && !values.get(DRY_RUN)) {
            throw new IllegalArgumentException(
                    "Say where the table goes: give --output FILE.csv (- = standard output), or"
                            + " --dry-run");
        }
        output.check();
    }

    @Override
    int run() throws IOException {
        if (values.get(DRY_RUN)) {
            return dryRun();
        }
        try (Interrupt interrupt = new Interrupt()) {
            return extract(interrupt);
        }
    }

    private int extract(Interrupt interrupt) throws IOException {
        PrintWriter err = err();
        FeatureTable table = table(interrupt);
        times.timed(
                "writing",
                () -> {
                    output.write(
                            to ->
                                    FeatureTableCsv.write(
                                            table,
                                            values.get(OutputParameters.LAYOUT),
                                            output.format(),
                                            output.texts(),
                                            to));
                    return null;
                });
        for (FeatureRow row : table.rows()) {
            report(row, err);
        }
        if (values.get(TIMINGS)) {
            times.print(err);
        }
        if (interrupt.getAsBoolean()) {
            err.println("interrupted; the " + table.rows().size() + " finished rows are written");
            return ExitCodes.FAILED;
        }
        return table.hasFailed() ? ExitCodes.FAILED : ExitCodes.OK;
    }

    private FeatureTable table(Interrupt interrupt) {
        PrintWriter err = err();
        try (Workers workers = new Workers(OutputParameters.threads(values))) {
            Extractor extractor =
                    new Extractor(effective, workers, values.get(TIMINGS) ? times : Timings.NONE);
            List<FeatureRow> rows =
                    each(
                            (source, region) ->
                                    extractor.extract(
                                            caseName(),
                                            source,
                                            region,
                                            interrupt,
                                            p -> tell(who(p.provenance()) + p.line())),
                            (region, message) ->
                                    extractor.failed(caseName(), name(image), region, message));
            return new FeatureTable(extractor.schema(), rows).withoutUnasked();
        }
    }

    private int dryRun() {
        PrintWriter out = out();
        List<Preflight> all;
        try (Workers workers = new Workers(OutputParameters.threads(values))) {
            Extractor extractor = new Extractor(effective, workers, Timings.NONE);
            all =
                    each(
                            (source, region) -> extractor.preview(caseName(), source, region),
                            (region, message) ->
                                    Preflight.failed(
                                            extractor.failed(
                                                    caseName(), name(image), region, message)));
        }
        for (Preflight preflight : all) {
            out.println(who(preflight.provenance()).strip());
            preflight.lines().forEach(line -> out.println("  " + line));
        }
        out.flush();
        boolean failed = all.stream().anyMatch(p -> p.status().kind() == Status.Kind.FAILED);
        return failed ? ExitCodes.FAILED : ExitCodes.OK;
    }

    private String caseName() {
        return values.getOr(OutputParameters.CASE, name(image));
    }

    /**
     * Goes through all regions.
     *
     * @param done makes the result of an image and a region
     * @param failed makes the result of a region's name and the message of what could not be read
     */
    private <T> List<T> each(
            BiFunction<SourceImage, Region, T> done, BiFunction<String, String, T> failed) {
        List<T> results = new ArrayList<>();
        ImageFiles.ImageFile file;
        String note = output.isQuiet() ? "" : "reading " + image + " ...";
        try (WaitNote waiting = new WaitNote(err(), note)) {
            file = times.timed("reading", () -> ImageFiles.read(image, read));
        } catch (IllegalArgumentException | IOException e) {
            results.add(failed.apply(name(regions.files().get(0)), e.getMessage()));
            return results;
        } catch (OutOfMemoryError e) {
            String message = "not enough memory to read " + image + "; give Java more (java -Xmx)";
            results.add(failed.apply(name(regions.files().get(0)), message));
            return results;
        }
        for (Path regionFile : regions.files()) {
            try {
                List<Region> found =
                        times.timed(
                                "regions", () -> regions.regions(regionFile, image, file, read));
                for (Region region : found) {
                    results.add(done.apply(file.source(), region));
                }
            } catch (UnusableRegions e) {
                e.regions().forEach(r -> results.add(failed.apply(r.name(), r.reason())));
            } catch (IllegalArgumentException | IOException e) {
                results.add(failed.apply(name(regionFile), e.getMessage()));
            } catch (OutOfMemoryError e) {
                String message =
                        "not enough memory for " + regionFile + "; give Java more (java -Xmx)";
                results.add(failed.apply(name(regionFile), message));
            } catch (CancellationException e) {
                return results;
            }
        }
        return results;
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    private static String who(Provenance p) {
        return p.caseId() + ", " + p.roi() + ": ";
    }

    /** Warnings stand in the line that the region has had already. */
    private void tell(String line) {
        if (!output.isQuiet()) {
            err().println(line);
        }
    }

    private void report(FeatureRow row, PrintWriter err) {
        Status.Kind kind = row.status().kind();
        if (kind == Status.Kind.FAILED || kind != Status.Kind.OK && !output.isQuiet()) {
            err.println(who(row.provenance()) + row.status());
        }
    }
}
