package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import java.util.Locale;

/**
 * A radius or reach.
 *
 * @param value the number, not negative
 * @param isVoxels whether it counts voxels along each axis, rather than mm
 */
record Size(double value, boolean isVoxels) {

    /**
     * @param key what it is for, for messages
     * @param text a number, in mm unless {@code voxels} follows
     * @return the size
     * @throws IllegalArgumentException where it is none
     */
    static Size of(String key, String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String number = lower.replaceFirst("\\s*(mm|voxels?)$", "");
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    key + "=" + text + ": a size in mm is expected, e.g. 3mm, or 2voxels");
        }
        return new Size(value, lower.contains("voxel"));
    }

    /**
     * @param key what it is for, for messages
     * @param grid a grid
     * @return spacing of its voxels, in the unit of this size
     * @throws IllegalArgumentException where this is in mm and the grid has no unit of length
     */
    double[] spacing(String key, Geometry grid) {
        if (isVoxels) {
            return new double[] {1, 1, 1};
        }
        if (grid.unit() != LengthUnit.MILLIMETRE) {
            throw new IllegalArgumentException(
                    key
                            + "="
                            + text()
                            + " is in mm, but the image's calibration is in pixels; set it in"
                            + " Image > Properties..., or give the size in voxels, e.g. "
                            + plain()
                            + "voxels");
        }
        return grid.spacing();
    }

    /** Whether a squared distance lies within this size; rounding of sums is allowed for. */
    boolean reaches(double squaredDistance) {
        return squaredDistance <= value * value * (1 + 1e-9);
    }

    private String plain() {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    String text() {
        return plain() + (isVoxels ? "voxels" : "mm");
    }
}
