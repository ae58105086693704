/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

/** The unit of a feature's value, in terms of the image's units. */
public enum FeatureUnit {
    /** A ratio, probability or other number without unit. */
    ONE,
    /** The image's intensity unit, e.g. HU. */
    INTENSITY,
    /** The intensity unit squared. */
    INTENSITY_SQUARED,
    /** Grey levels (bins). */
    BIN,
    /** Grey levels squared. */
    BIN_SQUARED,
    /** Grey levels cubed. */
    BIN_CUBED,
    /** Grey levels to the fourth power. */
    BIN_TO_THE_FOURTH,
    /** A number of voxels. */
    VOXEL,
    /** Bits, of an entropy with logarithm to base 2. */
    BIT,
    /** The image's unit of length, mm where it is known. */
    LENGTH,
    /** Length squared. */
    AREA,
    /** Length cubed. */
    VOLUME,
    /** One over length. */
    PER_LENGTH,
    /** Intensity times volume. */
    INTENSITY_VOLUME,
    /** Millilitres, where the image's unit of length is known. */
    MILLILITRE,
    /** Intensity times millilitres. */
    INTENSITY_MILLILITRE;

    /**
     * @param intensityUnit symbol of the image's intensity unit; empty where it is not known
     * @param length symbol of the image's unit of length
     * @return the unit as written into tables, {@code 1} for none
     */
    public String symbol(String intensityUnit, String length) {
        String intensity = intensityUnit.isEmpty() ? "intensity" : intensityUnit;
        return switch (this) {
            case ONE -> "1";
            case INTENSITY -> intensity;
            case INTENSITY_SQUARED -> squared(intensity);
            case BIN -> "bin";
            case BIN_SQUARED -> "bin^2";
            case BIN_CUBED -> "bin^3";
            case BIN_TO_THE_FOURTH -> "bin^4";
            case VOXEL -> "voxel";
            case BIT -> "bit";
            case LENGTH -> length;
            case AREA -> length + "^2";
            case VOLUME -> length + "^3";
            case PER_LENGTH -> "1/" + length;
            case INTENSITY_VOLUME -> intensity + " " + length + "^3";
            case MILLILITRE -> "ml";
            case INTENSITY_MILLILITRE -> intensity + " ml";
        };
    }

    private static String squared(String unit) {
        boolean compound = unit.indexOf(' ') >= 0 || unit.indexOf('/') >= 0;
        return (compound ? "(" + unit + ")" : unit) + "^2";
    }
}
