/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

/**
 * A column of numbers.
 *
 * @param name its name
 * @param values a value a row, NaN where it is missing; owned by the column, not to be changed
 * @param texts what stood in the table, where that says more than the number, such as 007, 1E5 or
 *     an id of more digits than a double holds; null where the numbers say it all
 */
public record NumberColumn(String name, double[] values, String[] texts) implements Column {

    /** Up to here, whole numbers are written without a fraction. */
    private static final double MOST_WHOLE = 1e15;

    /**
     * Numbers that nobody has written in another way.
     *
     * @param name its name
     * @param values a value a row, NaN where it is missing
     */
    public NumberColumn(String name, double[] values) {
        this(name, values, null);
    }

    @Override
    public int size() {
        return values.length;
    }

    /** As it stood in the table where that is known; else whole numbers without a fraction. */
    @Override
    public String text(int row) {
        double v = values[row];
        if (Double.isNaN(v)) {
            return null;
        }
        return texts == null ? text(v) : texts[row].trim();
    }

    /**
     * @param v a number
     * @return it as text; whole numbers without a fraction
     */
    public static String text(double v) {
        return v == Math.rint(v) && Math.abs(v) < MOST_WHOLE
                ? String.valueOf((long) v)
                : String.valueOf(v);
    }

    @Override
    public NumberColumn named(String other) {
        return new NumberColumn(other, values, texts);
    }

    @Override
    public NumberColumn rows(int[] rows) {
        double[] some = new double[rows.length];
        String[] written = texts == null ? null : new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = rows[i] < 0 ? Double.NaN : values[rows[i]];
            if (written != null && rows[i] >= 0) {
                written[i] = texts[rows[i]];
            }
        }
        return new NumberColumn(name, some, written);
    }
}
