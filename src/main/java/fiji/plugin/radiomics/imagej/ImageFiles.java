package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.UnreadableFileException;
import ij.ImagePlus;
import ij.io.Opener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Image files: NIfTI read by ourselves, everything else by ImageJ. */
public final class ImageFiles {

    /**
     * An image from a file.
     *
     * @param source the image, named like the file
     * @param imagePlus what ImageJ has opened; null where the file was read without ImageJ
     */
    public record ImageFile(SourceImage source, ImagePlus imagePlus) {}

    private ImageFiles() {}

    /**
     * @param file a NIfTI file or one that ImageJ opens
     * @param channel channel, as for {@link ImagePlusVolumes#toSourceImage}
     * @param frame number of the time point from 1; 0 where there is one only
     * @return the image
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where channel or frame is missing or out of range
     */
    public static ImageFile read(Path file, String channel, int frame) throws IOException {
        String name = file.getFileName().toString();
        if (isNifti(name)) {
            if (!channel.isEmpty()) {
                throw new IllegalArgumentException(
                        "channel=" + channel + ": a NIfTI image has no channels; leave it out");
            }
            Volume volume = frame == 0 ? NiftiReader.read(file) : NiftiReader.read(file, frame);
            return new ImageFile(new SourceImage(name, volume, "", List.of()), null);
        }
        ImagePlus opened = open(file);
        SourceImage image = ImagePlusVolumes.toSourceImage(opened, channel, frame);
        return new ImageFile(
                new SourceImage(name, image.volume(), image.intensityUnit(), image.warnings()),
                opened);
    }

    /**
     * @param file a file that ImageJ opens
     * @return the image, not shown
     * @throws IOException with the path and the cause in one line
     */
    public static ImagePlus open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new UnreadableFileException(file, "it does not exist", "Check the path");
        }
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException(file, "it is a folder", "Choose an image file");
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableFileException(
                    file, "there is no permission to read it", "Ask for it, or copy the file");
        }
        Opener opener = new Opener();
        opener.setSilentMode(true);
        int type = opener.getFileType(file.toString());
        boolean image =
                switch (type) {
                    case Opener.TIFF,
                            Opener.DICOM,
                            Opener.FITS,
                            Opener.PGM,
                            Opener.JPEG,
                            Opener.GIF,
                            Opener.BMP,
                            Opener.PNG,
                            Opener.TIFF_AND_DICOM ->
                            true;
                    default -> false;
                };
        ImagePlus opened = null;
        Throwable cause = null;
        try {
            opened = image ? opener.openImage(file.toString()) : null;
        } catch (RuntimeException e) {
            cause = e;
        }
        if (opened == null) {
            throw new UnreadableFileException(
                    file,
                    image ? "it is damaged" : "it is no image of a known format",
                    "NIfTI (.nii, .nii.gz), TIFF and DICOM are read",
                    cause);
        }
        return opened;
    }

    private static boolean isNifti(String name) {
        String n = name.toLowerCase(Locale.ROOT);
        return n.endsWith(".nii") || n.endsWith(".nii.gz") || n.endsWith(".hdr");
    }

    /**
     * @param file a file
     * @return its name without ending, as a region's name
     */
    static String baseName(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)(\\.nii)?(\\.gz|\\.[a-z]+)$", "");
    }
}
