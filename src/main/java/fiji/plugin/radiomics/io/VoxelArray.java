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
import fiji.plugin.radiomics.image.StoredVoxels;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The values of an image while they are read: small whole numbers as such, see {@link
 * StoredVoxels}, from the first other one on all as {@code float}. Beside the values themselves it
 * takes two megabytes, and it grows only as the files bear out what a header promises.
 */
final class VoxelArray {

    private static final int CHUNK_BYTES = 1 << 20;

    /** Voxels of a part that is kept in few bits. */
    private static final int PART = 1 << 18;

    private final Path file;
    private final Geometry geometry;
    private final LabelCodes codes;

    /** All voxels as floats; while all are small, those of the part at hand. */
    private float[] values;

    /** Parts of small voxels; null where not all are small. */
    private StoredVoxels.Builder parts;

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
        parts = new StoredVoxels.Builder(geometry, PART);
        values = new float[Math.min(PART, geometry.voxels())];
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
        long likely = Math.max(source.likelyBytes(), CHUNK_BYTES) / (width * components);
        for (int left = n; left > 0; ) {
            endPart(likely);
            int k = Math.min(most, Math.min(left, parts == null ? left : PART - filled()));
            source.read(bytes, k * width * components);
            for (int i = 0; i < k && components > 1; i++) {
                int from = (i * components + component) * width;
                System.arraycopy(bytes, from, bytes, i * width, width);
            }
            room(k);
            int at = filled();
            boolean coded = codes != null && codes.take(stored);
            if (coded) {
                codes.decode(stored, chunk, k, values, at);
            } else {
                stored.type().decode(chunk, k, values, at, stored.slope(), stored.intercept());
                addLoss(stored, chunk, k, at);
            }
            count += k;
            left -= k;
            restore(coded, likely);
        }
    }

    /** Where the next value goes. */
    private int filled() {
        return parts == null ? count : count - parts.count();
    }

    /** Keeps the part at hand, where it is full. */
    private void endPart(long likely) throws UnreadableFileException {
        if (parts != null && filled() == values.length && filled() > 0) {
            keep(likely);
        }
    }

    private void keep(long likely) throws UnreadableFileException {
        try {
            if (!parts.addSmall(values, filled())) {
                widen(likely);
            }
        } catch (OutOfMemoryError e) {
            throw tooLarge(Short.BYTES);
        }
    }

    /** From here on all are floats. */
    private void widen(long likely) throws UnreadableFileException {
        float[] part = values;
        int before = parts.count();
        int n = filled();
        values = new float[0];
        resize(Math.max(likely, count));
        parts.copyTo(values);
        System.arraycopy(part, 0, values, before, n);
        parts = null;
    }

    /** Where codes have been given up just now, the parts kept before are values, too. */
    private void restore(boolean coded, long likely) throws UnreadableFileException {
        if (coded && codes.isGivenUp() && parts != null) {
            int before = parts.count();
            widen(likely);
            codes.restore(values, before);
        }
    }

    private void addLoss(StoredType stored, ByteBuffer chunk, int n, int at) {
        for (int i = 0; i < n && stored.canLose(); i++) {
            loss.add(stored.value(chunk, i), values[at + i]);
        }
    }

    /** Adds one value. */
    void add(double value, StoredType stored) throws UnreadableFileException {
        endPart(0);
        room(1);
        int at = filled();
        boolean coded = codes != null && codes.take(stored);
        if (coded) {
            values[at] = codes.of(value, values, at);
        } else {
            values[at] = (float) value;
            loss.add(value, values[at]);
        }
        count++;
        restore(coded, 0);
    }

    /**
     * @return a sentence on what is lost, since values are kept as {@code float}; empty where
     *     nothing that matters is
     */
    Optional<String> rounding() {
        return loss.warning();
    }

    private void room(int more) throws UnreadableFileException {
        if (parts == null && count + more > values.length) {
            resize(Math.max(2L * values.length, count + more));
        }
    }

    private void resize(long capacity) throws UnreadableFileException {
        try {
            values = Arrays.copyOf(values, (int) Math.min(capacity, geometry.voxels()));
        } catch (OutOfMemoryError e) {
            // One large array was refused; all other memory is still there.
            throw tooLarge(Float.BYTES);
        }
    }

    private UnreadableFileException tooLarge(int bytesPerVoxel) {
        return new UnreadableFileException(
                file,
                String.format(
                        Locale.ROOT,
                        "there is not enough memory: an image of %s voxels needs %d MB, Java"
                                + " may use %d MB in all",
                        geometry.sizeText(),
                        (long) geometry.voxels() * bytesPerVoxel >> 20,
                        Runtime.getRuntime().maxMemory() >> 20),
                "Give Java more memory (in Fiji: Edit > Options > Memory & Threads) or crop"
                        + " the image");
    }

    /** The image, once all values have been read. */
    VoxelSource image() throws UnreadableFileException {
        if (parts != null && filled() > 0) {
            keep(0);
        }
        if (parts != null) {
            return parts.build();
        }
        return new Volume(geometry, values);
    }
}
