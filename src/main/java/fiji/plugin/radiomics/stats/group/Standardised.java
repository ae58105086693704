/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

/**
 * A column less its mean, with length 1: the correlation of two is their scalar product.
 *
 * @param unit the column; empty where it is undefined
 * @param n number of values
 * @param ranks the ranks that the column was made of; null for one of values
 * @param note why it is undefined; empty where it is defined
 */
record Standardised(double[] unit, int n, MidRanks ranks, String note) {

    private static final double[] NONE = {};

    /**
     * @param values any but NaN; unchanged
     */
    static Standardised values(double[] values) {
        for (double v : values) {
            if (Double.isInfinite(v)) {
                return new Standardised(NONE, values.length, null, "a value is infinite");
            }
        }
        return of(values, null);
    }

    /**
     * @param values any but NaN; unchanged
     */
    static Standardised ranks(double[] values) {
        return ranks(MidRanks.of(values));
    }

    static Standardised ranks(MidRanks ranks) {
        return of(ranks.ofCases(), ranks);
    }

    private static Standardised of(double[] values, MidRanks ranks) {
        int n = values.length;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            least = Math.min(least, v);
            greatest = Math.max(greatest, v);
        }
        if (!(greatest > least)) {
            return new Standardised(NONE, n, ranks, "the values do not vary");
        }
        // Scaled by a power of two so that squares neither overflow nor vanish.
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        int exponent = -Math.getExponent(size);
        double[] unit = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            unit[i] = Math.scalb(values[i], exponent);
            sum += unit[i];
        }
        double mean = sum / n;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            unit[i] -= mean;
            rest += unit[i];
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            unit[i] -= rest / n;
            squares += unit[i] * unit[i];
        }
        double norm = Math.sqrt(squares);
        for (int i = 0; i < n; i++) {
            unit[i] /= norm;
        }
        return new Standardised(unit, n, ranks, "");
    }

    boolean isDefined() {
        return note.isEmpty();
    }

    /** The correlation with another column. */
    double times(Standardised other) {
        double[] a = unit;
        double[] b = other.unit;
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return Math.max(-1, Math.min(1, sum));
    }

    /**
     * 1 − r², where r is near ±1 from the distance of both columns: 1 − |r| = ½ |a ∓ b|².
     *
     * @param r the correlation
     */
    double unexplainedBy(Standardised other, double r) {
        if (Math.abs(r) < .9) {
            return 1 - r * r;
        }
        double sign = Math.signum(r);
        double squares = 0;
        for (int i = 0; i < unit.length; i++) {
            double d = unit[i] - sign * other.unit[i];
            squares += d * d;
        }
        return squares / 2 * (1 + Math.abs(r));
    }
}
