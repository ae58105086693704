/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.PValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.BrierScore;
import fiji.plugin.radiomics.stats.survival.Concordance;
import fiji.plugin.radiomics.stats.survival.Difference;
import fiji.plugin.radiomics.stats.survival.IntegratedBrier;
import fiji.plugin.radiomics.stats.survival.PredictedRisk;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.survival.TimeDependentAuc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** How well markers and models predict, and which of two markers predicts better. */
final class DiscriminationAnalysis {

    /** Name of the row of the model of the covariates. */
    static final String MODEL = "model";

    /** Name of the row that predicts the same for all. */
    static final String EVERYBODY = "kaplan_meier";

    private static final String NO_PAIR = "no pair of cases can be compared";

    private final double level;
    private final List<Double> times;
    private final double tau;

    /**
     * @param level confidence level
     * @param times at which areas and Brier scores are wanted, ascending
     * @param tau the last event time that counts for Uno's C; infinite = all events
     */
    DiscriminationAnalysis(double level, List<Double> times, double tau) {
        this.level = level;
        this.times = times;
        this.tau = tau;
    }

    /**
     * What is predicted.
     *
     * @param name of the marker, {@link #MODEL} or {@link #EVERYBODY}
     * @param used its cases, by their numbers
     * @param data their survival
     * @param values the marker, higher for earlier events; null = the same for all
     * @param risk what its model predicts; null = the Kaplan–Meier estimate of all
     */
    record Predictor(
            String name, int[] used, SurvivalData data, double[] values, PredictedRisk risk) {}

    /** Areas at these times and at the wanted ones, for figures. */
    List<SurvivalResult.AreaCourse> courses(List<Predictor> predictors, List<Double> grid) {
        List<SurvivalResult.AreaCourse> courses = new ArrayList<>();
        for (Predictor p : predictors) {
            List<TimeDependentAuc> areas = areas(p, grid);
            if (!areas.isEmpty()) {
                courses.add(new SurvivalResult.AreaCourse(p.name(), areas, areas(p, times)));
            }
        }
        return courses;
    }

    private static List<TimeDependentAuc> areas(Predictor p, List<Double> at) {
        return at.stream()
                .filter(t -> TimeDependentAuc.problem(p.data(), t).isEmpty())
                .map(t -> TimeDependentAuc.of(p.data(), p.values(), t))
                .toList();
    }

    /** One measure of a predictor. */
    private record Row(
            String name, String measure, double time, double estimate, double se, String note) {}

    /** All measures of all predictors. */
    Optional<ResultTable> of(List<Predictor> predictors, Workers workers, Progress progress) {
        List<Callable<List<Row>>> tasks = new ArrayList<>();
        predictors.forEach(p -> tasks.add(() -> measured(p)));
        List<List<Row>> all = workers.until(progress::isCancelled).run(tasks);
        ResultTable.Builder table = new ResultTable.Builder(SurvivalKinds.DISCRIMINATION);
        boolean any = false;
        for (int i = 0; i < all.size(); i++) {
            for (Row row : all.get(i)) {
                put(table, row, predictors.get(i).data());
                any = true;
            }
        }
        return any ? Optional.of(table.build()) : Optional.empty();
    }

    private void put(ResultTable.Builder table, Row row, SurvivalData data) {
        double d = fiji.plugin.radiomics.stats.Normal.ofLevel(level) * row.se;
        table.row()
                .put("marker", row.name)
                .put("measure", row.measure)
                .put("time", row.time)
                .put("estimate", row.estimate)
                .put("se", row.se)
                .put("ci_low", Math.max(0, row.estimate - d))
                .put("ci_high", Math.min(1, row.estimate + d))
                .put("n", data.size())
                .put("events", data.events())
                .put("notes", row.note);
    }

    private List<Row> measured(Predictor p) {
        List<Row> rows = new ArrayList<>();
        double none = Double.NaN;
        if (p.values() != null) {
            Concordance c = Concordance.harrell(p.data(), p.values());
            String note = Double.isNaN(c.value()) ? NO_PAIR : "";
            rows.add(new Row(p.name(), "harrell_c", none, c.value(), c.standardError(), note));
            rows.add(uno(p));
        }
        for (double time : times) {
            Optional<String> problem = TimeDependentAuc.problem(p.data(), time);
            if (problem.isPresent()) {
                String measure = p.values() == null ? "brier" : "auc";
                rows.add(new Row(p.name(), measure, time, none, none, problem.get()));
                continue;
            }
            if (p.values() != null) {
                TimeDependentAuc auc = TimeDependentAuc.of(p.data(), p.values(), time);
                rows.add(new Row(p.name(), "auc", time, auc.value(), auc.standardError(), ""));
            }
            if (!hasRisks(p)) {
                continue;
            }
            BrierScore brier = BrierScore.of(p.data(), risks(p, time), time);
            rows.add(new Row(p.name(), "brier", time, brier.value(), brier.standardError(), ""));
        }
        double horizon = horizon(p.data());
        if (!Double.isNaN(horizon) && hasRisks(p)) {
            IntegratedBrier ibs = IntegratedBrier.of(p.data(), t -> risks(p, t), horizon);
            rows.add(new Row(p.name(), "ibs", horizon, ibs.value(), none, "from 0 to this time"));
        }
        return rows;
    }

    private Row uno(Predictor p) {
        double none = Double.NaN;
        try {
            Concordance c = Concordance.uno(p.data(), p.values(), tau);
            double time = Double.isInfinite(tau) ? none : tau;
            String counted =
                    Double.isInfinite(tau) ? "all events count" : "events up to this time count";
            String note = Double.isNaN(c.value()) ? NO_PAIR : counted;
            return new Row(p.name(), "uno_c", time, c.value(), c.standardError(), note);
        } catch (IllegalArgumentException e) {
            return new Row(p.name(), "uno_c", none, none, none, e.getMessage());
        }
    }

    /** The last of the times at which there is a Brier score. */
    private double horizon(SurvivalData data) {
        double last = Double.NaN;
        for (double time : times) {
            if (TimeDependentAuc.problem(data, time).isEmpty()) {
                last = time;
            }
        }
        return last;
    }

    /**
     * With competing events a cause-specific model alone predicts no risk: how many cases have the
     * event depends on the other cause, too.
     */
    static boolean hasRisks(Predictor p) {
        return p.risk() == null || p.data().count(SurvivalData.COMPETING) == 0;
    }

    private static double[] risks(Predictor p, double time) {
        return p.risk() == null
                ? PredictedRisk.ofNobodyInParticular(p.data(), time)
                : p.risk().at(time);
    }

    /**
     * @param predictors in pairs, in the cases that have both
     * @param all the cases
     * @return the differences of their concordances and areas; empty where there are no pairs
     */
    Optional<ResultTable> compared(List<Predictor> predictors, SurvivalData all) {
        ResultTable.Builder table = new ResultTable.Builder(SurvivalKinds.COMPARISONS);
        List<Difference> differences = new ArrayList<>();
        List<Object[]> named = new ArrayList<>();
        for (int a = 0; a < predictors.size(); a++) {
            for (int b = a + 1; b < predictors.size(); b++) {
                compare(predictors.get(a), predictors.get(b), all, differences, named);
            }
        }
        double[] p = differences.stream().mapToDouble(Difference::p).toArray();
        double[] holm = PValues.holm(p);
        double[] bh = PValues.benjaminiHochberg(p);
        for (int i = 0; i < p.length; i++) {
            Difference d = differences.get(i);
            table.row()
                    .put("marker_a", named.get(i)[0])
                    .put("marker_b", named.get(i)[1])
                    .put("measure", named.get(i)[2])
                    .put("time", named.get(i)[3])
                    .put("difference", d.value())
                    .put("se", d.standardError())
                    .put("ci_low", d.interval(level).low())
                    .put("ci_high", d.interval(level).high())
                    .put("z", d.z())
                    .putP("p", p[i])
                    .putP("p_holm", holm[i])
                    .putP("p_bh", bh[i])
                    .put("n", named.get(i)[4]);
        }
        return p.length == 0 ? Optional.empty() : Optional.of(table.build());
    }

    private void compare(
            Predictor a,
            Predictor b,
            SurvivalData all,
            List<Difference> differences,
            List<Object[]> named) {
        double[] first = spread(a, all.size());
        double[] second = spread(b, all.size());
        int[] both = new int[all.size()];
        int n = 0;
        for (int i = 0; i < both.length; i++) {
            if (!Double.isNaN(first[i]) && !Double.isNaN(second[i])) {
                both[n++] = i;
            }
        }
        both = Arrays.copyOf(both, n);
        SurvivalData data = all.select(both);
        if (n == 0 || data.events() == 0) {
            return;
        }
        double[] x = Covariate.pick(first, both);
        double[] y = Covariate.pick(second, both);
        differences.add(Concordance.harrell(data, x).minus(Concordance.harrell(data, y)));
        named.add(new Object[] {a.name(), b.name(), "harrell_c", Double.NaN, n});
        for (double time : times) {
            if (TimeDependentAuc.problem(data, time).isEmpty()) {
                differences.add(
                        TimeDependentAuc.of(data, x, time)
                                .minus(TimeDependentAuc.of(data, y, time)));
                named.add(new Object[] {a.name(), b.name(), "auc", time, n});
            }
        }
    }

    private static double[] spread(Predictor p, int cases) {
        double[] all = new double[cases];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < p.used().length; i++) {
            all[p.used()[i]] = p.values()[i];
        }
        return all;
    }
}
