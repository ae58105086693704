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
    JOINT_MAXIMUM("joint_maximum", "GYBY", FeatureUnit.ONE),
    /** Joint average: μ = Σ i p(i,j). */
    JOINT_AVERAGE("joint_average", "60VM", FeatureUnit.BIN),
    /** Joint variance: σ² = Σ (i − μ)² p(i,j). */
    JOINT_VARIANCE("joint_variance", "UR99", FeatureUnit.BIN_SQUARED),
    /** Joint entropy: HXY = −Σ p(i,j) log₂ p(i,j). */
    JOINT_ENTROPY("joint_entropy", "TU9B", FeatureUnit.BIT),
    /** Difference average: Σ k d(k). */
    DIFFERENCE_AVERAGE("difference_average", "TF7R", FeatureUnit.BIN),
    /** Difference variance: Σ (k − difference average)² d(k). */
    DIFFERENCE_VARIANCE("difference_variance", "D3YU", FeatureUnit.BIN_SQUARED),
    /** Difference entropy: −Σ d(k) log₂ d(k). */
    DIFFERENCE_ENTROPY("difference_entropy", "NTRS", FeatureUnit.BIT),
    /** Sum average: Σ k s(k). */
    SUM_AVERAGE("sum_average", "ZGXS", FeatureUnit.BIN),
    /** Sum variance: Σ (k − sum average)² s(k). */
    SUM_VARIANCE("sum_variance", "OEEB", FeatureUnit.BIN_SQUARED),
    /** Sum entropy: −Σ s(k) log₂ s(k). */
    SUM_ENTROPY("sum_entropy", "P6QZ", FeatureUnit.BIT),
    /** Angular second moment: Σ p(i,j)². */
    ANGULAR_SECOND_MOMENT("angular_second_moment", "8ZQL", FeatureUnit.ONE),
    /** Contrast: Σ (i − j)² p(i,j) = Σ k² d(k). */
    CONTRAST("contrast", "ACUI", FeatureUnit.BIN_SQUARED),
    /** Dissimilarity: Σ |i − j| p(i,j) = Σ k d(k). */
    DISSIMILARITY("dissimilarity", "8S9J", FeatureUnit.BIN),
    /** Inverse difference: Σ d(k) / (1 + k). */
    INVERSE_DIFFERENCE("inverse_difference", "IB1Z", FeatureUnit.ONE),
    /** Normalised inverse difference: Σ d(k) / (1 + k / Ng). */
    NORMALISED_INVERSE_DIFFERENCE("normalised_inverse_difference", "NDRX", FeatureUnit.ONE),
    /** Inverse difference moment: Σ d(k) / (1 + k²). */
    INVERSE_DIFFERENCE_MOMENT("inverse_difference_moment", "WF0Z", FeatureUnit.ONE),
    /** Normalised inverse difference moment: Σ d(k) / (1 + k² / Ng²). */
    NORMALISED_INVERSE_DIFFERENCE_MOMENT(
            "normalised_inverse_difference_moment", "1QCO", FeatureUnit.ONE),
    /** Inverse variance: Σ d(k) / k² over k ≥ 1. */
    INVERSE_VARIANCE("inverse_variance", "E8JP", FeatureUnit.ONE),
    /**
     * Correlation: (Σ i j p(i,j) − μ²) / σ². Undefined where σ = 0 (flat region, or no contrast
     * between neighbours).
     */
    CORRELATION("correlation", "NI2N", FeatureUnit.ONE),
    /** Autocorrelation: Σ i j p(i,j). */
    AUTOCORRELATION("autocorrelation", "QWB0", FeatureUnit.BIN_SQUARED),
    /** Cluster tendency: Σ (i + j − 2μ)² p(i,j). */
    CLUSTER_TENDENCY("cluster_tendency", "DG8W", FeatureUnit.BIN_SQUARED),
    /** Cluster shade: Σ (i + j − 2μ)³ p(i,j). */
    CLUSTER_SHADE("cluster_shade", "7NFM", FeatureUnit.BIN_CUBED),
    /** Cluster prominence: Σ (i + j − 2μ)⁴ p(i,j). */
    CLUSTER_PROMINENCE("cluster_prominence", "AE86", FeatureUnit.BIN_TO_THE_FOURTH),
    /**
     * First measure of information correlation: (HXY − HXY1) / HX, with HX the entropy of p(i). The
     * matrix is symmetric, so that HXY1 = −Σ p(i,j) log₂(p(i) p(j)) = 2 HX. Undefined where HX = 0
     * (flat region, or no contrast between neighbours).
     */
    INFORMATION_CORRELATION_1("information_correlation_1", "R8DG", FeatureUnit.ONE),
    /**
     * Second measure of information correlation: √(1 − exp(−2 (HXY2 − HXY))), with HXY2 = −Σ p(i)
     * p(j) log₂(p(i) p(j)) = 2 HX. 0 in a flat region.
     */
    INFORMATION_CORRELATION_2("information_correlation_2", "JN9H", FeatureUnit.ONE);

    private static final DifferenceWeight BY_DIFFERENCE =
            new DifferenceWeight((k, ng) -> 1 / (1 + k));
    private static final DifferenceWeight BY_NORMALISED_DIFFERENCE =
            new DifferenceWeight((k, ng) -> 1 / (1 + k / ng));
    private static final DifferenceWeight BY_SQUARE =
            new DifferenceWeight((k, ng) -> 1 / (1 + k * k));
    private static final DifferenceWeight BY_NORMALISED_SQUARE =
            new DifferenceWeight((k, ng) -> 1 / (1 + k * k / (ng * ng)));
    private static final DifferenceWeight BY_VARIANCE =
            new DifferenceWeight((k, ng) -> k == 0 ? 0 : 1 / (k * k));

    private final Definition definition;

    GlcmFeature(String name, String code, FeatureUnit unit) {
        definition = new Definition(name, code, unit);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /**
     * @param m a matrix with at least one pair
     * @return the value by the formula; not finite where it is not defined
     */
    double value(Cooccurrence m) {
        return switch (this) {
            case JOINT_MAXIMUM -> m.maximum();
            case JOINT_AVERAGE -> m.mean();
            case JOINT_VARIANCE -> m.variance();
            case JOINT_ENTROPY -> m.entropy();
            case DIFFERENCE_AVERAGE -> m.difference().mean();
            case DIFFERENCE_VARIANCE -> m.difference().variance();
            case DIFFERENCE_ENTROPY -> m.difference().entropy();
            case SUM_AVERAGE -> m.sum().mean();
            case SUM_VARIANCE -> m.sum().variance();
            case SUM_ENTROPY -> m.sum().entropy();
            case ANGULAR_SECOND_MOMENT -> m.angularSecondMoment();
            case CONTRAST -> m.difference().moment(0, 2);
            case DISSIMILARITY -> m.difference().mean();
            case INVERSE_DIFFERENCE -> m.difference(BY_DIFFERENCE);
            case NORMALISED_INVERSE_DIFFERENCE -> m.difference(BY_NORMALISED_DIFFERENCE);
            case INVERSE_DIFFERENCE_MOMENT -> m.difference(BY_SQUARE);
            case NORMALISED_INVERSE_DIFFERENCE_MOMENT -> m.difference(BY_NORMALISED_SQUARE);
            case INVERSE_VARIANCE -> m.difference(BY_VARIANCE);
            case CORRELATION -> m.covariance() / m.variance();
            case AUTOCORRELATION -> m.autocorrelation();
            case CLUSTER_TENDENCY -> m.sum().moment(2 * m.mean(), 2);
            case CLUSTER_SHADE -> m.sum().moment(2 * m.mean(), 3);
            case CLUSTER_PROMINENCE -> m.sum().moment(2 * m.mean(), 4);
            case INFORMATION_CORRELATION_1 ->
                    (m.entropy() - 2 * m.marginalEntropy()) / m.marginalEntropy();
            case INFORMATION_CORRELATION_2 ->
                    Math.sqrt(
                            Math.max(
                                    0, 1 - Math.exp(-2 * (2 * m.marginalEntropy() - m.entropy()))));
        };
    }
}
