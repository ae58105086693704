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

/**
 * By what the differences between groups at each event time are weighted.
 *
 * @param kind of weight
 * @param rho exponent of S, for Fleming and Harrington's
 * @param gamma exponent of 1 − S, for Fleming and Harrington's
 */
public record RankWeight(Kind kind, double rho, double gamma) {

    /** 1: the log-rank test (Mantel–Cox). */
    public static final RankWeight LOGRANK = new RankWeight(Kind.LOGRANK, 0, 0);

    /** Cases at risk: Gehan's test, as Breslow generalised it. */
    public static final RankWeight GEHAN_BRESLOW = new RankWeight(Kind.GEHAN_BRESLOW, 0, 0);

    /** Square root of cases at risk: Tarone and Ware's test. */
    public static final RankWeight TARONE_WARE = new RankWeight(Kind.TARONE_WARE, 0, 0);

    /**
     * S just before the event: Peto and Peto's test, in the form of R's {@code survdiff(rho = 1)}.
     */
    public static final RankWeight PETO_PETO = new RankWeight(Kind.PETO_PETO, 1, 0);

    /** What a weight is. */
    public enum Kind {
        LOGRANK,
        GEHAN_BRESLOW,
        TARONE_WARE,
        PETO_PETO,
        FLEMING_HARRINGTON
    }

    /**
     * S^ρ (1 − S)^γ just before the event. Fleming and Harrington 1991, Counting Processes and
     * Survival Analysis.
     *
     * @param rho exponent of S, not negative; above 0 for early differences
     * @param gamma exponent of 1 − S, not negative; above 0 for late differences
     * @return the weight
     */
    public static RankWeight flemingHarrington(double rho, double gamma) {
        if (!(rho >= 0 && gamma >= 0)) {
            throw new IllegalArgumentException(
                    "The exponents of Fleming and Harrington's weight are 0 or more, not "
                            + rho
                            + " and "
                            + gamma);
        }
        return new RankWeight(Kind.FLEMING_HARRINGTON, rho, gamma);
    }

    /**
     * @return its name in files, e.g. {@code tarone_ware} or {@code fleming_harrington_0.5_0.5}
     */
    public String id() {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT);
        return kind == Kind.FLEMING_HARRINGTON
                ? name + "_" + number(rho) + "_" + number(gamma)
                : name;
    }

    private static String number(double v) {
        return v == Math.rint(v) ? String.valueOf((long) v) : String.valueOf(v);
    }

    /**
     * @param atRisk cases at risk
     * @param survival S just before the event
     * @return the weight
     */
    double at(double atRisk, double survival) {
        return switch (kind) {
            case LOGRANK -> 1;
            case GEHAN_BRESLOW -> atRisk;
            case TARONE_WARE -> Math.sqrt(atRisk);
            case PETO_PETO -> survival;
            case FLEMING_HARRINGTON -> Math.pow(survival, rho) * Math.pow(1 - survival, gamma);
        };
    }
}
