/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model.step;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.scijava.plugin.Plugin;

/**
 * Of columns that say the same, one stays: the columns are gone through by how far their area under
 * the ROC curve is from one half (of survival, by the score test of Cox's model), and one stays
 * where it is not correlated with any that stays already.
 */
@Plugin(type = Step.class)
public final class CorrelationStep implements Step {

    private static final Parameter<Double> THRESHOLD =
            new Parameter<>(
                            "threshold",
                            "Greatest absolute Spearman correlation of two columns that both stay",
                            ParameterTypes.number(
                                    "a number above 0, up to 1", v -> v > 0 && v <= 1),
                            "0.95")
                    .labelled("Greatest correlation");

    @Override
    public String name() {
        return "correlation";
    }

    @Override
    public String description() {
        return "Of columns that are correlated (Spearman), the one whose area under the ROC curve"
                + " is farthest from 0.5 stays";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step correlation", THRESHOLD);
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        Frame x = training.x();
        double threshold = values.get(THRESHOLD);
        List<double[]> kept = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (int j : Relevance.order(training, Relevance.of(training))) {
            training.check().run();
            double[] ranks = Ranks.unit(x.column(j));
            String name = x.names().get(j);
            String reason = ranks == null ? "constant" : null;
            for (int k = 0; k < kept.size() && reason == null; k++) {
                double rho = Ranks.product(kept.get(k), ranks);
                // Of ranks that are equal the sum of products may be 1 and some rounding.
                if (Math.abs(rho) > threshold + 1e-12) {
                    reason =
                            String.format(
                                    Locale.ROOT,
                                    "correlation %.3f with %s, %s",
                                    rho,
                                    names.get(k),
                                    training.survival().isPresent()
                                            ? "which tells more of survival"
                                            : "whose AUC is farther from 0.5");
                }
            }
            if (reason == null) {
                kept.add(ranks);
                names.add(name);
            } else {
                reasons.put(name, reason);
            }
        }
        Set<String> stay = new HashSet<>(names);
        return KeptColumns.of(x, j -> stay.contains(x.names().get(j)), reasons);
    }

    @Override
    public FittedStep read(Written written) {
        return KeptColumns.read(written);
    }
}
