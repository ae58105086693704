/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement;

import fiji.plugin.radiomics.stats.Normal;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * How many cases a study of readers or repeats needs.
 *
 * <p>By width of the confidence interval (Bonett 2002, Stat Med 21:1331–1335): n = 8 z² (1 − ρ)² (1
 * + (k − 1)ρ)² / (k(k − 1)w²) + 1 for k readings and a whole width w; with two readings and ρ ≥ .7,
 * 5ρ cases more.
 *
 * <p>By a one-sided test of ρ against ρ₀ (Walter, Eliasziw and Donner 1998, Stat Med 17:101–110): n
 * = 1 + 2k(z + z′)² / ((k − 1) log(C)²), C = (1 + kθ₀)/(1 + kθ), θ = ρ/(1 − ρ); its power from F
 * distributions is exact for ICC(1,1).
 */
public final class IccSampleSize {

    private static final double HIGH = .7;
    private static final long MOST = 1_000_000_000_000L;

    private IccSampleSize() {}

    /**
     * @param icc intraclass correlation that is expected, from 0, below 1
     * @param readings of each case, 2 or more
     * @param width of the interval, from its lower to its upper end, above 0
     * @param level of the interval
     * @return number of cases
     * @throws IllegalArgumentException where a value is outside its range
     */
    public static long ofWidth(double icc, int readings, double width, double level) {
        check("icc", icc);
        if (!(width > 0 && width < 2)) {
            throw new IllegalArgumentException(
                    "width=" + width + ": a width above 0 and below 2 is expected");
        }
        double k = readings;
        double z = Normal.ofLevel(level) * (1 - icc) * (1 + (k - 1) * icc);
        double more = readings == 2 && icc >= HIGH ? 5 * icc : 0;
        return cases(8 * z * z / (k * (k - 1) * width * width) + 1 + more);
    }

    /**
     * @param icc intraclass correlation that is expected, below 1
     * @param least the one it is tested against, from 0, below {@code icc}
     * @param readings of each case, 2 or more
     * @param alpha level of the one-sided test
     * @param power that is wanted
     * @return number of cases
     * @throws IllegalArgumentException where a value is outside its range
     */
    public static long ofTest(double icc, double least, int readings, double alpha, double power) {
        double log = Math.log(ratio(icc, least, readings));
        double z = Normal.of(1 - alpha) + Normal.of(power);
        return cases(1 + 2 * readings * z * z / ((readings - 1) * log * log));
    }

    /**
     * @param icc intraclass correlation that is expected, below 1
     * @param least the one it is tested against, from 0, below {@code icc}
     * @param readings of each case, 2 or more
     * @param alpha level of the one-sided test
     * @param cases number of cases, 2 or more
     * @return power of the test
     * @throws IllegalArgumentException where a value is outside its range
     */
    public static double power(double icc, double least, int readings, double alpha, long cases) {
        FDistribution f = new FDistribution(null, cases - 1.0, cases * (readings - 1.0));
        double critical = f.inverseCumulativeProbability(1 - alpha);
        return 1 - f.cumulativeProbability(ratio(icc, least, readings) * critical);
    }

    private static double ratio(double icc, double least, int readings) {
        check("icc", icc);
        check("least", least);
        if (!(least < icc)) {
            throw new IllegalArgumentException(
                    "least=" + least + ": it must lie below the expected icc=" + icc);
        }
        return (1 + readings * least / (1 - least)) / (1 + readings * icc / (1 - icc));
    }

    private static void check(String key, double icc) {
        if (!(icc >= 0 && icc < 1)) {
            throw new IllegalArgumentException(
                    key + "=" + icc + ": a number from 0, below 1 is expected");
        }
    }

    private static long cases(double n) {
        if (!(n < MOST)) {
            throw new IllegalArgumentException("No study has so many cases: " + n);
        }
        return Math.max(2, (long) Math.ceil(n * (1 - 1e-12)));
    }
}
