/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;

/**
 * The proportions of all cutoffs of a curve. Those of a whole class, the sensitivities and
 * specificities, come again and again, so they are kept. For one thread.
 */
final class ManyProportions implements Proportion {

    private final DiagnosticSettings settings;
    private final double z;
    private final Measure[] ofPositives;
    private final Measure[] ofNegatives;

    ManyProportions(DiagnosticSettings settings, int positives, int negatives) {
        this.settings = settings;
        z = Normal.ofLevel(settings.level());
        ofPositives = new Measure[positives + 1];
        ofNegatives = new Measure[negatives + 1];
    }

    @Override
    public Measure of(long k, long n) {
        if (n == ofPositives.length - 1) {
            return kept(ofPositives, (int) k, n);
        }
        return n == ofNegatives.length - 1 ? kept(ofNegatives, (int) k, n) : computed(k, n);
    }

    private Measure kept(Measure[] known, int k, long n) {
        if (known[k] == null) {
            known[k] = computed(k, n);
        }
        return known[k];
    }

    private Measure computed(long k, long n) {
        if (settings.proportions() != ProportionInterval.CLOPPER_PEARSON || n == 0) {
            return settings.proportions().measure(k, n, settings.level());
        }
        double tail = (1 - settings.level()) / 2;
        double low = k == 0 ? 0 : quantile(tail, k, n);
        double high = k == n ? 1 : 1 - quantile(tail, n - k, n);
        return new Measure((double) k / n, new Interval(low, high));
    }

    /** The lower bound; Wilson's with the correction for continuity is close to it. */
    private double quantile(double tail, long k, long n) {
        double p = Math.max(.25, k - .5) / n;
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        double guess = (p + z * z / (2.0 * n) - half) / (1 + z * z / n);
        return BetaQuantile.of(tail, k, n - k + 1.0, Math.max(1e-9 / n, guess));
    }
}
