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

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Bytes of a file or of memory at any position. A file is read ahead by small pieces. */
final class DicomBytes {

    private static final int AHEAD = 1 << 13;

    private final FileChannel channel;
    private final byte[] memory;
    private final long size;
    private final ByteBuffer window;
    private long windowStart;

    private DicomBytes(FileChannel channel, byte[] memory, long size) {
        this.channel = channel;
        this.memory = memory;
        this.size = size;
        this.window = ByteBuffer.allocate(channel == null ? 0 : AHEAD).limit(0);
    }

    static DicomBytes of(FileChannel channel) throws IOException {
        return new DicomBytes(channel, null, channel.size());
    }

    static DicomBytes of(byte[] memory) {
        return new DicomBytes(null, memory, memory.length);
    }

    long size() {
        return size;
    }

    /** A later reader of a run of these bytes. */
    BulkData bulk(Path file, long at, long length) {
        return memory == null
                ? BulkData.ofFile(file, at, length)
                : BulkData.ofMemory(file, memory, at, length);
    }

    /**
     * @throws EOFException where there are fewer than {@code n} bytes from {@code at}
     */
    void read(long at, byte[] to, int n) throws IOException {
        if (at > size - n) {
            throw new EOFException();
        }
        if (memory != null) {
            System.arraycopy(memory, (int) at, to, 0, n);
            return;
        }
        if (n > AHEAD) {
            BulkData.readFully(channel, at, ByteBuffer.wrap(to, 0, n));
            return;
        }
        if (at < windowStart || at + n > windowStart + window.limit()) {
            window.clear().limit((int) Math.min(AHEAD, size - at));
            windowStart = at;
            BulkData.readFully(channel, at, window);
        }
        window.get((int) (at - windowStart), to, 0, n);
    }
}
