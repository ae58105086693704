/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length that a user gives: in mm, or in voxels along each axis.
 *
 * @param value the number, finite
 * @param unit its unit
 */
public record Length(double value, Unit unit) {

    private static final Pattern FORM =
            Pattern.compile("(.*?)\\s*(mm|voxels?|vx)?", Pattern.CASE_INSENSITIVE);

    /** A unit of lengths. */
    public enum Unit {
        /** Millimetres. */
        MM("mm"),
        /** Voxels, along each axis. */
        VOXELS("voxels");

        private final String id;

        Unit(String id) {
            this.id = id;
        }

        /**
         * @return how it is written
         */
        public String id() {
            return id;
        }
    }

    /**
     * @param text a number, perhaps followed by {@code mm}, {@code voxels}, {@code voxel} or {@code
     *     vx}
     * @param usual the unit where the text has none
     * @return the length; empty where the text is none
     */
    public static Optional<Length> of(String text, Unit usual) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String written = m.group(2) == null ? "" : m.group(2).toLowerCase(Locale.ROOT);
        Unit unit = written.isEmpty() ? usual : written.equals("mm") ? Unit.MM : Unit.VOXELS;
        OptionalDouble number = DecimalText.finite(m.group(1));
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new Length(number.getAsDouble(), unit));
    }

    /**
     * @return its canonical form, e.g. {@code 1.5mm}
     */
    public String text() {
        return DecimalText.write(value) + unit.id();
    }
}
