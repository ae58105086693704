/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing.host;

import fiji.plugin.radiomics.cli.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import net.imagej.patcher.LegacyInjector;

/**
 * A virtual machine that treats our commands as Fiji does, made of scijava-common, ImageJ and
 * ij1-patcher alone: a macro's {@code run} gives them to a pool of threads and waits; these threads
 * are reused and keep the temporary images of earlier commands; the macro's options are found
 * through the threads' ancestors; the application has an icon; what a macro line leaves out is
 * asked for in a dialog when there is a display.
 */
public final class FijiHost {

    private FijiHost() {}

    /**
     * Runs a macro or a Groovy script.
     *
     * @param folder the working directory
     * @param display whether ImageJ has a window
     * @param name the script's file name, whose ending says the language
     * @param text the script
     * @param argument what {@code getArgument()} returns
     */
    public static ChildJvm run(
            Path folder, boolean display, String name, String text, String argument)
            throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return run(folder, display, file, argument);
    }

    /** The same for a script that is a file already. */
    public static ChildJvm run(Path folder, boolean display, Path script, String argument)
            throws Exception {
        return ChildJvm.run(
                folder,
                ChildJvm.classPath(),
                display,
                FijiHost.class.getName(),
                script.toAbsolutePath().toString(),
                argument);
    }

    /** Runs a scenario's {@code run(FijiSession)} in ImageJ with its window. */
    public static ChildJvm scenario(Path folder, Class<? extends Scenario> type) throws Exception {
        return ChildJvm.run(
                folder, ChildJvm.classPath(), true, FijiHost.class.getName(), type.getName(), "");
    }

    /** What a user and several macros do at a time. */
    public interface Scenario {
        void run(FijiSession fiji) throws Exception;
    }

    /** Loads no class of ImageJ before they are patched. */
    public static void main(String[] arguments) throws Exception {
        LegacyInjector.preinit();
        FijiSession.main(arguments);
    }
}
