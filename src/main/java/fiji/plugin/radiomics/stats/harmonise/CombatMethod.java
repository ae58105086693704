/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

/** How the effects of batches are estimated. */
public enum CombatMethod {
    /** Shift and scale with parametric priors. */
    PARAMETRIC(true, true, false),
    /** Shift and scale with the features' own distribution as prior. */
    NONPARAMETRIC(true, false, false),
    /** Shift only, with parametric priors. */
    MEAN_ONLY(true, true, true),
    /** Shift only, with the features' own distribution as prior. */
    NONPARAMETRIC_MEAN_ONLY(true, false, true),
    /** Shift and scale of each feature as they are: nothing is learnt from the other features. */
    NO_EMPIRICAL_BAYES(false, false, false);

    private final boolean shrinks;
    private final boolean isParametric;
    private final boolean meanOnly;

    CombatMethod(boolean shrinks, boolean isParametric, boolean meanOnly) {
        this.shrinks = shrinks;
        this.isParametric = isParametric;
        this.meanOnly = meanOnly;
    }

    /**
     * @return its name in options and files
     */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @return whether each feature's effects are drawn towards those of the others
     */
    public boolean shrinks() {
        return shrinks;
    }

    boolean isParametric() {
        return isParametric;
    }

    /**
     * @return whether only the mean of a batch is changed
     */
    public boolean isMeanOnly() {
        return meanOnly;
    }
}
