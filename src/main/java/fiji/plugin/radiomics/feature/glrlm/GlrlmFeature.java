/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glrlm;

import fiji.plugin.radiomics.feature.texture.SizeFeature;
import fiji.plugin.radiomics.feature.texture.SizeFormula;

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
    SHORT_RUNS_EMPHASIS("short_runs_emphasis", "22OV", SizeFormula.SMALL),
    /** Long runs emphasis: Σ c(j) j² / Ns. */
    LONG_RUNS_EMPHASIS("long_runs_emphasis", "W4KF", SizeFormula.LARGE),
    /** Low grey level run emphasis: Σ r(i) / i² / Ns. */
    LOW_GREY_LEVEL_RUN_EMPHASIS("low_grey_level_run_emphasis", "V3SW", SizeFormula.LOW),
    /** High grey level run emphasis: Σ r(i) i² / Ns. */
    HIGH_GREY_LEVEL_RUN_EMPHASIS("high_grey_level_run_emphasis", "G3QZ", SizeFormula.HIGH),
    /** Short run low grey level emphasis: Σ n(i,j) / (i² j²) / Ns. */
    SHORT_RUN_LOW_GREY_LEVEL_EMPHASIS(
            "short_run_low_grey_level_emphasis", "HTZT", SizeFormula.SMALL_LOW),
    /** Short run high grey level emphasis: Σ n(i,j) i² / j² / Ns. */
    SHORT_RUN_HIGH_GREY_LEVEL_EMPHASIS(
            "short_run_high_grey_level_emphasis", "GD3A", SizeFormula.SMALL_HIGH),
    /** Long run low grey level emphasis: Σ n(i,j) j² / i² / Ns. */
    LONG_RUN_LOW_GREY_LEVEL_EMPHASIS(
            "long_run_low_grey_level_emphasis", "IVPO", SizeFormula.LARGE_LOW),
    /** Long run high grey level emphasis: Σ n(i,j) i² j² / Ns. */
    LONG_RUN_HIGH_GREY_LEVEL_EMPHASIS(
            "long_run_high_grey_level_emphasis", "3KUM", SizeFormula.LARGE_HIGH),
    /** Grey level non uniformity: Σ r(i)² / Ns. */
    GREY_LEVEL_NON_UNIFORMITY(
            "grey_level_non_uniformity", "R5YN", SizeFormula.LEVEL_NON_UNIFORMITY),
    /** Normalised grey level non uniformity: Σ r(i)² / Ns². */
    NORMALISED_GREY_LEVEL_NON_UNIFORMITY(
            "normalised_grey_level_non_uniformity",
            "OVBL",
            SizeFormula.NORMALISED_LEVEL_NON_UNIFORMITY),
    /** Run length non uniformity: Σ c(j)² / Ns. */
    RUN_LENGTH_NON_UNIFORMITY("run_length_non_uniformity", "W92Y", SizeFormula.SIZE_NON_UNIFORMITY),
    /** Normalised run length non uniformity: Σ c(j)² / Ns². */
    NORMALISED_RUN_LENGTH_NON_UNIFORMITY(
            "normalised_run_length_non_uniformity",
            "IC23",
            SizeFormula.NORMALISED_SIZE_NON_UNIFORMITY),
    /** Run percentage: Ns / Nv. */
    RUN_PERCENTAGE("run_percentage", "9ZK5", SizeFormula.PERCENTAGE),
    /** Grey level variance: Σ (i − μ)² p(i,j) with μ = Σ i p(i,j). */
    GREY_LEVEL_VARIANCE("grey_level_variance", "8CE5", SizeFormula.LEVEL_VARIANCE),
    /** Run length variance: Σ (j − μ)² p(i,j) with μ = Σ j p(i,j). */
    RUN_LENGTH_VARIANCE("run_length_variance", "SXLW", SizeFormula.SIZE_VARIANCE),
    /** Run entropy: −Σ p(i,j) log₂ p(i,j). */
    RUN_ENTROPY("run_entropy", "HJ9O", SizeFormula.ENTROPY);

    private final Definition definition;
    private final SizeFormula formula;

    GlrlmFeature(String name, String code, SizeFormula formula) {
        definition = new Definition(name, code, formula.unit());
        this.formula = formula;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public SizeFormula formula() {
        return formula;
    }
}
