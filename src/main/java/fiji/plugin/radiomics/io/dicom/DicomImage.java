/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.extract.ImageOrigin;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.StoredVoxels;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A DICOM image: the slices of a series in order, with their place in the patient. Headers are read
 * when it is opened, pixels slice by slice when they are asked for.
 *
 * <ul>
 *   <li>A folder: its only series, or the one that is chosen by number, description or UID; folders
 *       in it belong to it. A file: if it is multi-frame or, like a radiograph, has no position,
 *       this image; else the whole series of its folder, with a warning.
 *   <li>Values are {@code stored · slope + intercept}, by slice where slices differ; MONOCHROME1 is
 *       not inverted, since it is a matter of display.
 *   <li>The grid is in LPS axes, in mm; slices are in the order of their positions along the normal
 *       of their planes (the cross product of row and column direction). What is no regular grid is
 *       refused: see {@link SliceStack}.
 *   <li>Unit: HU for CT with rescale tags unless RescaleType says otherwise; Bq/ml, counts or an
 *       SUV for PET.
 * </ul>
 *
 * Neither messages nor warnings hold what identifies a patient.
 */
public final class DicomImage {

    private static final String LOCALIZER = "LOCALIZER";

    private final Path path;
    private final PixelFormat format;
    private final FrameValues values;
    private final SliceStack stack;
    private final String unit;
    private final double[] factors;
    private final List<String> warnings;

    private DicomImage(
            Path path,
            PixelFormat format,
            FrameValues values,
            SliceStack stack,
            String unit,
            double[] factors,
            List<String> warnings) {
        this.path = path;
        this.format = format;
        this.values = values;
        this.stack = stack;
        this.unit = unit;
        this.factors = factors;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Opens a series.
     *
     * @param path a folder or a file
     * @param options series, frame (where there are several images at each position) and SUV are
     *     regarded
     * @return the image, pixels not read yet
     * @throws UnreadableFileException where it is not usable, in one line
     * @throws IllegalArgumentException where series or frame must be chosen, listing what there is
     */
    public static DicomImage open(Path path, ReadOptions options) throws UnreadableFileException {
        Optional<Suv> suv = Suv.of(options.suv());
        List<String> warnings = new ArrayList<>();
        List<DicomFile> files = files(path, options, warnings);
        files = withoutLocalizers(files, warnings);
        List<DicomFrame> frames = new ArrayList<>();
        for (DicomFile file : files) {
            FramePixels.requireFrames(file, PixelFormat.of(file.data()));
            frames.addAll(FrameReader.frames(file));
        }
        SliceStack stack = SliceStack.of(frames, options.frameText());
        DataSet first = stack.slices().get(0).file().data();
        PixelFormat format = PixelFormat.of(first);
        FrameValues values = FrameValues.of(first, format, options.channel(), name(path));
        for (DicomFrame slice : stack.slices()) {
            boolean grey = PixelFormat.of(slice.file().data()).colours().isGrey();
            if (grey != format.colours().isGrey()) {
                throw slice.refuse(
                        "some of the series' images have colours and others have not",
                        "Choose a series of one kind");
            }
        }
        warnings.addAll(stack.warnings());
        warnings.addAll(Plausibility.warnings(stack.slices()));
        String note = FrameValues.codeNote(stack.slices().get(0));
        if (!note.isEmpty()) {
            warnings.add(note);
        }
        double[] factors = new double[stack.slices().size()];
        java.util.Arrays.fill(factors, 1);
        if (suv.isPresent()) {
            SuvConversion conversion = new SuvConversion(suv.get(), files);
            for (int z = 0; z < factors.length; z++) {
                factors[z] = conversion.factor(stack.slices().get(z));
            }
            warnings.addAll(conversion.warnings());
        }
        String unit = suv.isPresent() ? suv.get().unit() : IntensityUnit.of(stack.slices().get(0));
        return new DicomImage(path, format, values, stack, unit, factors, warnings);
    }

    // Which files

    private static List<DicomFile> files(Path path, ReadOptions options, List<String> warnings)
            throws UnreadableFileException {
        List<Path> paths;
        if (Files.isDirectory(path)) {
            DicomFolder.Series series =
                    DicomFolder.choose(path, DicomFolder.series(path), options.series());
            warnings.addAll(series.warnings());
            paths = series.files();
        } else {
            options.refuseSeries("DICOM");
            DicomFile file = DicomReader.read(path);
            requireImage(file);
            if (isWhole(file)) {
                return List.of(file);
            }
            DicomFolder.Series series = DicomFolder.siblings(file);
            warnings.addAll(series.warnings());
            paths = series.files();
            if (paths.size() > 1) {
                warnings.add(
                        path.getFileName()
                                + " is one of "
                                + paths.size()
                                + " files of its series in this folder: the whole series is read");
            }
        }
        List<DicomFile> files = new ArrayList<>();
        for (Path p : paths) {
            files.add(DicomReader.read(p));
        }
        return files;
    }

    /** Whether a file is an image by itself, and no slice of a series. */
    private static boolean isWhole(DicomFile file) throws UnreadableFileException {
        return file.data().integer(Tag.NUMBER_OF_FRAMES, 1) > 1
                || file.data().has(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)
                || !file.data().has(Tag.IMAGE_POSITION_PATIENT);
    }

    /**
     * @param path a DICOM file
     * @return the files that are read where it is opened: of a slice, its series in the folder
     * @throws UnreadableFileException where one of them cannot be read
     */
    public static List<Path> filesOf(Path path) throws UnreadableFileException {
        DicomFile file = DicomReader.read(path);
        return !DicomFolder.isImage(file.data()) || isWhole(file)
                ? List.of(path)
                : DicomFolder.siblings(file).files();
    }

    private static void requireImage(DicomFile file) throws UnreadableFileException {
        DataSet d = file.data();
        if (!DicomFolder.isImage(d)) {
            String modality = d.string(Tag.MODALITY);
            throw new UnreadableFileException(
                    file.path(),
                    "it is a DICOM file without an image"
                            + (modality.isEmpty() ? "" : " (" + modality + ")"),
                    "Choose a file of the image series, or its folder");
        }
    }

    /** Scout views lie across the slices that they plan. */
    private static List<DicomFile> withoutLocalizers(List<DicomFile> files, List<String> warnings)
            throws UnreadableFileException {
        List<DicomFile> others = new ArrayList<>();
        for (DicomFile f : files) {
            if (!f.data().strings(Tag.IMAGE_TYPE).contains(LOCALIZER)) {
                others.add(f);
            }
        }
        if (others.isEmpty() || others.size() == files.size()) {
            return files;
        }
        int left = files.size() - others.size();
        warnings.add(
                left
                        + (left == 1
                                ? " localizer image of the series is"
                                : " localizer images of the series are")
                        + " left out");
        return others;
    }

    // What it is

    /**
     * @return whether the files tell where the image lies in the patient, as radiographs do not
     */
    public boolean isPlaced() {
        return stack.slices().stream().allMatch(DicomFrame::placed);
    }

    /**
     * @return the grid in LPS axes, in mm
     */
    public Geometry geometry() {
        return stack.geometry();
    }

    /** Which frame of which file each slice of the grid is. */
    SliceStack stack() {
        return stack;
    }

    /**
     * @return the FrameOfReferenceUID, by which structures find the image; empty where there is
     *     none
     * @throws UnreadableFileException where the file cannot be read any more
     */
    public String frameOfReference() throws UnreadableFileException {
        return stack.slices().get(0).file().data().string(Tag.FRAME_OF_REFERENCE_UID);
    }

    /**
     * @return the SeriesInstanceUID, by which structures name the image; empty where there is none
     * @throws UnreadableFileException where the file cannot be read any more
     */
    public String seriesUid() throws UnreadableFileException {
        return stack.slices().get(0).file().data().string(Tag.SERIES_INSTANCE_UID);
    }

    /**
     * @return file or folder name, for titles and tables
     */
    public String name() {
        return name(path);
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "DICOM" : name.toString();
    }

    /**
     * @return symbol of the intensity unit, empty where it is not known
     */
    public String intensityUnit() {
        return unit;
    }

    /**
     * @return least and greatest intensity that the middle slice's header says to show (the first
     *     of WindowCenter and WindowWidth, PS3.3 C.11.2.1.2); empty where it says none, or where
     *     values are converted to SUV
     */
    public Optional<double[]> displayWindow() {
        int middle = factors.length / 2;
        DataSet d = stack.slices().get(middle).file().data();
        try {
            double centre = d.number(Tag.WINDOW_CENTER, Double.NaN);
            double width = d.number(Tag.WINDOW_WIDTH, Double.NaN);
            return width >= 1 && factors[middle] == 1 && Double.isFinite(centre + width)
                    ? Optional.of(
                            new double[] {
                                centre - 0.5 - (width - 1) / 2, centre - 0.5 + (width - 1) / 2
                            })
                    : Optional.empty();
        } catch (UnreadableFileException e) {
            // A matter of display is no reason to refuse the image.
            return Optional.empty();
        }
    }

    /**
     * @return what the user should know, a sentence each
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * @return whether pixels are compressed in a way that needs a {@link FrameDecoder}
     */
    public boolean needsDecoder() {
        return stack.slices().stream().anyMatch(s -> needsDecoder(s.file()));
    }

    private static boolean needsDecoder(DicomFile file) {
        return file.syntax().isJpeg2000() && FramePixels.isCoded(file);
    }

    /**
     * @return whether all values are whole numbers, whatever the pixels are
     */
    public boolean hasWholeNumbers() {
        for (int z = 0; z < factors.length; z++) {
            DicomFrame f = stack.slices().get(z);
            if (factors[z] != 1
                    || values.isColour()
                    || format.isFloat()
                    || f.slope() != Math.rint(f.slope())
                    || f.intercept() != Math.rint(f.intercept())) {
                return false;
            }
        }
        return true;
    }

    // Pixels

    /**
     * Reads the whole image.
     *
     * @param decoder for compressed pixels; null where there is none
     * @return the image, named like the file or folder
     * @throws CompressedPixelsException where a decoder is needed and there is none
     * @throws UnreadableFileException where pixels are damaged or memory does not suffice
     */
    public SourceImage read(FrameDecoder decoder) throws IOException {
        Geometry g = geometry();
        StoredVoxels.Builder voxels = new StoredVoxels.Builder(g);
        try {
            float[] slice = new float[g.size(0) * g.size(1)];
            for (int z = 0; z < g.size(2); z++) {
                readSlice(z, decoder, slice, 0);
                voxels.add(slice);
            }
        } catch (OutOfMemoryError e) {
            voxels = null;
            throw new UnreadableFileException(
                    path,
                    "there is not enough memory for "
                            + g.sizeText()
                            + " voxels (up to "
                            + (g.voxels() * 4L >> 20)
                            + " MB)",
                    "Give Java more memory (in Fiji: Edit > Options > Memory & Threads)");
        }
        return new SourceImage(name(), voxels.build(), unit, origin(), warnings);
    }

    /**
     * @return modality, and number and description of the series
     * @throws UnreadableFileException where the header holds no such texts
     */
    public ImageOrigin origin() throws UnreadableFileException {
        DataSet d = stack.slices().get(0).file().data();
        String series = d.string(Tag.SERIES_NUMBER) + " " + d.string(Tag.SERIES_DESCRIPTION);
        return new ImageOrigin(d.string(Tag.MODALITY), series, "", "");
    }

    /**
     * Reads a slice.
     *
     * @param z which, from 0
     * @param decoder for compressed pixels; null where there is none
     * @param to receives the values in {@link #intensityUnit()}, row by row
     * @param at index of the first
     * @throws CompressedPixelsException where a decoder is needed and there is none
     * @throws UnreadableFileException where pixels are damaged
     */
    public void readSlice(int z, FrameDecoder decoder, float[] to, int at) throws IOException {
        values.read(stack.slices().get(z), decoder, factors[z], to, at);
    }
}
