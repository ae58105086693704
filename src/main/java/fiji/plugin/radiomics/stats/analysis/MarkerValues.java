package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.Direction;

/**
 * A marker's values in the cases that have one and belong to one of the two classes.
 *
 * @param marker its column
 * @param rows table rows of these cases, ascending
 * @param values a value a case, no NaN
 * @param positive the class of each case
 * @param missing cases of the two classes without a value
 */
public record MarkerValues(
        String marker, int[] rows, double[] values, boolean[] positive, int missing) {

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
        return java.util.Arrays.copyOf(some, n);
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
        int k = 0;
        for (int i = 0; i < rows.length; i++) {
            if (keep.test(rows[i])) {
                r[k] = rows[i];
                v[k] = values[i];
                p[k++] = positive[i];
            }
        }
        return new MarkerValues(marker, r, v, p, missing);
    }
}
