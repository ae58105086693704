package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.TableLayout;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.imagej.ImageFiles;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.FeatureTableCsv;
import fiji.plugin.radiomics.io.ReadOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
            "2 = unusable arguments or settings, 3 = a row failed; it is in the table, with the reason."
        })
public final class ExtractCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;
    private static final int FAILED = 3;

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

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE.csv",
            description = "The table; written whole or not at all.")
    private Path output;

    @Option(
            names = "--layout",
            paramLabel = "long|wide",
            defaultValue = "long",
            description = "long = one line a value (default), wide = one line a region.")
    private String layout;

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
        ExtractionSettings effective;
        TableLayout tableLayout;
        try {
            regions.check();
            tableLayout = TableLayout.of(layout);
            if (threads != null && (threads < 1 || threads > Workers.MOST_THREADS)) {
                throw new IllegalArgumentException(
                        "--threads " + threads + ": allowed are 1 to " + Workers.MOST_THREADS);
            }
            read = input.resolve();
            effective = times.timed("settings", settings::resolve);
            AtomicFile.checkWritable(output);
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
        FeatureTable table = table(effective);
        try {
            times.timed(
                    "writing",
                    () -> {
                        FeatureTableCsv.write(table, tableLayout, output);
                        return null;
                    });
        } catch (IOException e) {
            err.println(e.getMessage());
            return FAILED;
        }
        for (FeatureRow row : table.rows()) {
            report(row, err);
        }
        if (timings) {
            times.print(err);
        }
        return table.hasFailed() ? FAILED : 0;
    }

    private FeatureTable table(ExtractionSettings effective) {
        int n = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try (Workers workers = new Workers(n)) {
            Extractor extractor = new Extractor(effective, workers, timings ? times : Timings.NONE);
            return new FeatureTable(extractor.schema(), rows(extractor));
        }
    }

    private List<FeatureRow> rows(Extractor extractor) {
        String imageName = name(image);
        String caseName = caseId.isEmpty() ? imageName : caseId;
        List<FeatureRow> rows = new ArrayList<>();
        ImageFiles.ImageFile file;
        try {
            file = times.timed("reading", () -> ImageFiles.read(image, read));
        } catch (IllegalArgumentException | IOException e) {
            Path region = regions.files().get(0);
            rows.add(extractor.failed(caseName, imageName, name(region), e.getMessage()));
            return rows;
        }
        for (Path regionFile : regions.files()) {
            try {
                List<Region> found =
                        times.timed(
                                "regions", () -> regions.regions(regionFile, image, file, read));
                for (Region region : found) {
                    rows.add(extractor.extract(caseName, file.source(), region));
                }
            } catch (IllegalArgumentException | IOException e) {
                rows.add(extractor.failed(caseName, imageName, name(regionFile), e.getMessage()));
            }
        }
        return rows;
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    private static void report(FeatureRow row, PrintWriter err) {
        String who = row.provenance().caseId() + ", " + row.provenance().roi() + ": ";
        if (row.status().kind() != Status.Kind.OK) {
            err.println(who + row.status());
        }
        for (String warning : row.provenance().warnings()) {
            err.println(who + "warning: " + warning);
        }
    }
}
