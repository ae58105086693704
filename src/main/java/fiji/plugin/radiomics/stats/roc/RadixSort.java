package fiji.plugin.radiomics.stats.roc;

/**
 * Sorts doubles by their bits, 11 at a time: linear, and for a million values several times faster
 * than comparisons. Digits in which all values agree, such as the low bits of what was once a
 * float, cost nothing. Zeros of both signs are equal; NaN is not for this class.
 */
final class RadixSort {

    private static final int BITS = 11;
    private static final int PASSES = (Long.SIZE + BITS - 1) / BITS;
    private static final int SIZE = 1 << BITS;

    private RadixSort() {}

    /**
     * @param values any but NaN; unchanged
     * @return them in ascending order
     */
    static double[] sorted(double[] values) {
        if (values.length < SIZE) {
            double[] sorted = values.clone();
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] += 0.0;
            }
            java.util.Arrays.sort(sorted);
            return sorted;
        }
        long[] keys = keys(values);
        sort(keys, null);
        double[] sorted = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = value(keys[i]);
        }
        return sorted;
    }

    /**
     * @param values any but NaN; unchanged
     * @return indices of the values in ascending order; equal values keep theirs
     */
    static int[] order(double[] values) {
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        sort(keys(values), order);
        return order;
    }

    /** Doubles in an order that is that of their keys as unsigned numbers. */
    private static long[] keys(double[] values) {
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            // Adding zero makes −0 to +0.
            long bits = Double.doubleToRawLongBits(values[i] + 0.0);
            keys[i] = bits ^ (bits >> 63 | Long.MIN_VALUE);
        }
        return keys;
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key ^ (~key >> 63 | Long.MIN_VALUE));
    }

    /** Sorts the keys, and beside them the companions, which may be absent; both in place. */
    private static void sort(long[] keys, int[] companions) {
        int[][] counts = counts(keys);
        long[] from = keys;
        long[] to = new long[keys.length];
        int[] with = companions;
        int[] toWith = companions == null ? null : new int[keys.length];
        for (int pass = 0; pass < PASSES; pass++) {
            int shift = pass * BITS;
            int[] next = counts[pass];
            if (keys.length == 0 || next[digit(from[0], shift)] == keys.length) {
                continue;
            }
            startsOf(next);
            if (with == null) {
                for (long key : from) {
                    to[next[digit(key, shift)]++] = key;
                }
            } else {
                for (int i = 0; i < from.length; i++) {
                    int place = next[digit(from[i], shift)]++;
                    to[place] = from[i];
                    toWith[place] = with[i];
                }
            }
            long[] spare = from;
            from = to;
            to = spare;
            int[] spareWith = with;
            with = toWith;
            toWith = spareWith;
        }
        if (from != keys) {
            System.arraycopy(from, 0, keys, 0, keys.length);
            if (companions != null) {
                System.arraycopy(with, 0, companions, 0, companions.length);
            }
        }
    }

    private static int[][] counts(long[] keys) {
        int[][] counts = new int[PASSES][SIZE];
        for (long key : keys) {
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][digit(key, pass * BITS)]++;
            }
        }
        return counts;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & SIZE - 1;
    }

    private static void startsOf(int[] counts) {
        int start = 0;
        for (int d = 0; d < SIZE; d++) {
            int n = counts[d];
            counts[d] = start;
            start += n;
        }
    }
}
