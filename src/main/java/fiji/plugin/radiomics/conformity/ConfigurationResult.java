/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All comparisons of one configuration.
 *
 * @param configuration the configuration
 * @param comparisons one a reference value
 */
public record ConfigurationResult(Configuration configuration, List<Comparison> comparisons) {

    /**
     * How many values of one family are IBSI's.
     *
     * @param family name of the family
     * @param comparisons one a reference value
     */
    public record FamilyResult(String family, List<Comparison> comparisons) {

        /** Copies the list. */
        public FamilyResult {
            comparisons = List.copyOf(comparisons);
        }

        /**
         * @return number of values that match
         */
        public int matched() {
            return (int) comparisons.stream().filter(Comparison::isMatch).count();
        }

        /**
         * @return number of reference values
         */
        public int total() {
            return comparisons.size();
        }

        /**
         * @return what does not match, in order
         */
        public List<Comparison> misses() {
            return comparisons.stream().filter(c -> !c.isMatch()).toList();
        }
    }

    /** Copies the list. */
    public ConfigurationResult {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * @return the same by family, in the order of the reference values
     */
    public List<FamilyResult> families() {
        Map<String, List<Comparison>> byFamily = new LinkedHashMap<>();
        for (Comparison c : comparisons) {
            byFamily.computeIfAbsent(c.reference().family(), f -> new ArrayList<>()).add(c);
        }
        return byFamily.entrySet().stream()
                .map(e -> new FamilyResult(e.getKey(), e.getValue()))
                .toList();
    }
}
