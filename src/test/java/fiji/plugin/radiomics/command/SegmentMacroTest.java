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

import fiji.plugin.radiomics.cli.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segment Lesion and Compare Masks in headless macros. */
class SegmentMacroTest {

    private static final String EXAMPLE = "run('Open Radiomics Example');\n";

    @TempDir private Path folder;

    private ChildJvm macro(String text) throws Exception {
        Path file = folder.resolve("test.ijm");
        Files.writeString(file, text);
        return ChildJvm.cli(folder, "macro", file.toString());
    }

    @Test
    void theMaskIsCalibratedAndTheRoisAreInTheOverlay() throws Exception {
        String run =
                "run('Segment Lesion...', 'method=region_growing parameters=[lower:-300,"
                        + " upper:300, maxradius:15] seed=[30 48 12] largest=true output=["
                        + folder;
        ChildJvm result =
                macro(
                        EXAMPLE
                                + "before = Overlay.size;\n"
                                + run
                                + "/one.nii]');\n"
                                + "print(getTitle());\n"
                                + "getVoxelSize(w, h, d, unit); print(w, h, d, unit);\n"
                                + "print(bitDepth(), nSlices, calibrate(255));\n"
                                + "setSlice(13); print(getPixel(30, 48), getPixel(48, 48));\n"
                                + "selectImage('radiomics-example');\n"
                                + "more = Overlay.size > before + 5; print(more);\n"
                                + "Overlay.activateSelection(before); print(Roi.getName);\n"
                                // Without the seed: the point selection is the seed.
                                + "run('Select None'); setSlice(13); makePoint(30, 48);\n"
                                + run.replace("seed=[30 48 12]", "")
                                + "/two.nii]');\n"
                                + "print(getTitle());\n"
                                + "run('Compare Masks...', 'first=[radiomics-example lesion]"
                                + " second=[radiomics-example] secondas=Overlay"
                                + " secondname=lesion-2');\n"
                                + "print(Table.get('dice', 0, 'Mask Agreement'));\n");
        assertEquals(0, result.code(), result.err());
        List<String> out = result.out().lines().toList();
        assertEquals("radiomics-example lesion", out.get(0), result.out() + result.err());
        assertEquals("0.8 0.8 2.5 mm", out.get(1));
        assertEquals("8 24 255", out.get(2));
        assertEquals("255 0", out.get(3));
        assertEquals("1", out.get(4));
        assertEquals("lesion", out.get(5));
        assertEquals("radiomics-example lesion-2", out.get(6));
        assertEquals("1", out.get(7));
        assertEquals(-1, Files.mismatch(folder.resolve("one.nii"), folder.resolve("two.nii")));
        assertTrue(result.err().contains("lesion: grown from seed=[30 48 12]"), result.err());
    }

    @Test
    void contoursDrawnInSomeSlicesAreInterpolated() throws Exception {
        ChildJvm result =
                macro(
                        "newImage('empty', '8-bit black', 60, 60, 9);\n"
                                + "setSlice(2); makeOval(20, 20, 10, 10); Overlay.addSelection;\n"
                                + "Overlay.setPosition(2);\n"
                                + "setSlice(8); makeOval(10, 10, 30, 30); Overlay.addSelection;\n"
                                + "Overlay.setPosition(8); run('Select None');\n"
                                + "run('Segment Lesion...', 'method=none regions=Overlay"
                                + " interpolate=true');\n"
                                + "for (z = 1; z <= 9; z++) { setSlice(z);\n"
                                + "  print(getValue('RawIntDen') / 255); }\n");
        assertEquals(0, result.code(), result.err());
        List<String> out = result.out().lines().filter(l -> l.matches("[\\d.]+")).toList();
        assertEquals("0", out.get(0));
        assertEquals("0", out.get(8));
        for (int z = 2; z < 8; z++) {
            double before = Double.parseDouble(out.get(z - 1));
            assertTrue(Double.parseDouble(out.get(z)) > before, out.toString());
        }
        // Between circles of 10 and 30 pixels the middle one has 20.
        assertEquals(Math.PI * 100, Double.parseDouble(out.get(4)), 12);
    }

    @Test
    void strokesDrawnAsLinesSteerTheWalker() throws Exception {
        ChildJvm result =
                macro(
                        EXAMPLE
                                + "Overlay.remove; setSlice(13);\n"
                                + "makeLine(26, 48, 34, 48); Roi.setName('foreground');\n"
                                + "Roi.setPosition(13); Overlay.addSelection;\n"
                                + "makeOval(8, 26, 44, 44); run('Area to Line');\n"
                                + "Roi.setName('background'); Roi.setPosition(13);\n"
                                + "Overlay.addSelection; run('Select None');\n"
                                + "run('Segment Lesion...', 'method=random_walker"
                                + " strokes=Overlay name=walked');\n"
                                + "setSlice(13); print(getPixel(30, 48), getPixel(30, 61),"
                                + " getPixel(30, 66));\n");
        assertEquals(0, result.code(), result.err());
        assertEquals("255 255 0", result.out().lines().toList().get(0), result.out());
    }

    @Test
    void theMacroOfTheRepositoryPrintsTheAgreement() throws Exception {
        Path macro = Path.of("macros", "Segment_Lesion_of_Example.ijm");
        Path results = folder.resolve("results");
        ChildJvm run =
                ChildJvm.cli(
                        folder, "macro", macro.toAbsolutePath().toString(), results.toString());
        assertEquals(0, run.code(), run.err());
        List<String> out = run.out().lines().toList();
        // The example's outline is drawn just inside the edge.
        assertEquals(0.87, Double.parseDouble(out.get(0).replaceFirst(".* ", "")), 0.02);
        assertTrue(out.get(1).matches("Mean surface distance: 0\\.\\d+ mm"), out.get(1));
        assertTrue(Files.size(results.resolve("grown.nii.gz")) > 500);
        assertEquals(2, Files.readAllLines(results.resolve("agreement.csv")).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Segment Lesion... | method=grow | There is no method 'grow'",
                "Segment Lesion... | method=region_growing | region_growing needs a seed",
                "Segment Lesion... | method=otsu seed=[900 1 1] | lies outside the image",
                "Segment Lesion... | method=otsu seed=[30 48 12] opening=x | opening=x: 'x' cannot"
                        + " be used",
                "Segment Lesion... | method=otsu seed=[30 48 12] fillholes=4D | none, 2D, 3D",
                "Segment Lesion... | method=otsu seed=[30 48 12] mask=maybe | mask=maybe: 'maybe'"
                        + " is",
                "Segment Lesion... | method=otsu regions=Somewhere | regions=Somewhere: allowed",
                "Segment Lesion... | method=random_walker strokes=Overlay | begins with fore or",
                "Segment Lesion... | method=otsu seed=[30 48 12] output=[/no/such/m.nii] |"
                        + " /no/such",
                "Segment Lesion... | method=otsu seed=[30 48 12] output=[m.png] | .nii or .nii.gz",
                "Compare Masks... | first=nowhere second=nowhere | no open image has that title",
                "Compare Masks... | first=File second=File | A file is needed: give firstfile",
                "Compare Masks... | first=radiomics-example firstas=Outline | firstas=Outline"
            })
    void badOptionsAbortTheMacro(String command, String options, String message) throws Exception {
        ChildJvm run =
                macro(EXAMPLE + "run('" + command + "', '" + options + "');\nprint('went on');");
        assertEquals(3, run.code(), run.out() + run.err());
        assertFalse(run.out().contains("went on"), run.out());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }
}
