package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.dicom.StructureChoice;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.io.dicom.StructureFiles;
import fiji.plugin.radiomics.io.dicom.StructureRegions;
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
 */
public record RegionInputs(
        String source,
        String file,
        String maskTitle,
        String label,
        String structure,
        String grouping,
        String slices) {

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
        Optional<StructureFile> structures = StructureFiles.find(path());
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
                                                            + " need; open it from its DICOM"
                                                            + " series, and do not crop it"));
            return StructureRegions.of(
                    structures.get(), choice, placed, ImagePlace.frameOfReference(image));
        }
        RegionFiles.refuseStructure(path(), choice);
        ImageFiles.ImageFile mask = ImageFiles.read(path());
        // What ImageJ has opened may be a plain stack; other readers know where a mask lies.
        boolean placed = mask.imagePlus() == null || isPlaced(mask.imagePlus());
        return MaskImages.regions(
                onGrid(mask.source().volume(), placed && isPlaced(image), grid),
                label,
                ImageFiles.baseName(path()));
    }

    private static boolean isPlaced(ImagePlus image) {
        return ImagePlace.of(image).isPresent();
    }

    private static Volume onGrid(Volume mask, boolean bothPlaced, Geometry grid) {
        return bothPlaced ? Reorientation.align(mask, grid) : inStackOrder(mask, grid);
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
        ImagePlus mask = WindowManager.getImage(maskTitle);
        if (mask == null) {
            throw new IllegalArgumentException(
                    "maskimage="
                            + maskTitle
                            + ": no open image has that title; open are "
                            + openTitles());
        }
        if (mask == image) {
            throw new IllegalArgumentException(
                    "maskimage=" + maskTitle + " is the image itself; choose its mask");
        }
        Volume labels = ImagePlusVolumes.toSourceImage(mask, "", 0).volume();
        boolean bothPlaced = isPlaced(mask) && isPlaced(image);
        return MaskImages.regions(onGrid(labels, bothPlaced, grid), label, maskTitle);
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
