/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement.analysis;

import java.util.List;

/**
 * The readings of one marker in cases that have all of them.
 *
 * @param marker its name
 * @param readers names of the readings, 2 or more
 * @param values those of the first case, those of the second, …; numbers of categories where the
 *     readings are texts
 * @param categories what the numbers stand for, in order; empty where the readings are numbers
 * @param ordered whether categories have an order
 */
public record Readings(
        String marker,
        List<String> readers,
        double[] values,
        List<String> categories,
        boolean ordered) {

    private static final int MOST_CATEGORIES = 10;

    /**
     * @return number of readings of a case
     */
    public int k() {
        return readers.size();
    }

    /**
     * @return number of cases
     */
    public int n() {
        return values.length / k();
    }

    /**
     * @return whether the readings are numbers
     */
    public boolean areNumbers() {
        return categories.isEmpty();
    }

    /**
     * @param reader a reader, from 0
     * @return its readings, one a case
     */
    public double[] of(int reader) {
        double[] own = new double[n()];
        for (int i = 0; i < own.length; i++) {
            own[i] = values[i * k() + reader];
        }
        return own;
    }

    /**
     * @return the same as categories: texts, or whole numbers of few values in their order; null
     *     where they are measurements
     */
    Readings categorised() {
        if (!areNumbers()) {
            return this;
        }
        java.util.TreeSet<Double> found = new java.util.TreeSet<>();
        for (double v : values) {
            if (v != Math.rint(v)) {
                return null;
            }
            found.add(v + 0.0);
            if (found.size() > MOST_CATEGORIES) {
                return null;
            }
        }
        List<Double> order = List.copyOf(found);
        double[] codes = new double[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = order.indexOf(values[i] + 0.0);
        }
        List<String> names = order.stream().map(v -> String.valueOf(v.longValue())).toList();
        return new Readings(marker, readers, codes, names, true);
    }
}
