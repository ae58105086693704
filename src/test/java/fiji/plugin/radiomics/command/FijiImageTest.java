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
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.host.FijiHost;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which image commands get in Fiji, whose pool of threads keeps the images of earlier commands. */
class FijiImageTest {

    private static final String MEAN = "original.intensity_statistics.mean_intensity";
    private static final int IMAGES = 8;

    @TempDir private Path folder;

    /** Images of 100, 200, … everywhere. */
    private void writeImages() throws Exception {
        for (int i = 1; i <= IMAGES; i++) {
            Geometry grid = Geometry.of(20, 20, 2, 1, 1, 1);
            float[] values = new float[grid.voxels()];
            Arrays.fill(values, 100 * i);
            NiftiWriter.write(new Volume(grid, values), folder.resolve("i" + i + ".nii.gz"));
        }
    }

    private static void assumeDisplay(boolean display) {
        assumeFalse(
                display && GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
    }

    private static String loop(String first) {
        return first
                + """
                for (i = 1; i <= %d; i++) {
                    run("Open Image...", "file=[" + getDirectory("cwd") + "i" + i + ".nii.gz]");
                    print(getTitle());
                    makeRectangle(3, 4, 8, 8);
                    run("Extract Features...", "regions=Selection preset=ct discretisation=none"
                        + " families=intensity_statistics output=features.csv");
                    close();
                }
                """
                        .formatted(IMAGES);
    }

    private void assertEachImageIsMeasured(ChildJvm run) throws Exception {
        List<String> names = new ArrayList<>();
        List<String> means = new ArrayList<>();
        for (int i = 1; i <= IMAGES; i++) {
            names.add("i" + i + ".nii.gz");
            means.add(100 * i + "");
        }
        List<String> said =
                run.out().lines().filter(line -> line.matches("i\\d\\.nii\\.gz")).toList();
        assertEquals(names, said, run.out() + run.err());
        CsvTable table = CsvTable.read(folder.resolve("features.csv"));
        assertEquals(names, table.column("image"), run.err());
        assertEquals(means, table.column(MEAN).stream().map(m -> m.replace(".0", "")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "setBatchMode(true);\n"})
    void aMacroWithoutWindowsMeasuresTheImageThatItHasOpened(String first) throws Exception {
        writeImages();
        assertEachImageIsMeasured(FijiHost.run(folder, false, "loop.ijm", loop(first), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "setBatchMode(true);\n",
                "newImage('in front', '16-bit ramp', 30, 30, 1);\nsetBatchMode(true);\n"
            })
    void aMacroInAWindowMeasuresTheImageThatItHasOpened(String first) throws Exception {
        assumeDisplay(true);
        writeImages();
        assertEachImageIsMeasured(FijiHost.run(folder, true, "loop.ijm", loop(first), ""));
    }

    /** The macro goes on with what a command has made, and selects among its images. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theMacroSeesTheImagesThatCommandsMake(boolean display) throws Exception {
        assumeDisplay(display);
        String macro =
                """
                setBatchMode(true);
                run("Open Radiomics Example");
                example = getImageID();
                run("Filter Image...", "filter=mean parameters=[support:3voxels]");
                print(getTitle());
                run("Filter Image...", "filter=square");
                print(getTitle());
                selectImage(example);
                run("Export Mask...", "regions=Overlay output=mask.nii.gz");
                run("Segment Lesion...", "method=threshold parameters=[lower:-300] seed=[30 48 12]");
                print(getTitle());
                selectImage(example);
                run("Texture Maps...", "regions=Overlay overlay=false");
                print(getTitle());
                close();
                print(getTitle());
                print("end");
                """;
        ChildJvm run = FijiHost.run(folder, display, "made.ijm", macro, "");
        List<String> titles =
                run.out()
                        .lines()
                        .filter(l -> l.startsWith("radiomics-example") || l.equals("end"))
                        .toList();
        assertEquals(6, titles.size(), run.out() + run.err());
        assertTrue(titles.get(0).startsWith("radiomics-example mean("), run.out());
        assertTrue(titles.get(1).startsWith(titles.get(0) + " square"), run.out());
        assertEquals("radiomics-example lesion", titles.get(2), run.out());
        assertTrue(titles.get(3).startsWith("radiomics-example glcm"), run.out());
        assertEquals("end", titles.get(5), run.out());
        assertTrue(Files.exists(folder.resolve("mask.nii.gz")));
    }

    /** A title in the macro line counts more; one that is not open is no file to be read. */
    @Test
    void anImageByItsTitle() throws Exception {
        writeImages();
        String macro =
                """
                run("Open Image...", "file=[i1.nii.gz]");
                makeRectangle(3, 4, 8, 8);
                run("Open Image...", "file=[i2.nii.gz]");
                run("Extract Features...", "image=i1.nii.gz regions=Selection preset=ct discretisation=none"
                    + " families=intensity_statistics output=features.csv");
                run("Extract Features...", "image=i3.nii.gz regions=Selection");
                print("went on");
                """;
        ChildJvm run = FijiHost.run(folder, false, "title.ijm", macro, "");
        String told = run.out() + run.err();
        assertTrue(Files.exists(folder.resolve("features.csv")), told);
        assertEquals(
                List.of("i1.nii.gz"),
                CsvTable.read(folder.resolve("features.csv")).column("image"),
                told);
        assertTrue(told.contains("image=i3.nii.gz: no image of that title is open"), told);
        assertFalse(told.contains("went on"), told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Extract Features...",
                "Filter Image...",
                "Texture Maps...",
                "Segment Lesion...",
                "Export Mask...",
                "Import Structures..."
            })
    void withoutAnImageTheMacroStopsWithTheReason(String command) throws Exception {
        String macro = "run('" + command + "', 'frame=1');\nprint('went on');\n";
        ChildJvm run = FijiHost.run(folder, false, "none.ijm", macro, "");
        assertFalse(run.out().contains("went on"), run.out());
        assertTrue(run.out().contains("There is no image open; open one first"), run.toString());
        assertFalse((run.out() + run.err()).contains("\tat "), run.err());
    }

    @Test
    void withoutAnImageTheMacroStopsInAWindowToo() throws Exception {
        assumeDisplay(true);
        String macro = "run('Extract Features...', 'regions=Overlay');\nprint('went on');\n";
        ChildJvm run = FijiHost.run(folder, true, "none.ijm", macro, "");
        assertFalse(run.out().contains("went on"), run.out());
        assertTrue(run.err().contains("cancelled: There is no image open"), run.toString());
    }

    /** In Groovy, for an image that is not shown. */
    @Test
    void aScriptGivesItsImageWithoutWindows() throws Exception {
        writeImages();
        ChildJvm run = FijiHost.run(folder, false, "given.groovy", script(), "");
        assertScript(run);
    }

    /** The same while another image is in front. */
    @Test
    void aScriptGivesItsImageAndTheActiveOneIsNotTaken() throws Exception {
        assumeDisplay(true);
        String before =
                "active = ij.IJ.createImage('in front', '16-bit ramp', 30, 30, 1);\n"
                        + "active.setRoi(1, 1, 9, 9); active.show();\n";
        ChildJvm run = FijiHost.run(folder, true, "given.groovy", before + script(), "");
        assertScript(run);
    }

    private String script() {
        return """
        import ij.IJ
        import ij.WindowManager
        import ij.plugin.frame.RoiManager
        imp = IJ.createImage('given', '16-bit black', 20, 20, 3)
        for (s in 1..3) { imp.getStack().getProcessor(s).set(200); imp.getStack().getProcessor(s).set(9, 9, 300) }
        imp.setRoi(4, 4, 11, 11)
        folder = 'FOLDER/'
        IJ.run(imp, 'Extract Features...', 'regions=Selection preset=ct discretisation=none families=intensity_statistics output=' + folder + 'features.csv')
        IJ.run(imp, 'Filter Image...', 'filter=mean parameters=[support:3voxels] output=' + folder + 'mean.nii.gz')
        IJ.run(imp, 'Texture Maps...', 'regions=[Whole image] features=intensity_statistics.mean_intensity output=' + folder + 'map.nii.gz')
        IJ.run(imp, 'Segment Lesion...', 'method=threshold parameters=[lower:250] seed=[9 9 1] mask=false destination=Overlay output=' + folder + 'lesion.nii.gz')
        IJ.run(imp, 'Export Mask...', 'regions=Selection slices=[all slices] output=' + folder + 'mask.nii.gz')
        println 'overlay ' + imp.getOverlay().size()
        println 'end'
        """
                .replace("FOLDER", folder.toString());
    }

    private void assertScript(ChildJvm run) throws Exception {
        CsvTable table = CsvTable.read(folder.resolve("features.csv"));
        assertEquals(List.of("given"), table.column("image"), run.toString());
        double mean = Double.parseDouble(table.column(MEAN).get(0));
        assertEquals((120 * 200 + 300) / 121.0, mean, 1e-9);
        for (String file : List.of("mean.nii.gz", "map.nii.gz", "lesion.nii.gz", "mask.nii.gz")) {
            Path path = folder.resolve(file);
            assertTrue(Files.exists(path), file + run);
            assertEquals(20, NiftiReader.read(path).geometry().size(0), file);
        }
        assertTrue(run.out().contains("overlay 3"), run.toString());
        assertTrue(run.out().contains("end"), run.toString());
    }
}
