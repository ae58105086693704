/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.image;

import java.util.Locale;

/** The unit of spacing and origin: millimetres, or pixels where the image does not say. */
public enum LengthUnit {
    MILLIMETRE("mm"),
    PIXEL("pixel");

    private final String symbol;

    LengthUnit(String symbol) {
        this.symbol = symbol;
    }

    /**
     * @return the symbol written into tables
     */
    public String symbol() {
        return symbol;
    }

    /**
     * How long a unit of length is.
     *
     * @param unit symbol or English name, in any case; may be null
     * @return its millimetres, NaN where it is no known length
     */
    public static double millimetres(String unit) {
        return switch (unit == null ? "" : unit.trim().toLowerCase(Locale.ROOT)) {
            case "mm", "millimeter", "millimeters", "millimetre", "millimetres" -> 1;
            case "cm", "centimeter", "centimeters", "centimetre", "centimetres" -> 10;
            case "m", "meter", "meters", "metre", "metres" -> 1000;
            case "um", "\u00b5m", "\u03bcm", "micron", "microns", "micrometer", "micrometers" ->
                    1e-3;
            case "nm", "nanometer", "nanometers" -> 1e-6;
            case "inch", "inches", "in" -> 25.4;
            default -> Double.NaN;
        };
    }

    /**
     * A length in millimetres as one would write it: 800 µm is 0.8 mm, not 0.8000000000000002.
     *
     * @param length a length in some unit
     * @param millimetres millimetres of that unit
     * @return the length in mm, to 12 digits where it had to be converted
     */
    public static double toMillimetres(double length, double millimetres) {
        double mm = length * millimetres;
        return millimetres == 1 || !Double.isFinite(mm)
                ? mm
                : Double.parseDouble(String.format(Locale.ROOT, "%.12g", mm));
    }
}
