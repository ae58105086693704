package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.GridMismatchException;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.Segment;
import fiji.plugin.radiomics.io.dicom.StructureChoice;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.io.dicom.StructureFiles;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the regions of an open image come from, as a user says it.
 *
 * @param source one of the constants of this class, in any case
 * @param file a ROI or mask file, for the sources that need one
 * @param maskTitle title of an open mask image, for the source that needs one
 * @param label of a mask: a label, {@code each}, or empty for all that is not 0
 * @param structure of a DICOM structure set or segmentation: a name or a pattern with {@code *}
 * @param grouping {@code ROI}, {@code name} or {@code group}
 * @param slices {@code current slice} or {@code all slices}, for ROIs without a position
 * @param roiTitle title of the open image that ROIs or structures were drawn on; empty or {@link
 *     #NONE} where that is the image itself
 * @param regrid whether regions on another grid are brought to the image's, with a warning of each
 */
public record RegionInputs(
        String source,
        String file,
        String maskTitle,
        String label,
        String structure,
        String grouping,
        String slices,
        String roiTitle,
        boolean regrid) {

    /**
     * Of the image itself, on its grid.
     *
     * @param source as the component
     * @param file as the component
     * @param maskTitle as the component
     * @param label as the component
     * @param structure as the component
     * @param grouping as the component
     * @param slices as the component
     */
    public RegionInputs(
            String source,
            String file,
            String maskTitle,
            String label,
            String structure,
            String grouping,
            String slices) {
        this(source, file, maskTitle, label, structure, grouping, slices, "", false);
    }

    /**
     * Without a structure.
     *
     * @param source as the component
     * @param file as the component
     * @param maskTitle as the component
     * @param label as the component
     * @param grouping as the component
     * @param slices as the component
     */
    public RegionInputs(
            String source,
            String file,
            String maskTitle,
            String label,
            String grouping,
            String slices) {
        this(source, file, maskTitle, label, "", grouping, slices);
    }

    /** The active selection. */
    public static final String SELECTION = "Selection";

    /** All ROIs of the ROI Manager. */
    public static final String MANAGER = "ROI Manager";

    /** The ROIs that are selected in the ROI Manager. */
    public static final String MANAGER_SELECTED = "ROI Manager selected";

    /** The image's overlay. */
    public static final String OVERLAY = "Overlay";

    /** A .roi or .zip file. */
    public static final String ROI_FILE = "ROI file";

    /** An open mask or label image. */
    public static final String MASK_IMAGE = "Mask image";

    /** A mask or label image in a file. */
    public static final String MASK_FILE = "Mask file";

    /** No mask image. */
    public static final String NONE = "None";

    /** ROIs without a position lie in the image's current slice. */
    public static final String CURRENT_SLICE = "current slice";

    /** ROIs without a position lie in every slice. */
    public static final String ALL_SLICES = "all slices";

    private static final List<String> SOURCES =
            List.of(SELECTION, MANAGER, MANAGER_SELECTED, OVERLAY, ROI_FILE, MASK_IMAGE, MASK_FILE);

    /**
     * @param image the image
     * @param grid its grid
     * @param channel the channel processed, from 1; 0 where there is no choice
     * @param frame the frame processed, from 1; 0 where there is no choice
     * @return its regions, at least one
     * @throws IOException where a file cannot be read, in one line
     * @throws IllegalArgumentException where the source is unknown, empty or does not fit the image
     */
    public List<Region> regions(ImagePlus image, Geometry grid, int channel, int frame)
            throws IOException {
        if (roiTitle.isBlank() || roiTitle.equals(NONE)) {
            return ofImage(image, grid, channel, frame);
        }
        ImagePlus drawn = openImage("roiimage", roiTitle);
        if (drawn == image) {
            return ofImage(image, grid, channel, frame);
        }
        Geometry own = CalibratedGeometry.of(drawn, new ArrayList<>());
        List<Region> regions = ofImage(drawn, own, 0, 0);
        if (grid.difference(own, "image", "image of the regions") != null) {
            checkCommonSpace(isPlaced(drawn), "'" + roiTitle + "'", image);
        }
        return RegionGrids.move(regions, own, grid, regrid);
    }

    /** The same, of regions that belong to another image. */
    public RegionInputs drawnOn(String title, boolean move) {
        return new RegionInputs(
                source, file, maskTitle, label, structure, grouping, slices, title, move);
    }

    private List<Region> ofImage(ImagePlus image, Geometry grid, int channel, int frame)
            throws IOException {
        RoiRegions.Placement placement =
                new RoiRegions.Placement(
                        grouping(grouping),
                        allSlices(),
                        ImagePlusVolumes.shown(image)[1] - 1,
                        channel,
                        frame);
        return switch (canonical("regions", source, SOURCES)) {
            case SELECTION -> rois(RoiSources.selection(image), image, grid, placement);
            case MANAGER -> rois(RoiSources.manager(false), image, grid, placement);
            case MANAGER_SELECTED -> rois(RoiSources.manager(true), image, grid, placement);
            case OVERLAY -> rois(RoiSources.overlay(image), image, grid, placement);
            case ROI_FILE -> rois(RoiSources.file(path()), image, grid, placement);
            case MASK_IMAGE -> maskImage(image, grid);
            default -> maskFile(image, grid);
        };
    }

    private List<Region> maskFile(ImagePlus image, Geometry grid) throws IOException {
        StructureChoice choice = new StructureChoice(structure, label);
        Optional<StructureFile> structures =
                StructureFiles.find(path(), ImageFiles.dicomDecoder(ReadOptions.NONE));
        if (structures.isPresent()) {
            Geometry placed =
                    ImagePlace.of(image)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "'"
                                                            + image.getTitle()
                                                            + "' does not know its place in the"
                                                            + " patient, which the structures of "
                                                            + path()
                                                            + " need; open it by Open DICOM"
                                                            + " Series or Open Image, and do not"
                                                            + " crop or turn it"));
            return RegionFiles.fromStructures(
                    structures.get(), choice, placed, ImagePlace.frameOfReference(image), regrid);
        }
        List<Segment> segments = RegionFiles.segments(path(), ReadOptions.NONE);
        if (!segments.isEmpty() && isPlaced(image)) {
            return new LabelSegments(path(), segments, regrid).regions(choice, grid);
        }
        RegionFiles.refuseStructure(path(), choice);
        ImageFiles.ImageFile mask = ImageFiles.readMask(path(), ReadOptions.NONE);
        return ofMask(
                mask.source().volume(), mask.placed(), image, grid, ImageFiles.baseName(path()));
    }

    /** A mask or label image in a file, on the grid of an open image. */
    static Volume labels(Path file, ImagePlus image, Geometry grid) throws IOException {
        ImageFiles.ImageFile mask = ImageFiles.readMask(file, ReadOptions.NONE);
        return onGrid(mask.source().volume(), mask.placed() && isPlaced(image), grid);
    }

    static boolean isPlaced(ImagePlus image) {
        return ImagePlace.of(image).isPresent();
    }

    static Volume onGrid(Volume mask, boolean bothPlaced, Geometry grid) {
        return bothPlaced ? Reorientation.align(mask, grid) : inStackOrder(mask, grid);
    }

    private List<Region> ofMask(
            Volume mask, boolean maskPlaced, ImagePlus image, Geometry grid, String name) {
        if (maskPlaced && isPlaced(image)) {
            return RegionGrids.of(mask, grid, regrid, v -> MaskImages.regions(v, label, name));
        }
        try {
            return MaskImages.regions(inStackOrder(mask, grid), label, name);
        } catch (GridMismatchException e) {
            if (!regrid) {
                throw RegionGrids.advised(e.getMessage());
            }
            checkCommonSpace(maskPlaced, "the mask", image);
            return RegionGrids.of(mask, grid, true, v -> MaskImages.regions(v, label, name));
        }
    }

    /** Positions in the patient and positions by calibration alone have nothing in common. */
    private void checkCommonSpace(boolean placed, String what, ImagePlus image) {
        if (regrid && placed != isPlaced(image)) {
            throw new IllegalArgumentException(
                    "regrid=true: of '"
                            + image.getTitle()
                            + "' and "
                            + what
                            + " only one knows its place in the patient; open both from files that"
                            + " do (DICOM, NIfTI)");
        }
    }

    private static List<Region> rois(
            List<Roi> rois, ImagePlus image, Geometry grid, RoiRegions.Placement placement) {
        return RoiRegions.of(rois, grid, image, placement);
    }

    /**
     * @param text {@code ROI}, {@code name} or {@code group}, in any case
     * @return the grouping
     */
    public static RoiRegions.Grouping grouping(String text) {
        String name = canonical("grouping", text, List.of("ROI", "name", "group"));
        return RoiRegions.Grouping.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private boolean allSlices() {
        return canonical("slices", slices, List.of(CURRENT_SLICE, ALL_SLICES)).equals(ALL_SLICES);
    }

    private static String canonical(String key, String value, List<String> allowed) {
        for (String a : allowed) {
            if (a.equalsIgnoreCase(value.trim())) {
                return a;
            }
        }
        throw new IllegalArgumentException(
                key + "=" + value + ": allowed are " + String.join(", ", allowed));
    }

    private Path path() {
        if (file.isBlank()) {
            throw new IllegalArgumentException(
                    "regions=" + source + " needs a file: give regionfile=[...]");
        }
        return Path.of(file.trim());
    }

    private List<Region> maskImage(ImagePlus image, Geometry grid) {
        if (maskTitle.isBlank() || maskTitle.equals(NONE)) {
            throw new IllegalArgumentException(
                    "regions=" + source + " needs an open mask: give maskimage=[title]");
        }
        ImagePlus mask = openImage("maskimage", maskTitle);
        if (mask == image) {
            throw new IllegalArgumentException(
                    "maskimage=" + maskTitle + " is the image itself; choose its mask");
        }
        Volume labels = ImagePlusVolumes.toLabels(mask, "", 0).volume();
        return ofMask(labels, isPlaced(mask), image, grid, maskTitle);
    }

    private static ImagePlus openImage(String key, String title) {
        ImagePlus open = WindowManager.getImage(title);
        if (open == null) {
            throw new IllegalArgumentException(
                    key + "=" + title + ": no open image has that title; open are " + openTitles());
        }
        return open;
    }

    /**
     * Without a place in space (see {@link ImagePlace}) of both, a mask is held against its image
     * as both lie in their stacks, by size and spacing; one without a unit of length by size alone.
     */
    private static Volume inStackOrder(Volume mask, Geometry grid) {
        Geometry own = mask.geometry();
        int[] size = {own.size(0), own.size(1), own.size(2)};
        boolean calibrated = own.unit() == LengthUnit.MILLIMETRE;
        Geometry placed =
                new Geometry(
                        size,
                        calibrated ? own.spacing() : grid.spacing(),
                        grid.origin(),
                        grid.direction(),
                        grid.unit());
        return Reorientation.align(new Volume(placed, mask.data()), grid);
    }

    /**
     * @return titles of all open images
     */
    public static List<String> openTitles() {
        List<String> titles = new ArrayList<>();
        int[] ids = WindowManager.getIDList();
        for (int id : ids == null ? new int[0] : ids) {
            titles.add(WindowManager.getImage(id).getTitle());
        }
        return titles;
    }
}
