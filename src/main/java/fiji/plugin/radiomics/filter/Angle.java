/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An angle.
 *
 * @param radians the angle
 * @param text as it was written
 */
record Angle(double radians, String text) {

    private static final Pattern OF_PI =
            Pattern.compile("([+-]?)(?:(\\d*\\.?\\d+)\\s*\\*?\\s*)?pi(?:\\s*/\\s*(\\d*\\.?\\d+))?");

    /**
     * @param text degrees, or radians as a multiple of pi, e.g. {@code 5*pi/4}
     * @throws NumberFormatException where it is neither
     */
    static Angle of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Matcher m = OF_PI.matcher(lower);
        if (!m.matches()) {
            double degrees =
                    DecimalText.finite(lower).orElseThrow(() -> new NumberFormatException(text));
            return new Angle(Math.toRadians(degrees), DecimalText.write(degrees));
        }
        double factor = m.group(2) == null ? 1 : Double.parseDouble(m.group(2));
        double divisor = m.group(3) == null ? 1 : Double.parseDouble(m.group(3));
        double sign = m.group(1).equals("-") ? -1 : 1;
        if (divisor == 0) {
            throw new NumberFormatException(text);
        }
        return new Angle(sign * factor * Math.PI / divisor, lower.replace(" ", ""));
    }

    static Parameter<Angle> parameter(String key, String description, String standard) {
        return new Parameter<>(
                key,
                description,
                ParameterTypes.of(
                        "degrees, or radians as a multiple of pi, e.g. 45, pi/4, 5*pi/4",
                        Angle::of,
                        Angle::text),
                standard);
    }
}
