/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.Progress;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/**
 * p values of a maximally selected statistic, which take account of all the cutoffs that were
 * tried. {@link #uncorrected} does not: it is for showing beside them by how much it is too small.
 */
public enum MaximalP {

    /**
     * The Miller–Siegmund approximation, Lausen and Schumacher 1992, Biometrics 48:73–85: 4φ(M)/M +
     * φ(M)(M − 1/M) log(ε₂(1 − ε₁) / ((1 − ε₂)ε₁)), where ε₁ and ε₂ = 1 − ε₁ are the shares between
     * which the cutoff was looked for.
     */
    LAUSEN_SCHUMACHER_1992("lau92", "Lausen and Schumacher 1992"),

    /**
     * The improved Bonferroni inequality with the correlation of neighbouring cutoffs, Lausen,
     * Sauerbrei and Schumacher 1994 (in Dirschedl and Ostermann, Computational Statistics,
     * 483–496).
     */
    LAUSEN_1994("lau94", "Lausen, Sauerbrei and Schumacher 1994"),

    /**
     * An upper bound from the exact permutation distribution of the scores, rounded to whole
     * numbers from 0 to n as R's {@code maxstat} rounds them; Hothorn and Lausen 2003, Comput Stat
     * Data Anal 43:121–137.
     */
    HOTHORN_LAUSEN("hl", "Hothorn and Lausen 2003"),

    /** The part of random permutations with a statistic as great. */
    PERMUTATION("permutation", "conditional permutation");

    private static final int CHECKED = 256;

    private final String id;
    private final String label;

    MaximalP(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /**
     * @return its name in tables
     */
    public String id() {
        return id;
    }

    /**
     * @return its name in texts
     */
    public String label() {
        return label;
    }

    /**
     * @param statistic M
     * @param minimumShare least part of the cases on either side
     * @return p by {@link #LAUSEN_SCHUMACHER_1992}
     */
    public static double lausenSchumacher(double statistic, double minimumShare) {
        double b = statistic;
        if (b < 1) {
            return 1;
        }
        double density = Math.exp(-b * b / 2) / Math.sqrt(2 * Math.PI);
        double odds = (1 - minimumShare) / minimumShare;
        double p = 4 * density / b + density * (b - 1 / b) * 2 * Math.log(odds);
        return Math.min(1, Math.max(0, p));
    }

    /**
     * @param selected the statistic
     * @return p by {@link #LAUSEN_1994}, at most 1
     */
    public static double lausen1994(MaximallySelected selected) {
        double b = selected.statistic();
        double n = selected.cases();
        double sum = 0;
        for (int k = 1; k < selected.candidates(); k++) {
            double m1 = selected.lowCases(k - 1);
            double m2 = selected.lowCases(k);
            double t = Math.sqrt(1 - m1 * (n - m2) / ((n - m1) * m2));
            sum += t - (b * b / 4 - 1) * t * t * t / 6;
        }
        double p = Normal.twoSided(b) + sum / Math.PI * Math.exp(-b * b / 2);
        return Math.min(1, Math.max(0, p));
    }

    /**
     * @param selected the statistic
     * @return two-sided p of M as if this cutoff had been known before
     */
    public static double uncorrected(MaximallySelected selected) {
        return Normal.twoSided(selected.statistic());
    }

    /**
     * Permutes the scores. The observed arrangement counts as one of the permutations, so that p is
     * at least 1 / (permutations + 1).
     *
     * @param selected the statistic
     * @param permutations how many, at least 1
     * @param seed any number; the same gives the same p
     * @param progress may cancel
     * @return p by {@link #PERMUTATION}
     * @throws CancellationException where it was cancelled
     */
    public static double permutation(
            MaximallySelected selected, int permutations, long seed, Progress progress) {
        double[] scores = selected.sortedScores().clone();
        PermutedSums sums = new PermutedSums(scores, selected.sizes());
        // Sums of the same scores in another order differ by rounding.
        double observed = selected.statistic() * (1 - 1e-12);
        SplittableRandom random = new SplittableRandom(seed);
        int asGreat = 1;
        for (int p = 0; p < permutations; p++) {
            if (p % CHECKED == 0 && progress.isCancelled()) {
                throw new CancellationException();
            }
            for (int i = scores.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double s = scores[i];
                scores[i] = scores[j];
                scores[j] = s;
            }
            asGreat += sums.greatest(scores) >= observed ? 1 : 0;
        }
        return asGreat / (permutations + 1.0);
    }
}
