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
import fiji.plugin.radiomics.testing.host.FijiHost;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands from the menu while macros run; {@link FijiWindowScenario} is the user. */
class FijiWindowTest {

    @Test
    void aMenuCommandHasItsDialogWhateverMacroRuns(@TempDir Path folder) throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        ChildJvm run = FijiHost.scenario(folder, FijiWindowScenario.class);
        List<String> said = run.out().lines().toList();
        assertTrue(said.contains("asked: Extract Features... true"), run.toString());
        assertTrue(said.contains("asked: Export Mask... true"), run.toString());
        // Its failure, for want of a file, is told and stops no macro that has not called it.
        assertTrue(run.err().contains("cancelled: Say where the mask goes"), run.toString());
        assertTrue(said.contains("macro waits: true"), run.toString());
        assertTrue(said.contains("macro went on"), run.toString());
        assertTrue(said.contains("left behind: true"), run.toString());
        assertTrue(said.contains("panel: true"), run.toString());
        assertFalse(run.err().contains("outcome= is missing"), run.err());
        assertTrue(said.contains("asked: Segment Lesion... true"), run.toString());
        assertFalse(said.contains("failing went on"), run.toString());
        assertTrue(said.contains("other went on"), run.toString());
        // A stopped command leaves no line in the Recorder.
        assertTrue(said.contains("recorded of the stopped: false"), run.toString());
        assertTrue(said.contains("recorded of the next: true"), run.toString());
        assertEquals(0, run.code(), run.err());
    }
}
