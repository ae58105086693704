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

import fiji.plugin.radiomics.stats.RadixSort;
import java.util.Arrays;

/**
 * Whether hazard ratios change with time: the score test of covariate × g(t) for each covariate and
 * for all. Grambsch and Therneau 1994, Biometrika 81:515–526, in the exact form of R's {@code
 * cox.zph} of survival 3.0 and later.
 */
public final class ProportionalHazards {

    private static final int PLACES = 41;
    private static final double SPAN = 2 / 3.;

    /** The function g of time. */
    public enum Transform {
        /** 1 − the Kaplan–Meier estimate just before. */
        KM,
        /** Time itself. */
        IDENTITY,
        /** Its rank among the times of all cases, those without the event included. */
        RANK,
        /** The logarithm of time. */
        LOG;

        /**
         * @return its name in macros, files and on the command line
         */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final CoxModel model;
    private final double[] transformed;
    private final double[] score;
    private final double[] crossed;
    private final double[] squared;

    private ProportionalHazards(CoxModel model, double[] transformed) {
        this.model = model;
        this.transformed = transformed;
        int p = model.covariates();
        score = new double[p];
        crossed = new double[p * (p + 1) / 2];
        squared = new double[p * (p + 1) / 2];
        model.design().visit(model.standardised(), false, this::add);
    }

    /**
     * @param model a fitted model
     * @param transform function of time
     * @return the tests
     */
    public static ProportionalHazards of(CoxModel model, Transform transform) {
        return new ProportionalHazards(
                model,
                model.design().order().transformed(transform, () -> transformed(model, transform)));
    }

    /** g of each group's time, less its mean over the events. */
    private static double[] transformed(CoxModel model, Transform transform) {
        RiskOrder order = model.design().order();
        double[] g = new double[order.groups()];
        KaplanMeier km = transform == Transform.KM ? KaplanMeier.of(model.data()) : null;
        double[] times = RadixSort.sorted(model.data().sharedTimes());
        double sum = 0;
        int events = 0;
        for (int k = 0; k < g.length; k++) {
            double t = order.time(k);
            g[k] =
                    switch (transform) {
                        case KM -> 1 - before(km, t);
                        case IDENTITY -> t;
                        case RANK -> rank(times, t);
                        case LOG -> Math.log(t);
                    };
            sum += order.events(k) == 0 ? 0 : order.events(k) * g[k];
            events += order.events(k);
        }
        for (int k = 0; k < g.length; k++) {
            g[k] -= sum / events;
        }
        return g;
    }

    private static double before(KaplanMeier km, double t) {
        int k = km.indexAt(t);
        k -= km.time(k) == t ? 1 : 0;
        return k < 0 ? 1 : km.survival(k);
    }

    private static double rank(double[] sorted, double t) {
        int below = lower(sorted, t);
        int upTo = lower(sorted, Math.nextUp(t));
        return below + (upTo - below + 1) / 2.0;
    }

    private static int lower(double[] sorted, double t) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void add(CoxDesign.RiskSet set) {
        double g = transformed[set.group];
        int k = 0;
        for (int a = 0; a < score.length; a++) {
            double mean = set.s1[a] / set.s0;
            score[a] += g * ((set.step == 0 ? set.sumX[a] : 0) - set.share * mean);
            for (int b = 0; b <= a; b++, k++) {
                double v = set.share * (set.s2[k] - mean * set.s1[b]) / set.s0;
                crossed[k] += g * v;
                squared[k] += g * g * v;
            }
        }
    }

    /**
     * @return the test of all covariates together
     */
    public ChiSquareTest global() {
        int[] all = new int[score.length];
        Arrays.setAll(all, a -> a);
        return test(all);
    }

    /**
     * @param some covariates: one, or those of a factor
     * @return the test of these; undefined where a coefficient is infinite
     */
    public ChiSquareTest test(int[] some) {
        int p = score.length;
        for (int a = 0; a < p; a++) {
            if (model.isInfinite(a)) {
                return new ChiSquareTest(Double.NaN, some.length, Double.NaN);
            }
        }
        LowerTriangle root = LowerTriangle.cholesky(p, plain(p));
        if (root.dependent() >= 0) {
            return new ChiSquareTest(Double.NaN, some.length, Double.NaN);
        }
        int k = some.length;
        double[] v = new double[k * (k + 1) / 2];
        double[] u = new double[k];
        for (int i = 0; i < k; i++) {
            u[i] = score[some[i]];
            double[] solved = root.solve(crossedColumn(some[i]));
            for (int j = 0; j <= i; j++) {
                double sum = squared[LowerTriangle.index(some[i], some[j])];
                double[] other = crossedColumn(some[j]);
                for (int a = 0; a < p; a++) {
                    sum -= solved[a] * other[a];
                }
                v[LowerTriangle.index(i, j)] = sum;
            }
        }
        LowerTriangle variance = LowerTriangle.cholesky(k, v);
        if (variance.dependent() >= 0) {
            return new ChiSquareTest(Double.NaN, k, Double.NaN);
        }
        double[] solved = variance.solve(u);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += solved[i] * u[i];
        }
        return ChiSquareTest.of(sum, k);
    }

    private double[] plain(int p) {
        if (!model.settings().firth()) {
            return model.likelihood().information();
        }
        double[] zero = model.standardised();
        return CoxLikelihood.at(model.design(), zero, false).information();
    }

    private double[] crossedColumn(int b) {
        double[] column = new double[score.length];
        for (int a = 0; a < column.length; a++) {
            column[a] = crossed[LowerTriangle.index(a, b)];
        }
        return column;
    }

    /**
     * Scaled Schoenfeld residuals, whose course over time is that of the coefficient.
     *
     * @param a a covariate
     * @return coefficient + events × Σ covariance × residual, a value a case; NaN for those without
     *     the event
     */
    public double[] scaledResiduals(int a) {
        CoxResiduals residuals = CoxResiduals.of(model);
        double[][] v = model.standardisedCovariance();
        CoxDesign design = model.design();
        double events = model.data().events();
        double[] scaled = new double[model.data().size()];
        for (int b = 0; b < model.covariates(); b++) {
            double[] r = residuals.schoenfeld(b);
            double factor = events * v[a][b] / (design.sd(a) * design.sd(b));
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] += factor * r[i];
            }
        }
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] += model.coefficient(a);
        }
        return scaled;
    }

    /**
     * The course of a coefficient over time: a local line through the scaled residuals, at 41
     * places between the first and the last event.
     *
     * @param a a covariate
     * @return times in the first row, the coefficient in the second
     */
    public double[][] course(int a) {
        double[] residuals = scaledResiduals(a);
        int[] events =
                Arrays.stream(model.data().sharedOrder())
                        .filter(i -> !Double.isNaN(residuals[i]))
                        .toArray();
        double[] x = Arrays.stream(events).mapToDouble(model.data()::time).toArray();
        double[] y = Arrays.stream(events).mapToDouble(i -> residuals[i]).toArray();
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        LocalLine line = new LocalLine(x, y, weights, SPAN);
        double[][] course = new double[2][PLACES];
        for (int k = 0; k < PLACES; k++) {
            course[0][k] = x[0] + (x[x.length - 1] - x[0]) * k / (PLACES - 1);
            course[1][k] = line.valueAt(course[0][k]);
        }
        return course;
    }
}
