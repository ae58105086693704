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

import fiji.plugin.radiomics.stats.group.GroupComparison;
import fiji.plugin.radiomics.stats.group.PairedComparison;
import fiji.plugin.radiomics.stats.roc.HandTill;
import java.util.Optional;

/**
 * The classes of the outcome compared by one marker.
 *
 * @param comparison the positive class, which is the first, and the negative one
 * @param classes all classes of the table, where there are more than two
 * @param handTill the area over all pairs of these classes
 * @param paired comparison within the pairs, where a column names them
 * @param welch p value of Welch's t test, adjusted over all markers
 * @param mannWhitney p value of the Mann–Whitney test, likewise
 * @param kruskalWallis p value of the Kruskal–Wallis test of all classes, likewise
 * @param wilcoxon p value of Wilcoxon's signed-rank test of the pairs, likewise
 */
public record GroupResult(
        GroupComparison comparison,
        Optional<GroupComparison> classes,
        Optional<HandTill> handTill,
        Optional<PairedComparison> paired,
        AdjustedP welch,
        AdjustedP mannWhitney,
        AdjustedP kruskalWallis,
        AdjustedP wilcoxon) {

    /**
     * @return name of the marker
     */
    public String marker() {
        return comparison.marker();
    }
}
