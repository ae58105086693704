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

/** Filter Image and Texture Maps in headless macros. */
class MapMacroTest {

    private static final String EXAMPLE = "run('Open Radiomics Example');\n";

    @TempDir private Path folder;

    private ChildJvm macro(String text) throws Exception {
        Path file = folder.resolve("test.ijm");
        Files.writeString(file, text);
        return ChildJvm.cli(folder, "macro", file.toString());
    }

    @Test
    void aResponseKeepsGeometryAndIsNoHounsfieldImage() throws Exception {
        ChildJvm run =
                macro(
                        EXAMPLE
                                + "run('Filter Image...', 'filter=mean"
                                + " parameters=[support:5, dimension:2D] threads=2');\n"
                                + "print(getTitle());\n"
                                + "getVoxelSize(w, h, d, unit); print(w, h, d, unit);\n"
                                + "print(bitDepth(), nSlices, calibrate(1000));\n"
                                + "setSlice(13); print(getPixel(30, 48));\n");
        assertEquals(0, run.code(), run.err());
        List<String> out = run.out().lines().toList();
        assertEquals("radiomics-example mean(dimension:2D, support:5voxels)", out.get(0));
        assertEquals("0.8 0.8 2.5 mm", out.get(1));
        assertEquals("32 24 1000", out.get(2));
        // The even lesion is of 45 HU with noise of 12.
        assertEquals(45, Double.parseDouble(out.get(3)), 8);
    }

    @Test
    void subBandsAreChannelsAndAFile() throws Exception {
        Path file = folder.resolve("bands.nii.gz");
        ChildJvm run =
                macro(
                        EXAMPLE
                                + "run('Filter Image...', 'filter=separable_wavelet"
                                + " parameters=[wavelet:haar, dimension:2D] output=["
                                + file
                                + "]');\n"
                                + "Stack.getDimensions(w, h, c, z, t); print(w, h, c, z, t);\n"
                                + "Stack.setPosition(4, 13, 1);\n"
                                + "print(getInfo('slice.label'));\n");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of("96 96 4 24 1", "separable_wavelet_wavelet_haar_dimension_2d_hh"),
                run.out().lines().toList());
        assertTrue(Files.size(file) > 100_000);
    }

    @Test
    void mapsAreChannelsWithNaNOutside() throws Exception {
        ChildJvm run =
                macro(
                        EXAMPLE
                                + "run('Texture Maps...', 'features=[glcm.contrast,"
                                + " intensity_statistics.mean_intensity] regions=Overlay"
                                + " radius=1 overlay=false');\n"
                                + "print(getTitle());\n"
                                + "Stack.getDimensions(w, h, c, z, t); print(w, h, c, z, t);\n"
                                + "Stack.setPosition(1, 13, 1);\n"
                                + "even = getPixel(30, 48); uneven = getPixel(66, 48);\n"
                                + "less = even < uneven; none = isNaN(getPixel(48, 48));\n"
                                + "print(less, none);\n"
                                + "Stack.setPosition(2, 13, 1); print(getPixel(30, 48));\n");
        assertEquals(0, run.code(), run.err());
        List<String> out = run.out().lines().toList();
        assertEquals("radiomics-example maps", out.get(0));
        assertEquals("96 96 2 24 1", out.get(1));
        assertEquals("1 1", out.get(2));
        assertEquals(45, Double.parseDouble(out.get(3)), 8);
    }

    /** The overlay of a copy with half the columns and rows, brought to the image's grid. */
    @Test
    void regionsOfAnotherImage() throws Exception {
        String maps =
                "run('Texture Maps...', 'features=[intensity_statistics.mean_intensity]"
                        + " regions=Overlay radius=1 overlay=false roiimage=coarse%s');\n";
        String open =
                EXAMPLE
                        + "run('Scale...', 'x=0.5 y=0.5 z=1.0 width=48 height=48 depth=24"
                        + " interpolation=None process create title=coarse');\n"
                        + "run('Remove Overlay');\n"
                        + "for (z = 12; z <= 14; z++) { setSlice(z); makeRectangle(10, 20, 10, 8);"
                        + " Roi.setPosition(z); run('Add Selection...'); }\n"
                        + "selectImage('radiomics-example');\n";
        ChildJvm refused = macro(open + maps.formatted(""));
        assertEquals(3, refused.code(), refused.out() + refused.err());
        assertTrue(refused.err().contains("regrid=true"), refused.err());
        ChildJvm run =
                macro(
                        open
                                + maps.formatted(" regrid=true")
                                + "setSlice(13); print(isNaN(getPixel(30, 48)),"
                                + " isNaN(getPixel(66, 48)));\n");
        assertEquals(0, run.code(), run.err());
        assertTrue((run.out() + run.err()).contains("(regrid)"), run.out() + run.err());
        assertTrue(run.out().lines().anyMatch("0 1"::equals), run.out());
    }

    @Test
    void theMacroOfTheRepositoryWritesWhatItSays() throws Exception {
        Path macro = Path.of("macros", "Filters_and_Texture_Maps_of_Example.ijm");
        Path results = folder.resolve("results");
        ChildJvm run =
                ChildJvm.cli(
                        folder, "macro", macro.toAbsolutePath().toString(), results.toString());
        assertEquals(0, run.code(), run.err());
        for (String name :
                List.of(
                        "laplacian_of_gaussian.tif",
                        "filtration-histogram.csv",
                        "overlay.tif",
                        "maps.tif")) {
            assertTrue(Files.size(results.resolve(name)) > 1000, name);
        }
        List<String> out = run.out().lines().toList();
        double even = Double.parseDouble(out.get(1).replaceFirst(".* ", ""));
        double uneven = Double.parseDouble(out.get(2).replaceFirst(".* ", ""));
        assertTrue(even < uneven, run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Filter Image... | filter=men | there is no filter 'men', did you mean mean?",
                "Filter Image... | filter=mean parameters=[support:2] | odd number of voxels",
                "Filter Image... | filter=mean output=[/no/such/folder/r.nii] | /no/such/folder",
                "Filter Image... | filter=mean threads=none | threads=none: 'none' is not a whole",
                "Texture Maps... | features=glmc regions=Overlay | no map of a family 'glmc'",
                "Texture Maps... | regions=Overlay radius=9 | radius=9: allowed are 1 to 7",
                "Texture Maps... | regions=Selection | There is no selection",
                "Texture Maps... | regions=Overlay binwidth=.001 | use a bin width of at least",
                "Texture Maps... | regions=Overlay masked=no | masked=no: 'no' is not one of",
                "Texture Maps... | regions=Overlay regrid=yes | regrid=yes: 'yes' is not one of",
                "Texture Maps... | regions=Overlay roiimage=CT | roiimage=CT: no open image",
                "Texture Maps... | regions=Overlay output=[/no/such/folder/m.nii] |"
                        + " /no/such/folder"
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
