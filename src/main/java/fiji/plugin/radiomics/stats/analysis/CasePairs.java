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

import fiji.plugin.radiomics.stats.group.Group;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.group.PairedComparison;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A paired design: rows that share a name, one of the positive and one of the negative class, such
 * as the affected and the unaffected limb of a patient.
 */
final class CasePairs {

    private static final int NONE = -1;

    private final String positive;
    private final String negative;
    private final Map<String, int[]> rows = new LinkedHashMap<>();

    private CasePairs(String positive, String negative) {
        this.positive = positive;
        this.negative = negative;
    }

    /**
     * @param names names the pair of each row
     * @param outcome the classes
     * @return the pairs; rows of a class without a partner belong to none
     * @throws IllegalArgumentException where a pair has two rows of a class
     */
    static CasePairs of(Column names, Outcome outcome) {
        CasePairs pairs = new CasePairs(outcome.positive(), outcome.negative());
        for (int row = 0; row < names.size(); row++) {
            String name = names.text(row);
            boolean isPositive = outcome.isPositive(row);
            if (name == null || !isPositive && !outcome.isNegative(row)) {
                continue;
            }
            int[] pair = pairs.rows.computeIfAbsent(name, k -> new int[] {NONE, NONE});
            int side = isPositive ? 0 : 1;
            if (pair[side] != NONE) {
                throw new IllegalArgumentException(
                        "pairs="
                                + names.name()
                                + ": "
                                + name
                                + " has two rows of one class, "
                                + (pair[side] + 1)
                                + " and "
                                + (row + 1)
                                + "; a pair is one positive and one negative row");
            }
            pair[side] = row;
        }
        return pairs;
    }

    /** Pairs of which a value is missing are left out. */
    PairedComparison compared(MarkerValues marker, PMethod method) {
        double[] first = new double[rows.size()];
        double[] second = new double[rows.size()];
        int n = 0;
        for (int[] pair : rows.values()) {
            int p = pair[0] == NONE ? NONE : Arrays.binarySearch(marker.rows(), pair[0]);
            int q = pair[1] == NONE ? NONE : Arrays.binarySearch(marker.rows(), pair[1]);
            if (p >= 0 && q >= 0) {
                first[n] = marker.values()[p];
                second[n++] = marker.values()[q];
            }
        }
        return PairedComparison.of(
                marker.marker(),
                new Group(positive, Arrays.copyOf(first, n)),
                new Group(negative, Arrays.copyOf(second, n)),
                method);
    }
}
