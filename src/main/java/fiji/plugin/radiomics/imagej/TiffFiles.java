package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.io.UnreadableFileException;
import ij.io.FileInfo;
import ij.io.TiffDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a TIFF file says of itself, before anyone opens it. */
final class TiffFiles {

    private static final String ENDING = "\\.(tiff?|btf|tf[28])";

    private TiffFiles() {}

    /** Whether a file is OME-TIFF, by its name or by the XML in it. */
    static boolean isOme(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.ome" + ENDING)) {
            return true;
        }
        FileInfo[] images = images(file);
        String text = images.length == 0 ? null : images[0].description;
        return text != null && text.contains("<OME");
    }

    /**
     * ImageJ and Bio-Formats fill what a file has lost with zeros.
     *
     * @throws UnreadableFileException where pixels would lie behind the file's end
     */
    static void checkComplete(Path file) throws IOException {
        long length = Files.size(file);
        for (FileInfo image : images(file)) {
            if (end(image) > length) {
                throw new UnreadableFileException(
                        file,
                        "the file ends too early: its pixels would need "
                                + end(image)
                                + " bytes, but there are "
                                + length,
                        "Copy or export the file again");
            }
        }
    }

    private static long end(FileInfo image) {
        long bytes = (long) image.width * image.height * image.getBytesPerPixel();
        if (image.nImages > 1) {
            return image.getOffset() + image.nImages * (bytes + image.gapBetweenImages);
        }
        if (image.stripOffsets == null || image.stripLengths == null) {
            boolean plain = image.compression <= FileInfo.COMPRESSION_NONE;
            return plain && image.fileType != FileInfo.BITMAP ? image.getOffset() + bytes : 0;
        }
        long end = 0;
        int strips = Math.min(image.stripOffsets.length, image.stripLengths.length);
        for (int i = 0; i < strips; i++) {
            end = Math.max(end, (image.stripOffsets[i] & 0xffffffffL) + image.stripLengths[i]);
        }
        return end;
    }

    private static FileInfo[] images(Path file) {
        String name = file.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).matches(".*" + ENDING)) {
            return new FileInfo[0];
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            FileInfo[] images = new TiffDecoder(folder + "/", name).getTiffInfo();
            return images == null ? new FileInfo[0] : images;
        } catch (IOException | RuntimeException e) {
            // Whoever opens it says what is wrong.
            return new FileInfo[0];
        }
    }
}
