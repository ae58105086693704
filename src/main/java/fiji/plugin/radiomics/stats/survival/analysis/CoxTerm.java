/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.analysis.AdjustedP;
import java.util.List;

/**
 * A coefficient of a Cox model.
 *
 * @param model {@code univariable} or {@code multivariable}
 * @param column the covariate's column
 * @param term the column, or {@code column=class}
 * @param coefficient logarithm of the hazard ratio per unit; ±∞ where the likelihood is monotone,
 *     NaN where there is none
 * @param standardError of the coefficient; robust with clusters
 * @param wald Wald's interval of the hazard ratio
 * @param profile profile-likelihood interval of the hazard ratio
 * @param z coefficient / standard error
 * @param p two-sided p of z
 * @param adjusted p among all markers
 * @param n cases of the model
 * @param events its events
 * @param missing cases without a value
 * @param sd standard deviation of the term
 * @param modelError standard error without regard to clusters
 * @param likelihoodRatioP p of the likelihood-ratio test of the whole model
 * @param c Harrell's C of the term as it is; of a multivariable model that of its prediction
 * @param cError its standard error
 * @param proportionalP p of the test of proportional hazards
 * @param reference class it is compared with; empty for numbers
 * @param notes what the reader should know
 */
record CoxTerm(
        String model,
        String column,
        String term,
        double coefficient,
        double standardError,
        Interval wald,
        Interval profile,
        double z,
        double p,
        AdjustedP adjusted,
        int n,
        int events,
        int missing,
        double sd,
        double modelError,
        double likelihoodRatioP,
        double c,
        double cError,
        double proportionalP,
        String reference,
        List<String> notes) {

    static final String UNIVARIABLE = "univariable";
    static final String MULTIVARIABLE = "multivariable";

    static CoxTerm none(
            Covariate covariate, String term, int n, int events, int missing, String why) {
        double none = Double.NaN;
        return new CoxTerm(
                UNIVARIABLE,
                covariate.column(),
                term,
                none,
                none,
                Interval.NONE,
                Interval.NONE,
                none,
                none,
                AdjustedP.NONE,
                n,
                events,
                missing,
                none,
                none,
                none,
                none,
                none,
                none,
                covariate.reference(),
                List.of(why));
    }

    CoxTerm with(AdjustedP among) {
        return new CoxTerm(
                model,
                column,
                term,
                coefficient,
                standardError,
                wald,
                profile,
                z,
                p,
                among,
                n,
                events,
                missing,
                sd,
                modelError,
                likelihoodRatioP,
                c,
                cError,
                proportionalP,
                reference,
                notes);
    }

    boolean isInfinite() {
        return Double.isInfinite(coefficient);
    }

    double hazardRatio() {
        return Math.exp(coefficient);
    }

    /** A ratio per unit as one per standard deviation; NaN for classes. */
    double perDeviation(double ratio) {
        return reference.isEmpty() ? Math.exp(Math.log(ratio) * sd) : Double.NaN;
    }
}
