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
import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.StructureCase;
import fiji.plugin.radiomics.testing.host.FijiHost;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlines in the ROI Manager, which needs a display, in one macro in a Fiji of its own. */
class ManagerOutlinesTest {

    private static final String MEAN = "original.intensity_statistics.mean_intensity";

    /** What a function of the macro does: extract into a table of this name. */
    private static final String FUNCTIONS =
            """
            function start() { while (nImages > 0) close(); roiManager("reset"); }
            function extract(name, options) {
              run("Extract Features...", "table=replace preset=any families=intensity_statistics"
                + " regions=[ROI Manager] output=[" + getDirectory("cwd") + name + ".csv] " + options);
            }
            function outlines(name) {
              start();
              newImage("stack", "16-bit black", 40, 40, 5);
              for (z = 1; z <= 5; z++) { setSlice(z); run("Macro...", "code=v=100*"+z+"+x slice"); }
              for (z = 1; z <= 5; z++) {
                setSlice(z); makeRectangle(3, 4, 10, 6 + z);
                roiManager("add");
                if (name != "") { roiManager("select", z - 1); roiManager("rename", name); }
              }
            }
            function series(c, z, t, kind) {
              start();
              newImage("series", "16-bit " + kind, 30, 30, c, z, t);
              for (i = 1; i <= nSlices; i++) {
                setSlice(i); k = i;
                if (c * t == 8) k = floor((i + 1) / 2);
                run("Macro...", "code=v=100*"+k+"+x slice");
              }
            }
            function draw(name, options) {
              makeRectangle(3, 4, 14, 10); roiManager("add"); run("Select None");
              extract(name, options);
            }
            """;

    private static final String RUNS =
            """
            outlines("lesion"); extract("named", "");
            outlines("lesion"); extract("apart", "grouping=ROI");
            outlines(""); extract("unnamed", "");
            outlines(""); extract("joined", "grouping=all");
            series(1, 1, 4, "black"); Stack.setFrame(3); draw("frames", "frame=3");
            series(4, 1, 1, "black"); Stack.setChannel(3); draw("channels", "channel=3");
            series(1, 4, 1, "black"); setSlice(3); draw("slices", "");
            series(4, 1, 1, "composite-mode"); Stack.setChannel(3); draw("composite", "channel=3");
            series(2, 1, 4, "black"); Stack.setPosition(1, 1, 3); draw("hyperstack", "channel=1 frame=3");
            start();
            """;

    @TempDir private static Path folder;
    private static StructureCase files;

    @BeforeAll
    static void run() throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        files = StructureCase.in(folder);
        ChildJvm run =
                FijiHost.run(
                        folder,
                        true,
                        "outlines.ijm",
                        FUNCTIONS
                                + RUNS
                                + "open('"
                                + files.tiff()
                                + "');\nrun('Import Structures...', 'regionfile=["
                                + files.segmentation()
                                + "] destination=[ROI Manager]');\n"
                                + "extract('structures', '');\nprint(roiManager('count'));",
                        "");
        assertTrue(run.out().contains("12"), run.out() + run.err());
    }

    private static List<CSVRecord> rows(String name) throws Exception {
        return CsvTable.read(folder.resolve(name + ".csv")).rows();
    }

    private static List<String> names(List<CSVRecord> rows) {
        return rows.stream().map(r -> r.get("roi")).toList();
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** As the dialog proposes, nothing is said of grouping. */
    @Test
    void importedStructuresAreOneRegionEach() throws Exception {
        List<CSVRecord> rows = rows("structures");
        assertEquals(2, rows.size(), names(rows).toString());
        assertEquals("Lesion", rows.get(0).get("roi"));
        for (int i = 0; i < 2; i++) {
            assertEquals(files.regions().get(i).mask().count(), number(rows.get(i), "voxels"));
            assertEquals("ok", rows.get(i).get("status"));
        }
    }

    /** 10 columns of 7 to 11 rows in slices 1 to 5. */
    private static final double ALL = 10 * (7 + 8 + 9 + 10 + 11);

    private static final double MEAN_OF_ALL =
            (7 * 107.5 + 8 * 207.5 + 9 * 307.5 + 10 * 407.5 + 11 * 507.5) / 45;

    @Test
    void fiveOutlinesOfOneNameInFiveSlicesAreOneRegion() throws Exception {
        List<CSVRecord> rows = rows("named");
        assertEquals(List.of("lesion"), names(rows));
        assertEquals(ALL, number(rows.get(0), "voxels"));
        assertEquals(MEAN_OF_ALL, number(rows.get(0), MEAN), 1e-6);

        List<CSVRecord> apart = rows("apart");
        assertEquals(5, apart.size());
        assertTrue(apart.get(0).get("warnings").contains("grouping=name joins them"));
    }

    @Test
    void outlinesWithoutNamesAreWarnedOfAndJoinedWhenAskedFor() throws Exception {
        List<CSVRecord> rows = rows("unnamed");
        assertEquals(5, rows.size(), names(rows).toString());
        for (CSVRecord row : rows) {
            assertTrue(
                    row.get("warnings").contains("5 outlines in 5 slices have no names"),
                    row.get("warnings"));
        }
        List<CSVRecord> all = rows("joined");
        assertEquals(1, all.size());
        assertEquals(ALL, number(all.get(0), "voxels"));
        assertEquals(MEAN_OF_ALL, number(all.get(0), MEAN), 1e-6);
    }

    /** A rectangle of 14 x 10 in the third of four images of 30 x 30, whose values are 300 + x. */
    @ParameterizedTest
    @ValueSource(strings = {"frames", "channels", "slices", "composite", "hyperstack"})
    void aRoiOfTheManagerLiesWhereItWasDrawn(String image) throws Exception {
        List<CSVRecord> rows = rows(image);
        assertEquals(1, rows.size());
        assertEquals(140, number(rows.get(0), "voxels"), rows.get(0).toString());
        assertEquals(309.5, number(rows.get(0), MEAN), 1e-9);
        assertFalse(rows.get(0).get("warnings").contains("lies in"), rows.get(0).toString());
    }
}
