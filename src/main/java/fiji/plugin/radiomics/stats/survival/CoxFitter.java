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

/** Fits Cox models of the same cases, which are sorted once. Immutable. */
public final class CoxFitter {

    private final RiskOrder order;
    private final double[] offset;
    private final CoxSettings settings;

    private CoxFitter(RiskOrder order, double[] offset, CoxSettings settings) {
        this.order = order;
        this.offset = offset;
        this.settings = settings;
    }

    /**
     * @param data the cases, with strata and clusters where there are any
     * @param offset a part of the linear predictor with coefficient 1, a value a case; null = none
     * @param settings ties and penalty
     * @return fits models of them
     */
    public static CoxFitter of(SurvivalData data, double[] offset, CoxSettings settings) {
        return new CoxFitter(RiskOrder.of(data), offset, settings);
    }

    /**
     * @param some cases, by their numbers in these
     * @return fits models of these cases only
     */
    public CoxFitter only(int[] some) {
        double[] part =
                offset == null
                        ? null
                        : java.util.Arrays.stream(some).mapToDouble(i -> offset[i]).toArray();
        return of(order.data().select(some), part, settings);
    }

    /**
     * @return the cases
     */
    public SurvivalData data() {
        return order.data();
    }

    /**
     * @param covariates columns of finite values, a value a case
     * @return the fitted model
     * @throws DependentCovariateException where a covariate is constant or determined by others
     * @throws IllegalArgumentException where no case has the event
     */
    public CoxModel fit(double[][] covariates) {
        return CoxModel.fit(order, covariates, offset, settings);
    }

    /**
     * @param covariate a column of finite values, a value a case
     * @return the score test of a model of this covariate alone, which needs no fit; undefined
     *     where the covariate is constant or no case has the event
     */
    public ChiSquareTest scoreTest(double[] covariate) {
        CoxDesign design =
                new CoxDesign(order, new double[][] {covariate}, offset, settings.ties());
        if (design.sd(0) == 0) {
            return ChiSquareTest.UNDEFINED;
        }
        CoxLikelihood start = CoxLikelihood.at(design, new double[1], false);
        double information = start.information()[0];
        double score = start.score()[0];
        return information > 0
                ? ChiSquareTest.of(score * score / information, 1)
                : ChiSquareTest.UNDEFINED;
    }
}
