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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The values of an image while they are read. Beside the values themselves it takes a megabyte, and
 * it grows only as the files bear out what a header promises.
 */
final class VoxelArray {

    private static final int CHUNK_BYTES = 1 << 20;

    private final Path file;
    private final Geometry geometry;
    private final LabelCodes codes;
    private float[] values = new float[0];
    private int count;
    private final RoundingLoss loss = new RoundingLoss();

    /**
     * @param file the file that a user knows, for messages
     * @param geometry the grid
     * @param codes take numbers that a float would round, of a label image; null for other images
     */
    VoxelArray(Path file, Geometry geometry, LabelCodes codes) {
        this.file = file;
        this.geometry = geometry;
        this.codes = codes;
    }

    /** Reads the next {@code n} values, one after another. */
    void read(ByteSource source, StoredType stored, int n) throws UnreadableFileException {
        read(source, stored, n, 1, 0);
    }

    /**
     * Reads the next {@code n} voxels from a source in which each has several components.
     *
     * @param components their number, small enough for a buffer
     * @param component which of them, from 0
     */
    void read(ByteSource source, StoredType stored, int n, int components, int component)
            throws UnreadableFileException {
        int width = stored.type().bytes();
        int most = Math.max(1, CHUNK_BYTES / (width * components));
        byte[] bytes = new byte[Math.min(most, n) * width * components];
        ByteBuffer chunk = ByteBuffer.wrap(bytes).order(stored.order());
        reserve(Math.max(source.likelyBytes(), CHUNK_BYTES) / (width * components));
        for (int left = n; left > 0; ) {
            int k = Math.min(most, left);
            source.read(bytes, k * width * components);
            for (int i = 0; i < k && components > 1; i++) {
                int from = (i * components + component) * width;
                System.arraycopy(bytes, from, bytes, i * width, width);
            }
            room(k);
            if (codes != null && codes.take(stored)) {
                codes.decode(stored, chunk, k, values, count);
            } else {
                stored.type().decode(chunk, k, values, count, stored.slope(), stored.intercept());
                addLoss(stored, chunk, k);
            }
            count += k;
            left -= k;
        }
    }

    private void addLoss(StoredType stored, ByteBuffer chunk, int n) {
        for (int i = 0; i < n && stored.canLose(); i++) {
            loss.add(stored.value(chunk, i), values[count + i]);
        }
    }

    /** Adds one value. */
    void add(double value, StoredType stored) throws UnreadableFileException {
        room(1);
        if (codes != null && codes.take(stored)) {
            values[count] = codes.of(value, values, count);
        } else {
            values[count] = (float) value;
            loss.add(value, values[count]);
        }
        count++;
    }

    /**
     * @return a sentence on what is lost, since values are kept as {@code float}; empty where
     *     nothing that matters is
     */
    Optional<String> rounding() {
        return loss.warning();
    }

    private void reserve(long likely) throws UnreadableFileException {
        if (count == 0 && values.length == 0) {
            resize(likely);
        }
    }

    private void room(int more) throws UnreadableFileException {
        if (count + more > values.length) {
            resize(Math.max(2L * values.length, count + more));
        }
    }

    private void resize(long capacity) throws UnreadableFileException {
        try {
            values = Arrays.copyOf(values, (int) Math.min(capacity, geometry.voxels()));
        } catch (OutOfMemoryError e) {
            // One large array was refused; all other memory is still there.
            throw new UnreadableFileException(
                    file,
                    String.format(
                            Locale.ROOT,
                            "there is not enough memory: an image of %s voxels needs %d MB, Java"
                                    + " may use %d MB in all",
                            geometry.sizeText(),
                            geometry.voxels() * 4L >> 20,
                            Runtime.getRuntime().maxMemory() >> 20),
                    "Give Java more memory (in Fiji: Edit > Options > Memory & Threads) or crop"
                            + " the image");
        }
    }

    /** The image, once all values have been read. */
    Volume volume() {
        return new Volume(geometry, values);
    }
}
