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
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the directories of a TIFF file promise, held against its length. ImageJ itself opens a file
 * that was cut off without a word, with fewer slices or black ones, follows directories in a circle
 * for ever, and reserves whatever a damaged field asks for.
 */
final class TiffFile implements AutoCloseable {

    /** BigTIFF's number, where TIFF has 42: offsets are of 64 bits. */
    private static final int BIG = 43;

    private static final int MOST_ENTRIES = 1 << 16;

    /** Bytes of a value of each type of field. */
    private static final int[] TYPE_BYTES = {
        0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8
    };

    private final Path file;
    private final FileChannel channel;
    private final long length;
    private ByteOrder order;
    private boolean big;

    private TiffFile(Path file) throws IOException {
        this.file = file;
        channel = RegularFile.channel(file);
        length = channel.size();
    }

    /**
     * Holds a file of any format against its length: what is no TIFF passes.
     *
     * @param file a file
     * @throws UnreadableFileException where it is a TIFF file and shorter than it says
     */
    static void checkLength(Path file) throws IOException {
        if (isTiff(file)) {
            pages(file);
        }
    }

    /** Whether a file is TIFF or BigTIFF, by its first bytes. */
    static boolean isTiff(Path file) throws IOException {
        try (InputStream in = RegularFile.stream(file)) {
            byte[] start = in.readNBytes(4);
            int magic = start.length < 4 ? 0 : start[2] + start[3];
            boolean little = start.length == 4 && start[0] == 'I' && start[1] == 'I';
            boolean great = start.length == 4 && start[0] == 'M' && start[1] == 'M';
            int zero = little ? start[3] : great ? start[2] : 1;
            return zero == 0 && (magic == 42 || magic == BIG);
        }
    }

    /** Whether a file is OME-TIFF, by its name or by the XML in its first directory. */
    static boolean isOme(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.ome\\.(tiff?|btf|tf[28])")) {
            return true;
        }
        try (TiffFile tiff = isTiff(file) ? new TiffFile(file) : null) {
            return tiff != null && tiff.firstImage().description.contains("<OME");
        } catch (IOException e) {
            // Whoever opens it says what is wrong.
            return false;
        }
    }

    /**
     * The pages of a file in order, each held against the file's length.
     *
     * @param file a TIFF file
     * @return a directory a page, at least one
     * @throws UnreadableFileException where it is shorter than its directories say, or these cannot
     *     be read
     */
    static Pages pages(Path file) throws IOException {
        try (TiffFile tiff = new TiffFile(file)) {
            List<TiffDirectory> all = tiff.check();
            return new Pages(tiff.big, all);
        } catch (EOFException e) {
            throw new UnreadableFileException(
                    file, "it is damaged: it ends too early", "Copy or export the file again", e);
        }
    }

    /**
     * The pages of a TIFF file.
     *
     * @param big whether it is BigTIFF
     * @param all a directory each, in order
     */
    record Pages(boolean big, List<TiffDirectory> all) {

        /**
         * @return what ImageJ does not know of it; empty where it reads all pages right
         */
        String beyondImageJ() {
            if (big) {
                return "BigTIFF";
            }
            for (TiffDirectory page : pages()) {
                String beyond = page.beyondImageJ();
                if (!beyond.isEmpty()) {
                    return beyond;
                }
                if (!page.isAsLargeAs(first()) || !page.isOfTypeOf(first())) {
                    return "pages of unlike size or type";
                }
            }
            return pages().size() > 1 && hasPreviews() ? "previews between its pages" : "";
        }

        /**
         * @return what Bio-Formats does not know of it; empty where it reads all pages right
         */
        String beyondBioFormats() {
            for (TiffDirectory page : pages()) {
                String beyond = page.beyondBioFormats();
                if (!beyond.isEmpty()) {
                    return beyond;
                }
            }
            return "";
        }

        /** Whether there are smaller copies of pages, which are left out. */
        boolean hasPreviews() {
            return !first().isStack() && pages().size() < all.size();
        }

        /** The directories that are pages of their own. */
        private List<TiffDirectory> pages() {
            if (first().isStack()) {
                return List.of(first());
            }
            List<TiffDirectory> pages = new ArrayList<>();
            for (TiffDirectory page : all) {
                if (page == first() || !page.isReduced() || page.isAsLargeAs(first())) {
                    pages.add(page);
                }
            }
            return pages;
        }

        TiffDirectory first() {
            return all.get(0);
        }

        /** Slices, channels and frames in all. */
        long count() {
            return first().isStack() ? first().stack : pages().size();
        }
    }

    private long firstDirectory() throws IOException {
        ByteBuffer start = bytes(0, 8);
        order = start.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        big = start.order(order).getShort(2) == BIG;
        return big ? bytes(8, 8).getLong(0) : unsigned(start.getInt(4));
    }

    private TiffDirectory firstImage() throws IOException {
        TiffDirectory image = new TiffDirectory();
        readDirectory(firstDirectory(), image);
        return image;
    }

    private List<TiffDirectory> check() throws IOException {
        long directory = firstDirectory();
        Set<Long> seen = new HashSet<>();
        List<TiffDirectory> all = new ArrayList<>();
        while (directory != 0) {
            if (!seen.add(directory)) {
                throw damaged("its directories go round in a circle");
            }
            TiffDirectory image = new TiffDirectory();
            directory = readDirectory(directory, image);
            if (seen.size() > 1) {
                // The first directory alone speaks for a stack of ImageJ's.
                image.stack = 1;
            }
            checkImage(image);
            if (image.compression == 5) {
                image.oldLzw = isOldLzw(bytes(image.offsets[0], 2));
            }
            all.add(image);
        }
        if (seen.isEmpty()) {
            throw damaged("it has no image");
        }
        return all;
    }

    /**
     * Before TIFF 5.0, codes began with the lowest bit; the first one, 256, tells, as in libtiff.
     */
    private static boolean isOldLzw(ByteBuffer start) {
        return start.get(0) == 0 && (start.get(1) & 1) == 1;
    }

    /** Returns where the next directory is, or 0. */
    private long readDirectory(long at, TiffDirectory image) throws IOException {
        long entries = big ? bytes(at, 8).getLong(0) : bytes(at, 2).getShort(0) & 0xffff;
        if (entries < 0 || entries > MOST_ENTRIES) {
            throw damaged("a directory claims " + entries + " entries");
        }
        int head = big ? 8 : 2;
        int size = big ? 20 : 12;
        ByteBuffer fields = bytes(at + head, size * (int) entries + (big ? 8 : 4));
        for (int e = 0; e < entries; e++) {
            read(fields.slice(size * e, size).order(order), image);
        }
        int next = size * (int) entries;
        return big ? fields.getLong(next) : unsigned(fields.getInt(next));
    }

    private void read(ByteBuffer field, TiffDirectory image) throws IOException {
        int tag = field.getShort(0) & 0xffff;
        int type = field.getShort(2) & 0xffff;
        long count = big ? field.getLong(4) : unsigned(field.getInt(4));
        int size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
        int room = big ? 8 : 4;
        // Of a type that nobody knows, ImageJ still reads as many values as are claimed.
        if (count < 0 || count > length / Math.max(1, size)) {
            throw damaged("field " + tag + " claims " + count + " values");
        }
        if (size == 0 || count == 0) {
            return;
        }
        boolean inside = size * count <= room;
        int at = big ? 12 : 8;
        ByteBuffer values =
                inside
                        ? field.slice(at, room).order(order)
                        : bytes(
                                big ? field.getLong(at) : unsigned(field.getInt(at)),
                                (int) (size * count));
        image.take(tag, values, size, (int) count);
    }

    private void checkImage(TiffDirectory image) throws IOException {
        boolean compressed = image.compression > 1;
        double most = length * (double) (compressed ? image.mostInflation() : 1);
        if (image.width == 0 || image.height == 0 || image.offsets.length == 0) {
            throw damaged("a directory has no image");
        }
        double end = 0;
        for (int i = 0; i < image.offsets.length; i++) {
            long bytes = i < image.lengths.length ? image.lengths[i] : 0;
            end = Math.max(end, (double) image.offsets[i] + bytes);
        }
        // Strips may lie in any order; a stack of ImageJ's lies behind its first slice.
        boolean strips = image.stack <= 1 && image.lengths.length > 0;
        if (!compressed && !strips) {
            end = Math.max(end, image.offsets[0] + image.plane() * Math.max(1, image.stack));
        }
        if (end > length) {
            throw damaged(String.format("%.0f bytes are missing at its end", end - length));
        }
        if (image.plane() > most || compressed && image.lengths.length < image.offsets.length) {
            throw damaged(
                    "it cannot hold an image of " + image.width + " x " + image.height + " pixels");
        }
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        if (at < 0 || at > length - count) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip().order(order == null ? ByteOrder.BIG_ENDIAN : order);
    }

    private static long unsigned(int value) {
        return value & 0xffffffffL;
    }

    private UnreadableFileException damaged(String cause) {
        return new UnreadableFileException(
                file, "it is damaged: " + cause, "Copy or export the file again");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
