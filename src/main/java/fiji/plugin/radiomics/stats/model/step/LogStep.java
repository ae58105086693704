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

import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.scijava.plugin.Plugin;

/** Takes the logarithm of columns whose training values are all above 0. */
@Plugin(type = Step.class)
public final class LogStep implements Step {

    @Override
    public String name() {
        return "log";
    }

    @Override
    public String description() {
        return "Natural logarithm of columns whose training values are all above 0; later values"
                + " below half the least of these count as that half";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step log");
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        Map<String, Double> floors = new LinkedHashMap<>();
        Frame x = training.x();
        for (int j = 0; j < x.size(); j++) {
            double least =
                    Arrays.stream(x.column(j))
                            .filter(v -> !Double.isNaN(v))
                            .min()
                            .orElse(Double.NaN);
            if (least / 2 > 0) {
                floors.put(x.names().get(j), least / 2);
            }
        }
        return new Fitted(floors);
    }

    @Override
    public FittedStep read(Written written) {
        return new Fitted(written.numbers("floors"));
    }

    private record Fitted(Map<String, Double> floors) implements FittedStep {

        @Override
        public Frame apply(Frame x) {
            double[][] values = new double[x.size()][];
            for (int j = 0; j < values.length; j++) {
                Double floor = floors.get(x.names().get(j));
                values[j] =
                        floor == null
                                ? x.column(j)
                                : Arrays.stream(x.column(j))
                                        .map(v -> Math.log(v < floor ? floor : v))
                                        .toArray();
            }
            return x.with(values);
        }

        @Override
        public Map<String, Object> write() {
            return Map.of("floors", floors);
        }

        @Override
        public Set<String> inputs(Set<String> outputs) {
            return outputs;
        }

        @Override
        public FittedStep only(Set<String> outputs) {
            Map<String, Double> some = new LinkedHashMap<>();
            floors.forEach(
                    (name, floor) -> {
                        if (outputs.contains(name)) {
                            some.put(name, floor);
                        }
                    });
            return new Fitted(some);
        }
    }
}
