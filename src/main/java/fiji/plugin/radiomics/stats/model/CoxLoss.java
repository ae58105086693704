/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.Arrays;

/**
 * Cox's partial log likelihood a case, with Breslow's method for equal times, as glmnet has it.
 * Competing events count as censored. Time is proportional to the number of cases, which are sorted
 * once.
 */
final class CoxLoss implements Loss {

    private final int n;
    private final boolean[] event;
    private final double saturated;

    /** Cases by falling time, those of equal times together. */
    private final int[] order;

    /** Where each group of equal times begins in the order, and one beyond the last. */
    private final int[] start;

    /** Number of events in each group. */
    private final int[] events;

    /** Cases by falling entry; empty where all are observed from the start. */
    private final int[] entries;

    /** For each case by entry: the first group it is no longer at risk in. */
    private final int[] entered;

    private final double[] hazard;

    /**
     * @param data the cases; strata do not count
     */
    CoxLoss(SurvivalData data) {
        n = data.size();
        event = new boolean[n];
        int[] ascending = data.order();
        order = new int[n];
        int[] starts = new int[n + 1];
        int[] counts = new int[n];
        int groups = 0;
        for (int k = 0; k < n; k++) {
            int i = ascending[n - 1 - k];
            order[k] = i;
            event[i] = data.isEvent(i);
            if (k == 0 || data.time(i) != data.time(order[k - 1])) {
                starts[groups++] = k;
            }
            counts[groups - 1] += event[i] ? 1 : 0;
        }
        starts[groups] = n;
        start = Arrays.copyOf(starts, groups + 1);
        events = Arrays.copyOf(counts, groups);
        double sum = 0;
        for (int d : events) {
            sum -= d > 1 ? d * Math.log(d) : 0;
        }
        saturated = sum;
        entries = data.hasEntry() ? byEntry(data) : new int[0];
        entered = new int[entries.length];
        int group = 0;
        for (int k = 0; k < entries.length; k++) {
            double entry = data.entry(entries[k]);
            while (group < groups && data.time(order[start[group]]) > entry) {
                group++;
            }
            entered[k] = group;
        }
        hazard = new double[groups + 1];
    }

    private static int[] byEntry(SurvivalData data) {
        return java.util.stream.IntStream.range(0, data.size())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> -data.entry(i)))
                .mapToInt(i -> i)
                .toArray();
    }

    @Override
    public int cases() {
        return n;
    }

    @Override
    public double intercept() {
        return 0;
    }

    @Override
    public boolean hasIntercept() {
        return false;
    }

    @Override
    public boolean isSeparable() {
        return false;
    }

    /** Of each group, the sum of exp(eta) over those at risk; exponents are less the greatest. */
    private double[] atRisk(double[] ratio) {
        double[] sums = new double[events.length];
        double sum = 0;
        int left = 0;
        for (int g = 0; g < sums.length; g++) {
            for (int k = start[g]; k < start[g + 1]; k++) {
                sum += ratio[order[k]];
            }
            while (left < entries.length && entered[left] <= g) {
                sum -= ratio[entries[left++]];
            }
            sums[g] = sum;
        }
        return sums;
    }

    private static double[] ratios(double[] eta) {
        double greatest = Arrays.stream(eta).max().orElse(0);
        return Arrays.stream(eta).map(e -> Math.exp(e - greatest)).toArray();
    }

    @Override
    public void residuals(double[] eta, double[] residual) {
        expand(eta, residual, new double[n]);
    }

    @Override
    public void expand(double[] eta, double[] residual, double[] curvature) {
        double[] ratio = ratios(eta);
        double[] sums = atRisk(ratio);
        hazard[events.length] = 0;
        for (int g = events.length - 1; g >= 0; g--) {
            hazard[g] = hazard[g + 1] + (events[g] == 0 ? 0 : events[g] / sums[g]);
            for (int k = start[g]; k < start[g + 1]; k++) {
                curvature[order[k]] = ratio[order[k]] * hazard[g];
            }
        }
        for (int k = 0; k < entries.length; k++) {
            curvature[entries[k]] -= ratio[entries[k]] * hazard[entered[k]];
        }
        for (int i = 0; i < n; i++) {
            residual[i] = ((event[i] ? 1 : 0) - curvature[i]) / n;
            curvature[i] = Math.max(curvature[i], 0) / n;
        }
    }

    @Override
    public void mix(double[] eta, double[][] columns, double[][] gram) {
        double[] ratio = ratios(eta);
        double[] sums = atRisk(ratio);
        double[] mean = new double[columns.length];
        int left = 0;
        for (int g = 0; g < sums.length; g++) {
            for (int k = start[g]; k < start[g + 1]; k++) {
                add(columns, order[k], ratio[order[k]], mean);
            }
            while (left < entries.length && entered[left] <= g) {
                int i = entries[left++];
                add(columns, i, -ratio[i], mean);
            }
            double share = events[g] / (n * sums[g] * sums[g]);
            for (int a = 0; a < mean.length && events[g] > 0; a++) {
                double part = share * mean[a];
                for (int c = 0; c <= a; c++) {
                    gram[a + 1][c + 1] -= part * mean[c];
                }
            }
        }
    }

    private static void add(double[][] columns, int i, double ratio, double[] sums) {
        for (int a = 0; a < sums.length; a++) {
            sums[a] += ratio * columns[a][i];
        }
    }

    /** The partial log likelihood. */
    double logLikelihood(double[] eta) {
        double greatest = Arrays.stream(eta).max().orElse(0);
        double[] sums = atRisk(ratios(eta));
        double value = 0;
        for (int i = 0; i < n; i++) {
            value += event[i] ? eta[i] - greatest : 0;
        }
        for (int g = 0; g < sums.length; g++) {
            value -= events[g] == 0 ? 0 : events[g] * Math.log(sums[g]);
        }
        return value;
    }

    @Override
    public double deviance(double[] eta) {
        return 2 * (saturated - logLikelihood(eta)) / n;
    }

    @Override
    public double nullDeviance() {
        return deviance(new double[n]);
    }
}
