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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back; the bytes are those of the standard. */
class DicomWriterTest {

    @TempDir private Path folder;

    private static DataSet minimal() {
        return new DataSet()
                .put(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.66.4")
                .put(Tag.SOP_INSTANCE_UID, "2.25.1");
    }

    @Test
    void everyKindOfValueComesBack() throws Exception {
        DataSet item =
                new DataSet()
                        .put(Tag.SEGMENT_NUMBER, 1)
                        .put(Tag.SEGMENT_LABEL, "Läsion = 1")
                        .put(
                                Tag.DERIVATION_IMAGE_SEQUENCE,
                                List.of(new DataSet(), new DataSet().put(Tag.CODE_VALUE, "x")));
        DataSet data =
                minimal()
                        .put(Tag.ROWS, 65535)
                        .put(Tag.PIXEL_SPACING, 0.97699999809265, 1.0 / 3)
                        .put(Tag.DIMENSION_INDEX_POINTER, Tag.IMAGE_POSITION_PATIENT)
                        .put(Tag.DIFFUSION_B_VALUE, 1.5)
                        .put(Tag.IMAGE_TYPE, "DERIVED", "PRIMARY")
                        .putEmpty(Tag.PATIENT_ID)
                        .put(Tag.SEGMENT_SEQUENCE, List.of(item))
                        .put(Tag.PIXEL_DATA, new byte[] {1, 2, 3});
        Path file = folder.resolve("a.dcm");
        DicomWriter.write(data, file);

        DicomFile read = DicomReader.read(file);
        assertEquals(TransferSyntax.EXPLICIT, read.meta().string(Tag.TRANSFER_SYNTAX_UID));
        DataSet back = read.data();
        assertEquals(65535, back.requireInteger(Tag.ROWS));
        assertArrayEquals(
                new double[] {0.97699999809265, 0.33333333333333},
                back.requireNumbers(Tag.PIXEL_SPACING, 2));
        assertEquals(
                Tag.IMAGE_POSITION_PATIENT.number(), back.integer(Tag.DIMENSION_INDEX_POINTER, 0));
        assertEquals(1.5, back.requireNumber(Tag.DIFFUSION_B_VALUE));
        assertEquals(List.of("DERIVED", "PRIMARY"), back.strings(Tag.IMAGE_TYPE));
        assertFalse(back.has(Tag.PATIENT_ID));
        DataSet segment = back.item(Tag.SEGMENT_SEQUENCE);
        assertEquals("Läsion = 1", segment.string(Tag.SEGMENT_LABEL));
        assertEquals("ISO_IR 192", back.string(Tag.SPECIFIC_CHARACTER_SET));
        assertEquals(
                "x", segment.items(Tag.DERIVATION_IMAGE_SEQUENCE).get(1).string(Tag.CODE_VALUE));
        assertArrayEquals(new byte[] {1, 2, 3, 0}, back.bulk(Tag.PIXEL_DATA).read());
    }

    @Test
    void bytesAreThoseOfTheStandard() throws Exception {
        Path file = folder.resolve("a.dcm");
        DicomWriter.write(minimal().put(Tag.ROWS, 258), file);
        byte[] bytes = Files.readAllBytes(file);
        assertEquals("DICM", new String(bytes, 128, 4, StandardCharsets.US_ASCII));
        byte[] end = java.util.Arrays.copyOfRange(bytes, bytes.length - 10, bytes.length);
        assertArrayEquals(new byte[] {0x28, 0, 0x10, 0, 'U', 'S', 2, 0, 2, 1}, end);
        DicomFile read = DicomReader.read(file);
        int group = read.meta().requireInteger(Tag.FILE_META_INFORMATION_GROUP_LENGTH);
        // Group length counts from behind itself to the data set, which starts with (0008,0016).
        assertEquals(8, bytes[132 + 12 + group]);
        assertEquals(0x16, bytes[132 + 12 + group + 2]);
    }

    @Test
    void textOfAnotherCharacterSetIsTakenOver() throws Exception {
        byte[] latin = "M\u00fcller".getBytes(StandardCharsets.ISO_8859_1);
        DataSet from = new DataSet().put(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 100");
        from.put(
                DicomElement.ofValue(
                        Tag.ROI_NAME.number(), Vr.LO, java.nio.ByteOrder.LITTLE_ENDIAN, latin));
        Path file = folder.resolve("a.dcm");
        DicomWriter.write(minimal().copy(from, Tag.ROI_NAME, Tag.PATIENT_ID), file);
        assertEquals("M\u00fcller", DicomReader.read(file).data().string(Tag.ROI_NAME));
    }

    @Test
    void numbersFitSixteenCharacters() {
        for (double v :
                new double[] {
                    -174.39450073242188,
                    1e-300,
                    -1.2345678901234567e-7,
                    12345678901234567.0,
                    0.1,
                    -3
                }) {
            String text = DecimalString.of(v);
            assertTrue(text.length() <= 16, text);
            assertEquals(v, Double.parseDouble(text), Math.abs(v) * 1e-9);
        }
        assertEquals("0.1", DecimalString.of(0.1));
        assertEquals("-3", DecimalString.of(-3));
    }

    @Test
    void nothingIsWrittenWithoutIdentifiers() {
        Path file = folder.resolve("a.dcm");
        assertThrows(IllegalArgumentException.class, () -> DicomWriter.write(new DataSet(), file));
        assertFalse(Files.exists(file));
    }
}
