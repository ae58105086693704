/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real Bio-Formats, which is GPL and therefore not among the dependencies. */
public final class BioFormatsJar {

    private BioFormatsJar() {}

    /**
     * The property is not the one that the program itself knows: only the tests that ask for it are
     * to run with Bio-Formats.
     *
     * @return {@code bioformats_package.jar}, as Maven's {@code -Dbioformats.jar} says; where it is
     *     not there, the test is skipped
     */
    public static Path require() {
        String path = System.getProperty("radiomics.test.bioformats", "");
        assumeTrue(
                !path.isEmpty() && Files.isRegularFile(Path.of(path)),
                "no Bio-Formats: set -Dbioformats.jar to bioformats_package.jar");
        return Path.of(path).toAbsolutePath();
    }
}
