package fiji.plugin.radiomics.feature.morphology;

/**
 * A box in any orientation.
 *
 * @param lengths of its three sides
 * @param axes their unit vectors
 */
record OrientedBox(double[] lengths, double[][] axes) {

    /** The axes of the grid. */
    static final double[][] ALIGNED = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    /**
     * @return its volume
     */
    double volume() {
        return lengths[0] * lengths[1] * lengths[2];
    }

    /**
     * @return the area of its surface
     */
    double area() {
        return 2 * (lengths[0] * lengths[1] + lengths[1] * lengths[2] + lengths[2] * lengths[0]);
    }
}
