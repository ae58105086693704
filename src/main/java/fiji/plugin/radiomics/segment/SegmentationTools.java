package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import java.util.List;

/**
 * What is done to a mask afterwards, in this order: interpolation of contours, closing, filling of
 * holes, opening, largest component.
 */
final class SegmentationTools {

    static final List<SegmentationParameter> PARAMETERS =
            List.of(
                    new SegmentationParameter(
                            "interpolate", "false", "true = fill slices between contours"),
                    new SegmentationParameter("closing", "", "radius of the ball in mm"),
                    new SegmentationParameter("fillholes", "none", "none, 2D (slices) or 3D"),
                    new SegmentationParameter("opening", "", "radius of the ball in mm"),
                    new SegmentationParameter(
                            "largest", "false", "true = only the largest component"));

    private final boolean interpolate;
    private final Size closing;
    private final String holes;
    private final Size opening;
    private final boolean largest;

    SegmentationTools(ParameterValues values) {
        interpolate = values.flag("interpolate");
        closing = values.size("closing");
        holes = values.choice("fillholes", "none", "2D", "3D");
        opening = values.size("opening");
        largest = values.flag("largest");
    }

    /** Said before the segmentation, which may take long. */
    void check(Geometry grid) {
        if (closing != null) {
            closing.spacing("closing", grid);
        }
        if (opening != null) {
            opening.spacing("opening", grid);
        }
    }

    Mask apply(Mask mask, SegmentationProgress progress) {
        Geometry grid = mask.geometry();
        Mask result = interpolate ? ContourInterpolation.between(mask, progress) : mask;
        if (closing != null) {
            result = new BallMorphology("closing", closing, grid, progress).closed(result);
        }
        if (!holes.equals("none")) {
            result = Holes.filled(result, holes.equals("3D"), progress);
        }
        if (opening != null) {
            result = new BallMorphology("opening", opening, grid, progress).opened(result);
            if (result.bounds() == null) {
                throw new IllegalArgumentException(
                        "opening="
                                + opening.text()
                                + " leaves nothing of the lesion: it is thinner than twice that");
            }
        }
        return largest ? Components.largest(result, progress) : result;
    }
}
