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

/** Segment Lesion and Compare Masks in a window; {@link SegmentScenario} is the user. */
class SegmentWindowTest {

    @Test
    void theRecordedLineGivesTheSameMaskAndEscapeStops(@TempDir Path folder) throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        ChildJvm window =
                ChildJvm.run(
                        folder,
                        ChildJvm.classPath(),
                        true,
                        SegmentScenario.class.getName(),
                        screenshots.toAbsolutePath().toString());
        assertEquals(0, window.code(), window.out() + window.err());
        List<String> said = window.out().lines().toList();
        assertEquals("seed: 66 48 12", said.get(0));
        assertTrue(
                said.get(1)
                        .startsWith(
                                "recorded: run(\"Segment Lesion...\", \"method=otsu"
                                        + " parameters=[side:bright, box:20mm] seed=[66 48 12] "),
                said.get(1));
        assertEquals("rois: 9", said.get(2));
        assertEquals("replayed: true", said.get(3));
        assertEquals("dice: 1.0", said.get(4));
        assertEquals("walking: true", said.get(5));
        assertEquals("stopped: true", said.get(6));
        assertEquals("mask: false", said.get(8));
    }
}
