/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data of NRRD files: types, encodings, byte orders, detached data. */
class NrrdDataTest extends NrrdCase {

    @Test
    void byteOrdersAndEncodings() throws IOException {
        byte[] little = int16(ByteOrder.LITTLE_ENDIAN);
        assertValues(attached());
        assertValues(write("big.nrrd", int16(ByteOrder.BIG_ENDIAN), "endian: big"));
        assertValues(write("gz.nrrd", NiftiBytes.gzip(little), "encoding: gzip"));
        StringBuilder text = new StringBuilder();
        for (float v : VALUES) {
            text.append((int) v).append(text.length() % 2 == 0 ? "\n " : " ");
        }
        byte[] ascii = text.toString().getBytes(StandardCharsets.US_ASCII);
        assertValues(write("text.nrrd", ascii, "encoding: ascii"));
        byte[] skipped = new byte[5 + little.length];
        System.arraycopy(little, 0, skipped, 5, little.length);
        assertValues(write("skip.nrrd", skipped, "byte skip: 5"));
        assertValues(write("end.nrrd", skipped, "byteskip: -1"));
        byte[] lines =
                ("a\nb\n" + new String(little, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertValues(write("lines.nrrd", lines, "line skip: 2"));
    }

    /** What is compressed ends with the data: a header of another format before it is skipped. */
    @Test
    void theEndOfWhatIsCompressed() throws IOException {
        byte[] little = int16(ByteOrder.LITTLE_ENDIAN);
        byte[] packed = new byte[352 + little.length];
        System.arraycopy(little, 0, packed, 352, little.length);
        byte[] gzip = NiftiBytes.gzip(packed);
        assertValues(write("end.nrrd", gzip, "encoding: gzip", "byte skip: -1"));
        Files.write(folder.resolve("image.nii.gz"), gzip);
        String[] lines = {"encoding: gzip", "byte skip: -1", "data file: image.nii.gz"};
        assertValues(write("end.nhdr", new byte[0], lines));
        byte[] some = NiftiBytes.gzip(new byte[20]);
        Path early = write("early.nrrd", some, "encoding: gzip", "byte skip: -1");
        assertTrue(
                assertThrows(UnreadableFileException.class, () -> read(early))
                        .getMessage()
                        .contains("ends too early"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BallBinary30x30x30_byteskip_minus_one_nifti.nhdr",
                "gzip_byteskip_minus1.nrrd"
            })
    void filesOfOthersWithCompressedEnds(String name) throws IOException {
        float[] values = read(TestData.require("faults/files/07_nrrd/" + name)).volume().data();
        double sum = 0;
        for (float v : values) {
            sum += v;
        }
        assertEquals(name.startsWith("Ball") ? 3682296 : 21945, sum);
    }

    @ParameterizedTest
    @CsvSource({
        "signed char,1",
        "uint8_t,1",
        "unsigned short int,2",
        "int,4",
        "uint32,4",
        "long long,8",
        "ulonglong,8",
        "float,4",
        "double,8"
    })
    void types(String type, int width) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(12 * width).order(ByteOrder.BIG_ENDIAN);
        float[] expected = new float[12];
        for (int i = 0; i < 12; i++) {
            expected[i] = 3 * i;
            if (type.equals("float")) {
                b.putFloat(4 * i, 3 * i);
            } else if (type.equals("double")) {
                b.putDouble(8 * i, 3 * i);
            } else {
                b.put(width * i + width - 1, (byte) (3 * i));
            }
        }
        Path file = write("t.nrrd", b.array(), "type: " + type, "endian: big");
        assertArrayEquals(expected, read(file).volume().data());
    }

    @Test
    void detachedData() throws IOException {
        byte[] data = int16(ByteOrder.LITTLE_ENDIAN);
        Files.write(folder.resolve("a.raw"), data);
        assertValues(write("one.nhdr", new byte[0], "data file: a.raw"));
        assertValues(write("two.nhdr", new byte[0], "datafile: ./a.raw"));
        Files.write(folder.resolve("a.raw.gz"), NiftiBytes.gzip(data));
        assertValues(write("gz.nhdr", new byte[0], "encoding: gz", "data file: a.raw.gz"));
        for (int i = 0; i < 2; i++) {
            byte[] half = java.util.Arrays.copyOfRange(data, 12 * i, 12 * i + 12);
            Files.write(folder.resolve("s0" + (i + 7) + ".raw"), half);
        }
        assertValues(write("list.nhdr", new byte[0], "data file: LIST", "s07.raw", "s08.raw"));
        assertValues(write("series.nhdr", new byte[0], "data file: s%02d.raw 7 8 1"));
        assertValues(write("sub.nhdr", new byte[0], "data file: sub/../a.raw"));
    }

    /** A raw file may begin as gzip does. */
    @Test
    void rawDataThatLookLikeGzip() throws IOException {
        byte[] data = int16(ByteOrder.LITTLE_ENDIAN);
        data[0] = 0x1f;
        data[1] = (byte) 0x8b;
        Files.write(folder.resolve("a.raw"), data);
        Path file = write("one.nhdr", new byte[0], "data file: a.raw");
        assertEquals((short) 0x8b1f, read(file).volume().data()[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.raw",
                "/etc/passwd",
                "C:\\secret.raw",
                "..\\a.raw",
                "sub/../../a.raw",
                ".",
                ""
            })
    void dataFilesMustNotLieElsewhere(String name) throws IOException {
        Path file = write("x.nhdr", new byte[0], "data file: " + name);
        assertRefused(
                file, name.isEmpty() || name.equals(".") ? "" : "outside the header's folder");
    }
}
