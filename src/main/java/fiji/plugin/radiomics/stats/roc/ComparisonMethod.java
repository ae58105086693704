/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

import java.util.Arrays;

/** How two curves are compared. */
public enum ComparisonMethod {
    /** Areas of two markers in the same cases, by {@link DeLong}; normal distribution. */
    DELONG_PAIRED("delong_paired"),
    /**
     * Areas in different cases, by DeLong; t distribution with Welch–Satterthwaite degrees of
     * freedom of the two variances, as the R package pROC has it.
     */
    DELONG_UNPAIRED("delong_unpaired"),
    /** Areas, by the standard deviation of their difference in stratified bootstrap replicates. */
    BOOTSTRAP("bootstrap"),
    /** Sensitivities at a given specificity, likewise. */
    SENSITIVITY("sensitivity"),
    /** Specificities at a given sensitivity, likewise. */
    SPECIFICITY("specificity");

    private final String id;

    ComparisonMethod(String id) {
        this.id = id;
    }

    /**
     * @return name in settings and tables
     */
    public String id() {
        return id;
    }

    /**
     * @param text name in settings
     * @return the method
     * @throws IllegalArgumentException where it is none
     */
    public static ComparisonMethod of(String text) {
        return Arrays.stream(values())
                .filter(m -> m.id.equalsIgnoreCase(text.trim()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "'" + text + "' is no comparison of markers"));
    }
}
