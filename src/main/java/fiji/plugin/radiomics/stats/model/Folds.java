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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Parts cases into folds by chance, so that classes are spread evenly and patients stay whole. */
public final class Folds {

    private Folds() {}

    private static final class Patient {
        private final List<Integer> rows = new ArrayList<>();
        private int positives;
        private long draw;

        private boolean isPositive() {
            return positives > 0;
        }
    }

    /**
     * @param positive the class of each case
     * @param cluster the patient of each
     * @param folds number of folds
     * @param seed of the random numbers
     * @return the fold of each case, from 1
     */
    public static int[] stratified(boolean[] positive, int[] cluster, int folds, long seed) {
        Map<Integer, Patient> patients = new LinkedHashMap<>();
        for (int i = 0; i < positive.length; i++) {
            Patient patient = patients.computeIfAbsent(cluster[i], k -> new Patient());
            patient.rows.add(i);
            patient.positives += positive[i] ? 1 : 0;
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<Patient> order = new ArrayList<>(patients.values());
        order.forEach(patient -> patient.draw = random.nextLong());
        // Patients with many rows first, so that the later ones can even the folds out.
        order.sort(
                Comparator.comparing((Patient patient) -> !patient.isPositive())
                        .thenComparingInt(patient -> -patient.rows.size())
                        .thenComparingLong(patient -> patient.draw));
        int[] fold = new int[positive.length];
        int[][] counts = new int[folds][2];
        for (Patient patient : order) {
            int side = patient.isPositive() ? 1 : 0;
            int best = 0;
            for (int f = 1; f < folds; f++) {
                int less = Integer.compare(counts[f][side], counts[best][side]);
                int total =
                        Integer.compare(
                                counts[f][0] + counts[f][1], counts[best][0] + counts[best][1]);
                if (less < 0 || less == 0 && total < 0) {
                    best = f;
                }
            }
            counts[best][1] += patient.positives;
            counts[best][0] += patient.rows.size() - patient.positives;
            for (int row : patient.rows) {
                fold[row] = best + 1;
            }
        }
        return fold;
    }

    /**
     * @param fold of each case
     * @param which a fold
     * @param inside whether its cases are wanted, or all others
     * @return rows
     */
    public static int[] rows(int[] fold, int which, boolean inside) {
        int[] rows = new int[fold.length];
        int n = 0;
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] == which == inside) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }
}
