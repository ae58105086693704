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

import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.open.MaskChoice;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.opener.MaskPair;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.report.AgreementTable;
import fiji.plugin.radiomics.segment.MaskAgreement;
import fiji.plugin.radiomics.segment.SegmentationProgress;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** How far two mask files agree, into a CSV file. */
@Command(
        name = "agreement",
        description = "Dice, Jaccard, Hausdorff and mean surface distance of two masks.",
        footer = {
            "",
            "A mask whose axes are the other's in another order or direction is turned onto it.",
            "Exit code: 0, 2 = unusable arguments, 3 = a mask cannot be used."
        })
public final class AgreementCommand extends Subcommand {

    private static final Parameter<String> MASK =
            RegionParameters.MASK.described("A mask or label image (.nii, .nii.gz, .tif)");

    private static final Parameter<String> WITH =
            PathType.of(PathType.Use.FILE, "with", "With", "Another, on the same grid");

    private static final Parameter<String> LABEL =
            RegionParameters.LABEL.described(
                    "Label in both, or 'each' = a row for each label of either; empty = all that is"
                            + " not 0");

    private static final Parameter<Boolean> REGRID =
            RegionParameters.REGRID.described(
                    "Bring the second mask to the grid of the first, with a warning");

    private static final ParameterSet DECLARED =
            ParameterSet.of("agreement", MASK, WITH, LABEL, RegionParameters.MASK_LEVEL, REGRID)
                    .and(OutputParameters.OF_TABLE);

    @Override
    ParameterSet declared() {
        return DECLARED;
    }

    @Override
    List<Parameter<?>> required() {
        return List.of(MASK, WITH);
    }

    private ParameterValues values;
    private TableOutput output;

    @Override
    void check(ParameterValues given) throws IOException {
        values = given;
        String wanted = values.text(LABEL);
        if (!wanted.matches("|(?i)each|[1-9]\\d{0,19}")) {
            throw new IllegalArgumentException(
                    "--label " + wanted + ": a whole number or 'each' is expected");
        }
        new MaskChoice(wanted, values.text(RegionParameters.MASK_LEVEL));
        output = new TableOutput(values, out());
        output.require();
        output.check();
    }

    @Override
    int run() throws IOException {
        Path mask = Path.of(values.get(MASK));
        Path with = Path.of(values.get(WITH));
        AgreementTable rows = new AgreementTable();
        for (MaskPair pair :
                MaskPair.of(
                        mask,
                        with,
                        values.text(LABEL),
                        values.text(RegionParameters.MASK_LEVEL),
                        values.get(REGRID))) {
            if (!output.isQuiet()) {
                pair.warnings().forEach(w -> err().println("warning: " + w));
            }
            MaskAgreement found =
                    MaskAgreement.of(
                            pair.first(), "mask", pair.second(), "with", SegmentationProgress.NONE);
            rows.add(name(mask), name(with), pair.label(), found);
        }
        ResultTable table = rows.build();
        output.write(table.names(), table.rows());
        return ExitCodes.OK;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
