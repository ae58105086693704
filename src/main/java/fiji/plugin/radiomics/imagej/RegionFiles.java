package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.dicom.SourceSeries;
import fiji.plugin.radiomics.io.dicom.StructureChoice;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.io.dicom.StructureFiles;
import fiji.plugin.radiomics.io.dicom.StructureRegions;
import java.io.IOException;
import java.nio.file.Path;
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
        return fromMask(file, new StructureChoice("", label), grid, null);
    }

    /**
     * @param file a DICOM structure set or segmentation (or a folder with it alone), a mask or a
     *     label image
     * @param choice which of its structures, or which label; nothing said, of an image all that is
     *     not 0
     * @param grid the image's grid, as for the other
     * @param image the file or folder that the image was read from, whose frame of reference must
     *     be that of the structures; null where there is none
     * @return the regions, at least one
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where the file does not fit the grid or has no such
     *     structure or label, listing those it has
     */
    public static List<Region> fromMask(
            Path file, StructureChoice choice, Geometry grid, Path image) throws IOException {
        Optional<StructureFile> structures = StructureFiles.find(file);
        if (structures.isPresent()) {
            String frame = image == null ? "" : SourceSeries.frameOfReference(image, grid);
            return StructureRegions.of(structures.get(), choice, grid, frame);
        }
        refuseStructure(file, choice);
        Volume mask = ImageFiles.read(file).source().volume();
        return MaskImages.regions(
                Reorientation.align(mask, grid), choice.label(), ImageFiles.baseName(file));
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
        return RoiRegions.of(
                RoiSources.file(file),
                image.source().volume().geometry(),
                image.imagePlus(),
                placement);
    }
}
