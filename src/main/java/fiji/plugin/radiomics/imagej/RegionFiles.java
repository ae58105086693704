package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
        Volume mask = ImageFiles.read(file).source().volume();
        return MaskImages.regions(
                Reorientation.align(mask, grid), label, ImageFiles.baseName(file));
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
