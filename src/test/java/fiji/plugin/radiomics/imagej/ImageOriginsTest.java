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

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.extract.SettingsChoice;
import ij.IJ;
import ij.ImagePlus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who opened an image says its modality in the image's information, which chooses the preset. */
class ImageOriginsTest {

    private static String preset(ImagePlus image) {
        return SettingsChoice.preset("auto").of(ImageOrigins.of(image)).preset();
    }

    private static ImagePlus image() {
        return IJ.createImage("i", "16-bit ramp", 8, 8, 3);
    }

    /** ImageJ's DICOM reader writes a colon, Bio-Formats' metadata an equals sign. */
    @ParameterizedTest
    @CsvSource({
        "'0008,0060  Modality: CT', ct: from the file's modality CT",
        "'0008,0060  Modality: MR ', mr: from the file's modality MR",
        "'0008,0060 Modality = PT', pet: from the file's modality PT",
        "'Series 0 0008,0060 Modality #1 = PT', pet: from the file's modality PT",
        "'0008,0060  Modality: NM', 'any: no preset given, and none is for the file''s modality"
                + " NM'",
        "'0008,0060  Modality: ', any: neither preset nor modality given",
        "'0008,0061  Modalities: CT', any: neither preset nor modality given"
    })
    void theHeaderOfAnOpenImageChoosesThePreset(String line, String preset) {
        ImagePlus image = image();
        image.setProperty("Info", "0008,0050  Accession: 7\n" + line + "\n0010,0010  Name: CT^A");
        assertEquals(preset, preset(image));
    }

    @Test
    void aStacksHeaderStandsInItsSliceLabels() {
        ImagePlus image = image();
        image.getStack().setSliceLabel("IM1.dcm\n0008,0060  Modality: MR\n", 1);
        assertEquals("mr: from the file's modality MR", preset(image));
        image.setProperty("Info", "0008,0060  Modality: CT\n");
        assertEquals("ct: from the file's modality CT", preset(image), "the image's own word");
    }
}
