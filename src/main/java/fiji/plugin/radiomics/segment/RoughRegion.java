package fiji.plugin.radiomics.segment;

import java.util.List;

/** The rough region itself: contours that are to be interpolated, masks that are to be mended. */
final class RoughRegion implements Segmenter {

    RoughRegion(ParameterValues values) {}

    @Override
    public SegmentationResult segment(SegmentationInput input, SegmentationProgress progress) {
        if (input.region() == null) {
            throw new IllegalArgumentException("method=none needs a region to work on");
        }
        return new SegmentationResult(input.region(), List.of());
    }
}
