package fiji.plugin.radiomics.segment;

import java.util.List;

/**
 * All voxels of an intensity window, both ends included, in the rough region or the image; with a
 * seed, those that hang together with it by faces.
 */
final class ThresholdWindow implements Segmenter {

    static final List<SegmentationParameter> PARAMETERS =
            List.of(
                    new SegmentationParameter("lower", "", "least intensity; empty = no bound"),
                    new SegmentationParameter("upper", "", "greatest intensity; empty = no bound"));

    private final double lower;
    private final double upper;

    ThresholdWindow(ParameterValues values) {
        if (!values.has("lower") && !values.has("upper")) {
            throw new IllegalArgumentException("threshold needs lower, upper or both");
        }
        lower = values.number("lower", Double.NEGATIVE_INFINITY);
        upper = values.number("upper", Double.POSITIVE_INFINITY);
        checkWindow(lower, upper);
    }

    static void checkWindow(double lower, double upper) {
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "lower="
                            + ParameterValues.text(lower)
                            + " is greater than upper="
                            + ParameterValues.text(upper)
                            + ": the window is empty");
        }
    }

    @Override
    public SegmentationResult segment(SegmentationInput input, SegmentationProgress progress) {
        Domain domain = Domain.of(input);
        byte[] found = domain.window(lower, upper);
        if (input.seed() != null) {
            keepAtSeed(found, input, input.seed(), domain.box(), lower, upper, progress);
        } else if (Domain.count(found) == 0) {
            throw new IllegalArgumentException(
                    "No voxel lies in the window " + windowText(lower, upper));
        }
        return new SegmentationResult(domain.box().mask(found), List.of());
    }

    static int keepAtSeed(
            byte[] found,
            SegmentationInput input,
            int[] seed,
            Box box,
            double lower,
            double upper,
            SegmentationProgress progress) {
        int at = box.index(seed);
        if (found[at] == 0) {
            throw new IllegalArgumentException(
                    "The intensity at seed="
                            + SegmentationInput.text(seed)
                            + " is "
                            + ParameterValues.text(input.image().get(seed[0], seed[1], seed[2]))
                            + ", outside the window "
                            + windowText(lower, upper));
        }
        return Components.keepConnected(found, box.size(), at, progress);
    }

    static String windowText(double lower, double upper) {
        return Double.isInfinite(upper)
                ? "from " + ParameterValues.text(lower)
                : Double.isInfinite(lower)
                        ? "up to " + ParameterValues.text(upper)
                        : ParameterValues.text(lower) + " to " + ParameterValues.text(upper);
    }
}
