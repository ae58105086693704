/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.model.Training;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Classes that have nothing to do with the cases, for a permutation test. */
final class ShuffledClasses {

    private ShuffledClasses() {}

    /** Whole patients change their classes where a patient's rows are all of one. */
    static boolean[] of(Training t, SplittableRandom random) {
        int n = t.positive().length;
        Map<Integer, List<Integer>> patients = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            patients.computeIfAbsent(t.cluster()[i], k -> new ArrayList<>()).add(i);
        }
        boolean alike = patients.values().stream().allMatch(rows -> areAlike(rows, t));
        List<List<Integer>> units = new ArrayList<>();
        if (alike) {
            units.addAll(patients.values());
        } else {
            for (int i = 0; i < n; i++) {
                units.add(List.of(i));
            }
        }
        boolean[] drawn = new boolean[units.size()];
        for (int u = 0; u < drawn.length; u++) {
            drawn[u] = t.positive()[units.get(u).get(0)];
        }
        for (int u = drawn.length - 1; u > 0; u--) {
            int other = random.nextInt(u + 1);
            boolean kept = drawn[u];
            drawn[u] = drawn[other];
            drawn[other] = kept;
        }
        boolean[] classes = new boolean[n];
        for (int u = 0; u < drawn.length; u++) {
            for (int i : units.get(u)) {
                classes[i] = drawn[u];
            }
        }
        return classes;
    }

    private static boolean areAlike(List<Integer> rows, Training t) {
        return rows.stream().map(i -> t.positive()[i]).distinct().count() == 1;
    }
}
