package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.image.Geometry;
import java.util.Arrays;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * Mean filter (IBSI S60F): the mean of a box of M voxels along each axis, kernel entries M⁻ᴰ. IBSI
 * 2 reference manual, arXiv 2006.05470, section 3.1.
 */
@Plugin(type = ImageFilter.class)
public class MeanFilter implements ImageFilter {

    private static final FilterParameter<Length> SUPPORT =
            FilterParameter.length(
                            "support",
                            "Width of the box; an odd number of voxels, or the nearest odd number to a"
                                    + " width in mm",
                            "5voxels",
                            0,
                            true)
                    .alwaysNamed();

    @Override
    public String filterName() {
        return "mean";
    }

    @Override
    public String description() {
        return "Mean of a box";
    }

    @Override
    public String ibsiCode() {
        return "S60F";
    }

    @Override
    public List<FilterParameter<?>> parameters() {
        return List.of(FilterParameter.VOLUME, FilterParameter.BOUNDARY, SUPPORT);
    }

    @Override
    public List<String> responses(FilterValues values) {
        Length support = values.get(SUPPORT);
        if (support.unit() == Length.Unit.VOXELS) {
            double n = support.value();
            if (n % 2 != 1 || n > FilterParameter.MOST_VOXELS) {
                throw new IllegalArgumentException(
                        "filter mean: support="
                                + support.text()
                                + ": a box has an odd number of voxels, 1 to "
                                + FilterParameter.MOST_VOXELS);
            }
        }
        return List.of("");
    }

    @Override
    public PreparedFilter prepare(FilterValues values, Geometry grid) {
        boolean volume = values.get(FilterParameter.VOLUME);
        Support.checkDimension(volume, grid);
        double[][] axes = new double[Support.axes(volume)][];
        for (int a = 0; a < axes.length; a++) {
            axes[a] = box(oddVoxels(values.get(SUPPORT).voxels(grid, a)));
        }
        return Support.sum(List.of(Separable.of(axes)), values.get(FilterParameter.BOUNDARY));
    }

    private static int oddVoxels(double width) {
        double odd = 2 * Math.floor(width / 2) + 1;
        if (odd > FilterParameter.MOST_VOXELS) {
            throw new IllegalArgumentException(
                    "filter mean: the box is wider than "
                            + FilterParameter.MOST_VOXELS
                            + " voxels; use a smaller support");
        }
        return (int) odd;
    }

    static double[] box(int width) {
        double[] box = new double[width];
        Arrays.fill(box, 1.0 / width);
        return box;
    }
}
