package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.io.UnreadableFileException;
import ij.io.FileInfo;
import ij.io.TiffDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a TIFF file promises, held against its length. ImageJ itself opens a file that was cut off
 * without a word: with fewer slices, or with slices that are black where the file had ended.
 */
final class TiffFile {

    private static final String ENDING = "\\.(tiff?|btf|tf[28])";

    private TiffFile() {}

    /**
     * @param file a TIFF file
     * @throws UnreadableFileException where it is shorter than its directory says, or has no
     *     directory that can be read
     */
    static void checkWhole(Path file) throws IOException {
        FileInfo[] images;
        try {
            images = images(file);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw damaged(file, "its directory cannot be read", e);
        }
        if (images == null || images.length == 0) {
            throw damaged(file, "it has no image", null);
        }
        checkLength(file, images);
    }

    /**
     * As {@link #checkWhole}, for a reader that knows more kinds of TIFF than ImageJ: a directory
     * that ImageJ cannot read is none of its business.
     */
    static void checkLength(Path file) throws IOException {
        checkLength(file, lenient(file));
    }

    /** Whether a file is OME-TIFF, by its name or by the XML in it. */
    static boolean isOme(Path file) {
        if (name(file).matches(".*\\.ome" + ENDING)) {
            return true;
        }
        FileInfo[] images = lenient(file);
        String text = images.length == 0 ? null : images[0].description;
        return text != null && text.contains("<OME");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static FileInfo[] lenient(Path file) {
        FileInfo[] images = null;
        try {
            images = name(file).matches(".*" + ENDING) ? images(file) : null;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Whoever opens it says what is wrong.
        }
        return images == null ? new FileInfo[0] : images;
    }

    private static FileInfo[] images(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        return new TiffDecoder(absolute.getParent() + "/", absolute.getFileName().toString())
                .getTiffInfo();
    }

    private static void checkLength(Path file, FileInfo[] images) throws IOException {
        long length = Files.size(file);
        for (FileInfo image : images) {
            if (image.width <= 0 || image.height <= 0) {
                throw damaged(
                        file,
                        "an image of " + image.width + " x " + image.height + " pixels",
                        null);
            }
            long end = end(image);
            if (end > length) {
                throw new UnreadableFileException(
                        file,
                        "it is damaged: " + (end - length) + " bytes are missing at its end",
                        "Copy or export the file again");
            }
        }
    }

    /**
     * Where the data of an image end, or of all images that follow it without a gap of their own.
     */
    private static long end(FileInfo image) {
        if (image.compression > FileInfo.COMPRESSION_NONE || image.stripOffsets != null) {
            long end = 0;
            for (int i = 0; image.stripOffsets != null && i < image.stripOffsets.length; i++) {
                long bytes = i < image.stripLengths.length ? image.stripLengths[i] : 0;
                end = Math.max(end, (image.stripOffsets[i] & 0xffffffffL) + bytes);
            }
            if (image.nImages <= 1) {
                return end;
            }
        }
        long plane = (long) (image.width * (double) image.height * image.getBytesPerPixel());
        long n = Math.max(1, image.nImages);
        return image.getOffset() + n * plane + (n - 1) * image.getGap();
    }

    private static UnreadableFileException damaged(Path file, String cause, Throwable origin) {
        return new UnreadableFileException(
                file, "it is damaged: " + cause, "Copy or export the file again", origin);
    }
}
