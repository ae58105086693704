/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Whether the right one of our two jars is installed: the small one in Fiji, the standalone
 * elsewhere.
 */
public final class HostCheck {

    private static final String SCIJAVA = "org/scijava/Context.class";
    private static final String FIJI = "net/imagej/legacy/LegacyService.class";
    private static final String OWN = HostCheck.class.getName().replace('.', '/') + ".class";

    private HostCheck() {}

    /**
     * @param loader the class loader of our classes
     * @return what is wrong and what to do about it, empty if all is well
     */
    public static Optional<String> problem(ClassLoader loader) {
        List<URL> scijava = locations(loader, SCIJAVA);
        if (scijava.isEmpty()) {
            return Optional.of(
                    "This Fiji Radiomics jar is the one for Fiji. In plain ImageJ, put\n"
                            + "Fiji_Radiomics-VERSION-standalone.jar into the plugins folder instead.");
        }
        boolean isFiji = loader.getResource(FIJI) != null;
        if (carriesOneOf(loader, scijava) && (isFiji || scijava.size() > 1)) {
            return Optional.of(
                    "The standalone jar of Fiji Radiomics brings a second copy of SciJava. In Fiji,"
                            + " put\n"
                            + "Fiji_Radiomics-VERSION.jar into the plugins folder instead.");
        }
        return Optional.empty();
    }

    /** Whether the jar that holds our classes also holds one of these files. */
    private static boolean carriesOneOf(ClassLoader loader, List<URL> files) {
        for (URL own : locations(loader, OWN)) {
            String address = own.toString();
            String base = address.substring(0, address.length() - OWN.length());
            if (files.stream().anyMatch(file -> file.toString().startsWith(base))) {
                return true;
            }
        }
        return false;
    }

    private static List<URL> locations(ClassLoader loader, String file) {
        try {
            return Collections.list(loader.getResources(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
