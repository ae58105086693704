package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.image.Mask;
import java.util.List;
import java.util.Objects;

/**
 * One region of interest on an image's grid: one row of a table.
 *
 * @param name its name in tables
 * @param mask its voxels, on the image's grid or on a part of it
 * @param offset where the mask's first voxel lies on the image's grid, along x, y, z
 * @param clippedFraction the part of the region, 0 … 1, that lay outside the image
 * @param warnings what the user should know of this region, a sentence each
 */
public record Region(
        String name, Mask mask, int[] offset, double clippedFraction, List<String> warnings) {

    /** Copies what is mutable. */
    public Region {
        Objects.requireNonNull(name);
        Objects.requireNonNull(mask);
        offset = offset.clone();
        warnings = List.copyOf(warnings);
    }

    /**
     * A region whose mask covers the image's whole grid.
     *
     * @param name its name in tables
     * @param mask its voxels
     * @return the region
     */
    public static Region of(String name, Mask mask) {
        return new Region(name, mask, new int[3], 0, List.of());
    }

    @Override
    public int[] offset() {
        return offset.clone();
    }
}
