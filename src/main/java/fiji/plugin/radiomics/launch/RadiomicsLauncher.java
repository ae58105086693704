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

import fiji.plugin.radiomics.window.HostCheck;
import ij.IJ;
import ij.plugin.PlugIn;
import java.util.Optional;

/**
 * Runs our SciJava commands in plain ImageJ, where nothing else knows of SciJava. {@code
 * plugins.config} names this class for every menu item, with the command's class as the argument.
 * In Fiji it is never called: there the command itself takes the menu item.
 *
 * <p>This class refers to ImageJ and the JDK only, so that it can still say what is wrong where
 * SciJava is missing.
 */
public final class RadiomicsLauncher implements PlugIn {

    /**
     * @param commandClass the full class name of the SciJava command
     */
    @Override
    public void run(String commandClass) {
        ClassLoader own = RadiomicsLauncher.class.getClassLoader();
        Optional<String> problem = HostCheck.problem(own);
        if (problem.isPresent()) {
            IJ.error("Fiji Radiomics", problem.get());
            return;
        }
        // SciJava finds plugins through the context class loader, and ImageJ loads jars of its
        // plugins folder by a loader of its own.
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        thread.setContextClassLoader(own);
        try {
            CommandLaunch.run(commandClass);
        } finally {
            thread.setContextClassLoader(previous);
        }
    }
}
