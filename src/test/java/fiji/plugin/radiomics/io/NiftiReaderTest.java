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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiHeader.OrientationSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NiftiReaderTest {

    @TempDir Path folder;

    static Stream<Arguments> layouts() {
        return Stream.of(NiftiType.values())
                .flatMap(
                        type ->
                                Stream.of(1, 2)
                                        .flatMap(
                                                version ->
                                                        Stream.of(
                                                                        ByteOrder.LITTLE_ENDIAN,
                                                                        ByteOrder.BIG_ENDIAN)
                                                                .map(
                                                                        order ->
                                                                                Arguments.of(
                                                                                        type,
                                                                                        version,
                                                                                        order))));
    }

    /** The extreme values of each type, and the number that each is. */
    private static ByteBuffer extremes(NiftiType type, ByteOrder order, float[] expected) {
        ByteBuffer b = ByteBuffer.allocate(12 * type.bytes()).order(order);
        switch (type) {
            case UINT8 -> put(expected, 0, 1, 200, 255, b.put(new byte[] {0, 1, (byte) 200, -1}));
            case INT8 -> put(expected, -128, -1, 1, 127, b.put(new byte[] {-128, -1, 1, 127}));
            case INT16 -> {
                b.putShort((short) -32768).putShort((short) -1024);
                put(
                        expected,
                        -32768,
                        -1024,
                        1,
                        32767,
                        b.putShort((short) 1).putShort((short) 32767));
            }
            case UINT16 -> {
                b.putShort((short) 0).putShort((short) 40000).putShort((short) 0x8000);
                put(expected, 0, 40000, 32768, 65535, b.putShort((short) -1));
            }
            case INT32 -> {
                b.putInt(Integer.MIN_VALUE).putInt(-16777215).putInt(1).putInt(0x40000000);
                put(expected, -2147483648f, -16777215, 1, 1073741824f, b);
            }
            case UINT32 -> {
                b.putInt(0).putInt(16777215).putInt(0x80000000).putInt(0xC0000000);
                put(expected, 0, 16777215, 2147483648f, 3221225472f, b);
            }
            case INT64 -> {
                b.putLong(Long.MIN_VALUE).putLong(-5).putLong(1L << 40).putLong(16777215);
                put(expected, -9223372036854775808f, -5, 1099511627776f, 16777215, b);
            }
            case UINT64 -> {
                b.putLong(7).putLong(1L << 62).putLong(1L << 63).putLong(3L << 62);
                put(expected, 7, 0x1p62f, 0x1p63f, 0x1.8p63f, b);
            }
            case FLOAT32 -> {
                b.putFloat(-1.5f).putFloat(Float.NaN).putFloat(Float.NEGATIVE_INFINITY);
                put(expected, -1.5f, Float.NaN, Float.NEGATIVE_INFINITY, 3e38f, b.putFloat(3e38f));
            }
            case FLOAT64 -> {
                b.putDouble(.1).putDouble(Double.NaN).putDouble(-1e30).putDouble(1234.5);
                put(expected, .1f, Float.NaN, -1e30f, 1234.5f, b);
            }
        }
        return b;
    }

    private static void put(float[] to, float a, float b, float c, float d, ByteBuffer written) {
        to[0] = a;
        to[1] = b;
        to[2] = c;
        to[3] = d;
    }

    @ParameterizedTest(name = "{0}, NIfTI-{1}, {2}")
    @MethodSource("layouts")
    void readsEveryTypeVersionAndByteOrder(NiftiType type, int version, ByteOrder order)
            throws IOException {
        float[] expected = new float[12];
        ByteBuffer values = extremes(type, order, expected);
        NiftiBytes file =
                new NiftiBytes(version, order)
                        .type(type.code(), 8 * type.bytes())
                        .data(values.array());

        for (Path path : List.of(file.plain(folder), file.gzip(folder))) {
            Volume volume = NiftiReader.read(path);
            assertArrayEquals(expected, volume.data());
            assertEquals("2 x 3 x 2", volume.geometry().sizeText());
            assertArrayEquals(new double[] {1, 2, 3}, volume.geometry().spacing());
        }
        NiftiHeader header = NiftiReader.readHeader(folder.resolve("plain.nii"));
        assertEquals(version, header.version());
        assertEquals(order, header.byteOrder());
        assertEquals(type, header.type());
        assertEquals(List.of(2L, 3L, 2L), header.dims());
    }

    @ParameterizedTest
    @CsvSource({
        "2, -1024, -1014",
        "0, 5, 5",
        "0.5, 0.25, 2.75",
        "-1, 0, -5",
        "NaN, 3, 5",
        "1, 1000, 1005"
    })
    void scalesValues(double slope, double intercept, float fifth) throws IOException {
        for (NiftiBytes file : List.of(NiftiBytes.v1(), NiftiBytes.v2())) {
            Volume volume = NiftiReader.read(file.scale(slope, intercept).plain(folder));
            assertEquals(fifth, volume.data()[5]);
        }
    }

    @Test
    void scalesEveryTypeInTheSameWay() throws IOException {
        for (NiftiType type : NiftiType.values()) {
            ByteBuffer b = ByteBuffer.allocate(12 * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
            switch (type) {
                case FLOAT32 -> b.putFloat(44, 7);
                case FLOAT64 -> b.putDouble(88, 7);
                default -> b.put(11 * type.bytes(), (byte) 7);
            }
            NiftiBytes file = NiftiBytes.v1().type(type.code(), 8 * type.bytes()).data(b.array());
            float[] values = NiftiReader.read(file.scale(3, -.5).plain(folder)).data();
            assertEquals(-.5f, values[0], type.toString());
            assertEquals(20.5f, values[11], type.toString());
        }
    }

    @Test
    void namesOfFilesDoNotMatter() throws IOException {
        NiftiBytes file = NiftiBytes.v1();
        Path zipped = Files.write(folder.resolve("zip.nii"), NiftiBytes.gzip(file.bytes()));
        Path plain = Files.write(folder.resolve("plain.nii.gz"), file.bytes());
        assertEquals(11, NiftiReader.read(zipped).get(1, 2, 1));
        assertEquals(11, NiftiReader.read(plain).get(1, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void readsPairsByEitherName(int version) throws IOException {
        NiftiBytes file =
                new NiftiBytes(version, ByteOrder.BIG_ENDIAN).magic("ni" + version).offset(0);
        Path header = Files.write(folder.resolve("a.hdr"), file.header.array());
        Path data = Files.write(folder.resolve("a.img"), file.data);
        assertEquals(11, NiftiReader.read(header).get(1, 2, 1));
        assertEquals(11, NiftiReader.read(data).get(1, 2, 1));
        Files.delete(data);
        Files.write(folder.resolve("a.img.gz"), NiftiBytes.gzip(file.data));
        assertEquals(11, NiftiReader.read(header).get(1, 2, 1));
    }

    /** As a data file that a header names. */
    @Test
    void theImageOfAPairMayNotLeadElsewhere(@TempDir Path elsewhere) throws IOException {
        NiftiBytes file = new NiftiBytes(1, ByteOrder.LITTLE_ENDIAN).magic("ni1").offset(0);
        Path header = Files.write(folder.resolve("a.hdr"), file.header.array());
        Path data = Files.write(elsewhere.resolve("b.img"), file.data);
        try {
            Files.createSymbolicLink(folder.resolve("a.img"), data);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "no symbolic links here");
        }
        String told =
                assertThrows(UnreadableFileException.class, () -> NiftiReader.read(header))
                        .getMessage();
        assertTrue(told.contains("a link that leads out of the header's folder"), told);
        Files.delete(folder.resolve("a.img"));
        Files.write(folder.resolve("c.img"), file.data);
        Files.createSymbolicLink(folder.resolve("a.img"), Path.of("c.img"));
        assertEquals(11, NiftiReader.read(header).get(1, 2, 1));
    }

    @Test
    void dataMayStartLaterThanTheHeaderEnds() throws IOException {
        byte[] data = new byte[24 + 32];
        data[32] = 9;
        Volume volume = NiftiReader.read(NiftiBytes.v1().offset(384).data(data).plain(folder));
        assertEquals(9, volume.data()[0]);
    }

    @Test
    void offsetZeroMeansBehindTheHeader() throws IOException {
        assertEquals(11, NiftiReader.read(NiftiBytes.v1().offset(0).plain(folder)).data()[11]);
        assertEquals(11, NiftiReader.read(NiftiBytes.v2().offset(0).plain(folder)).data()[11]);
    }

    @Test
    void aPlaneIsOneSlice() throws IOException {
        NiftiBytes file = NiftiBytes.v1().dim(2, 4, 3).pixdim(1, .5, .5, 0);
        Geometry g = NiftiReader.read(file.plain(folder)).geometry();
        assertEquals("4 x 3 x 1", g.sizeText());
        assertArrayEquals(new double[] {.5, .5, 1}, g.spacing());

        // Its sform may have nothing to say about the third axis.
        file.sform(0, -.5, 0, 0, .5, 0, 0, 0, 0, 0, 0, 0);
        g = NiftiReader.read(file.plain(folder)).geometry();
        assertArrayEquals(new double[] {0, 1, 0, -1, 0, 0, 0, 0, 1}, g.direction());
    }

    @Test
    void framesAreReadOneAtATime() throws IOException {
        NiftiBytes file = NiftiBytes.v1().dim(5, 2, 3, 1, 1, 2);
        for (Path path : List.of(file.plain(folder), file.gzip(folder))) {
            assertEquals(2, NiftiReader.readHeader(path).frames());
            assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, NiftiReader.read(path, 1).data());
            assertArrayEquals(new float[] {6, 7, 8, 9, 10, 11}, NiftiReader.read(path, 2).data());
        }
    }

    @Test
    void furtherDimensionsOfOneAreNoFrames() throws IOException {
        for (long unused : new long[] {0, 1}) {
            Path path = NiftiBytes.v1().dim(5, 2, 3, 2, 1, unused).plain(folder);
            assertEquals(11, NiftiReader.read(path).data()[11]);
        }
    }

    @Test
    void withoutOrientationThereIsOnlySpacing() throws IOException {
        NiftiHeader header = NiftiReader.readHeader(NiftiBytes.v1().plain(folder));
        assertEquals(OrientationSource.PIXDIM, header.orientationSource());
        assertEquals(Geometry.of(2, 3, 2, 1, 2, 3), header.geometry());
    }

    /** Expected positions are the file's affine applied by hand, then RAS to LPS. */
    @Test
    void sformGivesPositions() throws IOException {
        double cos = Math.cos(.3);
        double sin = Math.sin(.3);
        // Columns: (cos, sin, 0) · 2, (0, 0, 1) · 3, (sin, -cos, 0) · 4; left-handed in the file.
        double[] rows = {
            2 * cos, 0, 4 * sin, -10, 2 * sin, 0, -4 * cos, 20, 0, 3, 0, 30.5,
        };
        for (NiftiBytes file : List.of(NiftiBytes.v1(), NiftiBytes.v2())) {
            // A qform that says something else, and must not be used.
            file.qform(0, 0, 0, 1, 2, 3).sform(rows);
            NiftiHeader header = NiftiReader.readHeader(file.plain(folder));
            assertEquals(OrientationSource.SFORM, header.orientationSource());
            Geometry g = header.geometry();
            assertEquals(LengthUnit.MILLIMETRE, g.unit());
            assertArrayEquals(new double[] {2, 3, 4}, g.spacing(), 1e-6);
            for (int[] v : new int[][] {{0, 0, 0}, {1, 0, 0}, {0, 2, 0}, {1, 2, 1}}) {
                double x = rows[0] * v[0] + rows[1] * v[1] + rows[2] * v[2] + rows[3];
                double y = rows[4] * v[0] + rows[5] * v[1] + rows[6] * v[2] + rows[7];
                double z = rows[8] * v[0] + rows[9] * v[1] + rows[10] * v[2] + rows[11];
                assertArrayEquals(new double[] {-x, -y, z}, g.position(v[0], v[1], v[2]), 1e-6);
            }
        }
    }

    /** A quaternion turns about its axis; expected positions come from Rodrigues' formula. */
    @ParameterizedTest
    @CsvSource({"0.4, 1", "-2.5, 1", "3.141592653589793, 1", "0.4, -1", "1.5707963267948966, -1"})
    void qformGivesPositions(double angle, double third) throws IOException {
        double[] axis = {2 / 3., -1 / 3., 2 / 3.};
        double sign = Math.cos(angle / 2) < 0 ? -1 : 1;
        double s = sign * Math.sin(angle / 2);
        NiftiBytes file =
                NiftiBytes.v2()
                        .pixdim(third, 1, 2, 3)
                        .qform(s * axis[0], s * axis[1], s * axis[2], 5, 6, 7);
        NiftiHeader header = NiftiReader.readHeader(file.plain(folder));
        assertEquals(OrientationSource.QFORM, header.orientationSource());
        for (double[] v : new double[][] {{0, 0, 0}, {1, 0, 0}, {0, 2, 0}, {1, 2, 1}}) {
            double[] p = {v[0], 2 * v[1], 3 * v[2] * third};
            double dot = p[0] * axis[0] + p[1] * axis[1] + p[2] * axis[2];
            double[] turned = new double[3];
            for (int i = 0; i < 3; i++) {
                int j = (i + 1) % 3;
                int k = (i + 2) % 3;
                turned[i] =
                        p[i] * Math.cos(angle)
                                + (axis[j] * p[k] - axis[k] * p[j]) * Math.sin(angle)
                                + axis[i] * dot * (1 - Math.cos(angle));
            }
            assertArrayEquals(
                    new double[] {-turned[0] - 5, -turned[1] - 6, turned[2] + 7},
                    header.geometry().position(v),
                    1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1000", "2, 1", "3, 0.001", "10, 1"})
    void lengthsAreConvertedToMillimetres(int units, BigDecimal factor) throws IOException {
        NiftiBytes file = NiftiBytes.v1().units(units).sform(-1, 0, 0, 4, 0, -2, 0, 0, 0, 0, 3, 8);
        Geometry g = NiftiReader.read(file.plain(folder)).geometry();
        double f = factor.doubleValue();
        assertArrayEquals(new double[] {f, 2 * f, 3 * f}, g.spacing(), 1e-12 * f);
        assertArrayEquals(new double[] {-4 * f, 0, 8 * f}, g.origin(), 1e-12 * f);
    }

    @Test
    void spacingIsTheDecimalNumberThatTheFloatStandsFor() throws IOException {
        NiftiBytes file =
                NiftiBytes.v1()
                        .pixdim(1, .977, .7, 2.5)
                        .sform(-.977, 0, 0, 174.3945, 0, -.7, 0, 0, 0, 0, 2.5, -100.4);
        Geometry g = NiftiReader.read(file.plain(folder)).geometry();
        assertArrayEquals(new double[] {.977, .7, 2.5}, g.spacing());
        assertArrayEquals(new double[] {-174.3945, 0, -100.4}, g.origin());
        assertArrayEquals(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, g.direction());
    }

    @Test
    void headerTellsDescription() throws IOException {
        NiftiBytes file = NiftiBytes.v2().description("T2 weighted");
        NiftiHeader header = NiftiReader.readHeader(file.plain(folder));
        assertEquals("T2 weighted", header.description());
        assertEquals("", header.intentName());
        assertEquals(0, header.intentCode());
        assertTrue(header.frames() == 1 && !header.pair());
    }

    /** Nothing but zeros shrinks to a thousandth: more than was reserved on the header's word. */
    @Test
    void readsWhatShrankVeryMuch() throws IOException {
        byte[] zeros = new byte[300 * 300 * 100];
        zeros[zeros.length - 1] = 1;
        NiftiBytes file = NiftiBytes.v1().dim(3, 300, 300, 100).type(2, 8).data(zeros);
        Path path = file.gzip(folder);
        assertTrue(Files.size(path) * 100 < zeros.length);
        float[] values = NiftiReader.read(path).data();
        assertEquals(zeros.length, values.length);
        assertEquals(1, values[zeros.length - 1]);
    }

    /**
     * Two places in one header: programs choose differently, so that nothing is taken in silence.
     */
    @Test
    void sformAndQformThatDisagree() throws IOException {
        double[] rows = {1, 0, 0, 10, 0, 2, 0, 20, 0, 0, 3, 30};
        NiftiBytes same = NiftiBytes.v1().sform(rows).qform(0, 0, 0, 10, 20, 30);
        assertEquals(List.of(), NiftiReader.readHeader(same.plain(folder)).warnings());
        NiftiBytes moved = NiftiBytes.v1().sform(rows).qform(0, 0, 0, 10, 20, 35);
        Path file = moved.plain(folder);
        String warning = NiftiReader.readImage(file, 0).warnings().get(0);
        assertTrue(warning.contains("sform and qform disagree by up to 5.000 mm"), warning);
        NiftiBytes stretched = NiftiBytes.v1().sform(1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 4, 0);
        warning = NiftiReader.readImage(stretched.plain(folder), 0).warnings().get(0);
        assertTrue(
                warning.contains("along z of 3.00000 mm (pixdim), its sform 4.00000 mm"), warning);
    }
}
