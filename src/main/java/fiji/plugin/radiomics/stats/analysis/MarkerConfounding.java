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

import fiji.plugin.radiomics.stats.confound.PartialSpearman;
import fiji.plugin.radiomics.stats.confound.StratifiedAuc;
import fiji.plugin.radiomics.stats.group.Correlation;
import fiji.plugin.radiomics.stats.roc.RocComparison;

/**
 * A marker beside a column that may tell the same, in the cases that have both.
 *
 * @param marker its name
 * @param confounder the column
 * @param positives positive cases
 * @param negatives negative cases
 * @param comparison of both areas, each in the direction of its greater area, by DeLong's test
 * @param groups number of the column's values, or of parts of them, within which the marker was
 *     looked at
 * @param within the marker's area within these
 * @param correlation Spearman's, of marker and column
 * @param partial of marker and outcome given the column; undefined of names
 * @param isItself whether the marker is the column
 * @param doesAsWell whether the column does as well as the marker
 */
public record MarkerConfounding(
        String marker,
        Confounder confounder,
        int positives,
        int negatives,
        RocComparison comparison,
        int groups,
        StratifiedAuc within,
        Correlation correlation,
        PartialSpearman partial,
        boolean isItself,
        boolean doesAsWell) {}
