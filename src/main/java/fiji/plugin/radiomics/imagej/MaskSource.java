package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.ReadOptions;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mask of an open image or a file, as a user says it.
 *
 * @param key name of the parameters, {@code first} or {@code second}, for messages
 * @param image title of an open image, or {@link #FILE}
 * @param as {@link #MASK}, or where the ROIs on the image are: a source of {@link RegionInputs}
 * @param file the file of the mask, or of the ROIs
 * @param roiName of the ROIs only those of this name; empty = all
 */
public record MaskSource(String key, String image, String as, String file, String roiName) {

    /** The mask is in a file. */
    public static final String FILE = "File";

    /** The image's voxels are the mask, not ROIs on it. */
    public static final String MASK = "Mask";

    private static final List<String> KINDS =
            List.of(
                    MASK,
                    RegionInputs.SELECTION,
                    RegionInputs.MANAGER,
                    RegionInputs.OVERLAY,
                    RegionInputs.ROI_FILE);

    /**
     * @return name in tables
     */
    public String name() {
        String base =
                image.equals(FILE) && !file.isBlank()
                        ? Path.of(file.strip()).getFileName().toString()
                        : image;
        return roiName.isBlank() ? base : base + " " + roiName.strip();
    }

    /**
     * A mask that was read.
     *
     * @param mask its voxels
     * @param isPlaced whether its grid is one in space, which of a plain stack in ImageJ it is not
     */
    public record Read(Mask mask, boolean isPlaced) {

        /**
         * @param place where a mask that lies nowhere shall lie
         * @return the mask, there or where it is
         */
        public Mask at(Geometry place) {
            Geometry own = mask.geometry();
            int[] size = {own.size(0), own.size(1), own.size(2)};
            return mask.on(
                    new Geometry(
                            size, own.spacing(), place.origin(), place.direction(), own.unit()));
        }
    }

    /**
     * @param label of a mask: a label; empty = all that is not 0
     * @param like the grid onto which a mask that lies otherwise in space is turned; null = none
     * @return the mask
     * @throws IOException where a file cannot be read, in one line
     * @throws IllegalArgumentException where there is no such image, label or ROI
     */
    public Read read(String label, Geometry like) throws IOException {
        String kind = kind();
        if (image.equals(FILE)) {
            if (!kind.equals(MASK)) {
                throw new IllegalArgumentException(
                        key + "=File is a mask; ROIs need an open image that they lie on");
            }
            ImageFiles.ImageFile read = ImageFiles.readMask(path(), ReadOptions.NONE);
            return labelled(read.source().volume(), label, read.placed(), like);
        }
        ImagePlus open = WindowManager.getImage(image);
        if (open == null) {
            throw new IllegalArgumentException(
                    key
                            + "="
                            + image
                            + ": no open image has that title; open are "
                            + RegionInputs.openTitles());
        }
        if (kind.equals(MASK)) {
            Volume labels = ImagePlusVolumes.toLabels(open, "", 0).volume();
            return labelled(labels, label, RegionInputs.isPlaced(open), like);
        }
        return new Read(ofRois(kind, open), RegionInputs.isPlaced(open));
    }

    private String kind() {
        for (String k : KINDS) {
            if (k.equalsIgnoreCase(as.strip())) {
                return k;
            }
        }
        throw new IllegalArgumentException(
                key + "as=" + as + ": allowed are " + String.join(", ", KINDS));
    }

    private Path path() {
        if (file.isBlank()) {
            throw new IllegalArgumentException("A file is needed: give " + key + "file=[...]");
        }
        return Path.of(file.strip());
    }

    private static Read labelled(Volume labels, String label, boolean isPlaced, Geometry like) {
        if (label.strip().toLowerCase(Locale.ROOT).equals("each")) {
            throw new IllegalArgumentException("label=each: a number or nothing is expected");
        }
        Volume turned = isPlaced && like != null ? Reorientation.align(labels, like) : labels;
        return new Read(MaskImages.regions(turned, label, "mask").get(0).mask(), isPlaced);
    }

    private Mask ofRois(String kind, ImagePlus open) throws IOException {
        List<Roi> all =
                switch (kind) {
                    case RegionInputs.SELECTION -> RoiSources.selection(open);
                    case RegionInputs.MANAGER -> RoiSources.manager(false);
                    case RegionInputs.OVERLAY -> RoiSources.overlay(open);
                    default -> RoiSources.file(path());
                };
        List<Roi> rois = new ArrayList<>();
        for (Roi roi : all) {
            if (roiName.isBlank() || roiName.strip().equals(roi.getName())) {
                rois.add(roi);
            }
        }
        if (rois.isEmpty()) {
            throw new IllegalArgumentException(
                    key
                            + "name="
                            + roiName
                            + ": no ROI has that name; names are "
                            + String.join(
                                    ", ", all.stream().map(Roi::getName).distinct().toList()));
        }
        Geometry grid = CalibratedGeometry.of(open, new ArrayList<>());
        RoiRegions.Placement placement =
                new RoiRegions.Placement(
                        RoiRegions.Grouping.ROI, false, ImagePlusVolumes.shown(open)[1] - 1, 0, 0);
        List<Region> regions = RoiRegions.of(rois, grid, open, placement);
        return MapRegions.onGrid(regions, grid);
    }
}
