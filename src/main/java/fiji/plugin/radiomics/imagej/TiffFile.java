package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the directories of a TIFF file promise, held against its length. ImageJ itself opens a file
 * that was cut off without a word, with fewer slices or black ones, follows directories in a circle
 * for ever, and reserves whatever a damaged field asks for.
 */
final class TiffFile implements AutoCloseable {

    /** No compression of TIFF makes more bytes of one: deflate 1032, LZW less than 2048. */
    private static final long MOST_INFLATION = 2048;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int DESCRIPTION = 270;
    private static final int OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int LENGTHS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;

    /** Bytes of a value of each type of field. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    /** ImageJ's own files have all slices after the first, in one directory. */
    private static final Pattern STACK = Pattern.compile("images=(\\d{1,9})\\b");

    private final Path file;
    private final FileChannel channel;
    private final long length;
    private ByteOrder order;

    private TiffFile(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file);
        length = channel.size();
    }

    /**
     * @param file a TIFF file
     * @throws UnreadableFileException where it is shorter than its directories say, or these cannot
     *     be read
     */
    static void checkWhole(Path file) throws IOException {
        try (TiffFile tiff = new TiffFile(file)) {
            tiff.check();
        } catch (EOFException e) {
            throw new UnreadableFileException(
                    file, "it is damaged: it ends too early", "Copy or export the file again", e);
        }
    }

    /**
     * The same of a file of any format: what is no TIFF passes.
     *
     * @param file a file
     * @throws UnreadableFileException where it is a TIFF file and shorter than it says
     */
    static void checkLength(Path file) throws IOException {
        if (isTiff(file)) {
            checkWhole(file);
        }
    }

    private static boolean isTiff(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return Arrays.equals(start, new byte[] {'I', 'I', 42, 0})
                    || Arrays.equals(start, new byte[] {'M', 'M', 0, 42});
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

    private long firstDirectory() throws IOException {
        ByteBuffer start = bytes(0, 8);
        order = start.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return unsigned(start.order(order).getInt(4));
    }

    private Image firstImage() throws IOException {
        Image image = new Image();
        readDirectory(firstDirectory(), image);
        return image;
    }

    private void check() throws IOException {
        long directory = firstDirectory();
        Set<Long> seen = new HashSet<>();
        while (directory != 0) {
            if (!seen.add(directory)) {
                throw damaged("its directories go round in a circle");
            }
            Image image = new Image();
            directory = readDirectory(directory, image);
            if (seen.size() > 1) {
                // The first directory alone speaks for a stack of ImageJ's.
                image.stack = 1;
            }
            checkImage(image);
        }
        if (seen.isEmpty()) {
            throw damaged("it has no image");
        }
    }

    /** What one directory says of its image. */
    private static final class Image {
        long width;
        long height;
        long bits = 1;
        long samples = 1;
        long compression = 1;
        long stack = 1;
        String description = "";
        long[] offsets = {};
        long[] lengths = {};

        /** Bytes of a slice; more than any file has where the fields are nonsense. */
        double plane() {
            return Math.ceil((double) width * height * samples * bits / 8);
        }
    }

    /** Returns where the next directory is, or 0. */
    private long readDirectory(long at, Image image) throws IOException {
        int entries = bytes(at, 2).getShort(0) & 0xffff;
        ByteBuffer fields = bytes(at + 2, 12 * entries + 4);
        for (int e = 0; e < entries; e++) {
            read(fields.slice(12 * e, 12).order(order), image);
        }
        return unsigned(fields.getInt(12 * entries));
    }

    private void read(ByteBuffer field, Image image) throws IOException {
        int tag = field.getShort(0) & 0xffff;
        int type = field.getShort(2) & 0xffff;
        long count = unsigned(field.getInt(4));
        int size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
        boolean inside = size * count <= 4;
        if (size * count > length) {
            throw damaged("field " + tag + " claims " + count + " values");
        }
        ByteBuffer values =
                inside
                        ? field.slice(8, 4).order(order)
                        : bytes(unsigned(field.getInt(8)), (int) (size * count));
        if (size == 0 || count == 0) {
            return;
        }
        switch (tag) {
            case WIDTH -> image.width = value(values, size, 0);
            case HEIGHT -> image.height = value(values, size, 0);
            case BITS -> image.bits = value(values, size, 0);
            case SAMPLES -> image.samples = value(values, size, 0);
            case COMPRESSION -> image.compression = value(values, size, 0);
            case OFFSETS, TILE_OFFSETS -> image.offsets = values(values, size, (int) count);
            case LENGTHS, TILE_LENGTHS -> image.lengths = values(values, size, (int) count);
            case DESCRIPTION -> {
                image.description = StandardCharsets.UTF_8.decode(values).toString();
                Matcher stack = STACK.matcher(image.description);
                image.stack = stack.find() ? Long.parseLong(stack.group(1)) : 1;
            }
            default -> {
                // Fields that do not say how long the file is.
            }
        }
    }

    private void checkImage(Image image) throws IOException {
        boolean compressed = image.compression != 1;
        double most = length * (double) (compressed ? MOST_INFLATION : 1);
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

    private long value(ByteBuffer values, int size, int index) {
        return switch (size) {
            case 1 -> values.get(index) & 0xff;
            case 2 -> values.getShort(2 * index) & 0xffff;
            case 4 -> unsigned(values.getInt(4 * index));
            default -> values.getLong(8 * index);
        };
    }

    private long[] values(ByteBuffer values, int size, int count) {
        long[] all = new long[count];
        for (int i = 0; i < count; i++) {
            all[i] = value(values, size, i);
        }
        return all;
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        if (at + count > length) {
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
