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

import fiji.plugin.radiomics.open.MaskChoice;
import fiji.plugin.radiomics.opener.MaskPair;
import fiji.plugin.radiomics.report.AgreementTable;
import fiji.plugin.radiomics.segment.MaskAgreement;
import fiji.plugin.radiomics.segment.SegmentationProgress;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
            names = "--mask-level",
            paramLabel = "VALUE",
            defaultValue = "",
            description = "Of masks with many values: inside are voxels from this value on.")
    private String maskLevel;

    @Option(
            names = "--regrid",
            description = "Bring the second mask to the grid of the first, with a warning.")
    private boolean regrid;

    @Mixin private TableOutput output;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        String wanted = label.strip();
        try {
            if (!wanted.matches("|(?i)each|[1-9]\\d{0,19}")) {
                throw new IllegalArgumentException(
                        "--label " + label + ": a whole number or 'each' is expected");
            }
            new MaskChoice(wanted, maskLevel);
            if (!output.isGiven()) {
                throw new IllegalArgumentException(
                        "Say where the table goes: give --output FILE.csv (- = standard output)");
            }
            output.check();
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        try {
            AgreementTable rows = new AgreementTable();
            for (MaskPair pair : MaskPair.of(mask, with, wanted, maskLevel.strip(), regrid)) {
                if (!output.isQuiet()) {
                    pair.warnings().forEach(w -> err.println("warning: " + w));
                }
                MaskAgreement found =
                        MaskAgreement.of(
                                pair.first(),
                                "mask",
                                pair.second(),
                                "with",
                                SegmentationProgress.NONE);
                rows.add(name(mask), name(with), pair.label(), found);
            }
            ResultTable table = rows.build();
            output.write(table.names(), table.rows());
            return ExitCodes.OK;
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        } catch (OutOfMemoryError e) {
            err.println("Not enough memory; give Java more (java -Xmx)");
            return ExitCodes.FAILED;
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
