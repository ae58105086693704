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
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.ImageFiles;
import fiji.plugin.radiomics.imagej.RegionFiles;
import fiji.plugin.radiomics.imagej.RegionInputs;
import fiji.plugin.radiomics.imagej.RoiRegions;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.FeatureTableCsv;
import fiji.plugin.radiomics.io.ReadOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

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

    private static final int UNUSABLE = 2;
    private static final int FAILED = 3;

    @Spec private CommandSpec spec;

    @Option(
            names = "--image",
            required = true,
            paramLabel = "FILE",
            description = "The image: NIfTI (.nii, .nii.gz) or what ImageJ opens (TIFF, ...).")
    private Path image;

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            description = "A mask or label image on the image's grid.")
    private Path mask;

    @Option(
            names = "--roi",
            paramLabel = "FILE",
            description = "ImageJ ROIs (.roi, .zip), instead of a mask or beside one.")
    private Path roi;

    @Option(
            names = "--label",
            paramLabel = "N",
            defaultValue = "",
            description =
                    "Label in the mask, or 'each' for a row each; without: all that is not 0.")
    private String label;

    @Option(
            names = "--grouping",
            paramLabel = "ROI|name|group",
            defaultValue = "ROI",
            description = "One row for each ROI (default), or for all of one name or group.")
    private String grouping;

    @Option(
            names = "--slices",
            paramLabel = "all|N",
            defaultValue = "",
            description = "Where ROIs without a slice position lie: in all slices or in slice N.")
    private String slices;

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
            if (mask == null && roi == null) {
                throw new IllegalArgumentException(
                        "Say where the regions are: give --mask FILE or --roi FILE");
            }
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
            Path region = mask == null ? roi : mask;
            rows.add(extractor.failed(caseName, imageName, name(region), e.getMessage()));
            return rows;
        }
        Geometry grid = file.source().volume().geometry();
        for (Path regionFile : regionFiles()) {
            try {
                List<Region> regions =
                        times.timed("regions", () -> regions(regionFile, file, grid));
                for (Region region : regions) {
                    rows.add(extractor.extract(caseName, file.source(), region));
                }
            } catch (IllegalArgumentException | IOException e) {
                rows.add(extractor.failed(caseName, imageName, name(regionFile), e.getMessage()));
            }
        }
        return rows;
    }

    private List<Region> regions(Path regionFile, ImageFiles.ImageFile file, Geometry grid)
            throws IOException {
        return regionFile.equals(mask)
                ? RegionFiles.fromMask(mask, label, grid)
                : RegionFiles.fromRois(roi, file, placement(grid));
    }

    private List<Path> regionFiles() {
        return Stream.of(mask, roi).filter(Objects::nonNull).toList();
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    private RoiRegions.Placement placement(Geometry grid) {
        boolean all = slices.equalsIgnoreCase("all");
        int current = grid.size(2) == 1 ? 0 : -1;
        if (!all && !slices.isEmpty()) {
            try {
                current = Integer.parseInt(slices) - 1;
            } catch (NumberFormatException e) {
                current = -1;
            }
            if (current < 0 || current >= grid.size(2)) {
                throw new IllegalArgumentException(
                        "--slices " + slices + ": allowed are all and 1 to " + grid.size(2));
            }
        }
        int c = read.channel().matches("\\d+") ? Integer.parseInt(read.channel()) : 0;
        return new RoiRegions.Placement(
                RegionInputs.grouping(grouping), all, current, c, read.frame());
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
