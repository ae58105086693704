package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import java.util.Locale;

/**
 * A size of a filter.
 *
 * @param value the number
 * @param unit its unit
 */
public record Length(double value, Unit unit) {

    /** A unit of sizes. */
    public enum Unit {
        /** Millimetres. */
        MM("mm"),
        /** Voxels, along each axis. */
        VOXELS("voxels");

        private final String id;

        Unit(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /**
     * @param text a number, perhaps followed by {@code mm}, {@code voxels} or {@code vx}
     * @param unit the unit where the text has none
     * @return the length
     * @throws NumberFormatException where there is no finite number
     */
    static Length of(String text, Unit unit) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String number = lower.replaceFirst("\\s*(mm|voxels?|vx)$", "");
        Unit given = number.equals(lower) ? unit : lower.endsWith("mm") ? Unit.MM : Unit.VOXELS;
        double value = Double.parseDouble(number);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return new Length(value, given);
    }

    String text() {
        return FilterParameter.plain(value) + unit.id();
    }

    /**
     * @param grid a grid
     * @param axis 0, 1 or 2
     * @return the length in voxels along the axis
     * @throws IllegalArgumentException where it is in mm and the grid has no unit of length
     */
    double voxels(Geometry grid, int axis) {
        if (unit == Unit.VOXELS) {
            return value;
        }
        if (grid.unit() != LengthUnit.MILLIMETRE) {
            throw new IllegalArgumentException(
                    "a filter of "
                            + text()
                            + " needs an image with a unit of length, but its calibration is in"
                            + " pixels; set it in Image > Properties..., or give the size in"
                            + " voxels, e.g. "
                            + FilterParameter.plain(value)
                            + "voxels");
        }
        return value / grid.spacing(axis);
    }
}
