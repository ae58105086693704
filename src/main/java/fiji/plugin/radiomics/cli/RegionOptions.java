package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.ImageFiles;
import fiji.plugin.radiomics.imagej.RegionFiles;
import fiji.plugin.radiomics.imagej.RegionInputs;
import fiji.plugin.radiomics.imagej.RoiRegions;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.StructureChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which regions of an image are meant. */
final class RegionOptions {

    private static final String OVERLAY = "overlay";

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            description =
                    "A mask or label image on the image's grid, or a DICOM structure set or"
                            + " segmentation.")
    private Path mask;

    @Option(
            names = "--roi",
            paramLabel = "FILE",
            description =
                    "ImageJ ROIs (.roi, .zip), instead of a mask or beside one; 'overlay' for those"
                            + " that the image's TIFF file holds.")
    private Path roi;

    @Mixin private RegionGridOptions grids;

    @Option(
            names = "--label",
            paramLabel = "N",
            defaultValue = "",
            description =
                    "Label in the mask, or 'each' for a row each; without: all that is not 0.")
    private String label;

    @Option(
            names = "--structure",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "Structure or segment by name or pattern, e.g. 'GTV*', a row each; the command"
                            + " 'structures' lists them.")
    private String structure;

    @Option(
            names = "--grouping",
            paramLabel = "ROI|name|group",
            defaultValue = "ROI",
            description = "One row for each ROI (default), or for all of one name or group.")
    private String grouping;

    @Option(
            names = "--slices",
            paramLabel = "all|N",
            defaultValue = "",
            description = "Where ROIs without a slice position lie: in all slices or in slice N.")
    private String slices;

    /**
     * @throws IllegalArgumentException where they say too little or too much
     */
    void check() {
        if (mask == null && roi == null) {
            throw new IllegalArgumentException(
                    "Say where the regions are: give --mask FILE or --roi FILE");
        }
        choice();
    }

    private StructureChoice choice() {
        return new StructureChoice(structure, label);
    }

    /** The files that regions come from, at least one. */
    List<Path> files() {
        return Stream.of(mask, roi).filter(Objects::nonNull).toList();
    }

    /**
     * @param regionFile one of {@link #files()}
     * @param path where the image was read from
     * @param image the image
     * @param read which part of it was read
     * @return the regions of that file
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where they do not fit the image
     */
    List<Region> regions(Path regionFile, Path path, ImageFiles.ImageFile image, ReadOptions read)
            throws IOException {
        return grids.regions(path, image, read, (p, i, r) -> drawn(regionFile, p, i, r));
    }

    private List<Region> drawn(
            Path regionFile, Path path, ImageFiles.ImageFile image, ReadOptions read)
            throws IOException {
        Geometry grid = image.source().volume().geometry();
        if (regionFile.equals(mask)) {
            return RegionFiles.fromMask(mask, choice(), grid, path, read, grids.regrid());
        }
        RoiRegions.Placement placement =
                RoiRegions.Placement.inFile(
                        RegionInputs.grouping(grouping), slices, "--slices ", read, grid);
        return roi.toString().equalsIgnoreCase(OVERLAY)
                ? RegionFiles.fromOverlay(image, placement)
                : RegionFiles.fromRois(roi, image, placement);
    }
}
