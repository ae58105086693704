package fiji.plugin.radiomics.stats.table;

/**
 * A column of numbers.
 *
 * @param name its name
 * @param values a value a row, NaN where it is missing; owned by the column, not to be changed
 */
public record NumberColumn(String name, double[] values) implements Column {

    /** Up to here, whole numbers are written without a fraction. */
    private static final double MOST_WHOLE = 1e15;

    @Override
    public int size() {
        return values.length;
    }

    /** Whole numbers without a fraction, so that 1 and 1.0 are the same class. */
    @Override
    public String text(int row) {
        double v = values[row];
        if (Double.isNaN(v)) {
            return null;
        }
        return text(v);
    }

    static String text(double v) {
        return v == Math.rint(v) && Math.abs(v) < MOST_WHOLE
                ? String.valueOf((long) v)
                : String.valueOf(v);
    }

    @Override
    public NumberColumn named(String other) {
        return new NumberColumn(other, values);
    }

    @Override
    public NumberColumn rows(int[] rows) {
        double[] some = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = rows[i] < 0 ? Double.NaN : values[rows[i]];
        }
        return new NumberColumn(name, some);
    }
}
