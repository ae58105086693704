package fiji.plugin.radiomics.feature;

/**
 * Weight of a neighbour, from the length of the step to it: w = exp(−‖m‖²) with the norm's name
 * (van Griethuysen et al., Cancer Res. 2017;77:e104). In matrices of co-occurrence and of runs a
 * direction's counts are multiplied by its weight, relative to the greatest one, before directions
 * are merged: equal weights change nothing, nor do weights change values that are averaged over
 * directions; in grey tone differences the mean of the neighbours is weighted. IBSI counts
 * weighting as non-standard.
 */
public enum DistanceWeighting {
    /** All directions weigh the same. */
    NONE("none"),
    /** ‖m‖ = max |m|: all directions of one distance weigh the same. */
    CHEBYSHEV("chebyshev"),
    /** ‖m‖ = √Σ m². */
    EUCLIDEAN("euclidean"),
    /** ‖m‖ = Σ |m|. */
    MANHATTAN("manhattan");

    private final String id;

    DistanceWeighting(String id) {
        this.id = id;
    }

    /**
     * @return the name used in settings
     */
    public String id() {
        return id;
    }

    /**
     * @param step a direction's step in voxels along x, y, z
     * @return its weight
     */
    public double weight(int... step) {
        double largest = 0;
        double squares = 0;
        double sum = 0;
        for (int s : step) {
            largest = Math.max(largest, Math.abs(s));
            squares += (double) s * s;
            sum += Math.abs(s);
        }
        return switch (this) {
            case NONE -> 1;
            case CHEBYSHEV -> Math.exp(-largest * largest);
            case EUCLIDEAN -> Math.exp(-squares);
            case MANHATTAN -> Math.exp(-sum * sum);
        };
    }
}
