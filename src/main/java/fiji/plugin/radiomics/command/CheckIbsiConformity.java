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

import fiji.plugin.radiomics.conformity.Configuration;
import fiji.plugin.radiomics.conformity.ConfigurationResult;
import fiji.plugin.radiomics.conformity.ConformityCheck;
import fiji.plugin.radiomics.conformity.ConformityCsv;
import fiji.plugin.radiomics.conformity.ConformityData;
import fiji.plugin.radiomics.conformity.ConformityReport;
import fiji.plugin.radiomics.conformity.ConformityText;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.window.ConformityResults;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/**
 * Compares the features of IBSI 1's test images with its reference values: counts into the table
 * "IBSI Conformity", what does not match into a table of its own and the log.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Check IBSI Conformity...")
        },
        description = "Compares features with the reference values of IBSI 1")
public class CheckIbsiConformity extends RadiomicsCommand {

    private static final Parameter<String> DATA =
            PathType.of(
                    PathType.Use.FOLDER,
                    "data",
                    "Data folder",
                    "Holds the lung CT PAT1; empty = the digital phantom alone");

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                    "Check IBSI Conformity",
                    DATA,
                    OutputParameters.CSV.described(
                            "Also write every comparison to a file, at full precision"));

    @org.scijava.plugin.Parameter(
            visibility = ItemVisibility.MESSAGE,
            persist = false,
            required = false)
    private final String note =
            "The digital phantom is embedded. Configurations A to E and filtered CT need the lung"
                    + " CT PAT1\n"
                    + "(pat1_ct_image.nii.gz, pat1_gtv_mask.nii.gz) in the data folder.";

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    protected void execute() throws IOException {
        Path file = checkedTable(path(OutputParameters.CSV));
        Path data = path(DATA);
        ConformityData objects =
                data == null ? ConformityData.phantomOnly() : ConformityData.in(data);
        ConformityReport report = run(objects);
        log(report);
        ConformityResults.show(report);
        if (file != null) {
            ConformityCsv.write(report, file);
        }
    }

    /** With ImageJ's progress bar; the Escape key stops it and keeps what is finished. */
    private static ConformityReport run(ConformityData objects) {
        int all = Configuration.values().length;
        int[] finished = {0};
        IJ.resetEscape();
        IJ.showStatus("IBSI conformity");
        IJ.showProgress(0, all);
        try {
            return new ConformityCheck()
                    .run(
                            objects,
                            result -> {
                                IJ.showStatus("IBSI conformity: " + result.configuration().id());
                                IJ.showProgress(++finished[0], all);
                            },
                            IJ::escapePressed);
        } finally {
            IJ.showProgress(1.0);
            IJ.showStatus("");
        }
    }

    private static void log(ConformityReport report) {
        List<String> lines = new ArrayList<>();
        for (ConfigurationResult result : report.results()) {
            lines.addAll(ConformityText.lines(result));
        }
        lines.addAll(ConformityText.closing(report));
        // One call, because the log window lays itself out anew at each.
        IJ.log(String.join("\n", lines));
    }
}
