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

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A run of bytes of a file that is read only when it is asked for; or of memory, where the file was
 * deflated or the bytes are still to be written.
 */
public final class BulkData {

    private final Path file;
    private final byte[] memory;
    private final long offset;
    private final long length;

    private BulkData(Path file, byte[] memory, long offset, long length) {
        this.file = file;
        this.memory = memory;
        this.offset = offset;
        this.length = length;
    }

    static BulkData ofFile(Path file, long offset, long length) {
        return new BulkData(file, null, offset, length);
    }

    static BulkData ofMemory(Path file, byte[] memory, long offset, long length) {
        return new BulkData(file, memory, offset, length);
    }

    /**
     * @return number of bytes
     */
    public long length() {
        return length;
    }

    /**
     * @return all bytes
     * @throws UnreadableFileException where the file cannot be read any more, or where these are
     *     more bytes than an array holds
     */
    public byte[] read() throws UnreadableFileException {
        if (length > Integer.MAX_VALUE - 8) {
            throw new UnreadableFileException(
                    file, "a value has " + length + " bytes", "It is too large to be read whole");
        }
        byte[] all = new byte[(int) length];
        read(0, all, all.length);
        return all;
    }

    /**
     * Reads a part.
     *
     * @param from first byte of it
     * @param to receives the bytes, from 0
     * @param n their number
     * @throws UnreadableFileException where the file cannot be read any more or has no such part
     */
    public void read(long from, byte[] to, int n) throws UnreadableFileException {
        if (from < 0 || n < 0 || from > length - n) {
            throw DicomReader.tooShort(file);
        }
        if (memory != null) {
            System.arraycopy(memory, (int) (offset + from), to, 0, n);
            return;
        }
        try (FileChannel channel = RegularFile.channel(file)) {
            readFully(channel, offset + from, ByteBuffer.wrap(to, 0, n));
        } catch (IOException e) {
            throw UnreadableFileException.of(file, e);
        }
    }

    static void readFully(FileChannel channel, long at, ByteBuffer to) throws IOException {
        long position = at;
        while (to.hasRemaining()) {
            int got = channel.read(to, position);
            if (got < 0) {
                throw new EOFException();
            }
            position += got;
        }
    }
}
