/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.gldzm;

import fiji.plugin.radiomics.feature.texture.SizeFeature;
import fiji.plugin.radiomics.feature.texture.SizeFormula;

/**
 * Features of the grey level distance zone matrix (IBSI VMDZ). n(i,j) is the number of zones of
 * level i at distance j from the region's edge; a zone is a group of voxels of one level that touch
 * by faces, edges or corners, its distance that of its voxel nearest to the edge of the
 * morphological mask, in steps over faces, 1 at the edge; r(i) = Σ_j n(i,j), c(j) = Σ_i n(i,j), Ns
 * = Σ n(i,j), p(i,j) = n(i,j) / Ns; Nv is the number of voxels. Formulas: IBSI reference manual,
 * arXiv 1612.07003, section "Grey level distance zone based features". Undefined in a region of one
 * voxel; in a flat region the formulas hold as they stand.
 */
public enum GldzmFeature implements SizeFeature {
    /** Small distance emphasis: Σ c(j) / j² / Ns. */
    SMALL_DISTANCE_EMPHASIS("small_distance_emphasis", "0GBI", SizeFormula.SMALL),
    /** Large distance emphasis: Σ c(j) j² / Ns. */
    LARGE_DISTANCE_EMPHASIS("large_distance_emphasis", "MB4I", SizeFormula.LARGE),
    /** Low grey level zone emphasis: Σ r(i) / i² / Ns. */
    LOW_GREY_LEVEL_ZONE_EMPHASIS("low_grey_level_zone_emphasis", "S1RA", SizeFormula.LOW),
    /** High grey level zone emphasis: Σ r(i) i² / Ns. */
    HIGH_GREY_LEVEL_ZONE_EMPHASIS("high_grey_level_zone_emphasis", "K26C", SizeFormula.HIGH),
    /** Small distance low grey level emphasis: Σ n(i,j) / (i² j²) / Ns. */
    SMALL_DISTANCE_LOW_GREY_LEVEL_EMPHASIS(
            "small_distance_low_grey_level_emphasis", "RUVG", SizeFormula.SMALL_LOW),
    /** Small distance high grey level emphasis: Σ n(i,j) i² / j² / Ns. */
    SMALL_DISTANCE_HIGH_GREY_LEVEL_EMPHASIS(
            "small_distance_high_grey_level_emphasis", "DKNJ", SizeFormula.SMALL_HIGH),
    /** Large distance low grey level emphasis: Σ n(i,j) j² / i² / Ns. */
    LARGE_DISTANCE_LOW_GREY_LEVEL_EMPHASIS(
            "large_distance_low_grey_level_emphasis", "A7WM", SizeFormula.LARGE_LOW),
    /** Large distance high grey level emphasis: Σ n(i,j) i² j² / Ns. */
    LARGE_DISTANCE_HIGH_GREY_LEVEL_EMPHASIS(
            "large_distance_high_grey_level_emphasis", "KLTH", SizeFormula.LARGE_HIGH),
    /** Grey level non uniformity: Σ r(i)² / Ns. */
    GREY_LEVEL_NON_UNIFORMITY(
            "grey_level_non_uniformity", "VFT7", SizeFormula.LEVEL_NON_UNIFORMITY),
    /** Normalised grey level non uniformity: Σ r(i)² / Ns². */
    NORMALISED_GREY_LEVEL_NON_UNIFORMITY(
            "normalised_grey_level_non_uniformity",
            "7HP3",
            SizeFormula.NORMALISED_LEVEL_NON_UNIFORMITY),
    /** Zone distance non uniformity: Σ c(j)² / Ns. */
    ZONE_DISTANCE_NON_UNIFORMITY(
            "zone_distance_non_uniformity", "V294", SizeFormula.SIZE_NON_UNIFORMITY),
    /** Normalised zone distance non uniformity: Σ c(j)² / Ns². */
    NORMALISED_ZONE_DISTANCE_NON_UNIFORMITY(
            "normalised_zone_distance_non_uniformity",
            "IATH",
            SizeFormula.NORMALISED_SIZE_NON_UNIFORMITY),
    /** Zone percentage: Ns / Nv. */
    ZONE_PERCENTAGE("zone_percentage", "VIWW", SizeFormula.PERCENTAGE),
    /** Grey level variance: Σ (i − μ)² p(i,j) with μ = Σ i p(i,j). */
    GREY_LEVEL_VARIANCE("grey_level_variance", "QK93", SizeFormula.LEVEL_VARIANCE),
    /** Zone distance variance: Σ (j − μ)² p(i,j) with μ = Σ j p(i,j). */
    ZONE_DISTANCE_VARIANCE("zone_distance_variance", "7WT1", SizeFormula.SIZE_VARIANCE),
    /** Zone distance entropy: −Σ p(i,j) log₂ p(i,j). */
    ZONE_DISTANCE_ENTROPY("zone_distance_entropy", "GBDU", SizeFormula.ENTROPY);

    private final Definition definition;
    private final SizeFormula formula;

    GldzmFeature(String name, String code, SizeFormula formula) {
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
