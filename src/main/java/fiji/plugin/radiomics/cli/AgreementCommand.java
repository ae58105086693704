package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.AgreementTable;
import fiji.plugin.radiomics.imagej.ImageFiles;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.report.ReportTable;
import fiji.plugin.radiomics.segment.MaskAgreement;
import fiji.plugin.radiomics.segment.SegmentationProgress;

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
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** How far two mask files agree, into a CSV file. */
@Command(
        name = "agreement",
        description = "Dice, Jaccard, Hausdorff and mean surface distance of two masks.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A mask whose axes are the other's in another order or direction is turned onto it.",
            "Exit code: 0, 2 = unusable arguments, 3 = a mask cannot be used."
        })
public final class AgreementCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--mask",
            required = true,
            paramLabel = "FILE",
            description = "A mask or label image (.nii, .nii.gz, .tif).")
    private Path mask;

    @Option(
            names = "--with",
            required = true,
            paramLabel = "FILE",
            description = "Another, on the same grid.")
    private Path with;

    @Option(
            names = "--label",
            paramLabel = "N",
            defaultValue = "",
            description =
                    "Label in both, or 'each' = a row for each label of either; without: all that"
                            + " is not 0.")
    private String label;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE.csv",
            description = "The table; written whole or not at all.")
    private Path output;

    @Mixin private CsvOptions csv;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        String wanted = label.strip();
        try {
            if (!wanted.matches("|(?i)each|[1-9]\\d{0,8}")) {
                throw new IllegalArgumentException(
                        "--label " + label + ": a whole number or 'each' is expected");
            }
            AtomicFile.checkWritable(output);
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return Main.UNUSABLE;
        }
        try {
            Volume a = ImageFiles.readMask(mask, ReadOptions.NONE).source().volume();
            Volume b =
                    Reorientation.align(
                            ImageFiles.readMask(with, ReadOptions.NONE).source().volume(),
                            a.geometry());
            AgreementTable rows = new AgreementTable();
            for (String one : labels(a, b, wanted)) {
                MaskAgreement found =
                        MaskAgreement.of(
                                of(a, one, b),
                                "mask",
                                of(b, one, a),
                                "with",
                                SegmentationProgress.NONE);
                rows.add(name(mask), name(with), one, found);
            }
            ReportTable table = rows.build();
            CsvFile.write(output, table.columns(), table.rows(), csv.texts());
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return Main.FAILED;
        } catch (OutOfMemoryError e) {
            err.println("Not enough memory; give Java more (java -Xmx)");
            return Main.FAILED;
        }
    }

    private static List<String> labels(Volume a, Volume b, String wanted) {
        if (!wanted.equalsIgnoreCase("each")) {
            return List.of(wanted);
        }
        TreeSet<Integer> all = new TreeSet<>(Mask.labelsOf(a).keySet());
        all.addAll(Mask.labelsOf(b).keySet());
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Neither mask has a label: all voxels are 0");
        }
        List<String> texts = new ArrayList<>();
        all.forEach(l -> texts.add(String.valueOf(l)));
        return texts;
    }

    /** A label that only the other mask has is an empty mask here; one in neither is a mistake. */
    private static Mask of(Volume labels, String label, Volume other) {
        if (label.isEmpty()) {
            return Mask.nonZero(labels);
        }
        int number = Integer.parseInt(label);
        boolean here = Mask.labelsOf(labels).containsKey(number);
        if (!here && Mask.labelsOf(other).containsKey(number)) {
            return new Mask(labels.geometry(), new byte[labels.data().length]);
        }
        return Mask.ofLabel(labels, number);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
