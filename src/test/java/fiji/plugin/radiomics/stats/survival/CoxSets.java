/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import java.util.List;

/** The covariates of the models of {@link SurvivalSets}. */
final class CoxSets {

    private CoxSets() {}

    static List<String> covariates(String dataset) {
        return switch (dataset) {
            case "lung" -> List.of("age", "sex", "ph.ecog");
            case "veteran" -> List.of("karno", "age", "trt");
            default -> List.of("entropy", "stage", "age");
        };
    }

    static double[][] columns(SurvivalSets set, List<String> names) {
        return names.stream().map(set::column).toArray(double[][]::new);
    }
}
