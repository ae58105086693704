package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.GridMismatchException;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.ImageFormat;
import fiji.plugin.radiomics.io.NrrdReader;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.Segment;
import fiji.plugin.radiomics.io.dicom.SourceSeries;
import fiji.plugin.radiomics.io.dicom.StructureChoice;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.io.dicom.StructureFiles;
import fiji.plugin.radiomics.io.dicom.StructureRegions;

import ij.gui.Roi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Regions from files, on the grid of an image. */
public final class RegionFiles {

    private RegionFiles() {}

    /**
     * @param file a mask or label image
     * @param label as for {@link MaskImages#regions}
     * @param grid the image's grid; a mask whose axes are the image's in another order or direction
     *     is turned onto it
     * @return the regions
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where the grids differ, naming the axis and both numbers, or
     *     the label is not there
     */
    public static List<Region> fromMask(Path file, String label, Geometry grid) throws IOException {
        return fromMask(file, new StructureChoice("", label), grid, null, ReadOptions.NONE);
    }

    /**
     * @param file a DICOM structure set or segmentation (or a folder with it alone), a mask or a
     *     label image
     * @param choice which of its structures, or which label; nothing said, of an image all that is
     *     not 0
     * @param grid the image's grid, as for the other
     * @param path the file or folder that the image was read from, whose frame of reference must be
     *     that of the structures; null where it is not known
     * @param read which part of that was read
     * @return the regions, at least one
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where the file does not fit the grid or has no such
     *     structure or label, listing those it has
     */
    public static List<Region> fromMask(
            Path file, StructureChoice choice, Geometry grid, Path path, ReadOptions read)
            throws IOException {
        return fromMask(file, choice, grid, path, read, false);
    }

    /**
     * As the others.
     *
     * @param file as above; of label images, 3D Slicer's have names too
     * @param choice as above
     * @param grid as above
     * @param path as above
     * @param read as above; its reader also opens the mask
     * @param regrid whether regions of a mask on another grid are brought to the image's, with a
     *     warning of each
     * @return the regions, at least one
     * @throws IOException as above
     * @throws IllegalArgumentException as above
     */
    public static List<Region> fromMask(
            Path file,
            StructureChoice choice,
            Geometry grid,
            Path path,
            ReadOptions read,
            boolean regrid)
            throws IOException {
        Optional<StructureFile> structures =
                StructureFiles.find(file, ImageFiles.dicomDecoder(ReadOptions.NONE));
        if (structures.isPresent()) {
            if (path != null && !knowsPlace(path, read, grid)) {
                throw new IllegalArgumentException(
                        "'"
                                + path
                                + "' does not know its place in the patient, which the structures"
                                + " of "
                                + file
                                + " need; give its DICOM series, NIfTI, NRRD or MetaImage file");
            }
            String frame = path == null ? "" : frameOfReference(path, read);
            return fromStructures(structures.get(), choice, grid, frame, regrid);
        }
        List<Segment> segments = segments(file, read);
        if (!segments.isEmpty()) {
            return new LabelSegments(file, segments, regrid).regions(choice, grid);
        }
        refuseStructure(file, choice);
        Volume mask = ImageFiles.readMask(file, read.readerOnly()).source().volume();
        String name = ImageFiles.baseName(file);
        return RegionGrids.of(mask, grid, regrid, v -> MaskImages.regions(v, choice.label(), name));
    }

    /**
     * Structures of a DICOM file.
     *
     * @param file the file
     * @param choice which of its structures
     * @param grid the image's grid
     * @param frame the image's FrameOfReferenceUID; empty where it does not tell one
     * @param regrid whether those drawn on another grid are brought to the image's
     */
    static List<Region> fromStructures(
            StructureFile file, StructureChoice choice, Geometry grid, String frame, boolean regrid)
            throws IOException {
        if (regrid) {
            return StructureRegions.of(
                    file,
                    choice,
                    grid,
                    frame,
                    (region, own) -> RegionGrids.move(List.of(region), own, grid, true).get(0));
        }
        try {
            return StructureRegions.of(file, choice, grid, frame);
        } catch (GridMismatchException e) {
            throw RegionGrids.advised(e.getMessage());
        }
    }

    /** The segments that a label image names; none where it is no such image. */
    static List<Segment> segments(Path file, ReadOptions read) throws IOException {
        boolean ours = read.reader() != ReadOptions.Reader.BIOFORMATS;
        return ours && ImageFormat.of(file) == ImageFormat.NRRD
                ? NrrdReader.readHeader(file).segments()
                : List.of();
    }

    /**
     * Regions that were drawn on one image, for another.
     *
     * @param regions regions on the grid of the one, or on parts of it
     * @param own that grid
     * @param grid the other's grid
     * @param regrid whether they may be brought there where the grids differ, with a warning
     * @return the regions on the other grid
     * @throws IllegalArgumentException where the grids differ and {@code regrid} is false, naming
     *     the axis and both numbers
     */
    public static List<Region> move(
            List<Region> regions, Geometry own, Geometry grid, boolean regrid) {
        return RegionGrids.move(regions, own, grid, regrid);
    }

    /**
     * @param one where an image was read from
     * @param readOne which part of it
     * @param other where another was read from
     * @param readOther which part of that
     * @throws IOException where their headers cannot be read
     * @throws IllegalArgumentException where both are DICOM and say that their positions have
     *     nothing in common
     */
    public static void checkCommonSpace(
            Path one, ReadOptions readOne, Path other, ReadOptions readOther) throws IOException {
        String own = frameOfReference(one, readOne);
        String image = frameOfReference(other, readOther);
        if (!own.isEmpty() && !image.isEmpty()) {
            StructureFile.checkFrame(own, image, "the region");
        }
    }

    /** Bio-Formats knows no place, and ImageJ's files only that of an image that had one. */
    private static boolean knowsPlace(Path path, ReadOptions read, Geometry grid) {
        if (read.reader() == ReadOptions.Reader.BIOFORMATS) {
            return false;
        }
        double[] turn = grid.direction();
        boolean nowhere =
                Arrays.stream(grid.origin()).allMatch(v -> v == 0)
                        && turn[0] == 1
                        && turn[4] == 1
                        && turn[8] == 1;
        return !nowhere || ImageFormat.of(path) != ImageFormat.OTHER;
    }

    private static String frameOfReference(Path path, ReadOptions read) throws IOException {
        if (ImageFormat.of(path) != ImageFormat.DICOM) {
            return "";
        }
        Optional<SourceSeries> series = SourceSeries.find(path, read);
        return series.isPresent() ? series.get().frameOfReference() : "";
    }

    /** Only structure sets and segmentations have names. */
    static void refuseStructure(Path file, StructureChoice choice) throws IOException {
        if (!choice.structure().isEmpty()) {
            throw StructureFiles.noNames(file);
        }
    }

    /**
     * @param file a {@code .roi} file or a {@code .zip} of such
     * @param image the image that they were drawn on
     * @param placement where they lie
     * @return the regions
     * @throws IOException with the path and the cause in one line
     */
    public static List<Region> fromRois(
            Path file, ImageFiles.ImageFile image, RoiRegions.Placement placement)
            throws IOException {
        return fromRois(RoiSources.file(file), image, placement);
    }

    /**
     * @param image an image that ImageJ has opened
     * @param placement where its ROIs lie
     * @return the regions of the overlay that its file holds
     * @throws IllegalArgumentException where it has none
     */
    public static List<Region> fromOverlay(
            ImageFiles.ImageFile image, RoiRegions.Placement placement) {
        if (image.imagePlus() == null) {
            throw new IllegalArgumentException(
                    "'"
                            + image.source().name()
                            + "' holds no overlay; TIFF files of ImageJ do, if they were saved"
                            + " with one");
        }
        return fromRois(RoiSources.overlay(image.imagePlus()), image, placement);
    }

    private static List<Region> fromRois(
            List<Roi> rois, ImageFiles.ImageFile image, RoiRegions.Placement placement) {
        return RoiRegions.of(
                rois, image.source().volume().geometry(), image.imagePlus(), placement);
    }
}
