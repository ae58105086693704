/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import java.util.Map;
import java.util.Set;

/** What a step has learnt from its training cases. Immutable. */
public interface FittedStep {

    /**
     * @param x any cases that have the columns of the training cases
     * @return their columns after the step
     */
    Frame apply(Frame x);

    /**
     * @return all of it, as texts, numbers, lists and maps, for a file
     */
    Map<String, Object> write();

    /**
     * @param outputs columns after the step
     * @return columns that it needs to make these
     */
    Set<String> inputs(Set<String> outputs);

    /**
     * @param outputs columns after the step
     * @return the part of the step that makes these
     */
    FittedStep only(Set<String> outputs);

    /**
     * @param column a column
     * @return centre and spread where the step takes the centre from it and divides by the spread;
     *     else 0 and 1
     */
    default double[] scaling(String column) {
        return new double[] {0, 1};
    }

    /**
     * @return what became of columns, and why: a column a key
     */
    default Map<String, String> reasons() {
        return Map.of();
    }
}
