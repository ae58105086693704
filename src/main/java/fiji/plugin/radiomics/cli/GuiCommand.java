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

import fiji.plugin.radiomics.launch.ImageJWindow;
import java.awt.GraphicsEnvironment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Opens ImageJ with our menu. */
@Command(
        name = "gui",
        mixinStandardHelpOptions = true,
        description = "Opens ImageJ with the menu Plugins>Radiomics.")
final class GuiCommand implements Callable<Integer> {

    /** Not an exit code: the virtual machine ends with ImageJ's window. */
    static final int KEEP_OPEN = -1;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (GraphicsEnvironment.isHeadless()) {
            spec.commandLine().getErr().println("gui: there is no display; use macro or extract");
            return ExitCodes.UNUSABLE;
        }
        ImageJWindow.open();
        return KEEP_OPEN;
    }
}
