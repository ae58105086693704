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
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.scijava.plugin.Plugin;

/** Puts the median of the training cases where a value is missing. */
@Plugin(type = Step.class)
public final class ImputeStep implements Step {

    private static final Parameter<Boolean> INDICATOR =
            new Parameter<>(
                            "indicator",
                            "Whether a column NAME.missing, 1 where the value was missing, is added"
                                    + " for each column with missing values in training",
                            ParameterTypes.flag(),
                            "false")
                    .labelled("Missing indicator");

    private static final String SUFFIX = ".missing";

    @Override
    public String name() {
        return "impute";
    }

    @Override
    public String description() {
        return "Missing values become the median of the training cases; columns without any value"
                + " go";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step impute", INDICATOR);
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        Frame x = training.x();
        Map<String, Double> medians = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        Set<String> indicators = new LinkedHashSet<>();
        for (int j = 0; j < x.size(); j++) {
            String name = x.names().get(j);
            double median = median(x.column(j));
            if (Double.isNaN(median)) {
                reasons.put(name, "all values are missing");
                continue;
            }
            medians.put(name, median);
            if (values.get(INDICATOR) && hasMissing(x.column(j))) {
                indicators.add(name);
            }
        }
        return new Fitted(medians, indicators, reasons);
    }

    @Override
    public FittedStep read(Written written) {
        return new Fitted(
                written.numbers("medians"),
                new LinkedHashSet<>(written.texts("indicators")),
                Map.of());
    }

    private static boolean hasMissing(double[] values) {
        return Arrays.stream(values).anyMatch(Double::isNaN);
    }

    /** The median of those that are not missing. */
    static double median(double[] values) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int n = sorted.length;
        return n == 0
                ? Double.NaN
                : n % 2 == 1 ? sorted[n / 2] : sorted[n / 2 - 1] / 2 + sorted[n / 2] / 2;
    }

    private record Fitted(
            Map<String, Double> medians, Set<String> indicators, Map<String, String> reasons)
            implements FittedStep {

        @Override
        public Frame apply(Frame x) {
            Frame known = x.keep(medians.keySet());
            double[][] filled = new double[known.size()][];
            for (int j = 0; j < filled.length; j++) {
                double median = medians.get(known.names().get(j));
                filled[j] = known.column(j);
                if (hasMissing(filled[j])) {
                    filled[j] =
                            Arrays.stream(filled[j])
                                    .map(v -> Double.isNaN(v) ? median : v)
                                    .toArray();
                }
            }
            Frame result = known.with(filled);
            for (String name : indicators) {
                double[] values = x.column(x.index(name));
                result =
                        result.and(
                                name + SUFFIX,
                                Arrays.stream(values).map(v -> Double.isNaN(v) ? 1 : 0).toArray());
            }
            return result;
        }

        @Override
        public Map<String, Object> write() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("medians", medians);
            all.put("indicators", indicators.stream().toList());
            return all;
        }

        private String source(String output) {
            boolean isIndicator =
                    output.endsWith(SUFFIX)
                            && indicators.contains(
                                    output.substring(0, output.length() - SUFFIX.length()));
            return isIndicator ? output.substring(0, output.length() - SUFFIX.length()) : output;
        }

        @Override
        public Set<String> inputs(Set<String> outputs) {
            Set<String> inputs = new LinkedHashSet<>();
            outputs.forEach(output -> inputs.add(source(output)));
            return inputs;
        }

        @Override
        public FittedStep only(Set<String> outputs) {
            Map<String, Double> some = new LinkedHashMap<>();
            Set<String> indicated = new LinkedHashSet<>();
            for (String output : outputs) {
                String name = source(output);
                some.put(name, medians.get(name));
                if (!name.equals(output)) {
                    indicated.add(name);
                }
            }
            return new Fitted(some, indicated, reasons);
        }
    }
}
