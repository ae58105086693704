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

/** Reference data that is not part of the repository. */
public final class TestData {

    private TestData() {}

    /**
     * @param relative path below the folder named by {@code -Dradiomics.testdata}
     * @return the file; where it is absent the test is skipped
     */
    public static Path require(String relative) {
        Path file = Path.of(System.getProperty("radiomics.testdata", "../shared"), relative);
        assumeTrue(Files.exists(file), () -> "reference data is absent: " + file);
        return file;
    }
}
