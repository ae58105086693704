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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.testing.TestData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real files: implicit VR, sequences of undefined length. */
class DicomReaderTest {

    @Test
    void imageOfTheReferenceData() throws Exception {
        Path file = TestData.require("ibsi/ibsi1/pat1_dicom/image/DCM_IMG_00000.dcm");
        assertTrue(DicomReader.isDicom(file));
        DicomFile read = DicomReader.read(file);
        assertEquals(TransferSyntax.IMPLICIT, read.syntax().uid());
        DataSet data = read.data();
        assertEquals("CT", data.string(Tag.MODALITY));
        assertEquals(201, data.requireInteger(Tag.ROWS));
        assertArrayEquals(
                new double[] {-174.39450073242, -79.625503540039, 76.5999984741211},
                data.requireNumbers(Tag.IMAGE_POSITION_PATIENT, 3));
        assertEquals(82008, data.bulk(Tag.PIXEL_DATA).length());
        assertFalse(data.has(Tag.PATIENT_WEIGHT));
    }

    @Test
    void structuresOfTheReferenceData() throws Exception {
        Path folder = TestData.require("ibsi/ibsi1/pat1_dicom/rtstruct");
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        DataSet data = DicomReader.read(file).data();
        List<DataSet> structures = data.items(Tag.STRUCTURE_SET_ROI_SEQUENCE);
        assertTrue(
                structures.stream()
                        .map(
                                s -> {
                                    try {
                                        return s.string(Tag.ROI_NAME);
                                    } catch (Exception e) {
                                        throw new AssertionError(e);
                                    }
                                })
                        .anyMatch("GTV-1"::equals));
        DataSet contour =
                data.items(Tag.ROI_CONTOUR_SEQUENCE).get(0).items(Tag.CONTOUR_SEQUENCE).get(0);
        assertEquals(
                3 * contour.requireInteger(Tag.NUMBER_OF_CONTOUR_POINTS),
                contour.numbers(Tag.CONTOUR_DATA).length);
    }
}
