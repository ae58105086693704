/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.CalibratedGeometry;
import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.testing.DicomSlices;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file in ImageJ is the file as a volume: values, unit, grid. */
class OpenedImagesTest {

    private static final Geometry GRID =
            new Geometry(
                    new int[] {4, 3, 2},
                    new double[] {0.5, 0.75, 2},
                    new double[] {10, -20, 30},
                    new double[] {0, -1, 0, 1, 0, 0, 0, 0, 1},
                    LengthUnit.MILLIMETRE);

    @TempDir private Path folder;

    /** Opens a file and holds it against what the command line reads. */
    private static ImagePlus open(Path file, ReadOptions options, int bits) throws IOException {
        SourceImage expected = ImageFiles.read(file, options).source();
        ImagePlus image = OpenedImages.open(file, options).image();
        assertEquals(bits, image.getBitDepth());
        assertEquals(file.getFileName().toString(), image.getTitle());
        SourceImage back = ImagePlusVolumes.toSourceImage(image, "", 0);
        assertArrayEquals(expected.volume().data(), back.volume().data());
        assertEquals(expected.volume().geometry(), back.volume().geometry());
        assertEquals(expected.intensityUnit(), back.intensityUnit());
        return image;
    }

    private Path nifti(float... special) throws IOException {
        float[] data = new float[GRID.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = i < special.length ? special[i] : 3 * i - 40;
        }
        Path file = folder.resolve("image.nii");
        NiftiWriter.write(new Volume(GRID, data), file);
        return file;
    }

    @Test
    void wholeNumbersAreOfSixteenBits() throws IOException {
        ImagePlus image = open(nifti(-32768, 32767), ReadOptions.NONE, 16);
        assertEquals(GRID, ImagePlace.of(image).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"0.5", "-32769", "32768", "NaN", "Infinity"})
    void othersAreOfThirtyTwo(float value) throws IOException {
        ImagePlus image = open(nifti(-8, value), ReadOptions.NONE, 32);
        assertEquals(GRID, ImagePlace.of(image).orElseThrow());
        assertTrue(Double.isFinite(image.getDisplayRangeMax()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.nrrd | NRRD0004;type: uchar;dimension: 3;sizes: 2 2 2;encoding: raw;space:"
                        + " left-posterior-superior;space directions: (0,2,0) (1,0,0) (0,0,3);"
                        + "space origin: (5,6,7);;",
                "a.mha | ObjectType = Image;NDims = 3;BinaryData = True;TransformMatrix = 0 1 0 1 0"
                        + " 0 0 0 1;Offset = 5 6 7;ElementSpacing = 2 1 3;DimSize = 2 2 2;"
                        + "ElementType = MET_UCHAR;ElementDataFile = LOCAL;"
            })
    void otherFormats(String name, String header) throws IOException {
        Path file = folder.resolve(name);
        Files.write(
                file,
                (header.replace(';', '\n') + "abcdefgh").getBytes(StandardCharsets.ISO_8859_1));
        Geometry place = ImagePlace.of(open(file, ReadOptions.NONE, 16)).orElseThrow();
        assertArrayEquals(new double[] {5, 8, 7}, place.position(1, 0, 0));
    }

    @Test
    void dicomKnowsItsFrameOfReference() throws IOException {
        new DicomSlices(5, 4, 3).write(folder);
        ImagePlus image = open(folder.resolve("0001.dcm"), ReadOptions.NONE, 16);
        assertEquals("1.2.3.4", ImagePlace.frameOfReference(image));
    }

    @Test
    void whatImageJOpensIsAsItOpensIt() throws IOException {
        ImagePlus bytes = IJ.createImage("bytes", "8-bit ramp", 8, 8, 3);
        bytes.setOverlay(new Overlay(new Roi(1, 1, 3, 3)));
        bytes.getCalibration().setUnit("mm");
        bytes.getCalibration().xOrigin = 2;
        Path file = folder.resolve("bytes.tif");
        IJ.saveAsTiff(bytes, file.toString());
        ImagePlus image = open(file, ReadOptions.NONE, 8);
        assertEquals(1, image.getOverlay().size());
        assertFalse(ImagePlace.of(image).isPresent());
    }

    /** A chosen channel keeps the origin of the calibration, which is no place in the patient. */
    @Test
    void oneColourOfRgb() throws IOException {
        ImagePlus rgb = IJ.createImage("rgb", "RGB ramp", 8, 8, 1);
        rgb.getCalibration().setUnit("mm");
        rgb.getCalibration().xOrigin = 2;
        Path file = folder.resolve("rgb.tif");
        IJ.saveAsTiff(rgb, file.toString());
        ImagePlus red = open(file, ReadOptions.of("red", 0), 16);
        assertFalse(ImagePlace.of(red).isPresent());
        assertEquals(2, red.getCalibration().xOrigin);
    }

    /** ImageJ saves the place in TIFF; one frame of several keeps it. */
    @Test
    void aPlacedFrameOfSeveral() throws IOException {
        ImagePlus frames = IJ.createHyperStack("t", 4, 3, 1, 2, 3, 8);
        CalibratedGeometry.set(frames, GRID);
        ImagePlace.setFrameOfReference(frames, "1.2.3");
        Path file = folder.resolve("t.tif");
        IJ.saveAsTiff(frames, file.toString());
        ImagePlus one = open(file, ReadOptions.of("", 2), 16);
        assertEquals(GRID, ImagePlace.of(one).orElseThrow());
        assertEquals("1.2.3", ImagePlace.frameOfReference(one));
    }
}
