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
import fiji.plugin.radiomics.extract.TableLayout;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.extract.UnusableRegions;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.io.FeatureTableCsv;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.opener.ImageFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Features of one image's regions into a CSV file, without ImageJ's windows. */
@Command(
        name = "extract",
        description = "Compute the features of an image's regions and write them to a CSV file.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code: 0 = no row failed (undefined values do not count as failed),",
            "2 = unusable arguments or settings, 3 = a row failed; it is in the table, with the"
                    + " reason."
        })
public final class ExtractCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--image",
            required = true,
            paramLabel = "FILE",
            description = "The image: NIfTI (.nii, .nii.gz) or what ImageJ opens (TIFF, ...).")
    private Path image;

    @Mixin private RegionOptions regions;

    @Mixin private InputOptions input;

    @Mixin private SettingsOptions settings;

    @Mixin private ShuffleOption shuffle;

    @Option(
            names = "--layout",
            paramLabel = "wide|long",
            defaultValue = TableLayout.DEFAULT,
            description = {
                "wide = a line a region (default), as in menu and macros;",
                "long = a line a value, with its unit, IBSI code and status."
            })
    private String layout;

    @Mixin private TableOutput output;

    @Option(
            names = "--dry-run",
            description = {
                "Print what would be computed: voxels, spacing, intensities, grey levels, memory,",
                "warnings. Nothing is computed and nothing is written."
            })
    private boolean dryRun;

    @Option(
            names = "--case",
            paramLabel = "ID",
            defaultValue = "",
            description = "Identifies the case in the table; without: the image's file name.")
    private String caseId;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Number of threads (default: one a processor); values do not depend on it.")
    private Integer threads;

    @Option(
            names = "--timings",
            description = "Print the wall time of each stage and family to standard error.")
    private boolean timings;

    /** What {@link #input} comes to, once it has been checked. */
    private ReadOptions read;

    private final StageTimes times = new StageTimes();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        SettingsChoice effective;
        TableLayout tableLayout;
        try {
            regions.require();
            regions.check();
            tableLayout = TableLayout.of(layout);
            if (threads != null && (threads < 1 || threads > Workers.MOST_THREADS)) {
                throw new IllegalArgumentException(
                        "--threads " + threads + ": allowed are 1 to " + Workers.MOST_THREADS);
            }
            read = input.resolve();
            effective =
                    times.timed(
                            "settings", () -> settings.resolve(shuffle.over(settings.overrides())));
            if (!output.isGiven() && !dryRun) {
                throw new IllegalArgumentException(
                        "Say where the table goes: give --output FILE.csv (- = standard output), or"
                                + " --dry-run");
            }
            output.check();
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        if (dryRun) {
            return dryRun(effective);
        }
        try (Interrupt interrupt = new Interrupt()) {
            return extract(effective, tableLayout, interrupt);
        }
    }

    private int extract(SettingsChoice effective, TableLayout tableLayout, Interrupt interrupt) {
        PrintWriter err = spec.commandLine().getErr();
        FeatureTable table = table(effective, interrupt);
        try {
            times.timed(
                    "writing",
                    () -> {
                        output.write(
                                to ->
                                        FeatureTableCsv.write(
                                                table,
                                                tableLayout,
                                                output.format(),
                                                output.texts(),
                                                to));
                        return null;
                    });
        } catch (IOException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
        for (FeatureRow row : table.rows()) {
            report(row, err);
        }
        if (timings) {
            times.print(err);
        }
        if (interrupt.getAsBoolean()) {
            err.println("interrupted; the " + table.rows().size() + " finished rows are written");
            return ExitCodes.FAILED;
        }
        return table.hasFailed() ? ExitCodes.FAILED : ExitCodes.OK;
    }

    private FeatureTable table(SettingsChoice effective, Interrupt interrupt) {
        PrintWriter err = spec.commandLine().getErr();
        try (Workers workers = new Workers(threads())) {
            Extractor extractor = new Extractor(effective, workers, timings ? times : Timings.NONE);
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

    private int dryRun(SettingsChoice effective) {
        PrintWriter out = spec.commandLine().getOut();
        List<Preflight> all;
        try (Workers workers = new Workers(threads())) {
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

    private int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private String caseName() {
        return caseId.isEmpty() ? name(image) : caseId;
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
        try (WaitNote waiting = new WaitNote(spec.commandLine().getErr(), note)) {
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
            spec.commandLine().getErr().println(line);
        }
    }

    private void report(FeatureRow row, PrintWriter err) {
        Status.Kind kind = row.status().kind();
        if (kind == Status.Kind.FAILED || kind != Status.Kind.OK && !output.isQuiet()) {
            err.println(who(row.provenance()) + row.status());
        }
    }
}
