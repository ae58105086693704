package fiji.plugin.radiomics.stats.group;

import fiji.plugin.radiomics.stats.Normal;

/**
 * The Mann–Whitney U test (Wilcoxon's rank-sum test) of two independent samples.
 *
 * <p>U counts the pairs in which the first sample's value is higher, ties half. Normal
 * approximation: z = (U − mn/2)/s with s² = mn/12 · (N + 1 − Σ(t³ − t)/(N(N − 1))), N = m + n, over
 * groups of t equal values; without continuity correction. Where all of one sample lies above all
 * of the other, p is always the exact 2/C(m + n, m). Mann and Whitney 1947, Ann Math Stat 18:50–60.
 */
public final class MannWhitney {

    static final String NAME = "Mann-Whitney";

    /** Samples below this size have an exact p value where it is asked for. */
    static final int EXACT_LIMIT = 50;

    private MannWhitney() {}

    /**
     * @param first values without NaN
     * @param second values without NaN
     * @return U of the first sample and p by normal approximation; undefined where a sample is
     *     empty or all values are equal. Time n log n
     * @throws IllegalArgumentException where a value is NaN
     */
    public static TestResult test(double[] first, double[] second) {
        return test(first, second, PMethod.NORMAL);
    }

    /**
     * @param first values without NaN
     * @param second values without NaN
     * @param method {@link PMethod#EXACT}: where no two values are equal and both samples have
     *     fewer than 50
     * @return U of the first sample and p; undefined where a sample is empty or all values are
     *     equal
     * @throws IllegalArgumentException where a value is NaN
     */
    public static TestResult test(double[] first, double[] second, PMethod method) {
        Sample a = Sample.of(first, "the first sample");
        Sample b = Sample.of(second, "the second sample");
        return test(Pooled.of(a.sorted(), b.sorted()), method);
    }

    static TestResult test(Pooled pooled, PMethod method) {
        int m = pooled.m();
        int n = pooled.n();
        if (m == 0 || n == 0) {
            return TestResult.undefined(NAME, "a group has no values");
        }
        if (pooled.isConstant()) {
            return TestResult.undefined(NAME, "all values are equal");
        }
        double u = pooled.doubledU() / 2.0;
        if (pooled.isSeparated()) {
            return TestResult.of(NAME, u, pooled.pOfSeparation(), "exact");
        }
        boolean small = m < EXACT_LIMIT && n < EXACT_LIMIT;
        if (method == PMethod.EXACT && small && !pooled.hasTies()) {
            return TestResult.of(NAME, u, exact(pooled), "exact");
        }
        double all = (double) m + n;
        double variance = (double) m * n / 12 * (all + 1 - pooled.tieCubes() / (all * (all - 1)));
        double z = (u - (double) m * n / 2) / Math.sqrt(variance);
        return TestResult.of(NAME, u, Normal.twoSided(z), "normal approximation");
    }

    private static double exact(Pooled pooled) {
        int m = pooled.m();
        int n = pooled.n();
        long pairs = (long) m * n;
        long u = pooled.doubledU() / 2;
        double[] assignments = assignments(m, n);
        return ExactTail.twoSided(assignments, (int) Math.min(u, pairs - u));
    }

    /**
     * Counts the choices of m ranks out of m + n by their sum, rank after rank.
     *
     * @return the number of choices for every U from 0 to m·n
     */
    private static double[] assignments(int m, int n) {
        double[][] choices = new double[m + 1][m * n + 1];
        choices[0][0] = 1;
        for (int rank = 1; rank <= m + n; rank++) {
            for (int chosen = Math.min(rank, m); chosen >= 1; chosen--) {
                // The k-th chosen rank is k where U is 0, so it adds what it lies above that.
                int above = rank - chosen;
                double[] with = choices[chosen];
                double[] without = choices[chosen - 1];
                for (int u = above; u < with.length; u++) {
                    with[u] += without[u - above];
                }
            }
        }
        return choices[m];
    }
}
