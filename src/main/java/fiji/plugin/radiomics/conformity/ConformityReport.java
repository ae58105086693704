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

import java.util.List;

/**
 * What a conformity check has found.
 *
 * @param results one a configuration that was run
 * @param skipped configurations that were not run
 */
public record ConformityReport(List<ConfigurationResult> results, List<Skipped> skipped) {

    /**
     * A configuration that was not run.
     *
     * @param configuration the configuration
     * @param reason why, without a full stop
     */
    public record Skipped(Configuration configuration, String reason) {}

    /** Copies the lists. */
    public ConformityReport {
        results = List.copyOf(results);
        skipped = List.copyOf(skipped);
    }

    /**
     * @return all comparisons, in order
     */
    public List<Comparison> comparisons() {
        return results.stream().flatMap(r -> r.comparisons().stream()).toList();
    }

    /**
     * @return the comparisons that do not match, in order
     */
    public List<Comparison> misses() {
        return comparisons().stream().filter(c -> !c.isMatch()).toList();
    }
}
