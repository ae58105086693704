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
import java.util.Map;
import java.util.Set;
import org.scijava.plugin.Plugin;

/** Brings columns to one scale. */
@Plugin(type = Step.class)
public final class ScaleStep implements Step {

    private static final Parameter<String> METHOD =
            new Parameter<>(
                            "method",
                            "z: mean 0, standard deviation 1; robust: median 0, interquartile range"
                                    + " 1; minmax: 0 to 1",
                            ParameterTypes.word("z", "robust", "minmax"),
                            "z")
                    .labelled("Scale");

    private static final Parameter<Double> CLIP =
            new Parameter<>(
                            "clip",
                            "Scaled values beyond this count as this, so that a single outlier does"
                                    + " not decide; 0 = none do",
                            ParameterTypes.number("0, or a number above", v -> v >= 0),
                            "0")
                    .labelled("Clip at");

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String description() {
        return "Columns are brought to one scale";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step scale", METHOD, CLIP);
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        Map<String, Double> centres = new LinkedHashMap<>();
        Map<String, Double> spreads = new LinkedHashMap<>();
        Frame x = training.x();
        for (int j = 0; j < x.size(); j++) {
            double[] sorted =
                    Arrays.stream(x.column(j)).filter(v -> !Double.isNaN(v)).sorted().toArray();
            double[] scale = scale(values.get(METHOD), sorted);
            centres.put(x.names().get(j), scale[0]);
            spreads.put(x.names().get(j), scale[1] > 0 ? scale[1] : 1);
        }
        return new Fitted(centres, spreads, values.get(CLIP));
    }

    private static double[] scale(String method, double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return new double[] {0, 1};
        }
        if (method.equals("minmax")) {
            return new double[] {sorted[0], sorted[n - 1] - sorted[0]};
        }
        if (method.equals("robust")) {
            double range = quantile(sorted, .75) - quantile(sorted, .25);
            return new double[] {quantile(sorted, .5), range > 0 ? range : deviation(sorted)};
        }
        return new double[] {Arrays.stream(sorted).sum() / n, deviation(sorted)};
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    @Override
    public FittedStep read(Written written) {
        Map<String, Double> centres = written.numbers("centres");
        Map<String, Double> spreads = written.numbers("spreads");
        if (!centres.keySet().equals(spreads.keySet())) {
            throw written.refuse("has centres and spreads of different columns");
        }
        return new Fitted(centres, spreads, written.number("clip"));
    }

    private record Fitted(Map<String, Double> centres, Map<String, Double> spreads, double clip)
            implements FittedStep {

        @Override
        public Frame apply(Frame x) {
            double[][] scaled = new double[x.size()][];
            for (int j = 0; j < scaled.length; j++) {
                double centre = centres.get(x.names().get(j));
                double spread = spreads.get(x.names().get(j));
                scaled[j] =
                        Arrays.stream(x.column(j))
                                .map(v -> bounded((v - centre) / spread))
                                .toArray();
            }
            return x.with(scaled);
        }

        @Override
        public double[] scaling(String column) {
            return new double[] {centres.get(column), spreads.get(column)};
        }

        private double bounded(double v) {
            return clip == 0 ? v : Math.max(-clip, Math.min(clip, v));
        }

        @Override
        public Map<String, Object> write() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("centres", centres);
            all.put("spreads", spreads);
            all.put("clip", clip);
            return all;
        }

        @Override
        public Set<String> inputs(Set<String> outputs) {
            return outputs;
        }

        @Override
        public FittedStep only(Set<String> outputs) {
            Map<String, Double> some = new LinkedHashMap<>();
            Map<String, Double> wide = new LinkedHashMap<>();
            for (String name : outputs) {
                some.put(name, centres.get(name));
                wide.put(name, spreads.get(name));
            }
            return new Fitted(some, wide, clip);
        }
    }
}
