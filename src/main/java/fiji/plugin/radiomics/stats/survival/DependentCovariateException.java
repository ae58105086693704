/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

/** A covariate that is constant, or that others determine: its coefficient has no value. */
public final class DependentCovariateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int covariate;
    private final boolean isConstant;

    DependentCovariateException(int covariate, boolean isConstant) {
        super(
                "Covariate "
                        + (covariate + 1)
                        + (isConstant ? " is constant" : " is a combination of those before it"));
        this.covariate = covariate;
        this.isConstant = isConstant;
    }

    /**
     * @return which covariate, from 0 on
     */
    public int covariate() {
        return covariate;
    }

    /**
     * @return whether it is constant; else it is a linear combination of those before it
     */
    public boolean isConstant() {
        return isConstant;
    }
}
