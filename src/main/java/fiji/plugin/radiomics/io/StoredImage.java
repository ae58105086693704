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
import fiji.plugin.radiomics.image.VoxelSource;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the values of a 3D image lie behind a text header: one after another in one source or in
 * several files of equal share, x fastest, perhaps with components before x and frames after z.
 *
 * @param header the header's file
 * @param files the data files; empty where the data follow the header
 * @param encoding how the numbers are written
 * @param stored type of the numbers
 * @param skipLines lines before the data in each data file, counted before inflation
 * @param skipBytes bytes before the data in each data file, counted after inflation; −1: the data
 *     are the end of what the file holds
 * @param geometry the grid of one frame
 * @param components values a voxel
 * @param component which of them, from 0
 * @param frames 3D images in all
 * @param frame which of them, from 0
 */
record StoredImage(
        Path header,
        List<Path> files,
        Encoding encoding,
        StoredType stored,
        int skipLines,
        long skipBytes,
        Geometry geometry,
        int components,
        int component,
        long frames,
        long frame) {

    /** How numbers are written. */
    enum Encoding {
        RAW,
        /** gzip or zlib. */
        COMPRESSED,
        TEXT
    }

    /** More components than this are no image that anyone chooses one of. */
    static final int MOST_COMPONENTS = 1 << 16;

    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_NUMBER = 64;

    /**
     * @param attached the header's source, just behind the header
     * @param warnings takes a sentence on what rounding loses
     * @return the image
     * @throws UnreadableFileException where a data file cannot be read or is too short
     */
    VoxelSource load(ByteSource attached, List<String> warnings, LabelCodes codes)
            throws UnreadableFileException {
        long voxels = geometry.voxels();
        VoxelArray values = new VoxelArray(header, geometry, codes);
        if (files.isEmpty()) {
            read(attached, frame * voxels, voxels, frames * voxels, values);
            values.rounding().ifPresent(warnings::add);
            return values.image();
        }
        if (frames * voxels % files.size() != 0) {
            throw attached.refuse(
                    "its "
                            + frames * voxels
                            + " voxels cannot be divided equally among "
                            + files.size()
                            + " data files",
                    "Correct the header");
        }
        long share = frames * voxels / files.size();
        long first = frame * voxels;
        for (int f = (int) (first / share); f * share < first + voxels; f++) {
            long from = Math.max(first, f * share);
            long to = Math.min(first + voxels, (f + 1) * share);
            try (ByteSource source = ByteSource.openPlain(files.get(f))) {
                read(source, from - f * share, to - from, share, values);
            }
        }
        values.rounding().ifPresent(warnings::add);
        return values.image();
    }

    /** Reads {@code n} voxels of the {@code all} that a source should have. */
    private void read(ByteSource source, long from, long n, long all, VoxelArray values)
            throws UnreadableFileException {
        for (int i = 0; i < skipLines; i++) {
            if (source.readLine(LONGEST_LINE) == null) {
                throw source.refuse("the file ends too early", ByteSource.COPY_AGAIN);
            }
        }
        if (encoding == Encoding.TEXT) {
            readText(source, from, n, all, values);
            return;
        }
        if (encoding == Encoding.COMPRESSED) {
            source.inflateRest();
        }
        long width = (long) stored.type().bytes() * components;
        long needed = times(width, all);
        long skip = skipBytes;
        if (skipBytes < 0) {
            // The data are the end of the file, of what is compressed the end of what it was.
            boolean packed = encoding == Encoding.COMPRESSED;
            long there = packed ? source.inflatedLength() : source.mostRemaining();
            skip = Math.max(0, there - needed);
        }
        StoredType.requireBytes(
                source,
                geometry.sizeText()
                        + (frames > 1 ? " x " + frames : "")
                        + (components > 1 ? " times " + components : ""),
                stored.type(),
                needed + skip,
                source.mostRemaining());
        source.skip(skip + from * width);
        values.read(source, stored, (int) n, components, component);
        source.verify(needed - (from + n) * width);
    }

    private void readText(ByteSource source, long from, long n, long all, VoxelArray values)
            throws UnreadableFileException {
        // A number takes two bytes at least, with what parts it from the next.
        StoredType.requireBytes(
                source,
                geometry.sizeText() + " text",
                stored.type(),
                times(2L * components, all) - 1 + Math.max(0, skipBytes),
                source.mostRemaining());
        source.skip(Math.max(0, skipBytes));
        for (long i = 0; i < (from + n) * components; i++) {
            double value = number(source);
            if (i >= from * components && i % components == component) {
                values.add(value * stored.slope() + stored.intercept(), stored);
            }
        }
    }

    /** A product, at most a quarter of what a long holds, so that a skip may be added. */
    private static long times(long a, long b) {
        long most = Long.MAX_VALUE / 4;
        return b > most / a ? most : a * b;
    }

    private static double number(ByteSource source) throws UnreadableFileException {
        int b = source.readByte();
        while (b >= 0 && isBetween(b)) {
            b = source.readByte();
        }
        StringBuilder text = new StringBuilder();
        while (b >= 0 && !isBetween(b) && text.length() < LONGEST_NUMBER) {
            text.append((char) b);
            b = source.readByte();
        }
        if (text.isEmpty()) {
            throw source.refuse("the file ends too early", ByteSource.COPY_AGAIN);
        }
        double value = HeaderNumbers.parse(text.toString());
        if (Double.isNaN(value) && !text.toString().equalsIgnoreCase("nan")) {
            throw source.refuse("its data hold '" + text + "', no number", ByteSource.COPY_AGAIN);
        }
        return value;
    }

    private static boolean isBetween(int b) {
        return b <= ' ' || b == ',';
    }
}
