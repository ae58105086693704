package fiji.plugin.radiomics.feature.glrlm;

import fiji.plugin.radiomics.feature.FeatureUnit;
import fiji.plugin.radiomics.feature.texture.SizeFeature;
import fiji.plugin.radiomics.feature.texture.SizeSums;
import java.util.function.ToDoubleFunction;

/**
 * Features of the grey level run length matrix (IBSI TP0I). n(i,j) is the number of runs of j
 * voxels of level i, one after the other along a direction; r(i) = Σ_j n(i,j), c(j) = Σ_i n(i,j),
 * Ns = Σ n(i,j), p(i,j) = n(i,j) / Ns; Nv is the number of voxels, counted once for each direction
 * that is merged. Formulas: IBSI reference manual, arXiv 1612.07003, section "Grey level run length
 * based features". Undefined in a region of one voxel; in a flat region the formulas hold as they
 * stand.
 */
public enum GlrlmFeature implements SizeFeature {
    /** Short runs emphasis: Σ c(j) / j² / Ns. */
    SHORT_RUNS_EMPHASIS("short_runs_emphasis", "22OV", FeatureUnit.ONE, s -> s.smallSizes()),
    /** Long runs emphasis: Σ c(j) j² / Ns. */
    LONG_RUNS_EMPHASIS("long_runs_emphasis", "W4KF", FeatureUnit.ONE, s -> s.largeSizes()),
    /** Low grey level run emphasis: Σ r(i) / i² / Ns. */
    LOW_GREY_LEVEL_RUN_EMPHASIS(
            "low_grey_level_run_emphasis", "V3SW", FeatureUnit.ONE, s -> s.lowLevels()),
    /** High grey level run emphasis: Σ r(i) i² / Ns. */
    HIGH_GREY_LEVEL_RUN_EMPHASIS(
            "high_grey_level_run_emphasis", "G3QZ", FeatureUnit.BIN_SQUARED, s -> s.highLevels()),
    /** Short run low grey level emphasis: Σ n(i,j) / (i² j²) / Ns. */
    SHORT_RUN_LOW_GREY_LEVEL_EMPHASIS(
            "short_run_low_grey_level_emphasis", "HTZT", FeatureUnit.ONE, s -> s.smallLow()),
    /** Short run high grey level emphasis: Σ n(i,j) i² / j² / Ns. */
    SHORT_RUN_HIGH_GREY_LEVEL_EMPHASIS(
            "short_run_high_grey_level_emphasis",
            "GD3A",
            FeatureUnit.BIN_SQUARED,
            s -> s.smallHigh()),
    /** Long run low grey level emphasis: Σ n(i,j) j² / i² / Ns. */
    LONG_RUN_LOW_GREY_LEVEL_EMPHASIS(
            "long_run_low_grey_level_emphasis", "IVPO", FeatureUnit.ONE, s -> s.largeLow()),
    /** Long run high grey level emphasis: Σ n(i,j) i² j² / Ns. */
    LONG_RUN_HIGH_GREY_LEVEL_EMPHASIS(
            "long_run_high_grey_level_emphasis",
            "3KUM",
            FeatureUnit.BIN_SQUARED,
            s -> s.largeHigh()),
    /** Grey level non uniformity: Σ r(i)² / Ns. */
    GREY_LEVEL_NON_UNIFORMITY(
            "grey_level_non_uniformity", "R5YN", FeatureUnit.ONE, s -> s.levelNonUniformity()),
    /** Normalised grey level non uniformity: Σ r(i)² / Ns². */
    NORMALISED_GREY_LEVEL_NON_UNIFORMITY(
            "normalised_grey_level_non_uniformity",
            "OVBL",
            FeatureUnit.ONE,
            s -> s.levelNonUniformity() / s.total()),
    /** Run length non uniformity: Σ c(j)² / Ns. */
    RUN_LENGTH_NON_UNIFORMITY(
            "run_length_non_uniformity", "W92Y", FeatureUnit.ONE, s -> s.sizeNonUniformity()),
    /** Normalised run length non uniformity: Σ c(j)² / Ns². */
    NORMALISED_RUN_LENGTH_NON_UNIFORMITY(
            "normalised_run_length_non_uniformity",
            "IC23",
            FeatureUnit.ONE,
            s -> s.sizeNonUniformity() / s.total()),
    /** Run percentage: Ns / Nv. */
    RUN_PERCENTAGE("run_percentage", "9ZK5", FeatureUnit.ONE, s -> s.total() / s.voxels()),
    /** Grey level variance: Σ (i − μ)² p(i,j) with μ = Σ i p(i,j). */
    GREY_LEVEL_VARIANCE(
            "grey_level_variance", "8CE5", FeatureUnit.BIN_SQUARED, s -> s.levelVariance()),
    /** Run length variance: Σ (j − μ)² p(i,j) with μ = Σ j p(i,j). */
    RUN_LENGTH_VARIANCE("run_length_variance", "SXLW", FeatureUnit.ONE, s -> s.sizeVariance()),
    /** Run entropy: −Σ p(i,j) log₂ p(i,j). */
    RUN_ENTROPY("run_entropy", "HJ9O", FeatureUnit.BIT, s -> s.entropy());

    private final Definition definition;
    private final ToDoubleFunction<SizeSums> formula;

    GlrlmFeature(String name, String code, FeatureUnit unit, ToDoubleFunction<SizeSums> formula) {
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
