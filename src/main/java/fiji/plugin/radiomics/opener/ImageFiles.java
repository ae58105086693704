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
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.imagej.ImageJOpener;
import fiji.plugin.radiomics.imagej.ImageOrigins;
import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes.Meaning;
import fiji.plugin.radiomics.io.ImageFormat;
import fiji.plugin.radiomics.io.MetaImageReader;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.NrrdReader;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.dicom.DicomImage;
import fiji.plugin.radiomics.io.dicom.FrameDecoder;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Image files of all formats. Who opens which: NIfTI, NRRD, MetaImage and DICOM are read by our own
 * readers in {@code io}, TIFF and the like by ImageJ where it reads the values right, everything
 * else by Bio-Formats where it is installed.
 */
public final class ImageFiles {

    /**
     * An image from a file.
     *
     * @param source the image, named like the file
     * @param imagePlus what ImageJ has opened; null where the file was read without ImageJ
     * @param placed whether its grid lies where the image was in space; a plain stack, and all that
     *     Bio-Formats reads, has spacing only
     * @param labels of a label image the exact labels, where the source's voxels round them and
     *     whoever read the file knows them; else null
     */
    public record ImageFile(
            SourceImage source, ImagePlus imagePlus, boolean placed, LabelImage labels) {

        /**
         * @param source as above
         * @param imagePlus as above
         * @param placed as above
         */
        public ImageFile(SourceImage source, ImagePlus imagePlus, boolean placed) {
            this(source, imagePlus, placed, null);
        }
    }

    private ImageFiles() {}

    /**
     * @param file an image file that needs no further options
     * @return the image
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where the file holds several images
     */
    public static ImageFile read(Path file) throws IOException {
        return read(file, ReadOptions.NONE);
    }

    /**
     * @param file an image file or, for DICOM, a folder
     * @param options which part of it, by which reader
     * @return the image
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where channel, frame or series is missing or out of range,
     *     or the format has no such thing
     */
    public static ImageFile read(Path file, ReadOptions options) throws IOException {
        return read(file, options, Meaning.FILE);
    }

    /**
     * @param file a file with a mask or label image
     * @param options as for {@link #read(Path, ReadOptions)}
     * @return the image; where colours have numbers, the numbers are the labels
     * @throws IOException as {@link #read(Path, ReadOptions)}
     * @throws IllegalArgumentException as {@link #read(Path, ReadOptions)}
     */
    public static ImageFile readMask(Path file, ReadOptions options) throws IOException {
        return read(file, options, Meaning.LABELS);
    }

    private static ImageFile read(Path file, ReadOptions options, Meaning meaning)
            throws IOException {
        ImageFile read = readAs(file, options, meaning);
        SourceImage source = read.source();
        return new ImageFile(
                source.withOrigin(source.origin().or(ImageOrigins.chosen(options))),
                read.imagePlus(),
                read.placed(),
                read.labels());
    }

    private static ImageFile readAs(Path file, ReadOptions options, Meaning meaning)
            throws IOException {
        if (options.reader() == ReadOptions.Reader.BIOFORMATS) {
            return byBioFormats(file, options, meaning);
        }
        return switch (ImageFormat.of(file)) {
            case NIFTI -> nifti(file, options);
            case NRRD -> new ImageFile(NrrdReader.read(file, options), null, true);
            case METAIMAGE -> new ImageFile(MetaImageReader.read(file, options), null, true);
            case DICOM -> dicom(file, options);
            default -> byImageJOrBioFormats(file, options, meaning);
        };
    }

    private static ImageFile nifti(Path file, ReadOptions options) throws IOException {
        refuseAllButFrame(options, "NIfTI");
        return new ImageFile(NiftiReader.readImage(file, options.frame()), null, true);
    }

    /** A DICOM file or a folder with a series. */
    private static ImageFile dicom(Path file, ReadOptions options) throws IOException {
        DicomImage image = DicomImage.open(file, options);
        return new ImageFile(image.read(dicomDecoder(options)), null, image.isPlaced());
    }

    /**
     * @param options who may read
     * @return what decodes compressed DICOM pixels
     */
    public static FrameDecoder dicomDecoder(ReadOptions options) {
        return options.reader() == ReadOptions.Reader.OWN
                ? new JpegFrames(null)
                : new JpegFrames(BioFormats.find().map(BioFormatsFrames::new).orElse(null));
    }

    /**
     * What ImageJ knows it opens, but for TIFF of which it would take channels and frames for
     * slices, or misread the values.
     */
    private static ImageFile byImageJOrBioFormats(Path file, ReadOptions options, Meaning meaning)
            throws IOException {
        checkReadable(file);
        String beyond = beyondImageJ(file);
        refuseUnknown(file, beyond);
        boolean may = options.reader() == ReadOptions.Reader.AUTO;
        boolean other = !beyond.isEmpty() || !ImageJOpener.knows(file);
        if (other && may && BioFormats.find().isPresent()) {
            return byBioFormats(file, options, meaning);
        }
        if (!beyond.isEmpty()) {
            throw needsBioFormats(
                    file,
                    beyond,
                    may ? BioFormats.HOW_TO_INSTALL : "use reader=auto or bioformats");
        }
        return byImageJ(file, options, meaning);
    }

    /**
     * What ImageJ does not know of a TIFF file; empty where it reads the file, or it is no TIFF.
     */
    private static String beyondImageJ(Path file) throws IOException {
        if (!TiffFile.isTiff(file)) {
            return TiffFile.isOme(file) ? "OME-TIFF" : "";
        }
        String beyond = TiffFile.pages(file).beyondImageJ();
        return TiffFile.isOme(file) ? "OME-TIFF" : beyond;
    }

    /** No advice to install Bio-Formats where it would not read the file either. */
    private static void refuseUnknown(Path file, String beyond) throws IOException {
        String unknown =
                beyond.isEmpty() || !TiffFile.isTiff(file)
                        ? ""
                        : TiffFile.pages(file).beyondBioFormats();
        if (!unknown.isEmpty()) {
            throw new UnreadableFileException(
                    file,
                    "this kind of TIFF ("
                            + unknown
                            + ") is read neither by ImageJ nor by Bio-Formats as it should be",
                    "Save it uncompressed or with deflate compression, or as NIfTI");
        }
    }

    private static UnreadableFileException needsBioFormats(Path file, String beyond, String how) {
        return new UnreadableFileException(
                file,
                beyond.equals("OME-TIFF")
                        ? "it is an OME-TIFF, whose channels and spacing only Bio-Formats reads"
                        : "this kind of TIFF (" + beyond + ") needs Bio-Formats",
                "To read it, " + how);
    }

    private static ImageFile byBioFormats(Path file, ReadOptions options, Meaning meaning)
            throws IOException {
        checkReadable(file);
        TiffFile.checkLength(file);
        refuseUnknown(file, "Bio-Formats");
        BioFormats formats =
                BioFormats.find()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "reader=bioformats: it is not installed; "
                                                        + BioFormats.HOW_TO_INSTALL));
        return BioFormatsReader.read(formats, file, options, meaning);
    }

    private static ImageFile byImageJ(Path file, ReadOptions options, Meaning meaning)
            throws IOException {
        options.refuseSeries("TIFF or similar");
        options.refuseSuv("TIFF or similar");
        ImagePlus opened;
        SourceImage image;
        try {
            opened = open(file);
            image = ImagePlusVolumes.read(opened, options.channel(), options.frame(), meaning);
        } catch (OutOfMemoryError e) {
            throw new UnreadableFileException(
                    file,
                    "there is not enough memory",
                    "Give Java more memory (java -Xmx), or crop the image",
                    e);
        }
        if (TiffFile.isTiff(file) && TiffFile.pages(file).hasPreviews()) {
            image = image.withWarning("the TIFF holds a smaller copy of the image, too, left out");
        }
        Optional<String> transparent = Transparency.warning(file);
        if (transparent.isPresent()) {
            image = image.withWarning(transparent.get());
        }
        return new ImageFile(
                new SourceImage(
                        name(file),
                        image.voxels(),
                        image.intensityUnit(),
                        image.origin(),
                        image.warnings()),
                opened,
                ImagePlace.of(opened).isPresent());
    }

    private static void refuseAllButFrame(ReadOptions options, String format) {
        options.refuseChannel(format);
        options.refuseSeries(format);
        options.refuseSuv(format);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /**
     * @param file a file that ImageJ opens
     * @return the image, not shown
     * @throws IOException with the path and the cause in one line
     */
    public static ImagePlus open(Path file) throws IOException {
        checkReadable(file);
        BmpFile.check(file);
        TiffFile.Pages pages = TiffFile.isTiff(file) ? TiffFile.pages(file) : null;
        if (pages != null && !pages.beyondImageJ().isEmpty()) {
            throw needsBioFormats(file, pages.beyondImageJ(), BioFormats.HOW_TO_INSTALL);
        }
        boolean image = ImageJOpener.knows(file);
        ImagePlus opened = null;
        Throwable cause = null;
        try {
            opened = image ? ImageJOpener.open(file).orElse(null) : null;
        } catch (RuntimeException e) {
            cause = e;
        } catch (OutOfMemoryError e) {
            throw new UnreadableFileException(
                    file,
                    "it is damaged, or greater than the memory",
                    "Copy or export the file again, or give Java more memory",
                    e);
        }
        if (opened == null) {
            throw new UnreadableFileException(
                    file,
                    image ? "it is damaged" : "it is no image of a known format",
                    "NIfTI, NRRD, MetaImage, TIFF and DICOM are read; for others "
                            + BioFormats.HOW_TO_INSTALL,
                    cause);
        }
        if (pages != null && opened.getStackSize() < pages.count()) {
            throw new UnreadableFileException(
                    file,
                    "ImageJ finds "
                            + opened.getStackSize()
                            + " of its "
                            + pages.count()
                            + " slices, since they do not follow one another",
                    "To read it, use reader=bioformats, or save it again");
        }
        return opened;
    }

    private static void checkReadable(Path file) throws IOException {
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
        try {
            RegularFile.require(file);
        } catch (IOException e) {
            throw UnreadableFileException.of(file, e);
        }
    }

    /**
     * @param file a file
     * @return its name without ending, as a region's name
     */
    static String baseName(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)(\\.nii)?(\\.gz|\\.[a-z]+)$", "");
    }
}
