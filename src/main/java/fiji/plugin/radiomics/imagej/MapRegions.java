package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import ij.ImagePlus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The one region of a map. */
public final class MapRegions {

    /** Every voxel of the image. */
    public static final String WHOLE_IMAGE = "Whole image";

    private MapRegions() {}

    /**
     * @param inputs where the regions come from; their source may be {@link #WHOLE_IMAGE}
     * @param image the image
     * @param grid its grid
     * @param channel the channel processed, from 1; 0 where there is no choice
     * @param frame the frame processed, from 1; 0 where there is no choice
     * @return all regions as one
     * @throws IOException where a file cannot be read, in one line
     * @throws IllegalArgumentException where there is no region
     */
    public static Region united(
            RegionInputs inputs, ImagePlus image, Geometry grid, int channel, int frame)
            throws IOException {
        if (inputs.source().trim().equalsIgnoreCase(WHOLE_IMAGE)) {
            byte[] inside = new byte[grid.voxels()];
            Arrays.fill(inside, (byte) 1);
            return Region.of("image", new Mask(grid, inside));
        }
        return united(inputs.regions(image, grid, channel, frame), grid);
    }

    private static Region united(List<Region> regions, Geometry grid) {
        if (regions.size() == 1) {
            return regions.get(0);
        }
        List<String> warnings = new ArrayList<>();
        for (Region region : regions) {
            region.warnings().forEach(w -> warnings.add(region.name() + ": " + w));
        }
        return new Region("regions", onGrid(regions, grid), new int[3], 0, warnings);
    }

    /**
     * @param regions regions on the grid
     * @param grid the image's grid
     * @return the voxels of all of them, on the whole grid
     */
    public static Mask onGrid(List<Region> regions, Geometry grid) {
        byte[] inside = new byte[grid.voxels()];
        for (Region region : regions) {
            add(region, grid, inside);
        }
        return new Mask(grid, inside);
    }

    private static void add(Region region, Geometry grid, byte[] inside) {
        Geometry part = region.mask().geometry();
        int[] offset = region.offset();
        byte[] from = region.mask().data();
        for (int z = 0, i = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++) {
                int to = grid.index(offset[0], offset[1] + y, offset[2] + z);
                for (int x = 0; x < part.size(0); x++, i++) {
                    inside[to + x] |= from[i];
                }
            }
        }
    }
}
