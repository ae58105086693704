/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.testing.DicomSlices;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** DICOM files that are pictures: films, colours, palettes, lossy compression. */
class DicomPicturesTest extends DicomFolderCase {

    private void picture(int frames, byte[] pixels, BiConsumer<DataSet, Integer> more)
            throws Exception {
        DataSet d =
                new DataSet()
                        .put(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.3.1")
                        .put(Tag.SOP_INSTANCE_UID, "2.25.8")
                        .put(Tag.SERIES_INSTANCE_UID, "2.25.9")
                        .put(Tag.MODALITY, "US")
                        .put(Tag.ROWS, 2)
                        .put(Tag.COLUMNS, 2)
                        .put(Tag.BITS_ALLOCATED, 8)
                        .put(Tag.NUMBER_OF_FRAMES, frames)
                        .put(Tag.PIXEL_DATA, pixels);
        more.accept(d, 0);
        DicomWriter.write(d, folder.resolve("a.dcm"));
    }

    @Test
    void aFilmIsReadFrameByFrame() throws Exception {
        picture(
                2,
                new byte[] {1, 2, 3, 4, 5, 6, 7, 8},
                (d, i) ->
                        d.put(
                                Tag.SEQUENCE_OF_ULTRASOUND_REGIONS,
                                List.of(
                                        new DataSet()
                                                .put(Tag.REGION_SPATIAL_FORMAT, 1)
                                                .put(Tag.PHYSICAL_UNITS_X_DIRECTION, 3)
                                                .put(Tag.PHYSICAL_UNITS_Y_DIRECTION, 3)
                                                .put(Tag.PHYSICAL_DELTA_X, .02)
                                                .put(Tag.PHYSICAL_DELTA_Y, .03))));
        assertTrue(choice("").contains("2 frames; give frame=1 to 2"), choice(""));
        SourceImage image = read("", "2");
        assertArrayEquals(new float[] {5, 6, 7, 8}, image.volume().data());
        assertArrayEquals(
                new double[] {.2, .3},
                java.util.Arrays.copyOf(image.volume().geometry().spacing(), 2),
                1e-12);
        assertTrue(image.warnings().toString().contains("ultrasound region"));
    }

    @Test
    void aColourIsChosen() throws Exception {
        picture(
                1,
                new byte[] {10, 20, 30, (byte) 200, 100, 50, 0, 0, 0, 1, 2, 3},
                (d, i) ->
                        d.put(Tag.SAMPLES_PER_PIXEL, 3).put(Tag.PHOTOMETRIC_INTERPRETATION, "RGB"));
        assertTrue(choice("").contains("give channel=red, green, blue or luminance"));
        assertArrayEquals(new float[] {20, 100, 0, 2}, read("green", "").volume().data());
        assertEquals(
                (float) (.299 * 200 + .587 * 100 + .114 * 50),
                read("luminance", "").volume().data()[1]);
        assertEquals(LengthUnit.PIXEL, read("red", "").volume().geometry().unit());
    }

    /** Y = 100, Cb = 128, Cr = 228 is a red of 240, a green of 29, a blue of 100. */
    @Test
    void luminanceAndDifferencesBecomeColours() throws Exception {
        byte[] pixel = {100, (byte) 128, (byte) 228};
        byte[] pixels = new byte[12];
        for (int i = 0; i < 12; i++) {
            // Plane after plane.
            pixels[i] = pixel[i / 4];
        }
        picture(
                1,
                pixels,
                (d, i) ->
                        d.put(Tag.SAMPLES_PER_PIXEL, 3)
                                .put(Tag.PLANAR_CONFIGURATION, 1)
                                .put(Tag.PHOTOMETRIC_INTERPRETATION, "YBR_FULL"));
        assertEquals(240, read("red", "").volume().data()[3]);
        assertEquals(29, read("green", "").volume().data()[3]);
        assertEquals(100, read("blue", "").volume().data()[3]);
    }

    private void palette(int blue) throws Exception {
        picture(
                1,
                new byte[] {0, 1, 2, 1},
                (d, i) -> {
                    d.put(Tag.PHOTOMETRIC_INTERPRETATION, "PALETTE COLOR");
                    for (Tag t :
                            List.of(
                                    Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
                                    Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
                                    Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR)) {
                        d.put(t, 3, 0, 16);
                    }
                    d.put(Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DATA, 70 << 8, 20 << 8, 9 << 8);
                    d.put(Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA, 70 << 8, 20 << 8, 9 << 8);
                    d.put(Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA, blue << 8, 20 << 8, 9 << 8);
                });
    }

    @Test
    void aPaletteIsResolved() throws Exception {
        palette(70);
        assertArrayEquals(new float[] {70, 20, 9, 20}, read("", "").volume().data());
        palette(200);
        assertTrue(choice("").contains("give channel="));
        assertArrayEquals(new float[] {200, 20, 9, 20}, read("blue", "").volume().data());
    }

    @Test
    void lossAndImplausibleNumbersAreWarnedOf() throws Exception {
        new DicomSlices(3, 3, 2)
                .change(
                        (d, z) -> {
                            DataSet drug = new DataSet();
                            drug.put(Tag.RADIOPHARMACEUTICAL_START_DATE_TIME, "20240305100000");
                            drug.put(Tag.RADIOPHARMACEUTICAL_START_TIME, "091500");
                            d.put(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE, List.of(drug));
                            d.put(Tag.MODALITY, "PT").put(Tag.PATIENT_WEIGHT, "70000");
                            d.put(Tag.PATIENT_SIZE, "175");
                            d.put(Tag.LOSSY_IMAGE_COMPRESSION, "01");
                            d.put(Tag.LOSSY_IMAGE_COMPRESSION_RATIO, "12.5");
                        })
                .write(folder);
        String warnings = read("", "").warnings().toString();
        assertTrue(warnings.contains("compressed with loss (ratio 12.5)"), warnings);
        assertTrue(warnings.contains("PatientWeight (0010,1030) is more than 650 kg"), warnings);
        assertTrue(warnings.contains("PatientSize (0010,1020) is more than 3 m"), warnings);
        assertTrue(warnings.contains("injection's times contradict"), warnings);
    }
}
