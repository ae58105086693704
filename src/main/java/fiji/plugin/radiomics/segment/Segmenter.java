package fiji.plugin.radiomics.segment;

/** One method, with its parameters. */
interface Segmenter {

    /**
     * @param input image, seed, region
     * @param progress told how far it is
     * @return the lesion, with at least one voxel
     * @throws IllegalArgumentException where the input does not do for this method, or nothing is
     *     found
     */
    SegmentationResult segment(SegmentationInput input, SegmentationProgress progress);
}
