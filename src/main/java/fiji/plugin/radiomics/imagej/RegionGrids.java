package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.GridMismatchException;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.GridTransfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Regions that were drawn on one grid, for an image on another: refused unless it is asked for, and
 * then told in a warning of each region.
 */
final class RegionGrids {

    private RegionGrids() {}

    /**
     * @param mask a mask or label image
     * @param grid the image's grid
     * @param regrid whether its regions may be brought to another grid
     * @param regions the regions of a mask, on the mask's grid
     * @return the regions on the image's grid
     * @throws GridMismatchException where the grids differ and {@code regrid} is false
     */
    static List<Region> of(
            Volume mask, Geometry grid, boolean regrid, Function<Volume, List<Region>> regions) {
        Volume aligned;
        try {
            aligned = Reorientation.align(mask, grid);
        } catch (GridMismatchException e) {
            if (!regrid) {
                throw advised(e.getMessage());
            }
            return transfer(regions.apply(mask), mask.geometry(), grid);
        }
        return regions.apply(aligned);
    }

    /**
     * @param regions regions on the grid of one image, or on parts of it
     * @param own that image's grid
     * @param grid another image's grid
     * @param regrid whether they may be brought there where the grids differ
     * @return the regions on the other grid
     * @throws GridMismatchException where the grids differ and {@code regrid} is false
     */
    static List<Region> move(List<Region> regions, Geometry own, Geometry grid, boolean regrid) {
        String difference = grid.difference(own, "image", "image of the regions");
        if (difference == null) {
            return regions.stream().map(r -> on(r, grid)).toList();
        }
        if (!regrid) {
            throw advised(difference);
        }
        return transfer(regions, own, grid);
    }

    static GridMismatchException advised(String difference) {
        return new GridMismatchException(
                difference
                        + " Or let the region be brought to the image's grid, with a warning:"
                        + " regrid=true (--regrid).");
    }

    private static Region on(Region r, Geometry grid) {
        Geometry part = r.mask().geometry();
        int[] size = {part.size(0), part.size(1), part.size(2)};
        Mask mask = r.mask().on(grid.crop(r.offset(), size));
        return new Region(r.name(), mask, r.offset(), r.clippedFraction(), r.warnings());
    }

    private static List<Region> transfer(List<Region> regions, Geometry own, Geometry grid) {
        List<Region> moved = new ArrayList<>();
        for (Region region : regions) {
            GridTransfer.Transferred t = GridTransfer.transfer(region.mask(), grid);
            List<String> warnings = new ArrayList<>(region.warnings());
            warnings.add(
                    "the region was brought from a grid of "
                            + text(own)
                            + " to the image's of "
                            + text(grid)
                            + " (regrid)");
            if (t.clippedFraction() == 1) {
                warnings.add("the region lies wholly outside the image");
            }
            double clipped = region.clippedFraction();
            moved.add(
                    new Region(
                            region.name(),
                            t.mask(),
                            t.offset(),
                            clipped + (1 - clipped) * t.clippedFraction(),
                            warnings));
        }
        return moved;
    }

    private static String text(Geometry g) {
        return g.sizeText()
                + " voxels of "
                + String.join(
                        " x ", Arrays.stream(g.spacing()).mapToObj(RegionGrids::shortened).toList())
                + " "
                + g.unit().symbol();
    }

    private static String shortened(double spacing) {
        return java.math.BigDecimal.valueOf(spacing)
                .round(new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
