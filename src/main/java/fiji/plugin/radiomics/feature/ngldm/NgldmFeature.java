package fiji.plugin.radiomics.feature.ngldm;

import fiji.plugin.radiomics.feature.FeatureUnit;
import fiji.plugin.radiomics.feature.texture.SizeFeature;
import fiji.plugin.radiomics.feature.texture.SizeSums;
import java.util.function.ToDoubleFunction;

/**
 * Features of the neighbouring grey level dependence matrix (IBSI REK0). n(i,j) is the number of
 * voxels of level i with j dependent voxels, itself included, within Chebyshev distance δ;
 * dependent are voxels of the region whose levels differ by at most α; r(i) = Σ_j n(i,j), c(j) =
 * Σ_i n(i,j), Ns = Σ n(i,j), p(i,j) = n(i,j) / Ns; Nv is the number of voxels. Formulas: IBSI
 * reference manual, arXiv 1612.07003, section "Neighbouring grey level dependence based features".
 * Undefined in a region of one voxel; in a flat region the formulas hold as they stand.
 */
public enum NgldmFeature implements SizeFeature {
    /** Low dependence emphasis: Σ c(j) / j² / Ns. */
    LOW_DEPENDENCE_EMPHASIS(
            "low_dependence_emphasis", "SODN", FeatureUnit.ONE, s -> s.smallSizes()),
    /** High dependence emphasis: Σ c(j) j² / Ns. */
    HIGH_DEPENDENCE_EMPHASIS(
            "high_dependence_emphasis", "IMOQ", FeatureUnit.ONE, s -> s.largeSizes()),
    /** Low grey level count emphasis: Σ r(i) / i² / Ns. */
    LOW_GREY_LEVEL_COUNT_EMPHASIS(
            "low_grey_level_count_emphasis", "TL9H", FeatureUnit.ONE, s -> s.lowLevels()),
    /** High grey level count emphasis: Σ r(i) i² / Ns. */
    HIGH_GREY_LEVEL_COUNT_EMPHASIS(
            "high_grey_level_count_emphasis", "OAE7", FeatureUnit.BIN_SQUARED, s -> s.highLevels()),
    /** Low dependence low grey level emphasis: Σ n(i,j) / (i² j²) / Ns. */
    LOW_DEPENDENCE_LOW_GREY_LEVEL_EMPHASIS(
            "low_dependence_low_grey_level_emphasis", "EQ3F", FeatureUnit.ONE, s -> s.smallLow()),
    /** Low dependence high grey level emphasis: Σ n(i,j) i² / j² / Ns. */
    LOW_DEPENDENCE_HIGH_GREY_LEVEL_EMPHASIS(
            "low_dependence_high_grey_level_emphasis",
            "JA6D",
            FeatureUnit.BIN_SQUARED,
            s -> s.smallHigh()),
    /** High dependence low grey level emphasis: Σ n(i,j) j² / i² / Ns. */
    HIGH_DEPENDENCE_LOW_GREY_LEVEL_EMPHASIS(
            "high_dependence_low_grey_level_emphasis", "NBZI", FeatureUnit.ONE, s -> s.largeLow()),
    /** High dependence high grey level emphasis: Σ n(i,j) i² j² / Ns. */
    HIGH_DEPENDENCE_HIGH_GREY_LEVEL_EMPHASIS(
            "high_dependence_high_grey_level_emphasis",
            "9QMG",
            FeatureUnit.BIN_SQUARED,
            s -> s.largeHigh()),
    /** Grey level non uniformity: Σ r(i)² / Ns. */
    GREY_LEVEL_NON_UNIFORMITY(
            "grey_level_non_uniformity", "FP8K", FeatureUnit.ONE, s -> s.levelNonUniformity()),
    /** Normalised grey level non uniformity: Σ r(i)² / Ns². */
    NORMALISED_GREY_LEVEL_NON_UNIFORMITY(
            "normalised_grey_level_non_uniformity",
            "5SPA",
            FeatureUnit.ONE,
            s -> s.levelNonUniformity() / s.total()),
    /** Dependence count non uniformity: Σ c(j)² / Ns. */
    DEPENDENCE_COUNT_NON_UNIFORMITY(
            "dependence_count_non_uniformity", "Z87G", FeatureUnit.ONE, s -> s.sizeNonUniformity()),
    /** Normalised dependence count non uniformity: Σ c(j)² / Ns². */
    NORMALISED_DEPENDENCE_COUNT_NON_UNIFORMITY(
            "normalised_dependence_count_non_uniformity",
            "OKJI",
            FeatureUnit.ONE,
            s -> s.sizeNonUniformity() / s.total()),
    /** Dependence count percentage: Ns / Nv. Always 1. */
    DEPENDENCE_COUNT_PERCENTAGE(
            "dependence_count_percentage", "6XV8", FeatureUnit.ONE, s -> s.total() / s.voxels()),
    /** Grey level variance: Σ (i − μ)² p(i,j) with μ = Σ i p(i,j). */
    GREY_LEVEL_VARIANCE(
            "grey_level_variance", "1PFV", FeatureUnit.BIN_SQUARED, s -> s.levelVariance()),
    /** Dependence count variance: Σ (j − μ)² p(i,j) with μ = Σ j p(i,j). */
    DEPENDENCE_COUNT_VARIANCE(
            "dependence_count_variance", "DNX2", FeatureUnit.ONE, s -> s.sizeVariance()),
    /** Dependence count entropy: −Σ p(i,j) log₂ p(i,j). */
    DEPENDENCE_COUNT_ENTROPY("dependence_count_entropy", "FCBV", FeatureUnit.BIT, s -> s.entropy()),
    /** Dependence count energy: Σ p(i,j)². */
    DEPENDENCE_COUNT_ENERGY("dependence_count_energy", "CAS9", FeatureUnit.ONE, s -> s.energy());

    private final Definition definition;
    private final ToDoubleFunction<SizeSums> formula;

    NgldmFeature(String name, String code, FeatureUnit unit, ToDoubleFunction<SizeSums> formula) {
        definition = new Definition(name, code, unit);
        this.formula = formula;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public double of(SizeSums sums) {
        return formula.applyAsDouble(sums);
    }
}
