/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

/** Weights of a difference of levels k, as the inverse difference features have them. */
final class DifferenceWeights {

    /** Up to so many levels the weights of each Ng are kept. */
    private static final int MOST_KEPT = 256;

    /** 1 / (1 + k). */
    final double[] inverse;

    /** 1 / (1 + k²). */
    final double[] inverseMoment;

    /** 1 / k², 0 for k = 0. */
    final double[] inverseVariance;

    private final double[][] kept;
    private final double[][] keptMoment;
    private double[] normalised;
    private double[] normalisedMoment;
    private double levels;

    /**
     * @param greatest the greatest level
     */
    DifferenceWeights(int greatest) {
        inverse = new double[greatest + 1];
        inverseMoment = new double[greatest + 1];
        inverseVariance = new double[greatest + 1];
        for (int k = 0; k <= greatest; k++) {
            inverse[k] = 1.0 / (1 + k);
            inverseMoment[k] = 1 / (1 + (double) k * k);
            inverseVariance[k] = k == 0 ? 0 : 1 / ((double) k * k);
        }
        kept = greatest <= MOST_KEPT ? new double[greatest + 1][] : null;
        keptMoment = new double[kept == null ? 0 : greatest + 1][];
    }

    /**
     * @param ng number of grey levels Ng of the window
     */
    void setLevels(int ng) {
        levels = ng;
        if (kept == null) {
            return;
        }
        if (kept[ng] == null) {
            kept[ng] = new double[ng];
            keptMoment[ng] = new double[ng];
            for (int k = 0; k < ng; k++) {
                kept[ng][k] = ofNormalised(k);
                keptMoment[ng][k] = ofNormalisedMoment(k);
            }
        }
        normalised = kept[ng];
        normalisedMoment = keptMoment[ng];
    }

    /** 1 / (1 + k / Ng). */
    double normalised(int k) {
        return normalised == null ? ofNormalised(k) : normalised[k];
    }

    /** 1 / (1 + k² / Ng²). */
    double normalisedMoment(int k) {
        return normalisedMoment == null ? ofNormalisedMoment(k) : normalisedMoment[k];
    }

    private double ofNormalised(int k) {
        return 1 / (1 + k / levels);
    }

    private double ofNormalisedMoment(int k) {
        return 1 / (1 + (double) k * k / (levels * levels));
    }
}
