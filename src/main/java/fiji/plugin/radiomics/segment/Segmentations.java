package fiji.plugin.radiomics.segment;

import java.util.ArrayList;
import java.util.List;

/** What several methods share. */
final class Segmentations {

    private Segmentations() {}

    static List<SegmentationParameter> joined(
            List<SegmentationParameter> first, List<SegmentationParameter> second) {
        List<SegmentationParameter> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** The box that reaches so far to each side of the seed. */
    static Box aroundSeed(SegmentationInput input, int[] seed, Size reach) {
        Size half = reach == null ? new Size(0, true) : reach;
        return Box.around(input.grid(), seed, half.spacing("box", input.grid()), half.value());
    }
}
