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
import fiji.plugin.radiomics.stats.model.LogisticFit;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.CoxSettings;
import fiji.plugin.radiomics.stats.survival.DependentCovariateException;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scijava.plugin.Plugin;

/**
 * Stepwise regression by AIC or BIC, to reproduce a paper: columns are taken out of (and into) a
 * model of maximum likelihood one by one, as long as the criterion falls.
 */
@Plugin(type = Step.class)
public final class StepwiseStep implements Step {

    private static final Parameter<String> DIRECTION =
            new Parameter<>(
                            "direction",
                            "backward: from all columns; forward: from none, columns come in; both:"
                                    + " from none, columns come and go",
                            ParameterTypes.word("backward", "forward", "both"),
                            "backward")
                    .labelled("Direction");

    private static final Parameter<String> CRITERION =
            new Parameter<>("criterion", "aic or bic", ParameterTypes.word("aic", "bic"), "aic")
                    .labelled("Criterion");

    /** A gain below this is rounding. */
    private static final double LEAST_GAIN = 1e-7;

    @Override
    public String name() {
        return "stepwise";
    }

    @Override
    public String description() {
        return "Stepwise choice of columns by AIC or BIC, to reproduce a paper";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step stepwise", DIRECTION, CRITERION);
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        Search search = new Search(training, values);
        Set<Integer> in = search.run();
        return KeptColumns.of(training.x(), in::contains, Map.of());
    }

    @Override
    public FittedStep read(Written written) {
        return KeptColumns.read(written);
    }

    private static final class Search {

        private final Training training;
        private final Frame x;
        private final boolean adds;
        private final boolean removes;
        private final double cost;

        Search(Training training, ParameterValues values) {
            this.training = training;
            x = training.x();
            String direction = values.get(DIRECTION);
            adds = !direction.equals("backward");
            removes = !direction.equals("forward");
            // The information on survival is that of the events (Volinsky and Raftery 2000).
            int n = training.survival().isPresent() ? training.positives() : x.rows();
            cost = values.get(CRITERION).equals("aic") ? 2 : Math.log(n);
        }

        Set<Integer> run() {
            Set<Integer> in = new TreeSet<>();
            for (int j = 0; j < x.size(); j++) {
                if (!adds || x.isFixed(j)) {
                    in.add(j);
                }
            }
            double value = value(in);
            while (true) {
                Set<Integer> best = null;
                double least = value - LEAST_GAIN;
                for (int j = 0; j < x.size(); j++) {
                    training.check().run();
                    boolean is = in.contains(j);
                    if (x.isFixed(j) || (is ? !removes : !adds)) {
                        continue;
                    }
                    Set<Integer> next = new TreeSet<>(in);
                    if (!next.remove(j)) {
                        next.add(j);
                    }
                    double criterion = next.size() + 1 < x.rows() ? value(next) : value;
                    if (criterion < least) {
                        least = criterion;
                        best = next;
                    }
                }
                if (best == null) {
                    return in;
                }
                in = best;
                value = least;
            }
        }

        private double ofSurvival(double[][] columns, int size) {
            SurvivalData data = training.survival().orElseThrow();
            try {
                CoxModel model = CoxModel.fit(data, columns, CoxSettings.STANDARD);
                return -2 * model.logLikelihood() + cost * size;
            } catch (DependentCovariateException e) {
                // A sum of others, or constant: it adds nothing and costs.
                return Double.POSITIVE_INFINITY;
            }
        }

        private double value(Set<Integer> in) {
            double[][] columns = in.stream().map(x::column).toArray(double[][]::new);
            if (training.survival().isPresent()) {
                return ofSurvival(columns, in.size());
            }
            LogisticFit fit = LogisticFit.of(columns, training.positive());
            return -2 * fit.logLikelihood() + cost * (in.size() + 1);
        }
    }
}
