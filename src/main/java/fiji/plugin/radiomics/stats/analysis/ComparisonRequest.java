/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.stats.roc.ComparisonMethod;
import java.util.Locale;
import java.util.Optional;

/**
 * How markers shall be compared.
 *
 * @param method the method
 * @param at the specificity or sensitivity at which the other is compared; NaN for areas
 * @param name its name as it was given
 */
public record ComparisonRequest(ComparisonMethod method, double at, String name) {

    private static final String SENSITIVITY = "sensitivity_at_specificity";
    private static final String SPECIFICITY = "specificity_at_sensitivity";

    /**
     * @param text a method's name, followed by a colon and a number where it needs one
     * @return the request
     * @throws IllegalArgumentException where there is no such method or number
     */
    public static ComparisonRequest of(String text) {
        String[] parts = text.split(":", 2);
        String name = parts[0].trim().toLowerCase(Locale.ROOT);
        boolean isNew = name.equals(SENSITIVITY) || name.equals(SPECIFICITY);
        ComparisonMethod method =
                ComparisonMethod.of(isNew ? name.substring(0, name.indexOf('_')) : parts[0]);
        boolean needsNumber =
                method == ComparisonMethod.SENSITIVITY || method == ComparisonMethod.SPECIFICITY;
        if (method == ComparisonMethod.DELONG_UNPAIRED) {
            throw new IllegalArgumentException(
                    "'delong_unpaired': areas in different cases are compared by split=,"
                            + " which names the column that parts the cases");
        }
        if (needsNumber != (parts.length == 2)) {
            throw new IllegalArgumentException(
                    "'"
                            + text
                            + (needsNumber
                                    ? "': a number from 0 to 1 must follow, as in " + name + ":0.9"
                                    : "': no number may follow"));
        }
        double at = needsNumber ? RocSettings.number(parts[1]) : Double.NaN;
        if (needsNumber && !(at >= 0 && at <= 1)) {
            throw new IllegalArgumentException("'" + text + "': a number from 0 to 1 must follow");
        }
        return new ComparisonRequest(method, at, isNew ? name : method.id());
    }

    /**
     * @return the method's name in tables, with its number
     */
    public String id() {
        return Double.isNaN(at) ? name : name + ":" + at;
    }

    /**
     * @return what a name means here that means something else in {@code cutoff=}
     */
    Optional<String> oldSpelling() {
        if (Double.isNaN(at) || name.equals(SENSITIVITY) || name.equals(SPECIFICITY)) {
            return Optional.empty();
        }
        boolean sensitivity = method == ComparisonMethod.SENSITIVITY;
        return Optional.of(
                "compare="
                        + id()
                        + (sensitivity
                                ? " compares sensitivities at a specificity of "
                                : " compares specificities at a sensitivity of ")
                        + at
                        + "; write "
                        + (sensitivity ? SENSITIVITY : SPECIFICITY)
                        + ":"
                        + at
                        + ", which cannot be taken for what cutoff="
                        + id()
                        + " means");
    }
}
