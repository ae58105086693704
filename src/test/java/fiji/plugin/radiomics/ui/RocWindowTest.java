/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

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

/** The panel in ImageJ's window; {@link RocPanelScenario} is the user. */
class RocWindowTest {

    @Test
    void openDragChangeTheMarkerAndExport(@TempDir Path folder) throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        Path table = Path.of("src", "test", "resources", "stats", "wisconsin_breast.csv");
        ChildJvm window =
                ChildJvm.run(
                        folder,
                        ChildJvm.classPath(),
                        true,
                        RocPanelScenario.class.getName(),
                        table.toAbsolutePath().toString(),
                        folder.toString(),
                        screenshots.toAbsolutePath().toString());
        assertEquals(0, window.code(), window.out() + window.err());
        List<String> said = window.out().lines().toList();
        assertTrue(said.get(0).startsWith("message: \"Outcome column\" is missing"), said.get(0));
        assertEquals("first: mean_concave_points, 0.049229999999999996", said.get(1));
        assertEquals("selected: mean_texture, 19.314999999999998", said.get(2));
        assertEquals("dragged: true", said.get(3));
        // At 25: 32 of 212 malignant and 24 of 357 benign masses are called positive.
        assertTrue(said.get(4).contains("called positive 32 24"), said.get(4));
        assertTrue(said.get(4).contains("Sensitivity 0.151 (0.106 to 0.206)"), said.get(4));
        assertEquals("case: Row 240: the table does not name its image", said.get(5));
        assertEquals("cancelled: true", said.get(6));
        Path results = folder.resolve("results");
        String byHand = said.get(8).substring("by hand: ".length());
        assertTrue(byHand.matches("mean_texture:2[45]\\.\\d+"), byHand);
        assertEquals(
                "recorded: run(\"ROC Analysis...\", \"table=Masses outcome=diagnosis"
                        + " positive=malignant pattern=mean_.* cutoffs="
                        + byHand
                        + " compare=delong_paired output="
                        + results
                        + "\");",
                said.get(7));
        ChildJvm cli =
                ChildJvm.cli(
                        folder,
                        "roc",
                        "--table=" + table.toAbsolutePath(),
                        "--outcome=diagnosis",
                        "--positive=malignant",
                        "--pattern=mean_.*",
                        "--compare",
                        "--cutoffs=" + byHand,
                        "--formats=none",
                        "--output=cli");
        assertEquals(0, cli.code(), cli.err());
        for (String file : List.of("roc.csv", "groups.csv", "comparisons.csv")) {
            assertEquals(
                    Files.readString(folder.resolve("cli").resolve(file)),
                    Files.readString(results.resolve(file)),
                    file);
        }
        assertTrue(Files.exists(results.resolve("figures").resolve("roc.svg")));
        assertTrue(Files.exists(results.resolve("report.html")));
    }
}
