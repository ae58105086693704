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

import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.CaseClusters;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.Arrays;
import java.util.Optional;

/**
 * A marker's values in the cases that have one and belong to one of the two classes.
 *
 * @param marker its column
 * @param rows table rows of these cases, ascending
 * @param values a value a case, no NaN
 * @param positive the class of each case
 * @param missing cases of the two classes without a value
 * @param patients number of the patient of each case; empty where every row is one of its own
 */
public record MarkerValues(
        String marker,
        int[] rows,
        double[] values,
        boolean[] positive,
        int missing,
        int[] patients) {

    private static final int[] INDEPENDENT = {};

    /**
     * Of independent cases.
     *
     * @param marker as the component
     * @param rows as the component
     * @param values as the component
     * @param positive as the component
     * @param missing as the component
     */
    public MarkerValues(
            String marker, int[] rows, double[] values, boolean[] positive, int missing) {
        this(marker, rows, values, positive, missing, INDEPENDENT);
    }

    /**
     * @return which cases are of one patient; absent where every row is one of its own
     */
    public Optional<CaseClusters> clusters() {
        return patients.length == 0
                ? Optional.empty()
                : Optional.of(CaseClusters.of(patients, positive));
    }

    /**
     * The cases of the two classes, which all markers without missing values share.
     *
     * @param rows table rows that belong to one of the two classes, ascending
     * @param positive the class of each
     * @param leftOut cases of the two classes that lack a value of another marker
     * @param patients number of the patient of each; empty where every row is one of its own
     */
    record Cases(int[] rows, boolean[] positive, int leftOut, int[] patients) {

        /**
         * @param ofRows number of the patient of each table row
         * @return the same cases with their patients
         */
        Cases ofPatients(int[] ofRows) {
            int[] own = new int[rows.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = ofRows[rows[i]];
            }
            return new Cases(rows, positive, leftOut, own);
        }

        /**
         * @param outcome the classes
         * @param keep of each table row whether it may be used
         */
        static Cases of(Outcome outcome, boolean[] keep) {
            int[] rows = new int[keep.length];
            boolean[] positive = new boolean[keep.length];
            int n = 0;
            int leftOut = 0;
            for (int row = 0; row < keep.length; row++) {
                boolean isPositive = outcome.isPositive(row);
                if (!isPositive && !outcome.isNegative(row)) {
                    continue;
                }
                if (keep[row]) {
                    rows[n] = row;
                    positive[n++] = isPositive;
                } else {
                    leftOut++;
                }
            }
            return new Cases(
                    Arrays.copyOf(rows, n), Arrays.copyOf(positive, n), leftOut, INDEPENDENT);
        }

        MarkerValues values(NumberColumn column) {
            double[] all = new double[rows.length];
            int missing = 0;
            for (int i = 0; i < rows.length; i++) {
                all[i] = column.values()[rows[i]];
                missing += Double.isNaN(all[i]) ? 1 : 0;
            }
            MarkerValues values =
                    new MarkerValues(column.name(), rows, all, positive, leftOut, patients);
            if (missing == 0) {
                return values;
            }
            MarkerValues present = values.only(row -> !Double.isNaN(column.values()[row]));
            return new MarkerValues(
                    present.marker,
                    present.rows,
                    present.values,
                    present.positive,
                    leftOut + missing,
                    present.patients);
        }
    }

    /**
     * @return number of positive cases
     */
    public int positives() {
        int n = 0;
        for (boolean p : positive) {
            n += p ? 1 : 0;
        }
        return n;
    }

    /**
     * @return number of negative cases
     */
    public int negatives() {
        return positive.length - positives();
    }

    /**
     * @return the values by class
     */
    public BinaryScores scores() {
        return BinaryScores.of(values, positive);
    }

    /**
     * @param isPositive which class
     * @return its values, in the order of the cases
     */
    public double[] ofClass(boolean isPositive) {
        double[] some = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (positive[i] == isPositive) {
                some[n++] = values[i];
            }
        }
        return Arrays.copyOf(some, n);
    }

    /**
     * @param direction higher or lower
     * @return scores of which higher ones speak for the positive class
     */
    public BinaryScores oriented(Direction direction) {
        return scores().oriented(direction);
    }

    /**
     * @param keep of each table row whether it stays
     * @return the values of those rows
     */
    public MarkerValues only(java.util.function.IntPredicate keep) {
        int n = 0;
        for (int row : rows) {
            n += keep.test(row) ? 1 : 0;
        }
        int[] r = new int[n];
        double[] v = new double[n];
        boolean[] p = new boolean[n];
        int[] c = patients.length == 0 ? patients : new int[n];
        int k = 0;
        for (int i = 0; i < rows.length; i++) {
            if (keep.test(rows[i])) {
                r[k] = rows[i];
                v[k] = values[i];
                if (c.length > 0) {
                    c[k] = patients[i];
                }
                p[k++] = positive[i];
            }
        }
        return new MarkerValues(marker, r, v, p, missing, c);
    }
}
