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
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open Image in macros of headless ImageJ, against the command line. */
class OpenImageMacroTest {

    private static final Geometry GRID =
            new Geometry(
                    new int[] {24, 20, 10},
                    new double[] {1, 1.5, 2},
                    new double[] {40, -30, -100},
                    new double[] {-1, 0, 0, 0, 1, 0, 0, 0, 1},
                    LengthUnit.MILLIMETRE);

    @TempDir private static Path folder;

    private static Path image;
    private static Path mask;

    /** A mask off the centre, stored with its axes in the order z, x, y, of which x runs back. */
    @BeforeAll
    static void write() throws IOException {
        float[] data = new float[GRID.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = i * 37 % 1009 - 500;
        }
        image = folder.resolve("image.nii.gz");
        NiftiWriter.write(new Volume(GRID, data), image);
        int[] size = {10, 24, 20};
        Geometry turned =
                new Geometry(
                        size,
                        new double[] {2, 1, 1.5},
                        GRID.position(23, 0, 0),
                        new double[] {0, 1, 0, 0, 0, 1, 1, 0, 0},
                        LengthUnit.MILLIMETRE);
        float[] inside = new float[turned.voxels()];
        for (int z = 1; z < 5; z++) {
            for (int x = 2; x < 9; x++) {
                for (int y = 3; y < 11; y++) {
                    inside[turned.index(z, x, y)] = 1;
                }
            }
        }
        mask = folder.resolve("mask.nii.gz");
        NiftiWriter.write(new Volume(turned, inside), mask);
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("text.xyz"), "no image");
        IJ.saveAsTiff(
                IJ.createImage("rgb", "RGB ramp", 8, 8, 1), folder.resolve("rgb.tif").toString());
        IJ.saveAsTiff(
                IJ.createHyperStack("c", 8, 8, 2, 3, 1, 8), folder.resolve("c.tif").toString());
    }

    private static ChildJvm macro(String text) throws Exception {
        Path file = folder.resolve("macro.ijm");
        Files.writeString(file, text.replace("FOLDER", folder.toString()));
        return ChildJvm.cli(folder, "macro", file.toString());
    }

    /** Rows of a table without the region's name. */
    private static List<List<String>> rows(Path file) throws IOException {
        return CSVFormat.DEFAULT.parse(Files.newBufferedReader(file)).getRecords().stream()
                .map(CSVRecord::toList)
                .map(r -> r.subList(3, r.size()))
                .toList();
    }

    @Test
    void masksOfAnotherOrientationGiveTheValuesOfTheCommandLine() throws Exception {
        Path byCli = folder.resolve("cli.csv");
        ChildJvm cli =
                ChildJvm.cli(
                        folder,
                        "extract",
                        "--image",
                        image.toString(),
                        "--mask",
                        mask.toString(),
                        "--preset",
                        "ct",
                        "--layout",
                        "long",
                        "--output",
                        byCli.toString());
        assertEquals(0, cli.code(), cli.err());
        String open = "run('Open Image...', 'file=[FOLDER/NAME.nii.gz]');\n";
        String extract = "run('Extract Features...', 'SOURCE preset=ct table=replace layout=long";
        ChildJvm run =
                macro(
                        open.replace("NAME", "image")
                                + extract.replace(
                                        "SOURCE",
                                        "regions=[Mask file] regionfile=[FOLDER/mask.nii.gz]")
                                + " output=[FOLDER/file.csv]');\n"
                                + open.replace("NAME", "mask")
                                + "selectImage('image.nii.gz');\n"
                                + extract.replace(
                                        "SOURCE", "regions=[Mask image] maskimage=mask.nii.gz")
                                + " output=[FOLDER/image.csv]');\n");
        assertEquals(0, run.code(), run.out() + run.err());
        List<List<String>> expected = rows(byCli);
        assertTrue(expected.size() > 100, expected.size() + " rows");
        assertEquals(expected, rows(folder.resolve("file.csv")));
        assertEquals(expected, rows(folder.resolve("image.csv")));
    }

    @Test
    void valuesSpacingAndChannel() throws Exception {
        ChildJvm run =
                macro(
                        "run('Open Image...', 'file=[FOLDER/image.nii.gz]');\n"
                                + "getVoxelSize(w, h, d, unit);\n"
                                + "print(getTitle(), bitDepth(), nSlices, w, h, d, unit,"
                                + " calibrate(getPixel(3, 0)));\n"
                                + "run('Open Image...', 'file=[FOLDER/c.tif] channel=2');\n"
                                + "print(getTitle(), nSlices);\n");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of("image.nii.gz 16 10 1 1.5 2 mm -389", "c.tif 3"),
                run.out().lines().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | file= is missing",
                "file=[FOLDER/none.nii.gz] | none.nii.gz",
                "file=[FOLDER/none.tif] | it does not exist",
                "file=[FOLDER/empty] | empty",
                "file=[FOLDER/text.xyz] | it is no image of a known format",
                "file=[FOLDER/image.nii.gz] reader=nonsense | allowed are auto, bioformats, own",
                "file=[FOLDER/image.nii.gz] reader=bioformats | it is not installed",
                "file=[FOLDER/image.nii.gz] suv=bw | only DICOM does",
                "file=[FOLDER/image.nii.gz] channel=2 | channel=2: a NIfTI image has no channels",
                "file=[FOLDER/image.nii.gz] series=2 | series=2",
                "file=[FOLDER/image.nii.gz] frame=2 | there is no frame 2",
                "file=[FOLDER/image.nii.gz] frame=x | frame=x: give the number of a frame",
                "file=[FOLDER/rgb.tif] | channel=red, green, blue or luminance",
                "file=[FOLDER/c.tif] | give channel=1 to 2"
            })
    void whatIsWrongIsSaidInOneLine(String options, String message) throws Exception {
        ChildJvm run = macro("run('Open Image...', '" + options + "');\nprint('went on');\n");
        assertEquals(3, run.code(), run.out() + run.err());
        assertEquals("", run.out());
        // The other lines are the runner's: it starts ImageJ, and the macro was aborted.
        assertEquals(3, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }
}
