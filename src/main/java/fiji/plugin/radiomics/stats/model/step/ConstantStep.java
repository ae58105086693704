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
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.plugin.Plugin;

/** Takes out columns in which one value stands (nearly) everywhere. */
@Plugin(type = Step.class)
public final class ConstantStep implements Step {

    private static final Parameter<Double> SHARE =
            new Parameter<>(
                            "share",
                            "Columns go in which a larger share of the cases has one and the same"
                                    + " value; 1 = constant ones only",
                            ParameterTypes.number(
                                    "a number above 0.5, up to 1", v -> v > .5 && v <= 1),
                            "0.95")
                    .labelled("Share of one value");

    /** Spread below this share of the size is rounding. */
    private static final double ROUNDING = 1e-12;

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public String description() {
        return "Columns that are constant, or nearly so, go";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step constant", SHARE);
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        Map<String, String> reasons = new LinkedHashMap<>();
        double share = values.get(SHARE);
        return KeptColumns.of(
                training.x(),
                j -> {
                    String reason = reason(training.x().column(j), share);
                    if (reason != null) {
                        reasons.put(training.x().names().get(j), reason);
                    }
                    return reason == null;
                },
                reasons);
    }

    @Override
    public FittedStep read(Written written) {
        return KeptColumns.read(written);
    }

    private static String reason(double[] values, double share) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int n = sorted.length;
        if (n == 0) {
            return "all values are missing";
        }
        double size = Math.max(Math.abs(sorted[0]), Math.abs(sorted[n - 1]));
        if (sorted[n - 1] - sorted[0] <= ROUNDING * size) {
            return "constant";
        }
        int most = 0;
        for (int i = 0; i < n; ) {
            int end = i;
            while (end < n && sorted[end] == sorted[i]) {
                end++;
            }
            most = Math.max(most, end - i);
            i = end;
        }
        return most > share * n ? "nearly constant" : null;
    }
}
