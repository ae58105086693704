/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.imagej.CalibratedStack;
import fiji.plugin.radiomics.imagej.DicomStacks;
import fiji.plugin.radiomics.imagej.ImageOrigins;
import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.Palette;
import fiji.plugin.radiomics.io.ImageFormat;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.DicomImage;
import fiji.plugin.radiomics.opener.ImageFiles;
import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.measure.Calibration;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Image files of all formats as ImageJ images that keep values, spacing and place. */
public final class OpenedImages {

    /**
     * An image that was opened.
     *
     * @param image the image, not shown
     * @param warnings what the user should know of it, a sentence each
     */
    public record Opened(ImagePlus image, List<String> warnings) {}

    /** An object, not a text, so that ImageJ saves it with no file. */
    private static final String FILE_KEY = "radiomics.file";

    private OpenedImages() {}

    /**
     * @param image an image
     * @return the file or folder that it was opened from, here or by ImageJ, where that is known
     */
    static Optional<Path> file(ImagePlus image) {
        if (image.getProperty(FILE_KEY) instanceof Path file) {
            return Optional.of(file);
        }
        FileInfo info = image.getOriginalFileInfo();
        boolean known = info != null && info.directory != null && info.fileName != null;
        try {
            return known ? Optional.of(Path.of(info.directory, info.fileName)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Opens what {@link ImageFiles#read(Path, ReadOptions)} reads. The voxels stay in the file's
     * order. An image that ImageJ itself opens, of one channel and frame, is as ImageJ opens it,
     * with overlay and colours; of several, the chosen one without them. Every other image is of 16
     * bits with a calibration function where all values are whole numbers from −32768 to 32767,
     * else of 32 bits, and knows its place ({@link ImagePlace}) where its reader knows it.
     *
     * @param file an image file or, for DICOM, a folder
     * @param options which part of it, by which reader
     * @return the image, titled like the file
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where channel, frame or series is missing or out of range,
     *     or the format has no such thing
     * @throws CancellationException where Escape is pressed while DICOM slices are read
     */
    public static Opened open(Path file, ReadOptions options) throws IOException {
        boolean own = options.reader() != ReadOptions.Reader.BIOFORMATS;
        if (own && ImageFormat.of(file) == ImageFormat.DICOM) {
            return openDicom(file, options);
        }
        IJ.showStatus("Radiomics: reading " + file.getFileName());
        ImageFiles.ImageFile read = ImageFiles.read(file, options);
        ImagePlus opened = read.imagePlus();
        boolean asOpened = opened != null && isOfOneChannelAndFrame(opened);
        ImagePlus image = asOpened ? opened : inStack(read);
        ImageOrigins.set(image, read.source().origin());
        image.setProperty(FILE_KEY, file);
        return new Opened(image, read.source().warnings());
    }

    /**
     * Opens a DICOM series slice by slice, so that its pixels are not in memory twice.
     *
     * @param path a folder or a file
     * @param options series, frame, SUV and whether Bio-Formats may decode
     * @return the image, titled like the folder or file
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where series or frame must be chosen, listing what there is
     * @throws CancellationException where Escape is pressed
     */
    public static Opened openDicom(Path path, ReadOptions options) throws IOException {
        IJ.resetEscape();
        IJ.showStatus("Radiomics: reading DICOM headers");
        DicomImage series = DicomImage.open(path, options);
        IJ.showStatus("Radiomics: reading DICOM pixels");
        int slices = series.geometry().size(2);
        ImagePlus image =
                DicomStacks.open(
                        series,
                        ImageFiles.dicomDecoder(options),
                        z -> {
                            IJ.showProgress(z, slices);
                            return !IJ.escapePressed();
                        });
        image.setProperty(FILE_KEY, path);
        return new Opened(image, series.warnings());
    }

    private static boolean isOfOneChannelAndFrame(ImagePlus image) {
        return !ImagePlusVolumes.isRgb(image)
                && Palette.of(image, true) == null
                && image.getNChannels() == 1
                && image.getNFrames() == 1;
    }

    private static ImagePlus inStack(ImageFiles.ImageFile read) {
        SourceImage source = read.source();
        Geometry grid = source.grid();
        float[] values = source.volume().data();
        CalibratedStack stack = new CalibratedStack(grid, CalibratedStack.areWhole(values));
        int slice = grid.size(0) * grid.size(1);
        for (int z = 0; z < grid.size(2); z++) {
            stack.add(values, z * slice);
        }
        ImagePlus image = stack.image(source.name(), source.intensityUnit());
        if (!read.placed()) {
            forgetPlace(image, grid);
        } else if (read.imagePlus() != null) {
            ImagePlace.setFrameOfReference(image, ImagePlace.frameOfReference(read.imagePlus()));
        }
        return image;
    }

    /** An origin in the calibration is none in the patient. */
    private static void forgetPlace(ImagePlus image, Geometry grid) {
        ImagePlace.remove(image);
        if (grid.unit() == LengthUnit.MILLIMETRE) {
            Calibration c = image.getCalibration();
            c.xOrigin = -grid.origin()[0] / grid.spacing(0);
            c.yOrigin = -grid.origin()[1] / grid.spacing(1);
            c.zOrigin = -grid.origin()[2] / grid.spacing(2);
        }
    }
}
