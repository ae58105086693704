/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

/**
 * A p value among others.
 *
 * @param holm adjusted by Holm (1979): the chance of any false finding
 * @param benjaminiHochberg adjusted by Benjamini and Hochberg (1995): the part of false findings
 */
public record AdjustedP(double holm, double benjaminiHochberg) {

    /** Not adjusted yet, or not defined. */
    public static final AdjustedP NONE = new AdjustedP(Double.NaN, Double.NaN);

    /**
     * @param p p values; NaN are not counted
     * @return them adjusted, in the same order
     */
    public static AdjustedP[] all(double[] p) {
        double[] holm = fiji.plugin.radiomics.stats.PValues.holm(p);
        double[] bh = fiji.plugin.radiomics.stats.PValues.benjaminiHochberg(p);
        AdjustedP[] adjusted = new AdjustedP[p.length];
        for (int i = 0; i < p.length; i++) {
            adjusted[i] = new AdjustedP(holm[i], bh[i]);
        }
        return adjusted;
    }
}
