/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.launch;

import fiji.plugin.radiomics.window.CommandCall;
import fiji.plugin.radiomics.window.CommandErrors;
import fiji.plugin.radiomics.window.ResultsTables;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.DynamicCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.thread.ThreadService;

/** A command with one parameter of each kind, which writes what it got into a table. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>Radiomics>Test>Launcher Probe...",
        initializer = "prepare")
public class ProbeCommand extends DynamicCommand {

    /** The title of the table. */
    static final String TABLE = "Probe";

    @Parameter private ThreadService threads;

    @Parameter private StatusService status;

    @Parameter private ImagePlus image;

    @Parameter(
            label = "Discretisation",
            description = "How grey levels are made.",
            choices = {"Fixed bin width", "Fixed bin number", "Crash"},
            callback = "changed",
            persist = false)
    private String method = "Fixed bin width";

    @Parameter(
            label = "Mask",
            choices = {},
            persist = false)
    private String mask = "None";

    @Parameter(label = "Bin width", min = "0", callback = "changed", persist = false)
    private double binwidth = 25;

    @Parameter(label = "Slices", style = "slider", min = "1", max = "40", persist = false)
    private int slices = 3;

    @Parameter(label = "Range", description = "Lower and upper <limit>.", persist = false)
    private String range = "";

    @Parameter(label = "CSV file", style = "file", required = false, persist = false)
    private String csv = "";

    @Parameter(label = "Append rows", callback = "changed", persist = false)
    private boolean append = true;

    @Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
    private String preview = "";

    @SuppressWarnings("unused")
    private void prepare() {
        getInfo().getMutableInput("mask", String.class).setChoices(List.of("None", "lesion 1"));
        preview = "Prepared for " + image.getTitle();
    }

    private void changed() {
        if (method.equals("Fixed bin number")) {
            getInfo()
                    .getMutableInput("mask", String.class)
                    .setChoices(List.of("None", "lesion 1", "lesion 2"));
            binwidth = 32;
        }
        preview = method + ", width " + binwidth + ", append " + append;
    }

    @Override
    public void run() {
        if (method.equals("Crash")) {
            throw new IllegalStateException("the probe crashed");
        }
        if (!(binwidth > 0)) {
            CommandErrors.report(
                    this,
                    CommandCall.of(threads),
                    "binwidth: " + binwidth + " is not above 0; try 25");
            return;
        }
        status.showStatus(1, 2, "probing");
        ResultsTable table = append ? ResultsTables.find(TABLE).orElse(null) : null;
        if (table == null) {
            table = new ResultsTable();
            table.setPrecision(9);
        }
        table.addRow();
        table.addValue("image", image.getTitle());
        table.addValue("method", method);
        table.addValue("mask", mask);
        table.addValue("binwidth", binwidth);
        table.addValue("slices", slices);
        table.addValue("range", range);
        table.addValue("csv", csv);
        ResultsTables.show(table, TABLE);
    }
}
