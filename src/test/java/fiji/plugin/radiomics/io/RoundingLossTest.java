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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values beyond what 32-bit floating point tells apart are not taken without a word. */
class RoundingLossTest {

    private static final int N = 12;

    @TempDir private Path folder;

    private List<String> warnings(NiftiBytes bytes) throws IOException {
        return NiftiReader.readImage(bytes.plain(folder), 0).warnings();
    }

    private static ByteBuffer doubles(double offset, double spread) {
        ByteBuffer b = ByteBuffer.allocate(8 * N).order(ByteOrder.LITTLE_ENDIAN);
        Random random = new Random(3);
        for (int i = 0; i < N; i++) {
            b.putDouble(offset + spread * random.nextGaussian());
        }
        return b;
    }

    @ParameterizedTest
    @CsvSource({
        "1e10, 20, true",
        "1e8, 20, true",
        "1e5, 20, false",
        "-1000, 1e-12, false",
        "1, 1e-7, true",
        "0, 1e-30, false",
        "1e300, 1e290, true"
    })
    void doubles(double offset, double spread, boolean lost) throws IOException {
        NiftiBytes bytes = NiftiBytes.v1().type(64, 64);
        bytes.data = doubles(offset, spread).array();
        List<String> warnings = warnings(bytes);
        assertEquals(lost ? 1 : 0, warnings.size(), warnings::toString);
        if (lost) {
            String word =
                    offset > 1e38 ? "count as infinite" : "variance and texture are not exact";
            assertTrue(warnings.get(0).contains(word), warnings::toString);
        }
    }

    @Test
    void wholeNumbersAndScales() throws IOException {
        ByteBuffer b = ByteBuffer.allocate(4 * N).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < N; i++) {
            b.putInt(2_000_000_000 + 17 * i % 50);
        }
        NiftiBytes bytes = NiftiBytes.v1().type(8, 32);
        bytes.data = b.array();
        assertEquals(1, warnings(bytes).size());
        // A summand far greater than the steps between the stored numbers.
        assertEquals(1, warnings(NiftiBytes.v1().scale(1e-3f, 1e6f)).size());
        assertEquals(0, warnings(NiftiBytes.v1().scale(.0123f, -1024)).size());
    }

    @Test
    void otherFormats() throws IOException {
        byte[] data = doubles(1e10, 20).array();
        Path nrrd = folder.resolve("image.nrrd");
        String header =
                "NRRD0004\ntype: double\ndimension: 3\nsizes: 2 3 2\nencoding: raw\n"
                        + "endian: little\nspacings: 1 1 1\n\n";
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        all.writeBytes(header.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        all.writeBytes(data);
        java.nio.file.Files.write(nrrd, all.toByteArray());
        assertEquals(1, NrrdReader.read(nrrd, ReadOptions.NONE).warnings().size());
    }

    /** The smooth margin that resampling leaves in a background of air is no loss. */
    @Test
    void fadingRipplesAreNone() {
        RoundingLoss loss = new RoundingLoss();
        Random random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            double value = i % 100 < 70 ? -1000 : 40 + 20 * random.nextGaussian();
            value += i % 100 < 20 ? 100 * Math.pow(-.27, i % 100) : 0;
            loss.add(value, (float) value);
        }
        assertTrue(loss.warning().isEmpty());
    }
}
