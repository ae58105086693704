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

/**
 * How a Cox model is fitted.
 *
 * @param ties how events at equal times are treated
 * @param firth whether the likelihood is penalised by Jeffreys' prior, ½ log |I|, which keeps
 *     coefficients finite where a group has no event (Firth 1993, Biometrika 80:27–38; Heinze and
 *     Schemper 2001, Biometrics 57:114–119)
 */
public record CoxSettings(Ties ties, boolean firth) {

    /** Efron's ties, no penalty. */
    public static final CoxSettings STANDARD = new CoxSettings(Ties.EFRON, false);
}
