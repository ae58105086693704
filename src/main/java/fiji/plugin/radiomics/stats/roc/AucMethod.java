/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

import fiji.plugin.radiomics.stats.group.PMethod;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How standard error and confidence interval of an area are found. At an area of exactly 0 or 1 all
 * give the same exact interval, see {@link AucEstimate}.
 */
public enum AucMethod {
    /**
     * {@link #SCORE} below {@link PMethod#SMALL} cases in either class, {@link #DELONG} from there
     * on.
     */
    AUTO("auto"),
    /** {@link DeLong}'s standard error s; A ± z·s, clipped to 0…1. */
    DELONG("delong"),
    /** DeLong's standard error on the scale of log(A/(1−A)), where it is s/(A(1−A)). */
    LOGIT("logit"),
    /**
     * All areas θ that the data do not contradict, (A − θ)² ≤ z²·V(θ), with Hanley and McNeil's
     * variance at θ, V(θ) = c·θ(1−θ)/(mn)·(1 + (N/2−1)·((1−θ)/(2−θ) + θ/(1+θ))), N = m + n; method
     * 5 of Newcombe (2006), Statistics in Medicine 25, 559–573. At ½ it is the variance of the
     * Mann–Whitney test, so that interval and test agree; for that with ties, too, c = 1 − Σ(t³ −
     * t)/(N³ − N) over groups of t equal values. s = √V(A).
     */
    SCORE("score"),
    /**
     * Hanley and McNeil (1982), Radiology 143, 29–36: s² = (A(1−A) + (m−1)(Q₁−A²) +
     * (n−1)(Q₂−A²))/(mn), Q₁ = A/(2−A), Q₂ = 2A²/(1+A); A ± z·s, clipped to 0…1.
     */
    HANLEY_MCNEIL("hanley_mcneil"),
    /** Percentiles of stratified bootstrap areas; their standard deviation. */
    BOOTSTRAP("bootstrap"),
    /**
     * Bias-corrected and accelerated percentiles of stratified bootstrap areas, Efron (1987), JASA
     * 82, 171–185; their standard deviation.
     */
    BCA("bca");

    private final String id;

    AucMethod(String id) {
        this.id = id;
    }

    /**
     * @return name in settings and tables
     */
    public String id() {
        return id;
    }

    /**
     * @return whether it draws random numbers
     */
    public boolean isBootstrap() {
        return this == BOOTSTRAP || this == BCA;
    }

    /**
     * @param curve an empirical curve
     * @return the method for so many cases; AUTO no more
     */
    public AucMethod of(RocCurve curve) {
        if (this != AUTO) {
            return this;
        }
        return Math.min(curve.positives(), curve.negatives()) < PMethod.SMALL ? SCORE : DELONG;
    }

    /**
     * @param text name in settings
     * @return the method
     * @throws IllegalArgumentException where it is none
     */
    public static AucMethod of(String text) {
        return Arrays.stream(values())
                .filter(m -> m.id.equalsIgnoreCase(text.trim()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "ci="
                                                + text
                                                + ": allowed are "
                                                + Arrays.stream(values())
                                                        .map(AucMethod::id)
                                                        .collect(Collectors.joining(", "))));
    }
}
