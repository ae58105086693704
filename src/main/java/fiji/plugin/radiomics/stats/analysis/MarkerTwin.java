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

import fiji.plugin.radiomics.stats.roc.RocComparison;

/**
 * A marker beside the same marker of shuffled voxels, in the cases that have both.
 *
 * @param marker its name
 * @param positives positive cases
 * @param negatives negative cases
 * @param comparison of both areas in the direction of the marker's greater area, by DeLong's test;
 *     null where there is none
 * @param isUnchanged whether all values are the same
 * @param doesAsWell whether the twin does as well as the marker
 * @param note why there is no comparison; else empty
 */
public record MarkerTwin(
        String marker,
        int positives,
        int negatives,
        RocComparison comparison,
        boolean isUnchanged,
        boolean doesAsWell,
        String note) {}
