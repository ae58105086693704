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

import fiji.plugin.radiomics.imagej.ExampleData;
import fiji.plugin.radiomics.window.CommandCall;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.thread.ThreadService;

/** Opens the embedded example: a small CT-like volume with two outlined lesions. */
@Plugin(
        type = Command.class,
        headless = true,
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Open Radiomics Example")
        },
        description = "Opens a small CT-like volume with two outlined lesions, made by code")
public class OpenExample extends ContextCommand {

    @Parameter private ThreadService threadService;

    @Override
    public void run() {
        CommandCall.of(threadService).show(ExampleData.create());
    }
}
