/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngldm;

import fiji.plugin.radiomics.feature.texture.SizeFeature;
import fiji.plugin.radiomics.feature.texture.SizeFormula;

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
    LOW_DEPENDENCE_EMPHASIS("low_dependence_emphasis", "SODN", SizeFormula.SMALL),
    /** High dependence emphasis: Σ c(j) j² / Ns. */
    HIGH_DEPENDENCE_EMPHASIS("high_dependence_emphasis", "IMOQ", SizeFormula.LARGE),
    /** Low grey level count emphasis: Σ r(i) / i² / Ns. */
    LOW_GREY_LEVEL_COUNT_EMPHASIS("low_grey_level_count_emphasis", "TL9H", SizeFormula.LOW),
    /** High grey level count emphasis: Σ r(i) i² / Ns. */
    HIGH_GREY_LEVEL_COUNT_EMPHASIS("high_grey_level_count_emphasis", "OAE7", SizeFormula.HIGH),
    /** Low dependence low grey level emphasis: Σ n(i,j) / (i² j²) / Ns. */
    LOW_DEPENDENCE_LOW_GREY_LEVEL_EMPHASIS(
            "low_dependence_low_grey_level_emphasis", "EQ3F", SizeFormula.SMALL_LOW),
    /** Low dependence high grey level emphasis: Σ n(i,j) i² / j² / Ns. */
    LOW_DEPENDENCE_HIGH_GREY_LEVEL_EMPHASIS(
            "low_dependence_high_grey_level_emphasis", "JA6D", SizeFormula.SMALL_HIGH),
    /** High dependence low grey level emphasis: Σ n(i,j) j² / i² / Ns. */
    HIGH_DEPENDENCE_LOW_GREY_LEVEL_EMPHASIS(
            "high_dependence_low_grey_level_emphasis", "NBZI", SizeFormula.LARGE_LOW),
    /** High dependence high grey level emphasis: Σ n(i,j) i² j² / Ns. */
    HIGH_DEPENDENCE_HIGH_GREY_LEVEL_EMPHASIS(
            "high_dependence_high_grey_level_emphasis", "9QMG", SizeFormula.LARGE_HIGH),
    /** Grey level non uniformity: Σ r(i)² / Ns. */
    GREY_LEVEL_NON_UNIFORMITY(
            "grey_level_non_uniformity", "FP8K", SizeFormula.LEVEL_NON_UNIFORMITY),
    /** Normalised grey level non uniformity: Σ r(i)² / Ns². */
    NORMALISED_GREY_LEVEL_NON_UNIFORMITY(
            "normalised_grey_level_non_uniformity",
            "5SPA",
            SizeFormula.NORMALISED_LEVEL_NON_UNIFORMITY),
    /** Dependence count non uniformity: Σ c(j)² / Ns. */
    DEPENDENCE_COUNT_NON_UNIFORMITY(
            "dependence_count_non_uniformity", "Z87G", SizeFormula.SIZE_NON_UNIFORMITY),
    /** Normalised dependence count non uniformity: Σ c(j)² / Ns². */
    NORMALISED_DEPENDENCE_COUNT_NON_UNIFORMITY(
            "normalised_dependence_count_non_uniformity",
            "OKJI",
            SizeFormula.NORMALISED_SIZE_NON_UNIFORMITY),
    /** Dependence count percentage: Ns / Nv. Always 1. */
    DEPENDENCE_COUNT_PERCENTAGE("dependence_count_percentage", "6XV8", SizeFormula.PERCENTAGE),
    /** Grey level variance: Σ (i − μ)² p(i,j) with μ = Σ i p(i,j). */
    GREY_LEVEL_VARIANCE("grey_level_variance", "1PFV", SizeFormula.LEVEL_VARIANCE),
    /** Dependence count variance: Σ (j − μ)² p(i,j) with μ = Σ j p(i,j). */
    DEPENDENCE_COUNT_VARIANCE("dependence_count_variance", "DNX2", SizeFormula.SIZE_VARIANCE),
    /** Dependence count entropy: −Σ p(i,j) log₂ p(i,j). */
    DEPENDENCE_COUNT_ENTROPY("dependence_count_entropy", "FCBV", SizeFormula.ENTROPY),
    /** Dependence count energy: Σ p(i,j)². */
    DEPENDENCE_COUNT_ENERGY("dependence_count_energy", "CAS9", SizeFormula.ENERGY);

    private final Definition definition;
    private final SizeFormula formula;

    NgldmFeature(String name, String code, SizeFormula formula) {
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
