/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * What the header of a BMP file promises. ImageJ itself reads a palette of as many colours as a
 * damaged field claims, for minutes, and takes the header of OS/2 and the long ones, after which
 * the palette lies elsewhere, for the usual one of 40 bytes.
 */
final class BmpFile {

    private static final int HEADER_BYTES = 54;
    private static final int MOST_COLOURS = 256;

    private BmpFile() {}

    /**
     * @param file a file of any format; what is no BMP passes
     * @throws UnreadableFileException where it is a BMP file that ImageJ would misread
     */
    static void check(Path file) throws IOException {
        byte[] start;
        try (InputStream in = RegularFile.stream(file)) {
            start = in.readNBytes(HEADER_BYTES);
        }
        if (start.length < 2 || start[0] != 'B' || start[1] != 'M') {
            return;
        }
        if (start.length < HEADER_BYTES) {
            throw new UnreadableFileException(
                    file, "it is damaged: it ends too early", UnreadableFileException.COPY_AGAIN);
        }
        ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(14) != 40 || header.getShort(28) == 16) {
            throw new UnreadableFileException(
                    file,
                    "it is a kind of BMP (header of "
                            + header.getInt(14)
                            + " bytes, "
                            + header.getShort(28)
                            + " bits a pixel) that ImageJ does not read right",
                    "Save it as PNG");
        }
        long colours = header.getInt(46) & 0xffffffffL;
        if (colours > MOST_COLOURS) {
            throw new UnreadableFileException(
                    file,
                    "it is damaged: its palette claims " + colours + " colours",
                    UnreadableFileException.COPY_AGAIN);
        }
    }
}
