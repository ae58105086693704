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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SourceImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A small NRRD file whose header a test changes. */
abstract class NrrdCase {

    @TempDir Path folder;

    static final float[] VALUES = {0, 1, -2, 300, 4, 5, 6, 7, -800, 9, 10, 11};

    static byte[] int16(ByteOrder order) {
        ByteBuffer b = ByteBuffer.allocate(2 * VALUES.length).order(order);
        for (float v : VALUES) {
            b.putShort((short) v);
        }
        return b.array();
    }

    /** A 2 x 3 x 2 image of int16, little-endian; lines replace or follow those of the header. */
    Path write(String name, byte[] data, String... lines) throws IOException {
        StringBuilder header = new StringBuilder("NRRD0004\n# made by a test\n");
        List<String> own =
                List.of(
                        "type: int16",
                        "dimension: 3",
                        "sizes: 2 3 2",
                        "encoding: raw",
                        "endian: little");
        for (String line : own) {
            String field = line.substring(0, line.indexOf(':') + 1);
            boolean replaced = false;
            for (String given : lines) {
                replaced |= given.startsWith(field);
            }
            header.append(replaced ? "" : line + "\n");
        }
        for (String given : lines) {
            header.append(given).append('\n');
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(data);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    Path attached(String... lines) throws IOException {
        return write("image.nrrd", int16(ByteOrder.LITTLE_ENDIAN), lines);
    }

    static SourceImage read(Path file) throws IOException {
        return NrrdReader.read(file, ReadOptions.NONE);
    }

    static void assertValues(Path file) throws IOException {
        assertArrayEquals(VALUES, read(file).volume().data());
    }

    static void assertRefused(Path path, String cause) {
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> read(path), cause);
        String message = e.getMessage();
        assertTrue(message.startsWith("Cannot read "), message);
        assertTrue(message.contains(cause), message);
        assertFalse(message.contains("\n") || message.contains("Exception"), message);
        assertTrue(message.matches(".*\\. [A-Z].*\\."), "no advice in: " + message);
    }
}
