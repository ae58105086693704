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

import java.util.List;
import net.imagej.patcher.LegacyInjector;

/**
 * ImageJ without a display, with our commands in its command table.
 *
 * <p>ImageJ 1.54p throws a HeadlessException at the first {@code run} of a macro unless its classes
 * are patched before they are loaded. So this class refers to no class of ImageJ, and callers must
 * call {@link #start} before they use any.
 */
public final class HeadlessImageJ {

    private static boolean started;

    private HeadlessImageJ() {}

    /** What the virtual machine must be started with, for {@link #start}. */
    public static final List<String> OPENED =
            List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED");

    /**
     * @return whether this virtual machine lets ImageJ be patched
     */
    public static boolean canStart() {
        return Object.class
                .getModule()
                .isOpen(Object.class.getPackageName(), HeadlessImageJ.class.getModule());
    }

    /**
     * Makes the virtual machine headless, keeps preferences in memory, patches ImageJ and registers
     * our commands; does nothing when called again. Needs {@code --add-opens
     * java.base/java.lang=ALL-UNNAMED}, which the standalone jar's manifest gives.
     */
    public static synchronized void start() {
        if (started) {
            return;
        }
        System.setProperty("java.awt.headless", "true");
        MemoryPreferences.use();
        LegacyInjector.preinit();
        HeadlessCommands.register();
        started = true;
    }
}
