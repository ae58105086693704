/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import java.util.Locale;

/** What is said of a cutoff; formulas and intervals are those of {@link Diagnostics}. */
public enum DiagnosticMeasure {
    /** tp/(tp + fn). */
    SENSITIVITY("Sensitivity"),
    /** tn/(tn + fp). */
    SPECIFICITY("Specificity"),
    /** Positive predictive value: the part of those called positive that are. */
    PPV("Positive predictive value"),
    /** Negative predictive value: the part of those not called positive that are not. */
    NPV("Negative predictive value"),
    /** Positive likelihood ratio, sensitivity/(1 − specificity). */
    LR_POSITIVE("Positive likelihood ratio"),
    /** Negative likelihood ratio, (1 − sensitivity)/specificity. */
    LR_NEGATIVE("Negative likelihood ratio"),
    /** (tp + tn) by all cases. */
    ACCURACY("Accuracy"),
    /** Diagnostic odds ratio, tp·tn/(fp·fn). */
    ODDS_RATIO("Diagnostic odds ratio");

    private final String label;

    DiagnosticMeasure(String label) {
        this.label = label;
    }

    /**
     * @return name in tables
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @return name for reading
     */
    public String label() {
        return label;
    }
}
