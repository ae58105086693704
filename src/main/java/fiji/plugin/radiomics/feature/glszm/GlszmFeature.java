/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glszm;

import fiji.plugin.radiomics.feature.texture.SizeFeature;
import fiji.plugin.radiomics.feature.texture.SizeFormula;

/**
 * Features of the grey level size zone matrix (IBSI 9SAK). n(i,j) is the number of zones of level i
 * with j voxels; a zone is a group of voxels of one level that touch by faces, edges or corners;
 * r(i) = Σ_j n(i,j), c(j) = Σ_i n(i,j), Ns = Σ n(i,j), p(i,j) = n(i,j) / Ns; Nv is the number of
 * voxels. Formulas: IBSI reference manual, arXiv 1612.07003, section "Grey level size zone based
 * features". Undefined in a region of one voxel; in a flat region the formulas hold as they stand.
 */
public enum GlszmFeature implements SizeFeature {
    /** Small zone emphasis: Σ c(j) / j² / Ns. */
    SMALL_ZONE_EMPHASIS("small_zone_emphasis", "5QRC", SizeFormula.SMALL),
    /** Large zone emphasis: Σ c(j) j² / Ns. */
    LARGE_ZONE_EMPHASIS("large_zone_emphasis", "48P8", SizeFormula.LARGE),
    /** Low grey level zone emphasis: Σ r(i) / i² / Ns. */
    LOW_GREY_LEVEL_ZONE_EMPHASIS("low_grey_level_zone_emphasis", "XMSY", SizeFormula.LOW),
    /** High grey level zone emphasis: Σ r(i) i² / Ns. */
    HIGH_GREY_LEVEL_ZONE_EMPHASIS("high_grey_level_zone_emphasis", "5GN9", SizeFormula.HIGH),
    /** Small zone low grey level emphasis: Σ n(i,j) / (i² j²) / Ns. */
    SMALL_ZONE_LOW_GREY_LEVEL_EMPHASIS(
            "small_zone_low_grey_level_emphasis", "5RAI", SizeFormula.SMALL_LOW),
    /** Small zone high grey level emphasis: Σ n(i,j) i² / j² / Ns. */
    SMALL_ZONE_HIGH_GREY_LEVEL_EMPHASIS(
            "small_zone_high_grey_level_emphasis", "HW1V", SizeFormula.SMALL_HIGH),
    /** Large zone low grey level emphasis: Σ n(i,j) j² / i² / Ns. */
    LARGE_ZONE_LOW_GREY_LEVEL_EMPHASIS(
            "large_zone_low_grey_level_emphasis", "YH51", SizeFormula.LARGE_LOW),
    /** Large zone high grey level emphasis: Σ n(i,j) i² j² / Ns. */
    LARGE_ZONE_HIGH_GREY_LEVEL_EMPHASIS(
            "large_zone_high_grey_level_emphasis", "J17V", SizeFormula.LARGE_HIGH),
    /** Grey level non uniformity: Σ r(i)² / Ns. */
    GREY_LEVEL_NON_UNIFORMITY(
            "grey_level_non_uniformity", "JNSA", SizeFormula.LEVEL_NON_UNIFORMITY),
    /** Normalised grey level non uniformity: Σ r(i)² / Ns². */
    NORMALISED_GREY_LEVEL_NON_UNIFORMITY(
            "normalised_grey_level_non_uniformity",
            "Y1RO",
            SizeFormula.NORMALISED_LEVEL_NON_UNIFORMITY),
    /** Zone size non uniformity: Σ c(j)² / Ns. */
    ZONE_SIZE_NON_UNIFORMITY("zone_size_non_uniformity", "4JP3", SizeFormula.SIZE_NON_UNIFORMITY),
    /** Normalised zone size non uniformity: Σ c(j)² / Ns². */
    NORMALISED_ZONE_SIZE_NON_UNIFORMITY(
            "normalised_zone_size_non_uniformity",
            "VB3A",
            SizeFormula.NORMALISED_SIZE_NON_UNIFORMITY),
    /** Zone percentage: Ns / Nv. */
    ZONE_PERCENTAGE("zone_percentage", "P30P", SizeFormula.PERCENTAGE),
    /** Grey level variance: Σ (i − μ)² p(i,j) with μ = Σ i p(i,j). */
    GREY_LEVEL_VARIANCE("grey_level_variance", "BYLV", SizeFormula.LEVEL_VARIANCE),
    /** Zone size variance: Σ (j − μ)² p(i,j) with μ = Σ j p(i,j). */
    ZONE_SIZE_VARIANCE("zone_size_variance", "3NSA", SizeFormula.SIZE_VARIANCE),
    /** Zone size entropy: −Σ p(i,j) log₂ p(i,j). */
    ZONE_SIZE_ENTROPY("zone_size_entropy", "GU8N", SizeFormula.ENTROPY);

    private final Definition definition;
    private final SizeFormula formula;

    GlszmFeature(String name, String code, SizeFormula formula) {
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
