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

import fiji.plugin.radiomics.imagej.ExampleCohort;
import fiji.plugin.radiomics.window.CommandCall;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.thread.ThreadService;

/** Opens the embedded cohort: sixty slices with an outlined lesion each, of two classes. */
@Plugin(
        type = Command.class,
        headless = true,
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Open Radiomics Cohort")
        },
        description =
                "Opens sixty CT-like slices with outlined lesions of two classes, made by code")
public class OpenCohort extends ContextCommand {

    @Parameter private ThreadService threadService;

    @Override
    public void run() {
        CommandCall.of(threadService).show(ExampleCohort.create());
    }
}
