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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filter Image and Texture Maps in a window; {@link MapScenario} is the user. */
class MapWindowTest {

    @Test
    void recordedLinesGiveTheSameImages(@TempDir Path folder) throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        ChildJvm window =
                ChildJvm.run(
                        folder,
                        ChildJvm.classPath(),
                        true,
                        MapScenario.class.getName(),
                        screenshots.toAbsolutePath().toString());
        assertEquals(0, window.code(), window.out() + window.err());
        List<String> said = window.out().lines().toList();
        assertEquals("parameters: dimension:3D, boundary:mirror, sigma:3mm, cutoff:4", said.get(0));
        assertTrue(
                said.get(1)
                        .startsWith(
                                "recorded: run(\"Filter Image...\", \"filter=gaussian"
                                        + " parameters=[dimension:3D, boundary:mirror, sigma:3mm,"
                                        + " cutoff:4] "),
                said.get(1));
        assertEquals("replayed: true", said.get(2));
        assertTrue(
                said.get(3)
                        .startsWith(
                                "recorded: run(\"Texture Maps...\","
                                        + " \"features=glcm.joint_entropy radius=1"
                                        + " regions=Overlay "),
                said.get(3));
        assertEquals("replayed: true", said.get(4));
    }
}
