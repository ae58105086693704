/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import fiji.plugin.radiomics.stats.group.KruskalWallis;
import fiji.plugin.radiomics.stats.group.Tails;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * How surely the values of a feature differ between batches: p values of four tests, NaN where a
 * test is not defined.
 *
 * @param n cases with a finite value
 * @param anova p of the one-way analysis of variance: different means
 * @param kruskal p of the Kruskal–Wallis test: different locations
 * @param bartlett p of Bartlett's test: different variances, for normal values (Bartlett 1937, Proc
 *     R Soc A 160:268–282)
 * @param levene p of Levene's test around medians: different scatter (Brown and Forsythe 1974, JASA
 *     69:364–367)
 */
public record BatchEffect(int n, double anova, double kruskal, double bartlett, double levene) {

    /**
     * @param values of a feature, a value a case; those that are not finite are left out
     * @param batch number of the batch of each case, from 0; cases with −1 are left out
     * @param batches how many there are; those without a value are left out
     * @return the tests
     */
    public static BatchEffect of(double[] values, int[] batch, int batches) {
        List<double[]> samples = new ArrayList<>();
        int n = 0;
        for (int b = 0; b < batches; b++) {
            double[] sample = new double[values.length];
            int count = 0;
            for (int i = 0; i < values.length; i++) {
                if (batch[i] == b && Double.isFinite(values[i])) {
                    sample[count++] = values[i];
                }
            }
            if (count > 0) {
                samples.add(Arrays.copyOf(sample, count));
                n += count;
            }
        }
        if (samples.size() < 2) {
            return new BatchEffect(n, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        return new BatchEffect(
                n,
                anova(samples, n),
                KruskalWallis.test(samples).p(),
                bartlett(samples, n),
                levene(samples, n));
    }

    private static double anova(List<double[]> samples, int n) {
        double grand = samples.stream().flatMapToDouble(Arrays::stream).sum() / n;
        double between = 0;
        double within = 0;
        for (double[] sample : samples) {
            double mean = mean(sample);
            between += sample.length * (mean - grand) * (mean - grand);
            within += squares(sample, mean);
        }
        int df = samples.size() - 1;
        int rest = n - samples.size();
        if (rest < 1 || !(within > 0)) {
            return Double.NaN;
        }
        double f = between / df / (within / rest);
        // The upper tail of F as the lower one of 1/F, which keeps its digits.
        return new FDistribution(null, rest, df).cumulativeProbability(1 / f);
    }

    private static double bartlett(List<double[]> samples, int n) {
        int k = samples.size();
        double pooled = 0;
        double logs = 0;
        double parts = 0;
        for (double[] sample : samples) {
            int df = sample.length - 1;
            double squares = squares(sample, mean(sample));
            if (df < 1 || !(squares > 0)) {
                return Double.NaN;
            }
            pooled += squares;
            logs += df * Math.log(squares / df);
            parts += 1.0 / df;
        }
        int rest = n - k;
        double statistic =
                (rest * Math.log(pooled / rest) - logs)
                        / (1 + (parts - 1.0 / rest) / (3.0 * (k - 1)));
        return Tails.chiSquared(Math.max(0, statistic), k - 1.0);
    }

    private static double levene(List<double[]> samples, int n) {
        List<double[]> distances = new ArrayList<>();
        for (double[] sample : samples) {
            double[] sorted = sample.clone();
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            double median =
                    sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
            distances.add(Arrays.stream(sample).map(v -> Math.abs(v - median)).toArray());
        }
        return anova(distances, n);
    }

    private static double mean(double[] sample) {
        return Arrays.stream(sample).sum() / sample.length;
    }

    private static double squares(double[] sample, double mean) {
        return Arrays.stream(sample).map(v -> (v - mean) * (v - mean)).sum();
    }
}
