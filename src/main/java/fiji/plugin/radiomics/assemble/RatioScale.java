/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.assemble;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a feature is on a ratio scale, so that "half as much" means something. A feature is not
 * where its zero is arbitrary, as that of HU and of grey levels, or where it can have either sign.
 */
final class RatioScale {

    private static final Set<String> INTENSITIES =
            Set.of("intensity_statistics", "local_intensity", "intensity_volume_histogram");

    /** How far values scatter and how large a part is: the zero of the intensities is no matter. */
    private static final String SCATTER =
            ".*variance|.*range|.*deviation|.*entropy|.*uniformity|volume_.*";

    /** Features that can be below 0 by their definition. */
    private static final String SIGNED =
            ".*skewness|excess_.*kurtosis|correlation|cluster_?shade|information_correlation_1|imc1"
                    + "|moran.*|.*histogram_gradient";

    private RatioScale() {}

    /**
     * @param column name of a column
     * @param isHu whether intensities are in HU
     * @return why it is on no ratio scale; empty where nothing speaks against it
     */
    static Optional<String> against(String column, boolean isHu) {
        String[] parts = column.toLowerCase(Locale.ROOT).split("\\.");
        boolean isOurs = parts.length > 2;
        // pyradiomics writes original_firstorder_Skewness.
        String feature = isOurs ? parts[2] : parts[parts.length - 1].replaceFirst(".*_", "");
        if (feature.matches(SIGNED)) {
            return Optional.of("features that can have either sign");
        }
        String family = isOurs ? parts[1] : "";
        boolean isIntensity = INTENSITIES.contains(family) && !feature.matches(SCATTER);
        if (isIntensity && !parts[0].equals("original")) {
            return Optional.of("responses of a filter, which can have either sign");
        }
        if (isHu && (isIntensity || feature.equals("integrated_intensity"))) {
            return Optional.of("intensities in HU, whose zero is arbitrary");
        }
        if (family.equals("intensity_histogram") && !feature.matches(SCATTER)) {
            return Optional.of("grey levels, whose zero is arbitrary");
        }
        return Optional.empty();
    }
}
