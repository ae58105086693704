/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glcm;

import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureUnit;
import java.util.function.ToDoubleFunction;

/**
 * Features of the grey level co-occurrence matrix (IBSI LFYI). p(i,j) is the probability that a
 * voxel of level i has a neighbour of level j; the matrix is symmetric, so that its two marginals
 * are the same p(i), with mean μ and variance σ². d(k) is the probability of |i − j| = k, s(k) that
 * of i + j = k; Ng is the greatest level that discretisation can give. Formulas: IBSI reference
 * manual, arXiv 1612.07003, section "Grey level co-occurrence based features". Undefined in a
 * region of one voxel, and where no voxel has a neighbour in the region (no neighbouring voxels);
 * in a flat region the formulas hold as they stand, unless a feature says otherwise.
 */
public enum GlcmFeature implements Feature {
    /** Joint maximum: max p(i,j). */
    JOINT_MAXIMUM("joint_maximum", "GYBY", FeatureUnit.ONE, m -> m.maximum()),
    /** Joint average: μ = Σ i p(i,j). */
    JOINT_AVERAGE("joint_average", "60VM", FeatureUnit.BIN, m -> m.mean()),
    /** Joint variance: σ² = Σ (i − μ)² p(i,j). */
    JOINT_VARIANCE("joint_variance", "UR99", FeatureUnit.BIN_SQUARED, m -> m.variance()),
    /** Joint entropy: HXY = −Σ p(i,j) log₂ p(i,j). */
    JOINT_ENTROPY("joint_entropy", "TU9B", FeatureUnit.BIT, m -> m.entropy()),
    /** Difference average: Σ k d(k). */
    DIFFERENCE_AVERAGE("difference_average", "TF7R", FeatureUnit.BIN, m -> m.difference().mean()),
    /** Difference variance: Σ (k − difference average)² d(k). */
    DIFFERENCE_VARIANCE(
            "difference_variance", "D3YU", FeatureUnit.BIN_SQUARED, m -> m.difference().variance()),
    /** Difference entropy: −Σ d(k) log₂ d(k). */
    DIFFERENCE_ENTROPY(
            "difference_entropy", "NTRS", FeatureUnit.BIT, m -> m.difference().entropy()),
    /** Sum average: Σ k s(k). */
    SUM_AVERAGE("sum_average", "ZGXS", FeatureUnit.BIN, m -> m.sum().mean()),
    /** Sum variance: Σ (k − sum average)² s(k). */
    SUM_VARIANCE("sum_variance", "OEEB", FeatureUnit.BIN_SQUARED, m -> m.sum().variance()),
    /** Sum entropy: −Σ s(k) log₂ s(k). */
    SUM_ENTROPY("sum_entropy", "P6QZ", FeatureUnit.BIT, m -> m.sum().entropy()),
    /** Angular second moment: Σ p(i,j)². */
    ANGULAR_SECOND_MOMENT(
            "angular_second_moment", "8ZQL", FeatureUnit.ONE, m -> m.angularSecondMoment()),
    /** Contrast: Σ (i − j)² p(i,j) = Σ k² d(k). */
    CONTRAST("contrast", "ACUI", FeatureUnit.BIN_SQUARED, m -> m.difference().moment(0, 2)),
    /** Dissimilarity: Σ |i − j| p(i,j) = Σ k d(k). */
    DISSIMILARITY("dissimilarity", "8S9J", FeatureUnit.BIN, m -> m.difference().mean()),
    /** Inverse difference: Σ d(k) / (1 + k). */
    INVERSE_DIFFERENCE(
            "inverse_difference", "IB1Z", FeatureUnit.ONE, weighted((k, ng) -> 1 / (1 + k))),
    /** Normalised inverse difference: Σ d(k) / (1 + k / Ng). */
    NORMALISED_INVERSE_DIFFERENCE(
            "normalised_inverse_difference",
            "NDRX",
            FeatureUnit.ONE,
            weighted((k, ng) -> 1 / (1 + k / ng))),
    /** Inverse difference moment: Σ d(k) / (1 + k²). */
    INVERSE_DIFFERENCE_MOMENT(
            "inverse_difference_moment",
            "WF0Z",
            FeatureUnit.ONE,
            weighted((k, ng) -> 1 / (1 + k * k))),
    /** Normalised inverse difference moment: Σ d(k) / (1 + k² / Ng²). */
    NORMALISED_INVERSE_DIFFERENCE_MOMENT(
            "normalised_inverse_difference_moment",
            "1QCO",
            FeatureUnit.ONE,
            weighted((k, ng) -> 1 / (1 + k * k / (ng * ng)))),
    /** Inverse variance: Σ d(k) / k² over k ≥ 1. */
    INVERSE_VARIANCE(
            "inverse_variance",
            "E8JP",
            FeatureUnit.ONE,
            weighted((k, ng) -> k == 0 ? 0 : 1 / (k * k))),
    /**
     * Correlation: (Σ i j p(i,j) − μ²) / σ². Undefined where σ = 0 (flat region, or no contrast
     * between neighbours).
     */
    CORRELATION("correlation", "NI2N", FeatureUnit.ONE, m -> m.covariance() / m.variance()),
    /** Autocorrelation: Σ i j p(i,j). */
    AUTOCORRELATION("autocorrelation", "QWB0", FeatureUnit.BIN_SQUARED, m -> m.autocorrelation()),
    /** Cluster tendency: Σ (i + j − 2μ)² p(i,j). */
    CLUSTER_TENDENCY(
            "cluster_tendency",
            "DG8W",
            FeatureUnit.BIN_SQUARED,
            m -> m.sum().moment(2 * m.mean(), 2)),
    /** Cluster shade: Σ (i + j − 2μ)³ p(i,j). */
    CLUSTER_SHADE(
            "cluster_shade", "7NFM", FeatureUnit.BIN_CUBED, m -> m.sum().moment(2 * m.mean(), 3)),
    /** Cluster prominence: Σ (i + j − 2μ)⁴ p(i,j). */
    CLUSTER_PROMINENCE(
            "cluster_prominence",
            "AE86",
            FeatureUnit.BIN_TO_THE_FOURTH,
            m -> m.sum().moment(2 * m.mean(), 4)),
    /**
     * First measure of information correlation: (HXY − HXY1) / HX, with HX the entropy of p(i). The
     * matrix is symmetric, so that HXY1 = −Σ p(i,j) log₂(p(i) p(j)) = 2 HX. Undefined where HX = 0
     * (flat region, or no contrast between neighbours).
     */
    INFORMATION_CORRELATION_1(
            "information_correlation_1",
            "R8DG",
            FeatureUnit.ONE,
            m -> (m.entropy() - 2 * m.marginalEntropy()) / m.marginalEntropy()),
    /**
     * Second measure of information correlation: √(1 − exp(−2 (HXY2 − HXY))), with HXY2 = −Σ p(i)
     * p(j) log₂(p(i) p(j)) = 2 HX. 0 in a flat region.
     */
    INFORMATION_CORRELATION_2(
            "information_correlation_2",
            "JN9H",
            FeatureUnit.ONE,
            m ->
                    Math.sqrt(
                            Math.max(
                                    0,
                                    1 - Math.exp(-2 * (2 * m.marginalEntropy() - m.entropy())))));

    private final Definition definition;
    private final ToDoubleFunction<Cooccurrence> formula;

    GlcmFeature(
            String name, String code, FeatureUnit unit, ToDoubleFunction<Cooccurrence> formula) {
        definition = new Definition(name, code, unit);
        this.formula = formula;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** Σ w(k, Ng) d(k). */
    private static ToDoubleFunction<Cooccurrence> weighted(DifferenceWeight.Formula formula) {
        DifferenceWeight weight = new DifferenceWeight(formula);
        return m -> m.difference(weight);
    }

    /**
     * @return value of a matrix with at least one pair; not finite where it is not defined
     */
    ToDoubleFunction<Cooccurrence> formula() {
        return formula;
    }
}
