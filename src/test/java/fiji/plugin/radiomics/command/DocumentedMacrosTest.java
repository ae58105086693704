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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.testing.DocumentedFiles;
import fiji.plugin.radiomics.testing.host.FijiHost;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The macro lines of README and docs, as they stand, in Fiji without a display; only folders such
 * as {@code /data} lie elsewhere. The tutorial has its own test.
 */
class DocumentedMacrosTest {

    @TempDir private Path folder;

    static Set<String> lines() throws IOException {
        Set<String> all = new LinkedHashSet<>();
        for (Path page : DocumentedFiles.pages()) {
            for (String block : DocumentedFiles.blocks(page, "")) {
                if (!block.startsWith("run(")) {
                    continue;
                }
                if (page.endsWith("segmentation.md")) {
                    // Each line starts from the image, not from the mask that another has made.
                    block.lines().forEach(all::add);
                } else {
                    all.add(block);
                }
            }
        }
        assertTrue(all.size() > 12, all.toString());
        return all;
    }

    /** What a reader has open, or has done, before the line. */
    private static String before(String lines) {
        if (lines.matches("(?s).*tables?=Radiomics.*")) {
            return "run('Open Radiomics Cohort');\nrun('Extract Features...', 'regions=Overlay"
                    + " preset=ct families=glcm aggregations=2D_averaged table=replace');\n";
        }
        String before = "run('Open Radiomics Example');\n";
        if (lines.contains("regions=[ROI Manager]")) {
            before += "setSlice(12); makeOval(20, 40, 20, 16); roiManager('Add');\n";
        } else if (lines.contains("regions=Selection")) {
            before += "setSlice(12); makeOval(20, 40, 20, 16);\n";
        }
        return before;
    }

    @ParameterizedTest
    @MethodSource("lines")
    void runsToItsEnd(String lines) throws Exception {
        boolean needsWindow = lines.contains("[ROI Manager]");
        assumeFalse(
                needsWindow && GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        DocumentedFiles.write(folder);
        String macro =
                before(lines) + lines.replace("/data/", folder + "/data/") + "\nprint('end');\n";
        if (lines.contains("Make Cohort...")) {
            Files.delete(folder.resolve("cohort.csv"));
        }
        ChildJvm run = FijiHost.run(folder, needsWindow, "lines.ijm", macro, "");
        assertTrue(run.out().lines().toList().contains("end"), macro + run);
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(run.err().contains("cancelled: "), run.err());
        assertEquals(0, run.code());
    }
}
