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

import java.util.Arrays;

/**
 * Covariates of the cases in their {@link RiskOrder}, centred and in units of their standard
 * deviations, and the loop over the sets at risk that every quantity of a Cox model comes from.
 */
final class CoxDesign {

    /** Deviations below this part of the values are rounding: the covariate is constant. */
    private static final double ROUNDING = 1e-13;

    private final RiskOrder order;
    private final Ties ties;
    private final int p;
    private final double[] x;
    private final double[] offset;
    private final double offsetMean;
    private final double[] mean;
    private final double[] sd;

    /**
     * @param order the cases
     * @param columns the covariates, a value a case, all finite
     * @param offset added to each case's linear predictor; null = none
     * @param ties how equal times are treated
     */
    CoxDesign(RiskOrder order, double[][] columns, double[] offset, Ties ties) {
        this.order = order;
        this.ties = ties;
        int n = order.size();
        p = columns.length;
        x = new double[n * p];
        mean = new double[p];
        sd = new double[p];
        for (int a = 0; a < p; a++) {
            fill(a, columns[a]);
        }
        this.offset = offset == null ? null : new double[n];
        double sum = 0;
        for (int i = 0; offset != null && i < n; i++) {
            sum += offset[i];
        }
        offsetMean = sum / Math.max(1, n);
        for (int i = 0; offset != null && i < n; i++) {
            this.offset[i] = offset[order.caseAt(i)] - offsetMean;
        }
    }

    private void fill(int a, double[] values) {
        int n = order.size();
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        double m = sum / n;
        double squares = 0;
        double rest = 0;
        for (double v : values) {
            squares += (v - m) * (v - m);
            rest += v - m;
        }
        m += rest / n;
        double s = Math.sqrt(squares / n);
        mean[a] = m;
        sd[a] = s > ROUNDING * Math.abs(m) ? s : 0;
        for (int i = 0; i < n; i++) {
            x[i * p + a] = sd[a] == 0 ? 0 : (values[order.caseAt(i)] - m) / s;
        }
    }

    RiskOrder order() {
        return order;
    }

    int covariates() {
        return p;
    }

    double mean(int a) {
        return mean[a];
    }

    /** Standard deviation (divisor n); 0 where the covariate is constant. */
    double sd(int a) {
        return sd[a];
    }

    double offsetMean() {
        return offsetMean;
    }

    /** A covariate's standardised value. */
    double x(int position, int a) {
        return x[position * p + a];
    }

    /**
     * @param beta coefficients of the standardised covariates
     * @return linear predictors by position, 0 for a case with the means of all
     */
    double[] predict(double[] beta) {
        double[] eta = new double[order.size()];
        for (int i = 0; i < eta.length; i++) {
            double sum = offset == null ? 0 : offset[i];
            int at = i * p;
            for (int a = 0; a < p; a++) {
                sum += beta[a] * x[at + a];
            }
            eta[i] = sum;
        }
        return eta;
    }

    /** Looks at a set at risk. */
    interface Visitor {
        void visit(RiskSet set);
    }

    /** The sums over those at risk at an event time; reused from time to time. */
    static final class RiskSet {

        /** Of equal times. */
        int group;

        int stratum;
        int events;

        /**
         * With Efron's method each of the tied events has a set of its own, in which the tied ones
         * weigh less and less.
         */
        int step;

        /** How many events this set stands for. */
        int share;

        /** By how much the tied events are reduced in this set: step / events, or 0. */
        double reduction;

        /** Over the events of the group: of linear predictors. */
        double sumEta;

        /** Over the events of the group: of covariates. */
        final double[] sumX;

        /** Of weights. */
        double s0;

        /** Of weighted covariates. */
        final double[] s1;

        /** Of weighted products; the lower triangle row by row. */
        final double[] s2;

        /** Of weighted products of three, where they are asked for; of a ≥ b ≥ c. */
        final double[] s3;

        private RiskSet(int p, boolean third) {
            sumX = new double[p];
            s1 = new double[p];
            s2 = new double[p * (p + 1) / 2];
            s3 = third ? new double[p * (p + 1) * (p + 2) / 6] : new double[0];
        }

        private void clear() {
            s0 = 0;
            Arrays.fill(s1, 0);
            Arrays.fill(s2, 0);
            Arrays.fill(s3, 0);
        }

        /** This less a part of others. */
        private void setTo(RiskSet all, RiskSet tied, double part) {
            s0 = all.s0 - part * tied.s0;
            minus(s1, all.s1, tied.s1, part);
            minus(s2, all.s2, tied.s2, part);
            minus(s3, all.s3, tied.s3, part);
        }

        private static void minus(double[] to, double[] from, double[] tied, double part) {
            for (int k = 0; k < to.length; k++) {
                to[k] = from[k] - part * tied[k];
            }
        }
    }

    /**
     * @param beta coefficients of the standardised covariates
     * @param third whether sums of products of three are needed
     * @param visitor sees the sets at risk, by stratum and falling time
     */
    void visit(double[] beta, boolean third, Visitor visitor) {
        double[] eta = predict(beta);
        double[] weight = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            weight[i] = Math.exp(eta[i]);
        }
        RiskSet all = new RiskSet(p, third);
        RiskSet tied = new RiskSet(p, third);
        RiskSet seen = new RiskSet(p, third);
        for (int s = 0; s < order.strata(); s++) {
            all.clear();
            int end = order.firstGroup(s + 1);
            int left = order.start(order.firstGroup(s));
            for (int g = order.firstGroup(s); g < end; g++) {
                while (order.hasEntry() && isGone(left, g, end)) {
                    int gone = order.leaving(left);
                    add(all, gone, -weight[gone]);
                    left++;
                }
                int d = order.events(g);
                int begin = order.start(g);
                if (d == 0) {
                    addAll(all, weight, begin, order.start(g + 1));
                    continue;
                }
                boolean efron = ties == Ties.EFRON && d > 1;
                sumEvents(seen, eta, begin, begin + d);
                if (efron) {
                    tied.clear();
                    addAll(tied, weight, begin, begin + d);
                }
                addAll(all, weight, begin, order.start(g + 1));
                seen.group = g;
                seen.stratum = s;
                seen.events = d;
                seen.share = efron ? 1 : d;
                for (int step = 0; step < (efron ? d : 1); step++) {
                    seen.step = step;
                    seen.reduction = (double) step / d;
                    seen.setTo(all, tied, efron ? seen.reduction : 0);
                    visitor.visit(seen);
                }
            }
        }
    }

    private boolean isGone(int k, int group, int lastGroup) {
        return k < order.start(lastGroup) && order.entry(order.leaving(k)) >= order.time(group);
    }

    private void sumEvents(RiskSet set, double[] eta, int begin, int end) {
        set.sumEta = 0;
        Arrays.fill(set.sumX, 0);
        for (int i = begin; i < end; i++) {
            set.sumEta += eta[i];
            for (int a = 0; a < p; a++) {
                set.sumX[a] += x[i * p + a];
            }
        }
    }

    private void addAll(RiskSet set, double[] weight, int begin, int end) {
        for (int i = begin; i < end; i++) {
            add(set, i, weight[i]);
        }
    }

    private void add(RiskSet set, int i, double w) {
        set.s0 += w;
        int at = i * p;
        int k = 0;
        for (int a = 0; a < p; a++) {
            double wa = w * x[at + a];
            set.s1[a] += wa;
            for (int b = 0; b <= a; b++) {
                set.s2[k++] += wa * x[at + b];
            }
        }
        if (set.s3.length > 0) {
            addThird(set.s3, w, at);
        }
    }

    private void addThird(double[] s3, double w, int at) {
        int k = 0;
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                double wab = w * x[at + a] * x[at + b];
                for (int c = 0; c <= b; c++) {
                    s3[k++] += wab * x[at + c];
                }
            }
        }
    }
}
