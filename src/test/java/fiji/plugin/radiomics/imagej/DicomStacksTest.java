/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.DicomImage;
import fiji.plugin.radiomics.io.dicom.Tag;
import fiji.plugin.radiomics.testing.DicomSlices;
import ij.ImagePlus;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series in ImageJ is the series as a volume: values, unit, grid; and nobody's name. */
class DicomStacksTest {

    @TempDir private Path folder;

    private DicomSlices slices;

    @BeforeEach
    void slices() {
        slices = new DicomSlices(5, 4, 3);
    }

    private static void assertSame(DicomImage series, int bits) throws Exception {
        SourceImage expected = series.read(null);
        ImagePlus image = DicomStacks.open(series, null, z -> true);
        assertEquals(bits, image.getBitDepth());
        SourceImage back = ImagePlusVolumes.toSourceImage(image, "", 0);
        assertArrayEquals(expected.volume().data(), back.volume().data());
        assertEquals(expected.volume().geometry(), back.volume().geometry());
        assertEquals(expected.intensityUnit(), back.intensityUnit());
        assertEquals("1.2.3.4", ImagePlace.frameOfReference(image));
        String everything = image.getPropsInfo() + image.getInfoProperty() + image.getTitle();
        assertFalse(everything.contains("Secret"), everything);
    }

    private DicomImage open() throws Exception {
        slices.write(folder);
        return DicomImage.open(folder, ReadOptions.NONE);
    }

    @Test
    void ctIsOfSixteenBitsWithACalibrationFunction() throws Exception {
        assertSame(open(), 16);
    }

    @Test
    void fractionsAreOfThirtyTwoBits() throws Exception {
        slices.slope(0.5);
        assertSame(open(), 32);
    }

    @Test
    void valuesBeyondSixteenBitsAreOfThirtyTwo() throws Exception {
        slices.change(
                (d, z) -> {
                    if (z == 1) {
                        d.put(Tag.RESCALE_INTERCEPT, 40000.0);
                    }
                });
        assertSame(open(), 32);
    }

    @Test
    void isShownInTheWindowOfItsHeader() throws Exception {
        slices.change((d, z) -> d.put(Tag.WINDOW_CENTER, 40.0).put(Tag.WINDOW_WIDTH, 401.0));
        ImagePlus sixteen = DicomStacks.open(open(), null, z -> true);
        assertEquals(-160.5, sixteen.getDisplayRangeMin() - 32768, 0.5);
        assertEquals(239.5, sixteen.getDisplayRangeMax() - 32768, 0.5);
        slices.slope(0.5);
        ImagePlus thirtyTwo = DicomStacks.open(open(), null, z -> true);
        assertEquals(-160.5, thirtyTwo.getDisplayRangeMin());
        assertEquals(239.5, thirtyTwo.getDisplayRangeMax());
    }

    @Test
    void cancelled() throws Exception {
        DicomImage series = open();
        assertThrows(CancellationException.class, () -> DicomStacks.open(series, null, z -> z < 1));
    }
}
