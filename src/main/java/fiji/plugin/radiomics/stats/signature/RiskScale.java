/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.model.Written;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What turns the score of a Cox model, the logarithm of a hazard ratio, into survival and into a
 * group of risk; learnt from training cases.
 *
 * @param times of events, ascending
 * @param hazards the cumulative hazard of a case of score 0 from each time on (Breslow 1974)
 * @param cuts scores above which a case is of the next group, ascending
 * @param asked times at which survival is told, ascending
 * @param unit of times; empty = not named
 */
public record RiskScale(
        double[] times, double[] hazards, double[] cuts, double[] asked, String unit) {

    /**
     * @param scores of training cases
     * @param data their survival
     * @param groups 2 by the median of the scores, 3 by their tertiles
     * @param asked times at which survival is told
     * @param unit of times
     */
    static RiskScale of(
            double[] scores, SurvivalData data, int groups, double[] asked, String unit) {
        int[] order = data.order();
        double[] ratios = Arrays.stream(scores).map(Math::exp).toArray();
        List<double[]> steps = new ArrayList<>();
        double later = 0;
        for (int k = order.length - 1; k >= 0; ) {
            double t = data.time(order[k]);
            int events = 0;
            for (; k >= 0 && data.time(order[k]) == t; k--) {
                events += data.isEvent(order[k]) ? 1 : 0;
                later += ratios[order[k]];
            }
            if (events > 0) {
                steps.add(0, new double[] {t, events / (later - notYet(ratios, data, t))});
            }
        }
        double[] times = new double[steps.size()];
        double[] hazards = new double[steps.size()];
        double sum = 0;
        for (int k = 0; k < times.length; k++) {
            times[k] = steps.get(k)[0];
            sum += steps.get(k)[1];
            hazards[k] = sum;
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double[] cuts = new double[groups - 1];
        for (int g = 0; g < cuts.length; g++) {
            cuts[g] = quantile(sorted, (g + 1.) / groups);
        }
        return new RiskScale(times, hazards, cuts, asked, unit);
    }

    /** Of those who come under observation at a time or later. */
    private static double notYet(double[] ratios, SurvivalData data, double t) {
        double sum = 0;
        for (int i = 0; data.hasEntry() && i < ratios.length; i++) {
            sum += data.entry(i) >= t ? ratios[i] : 0;
        }
        return sum;
    }

    /** R's type 7. */
    private static double quantile(double[] sorted, double q) {
        double h = (sorted.length - 1) * q;
        int k = (int) Math.floor(h);
        int next = Math.min(sorted.length - 1, k + 1);
        return sorted[k] + (h - k) * (sorted[next] - sorted[k]);
    }

    /**
     * @param score of a case
     * @param t a time
     * @return the probability that it is free of the event then; NaN without a score
     */
    public double survival(double score, double t) {
        int k = Arrays.binarySearch(times, t);
        int last = k >= 0 ? k : -k - 2;
        double hazard = last < 0 ? 0 : hazards[last];
        return Double.isNaN(score) ? Double.NaN : Math.exp(-hazard * Math.exp(score));
    }

    /**
     * @return the time of the probability in tables: the middle one of those that are told
     */
    public double reference() {
        return asked[asked.length / 2];
    }

    /**
     * @param score of a case
     * @return the probability that it has had the event by the time of reference
     */
    public double risk(double score) {
        return 1 - survival(score, reference());
    }

    /**
     * @return names of the groups, of rising risk
     */
    public List<String> groups() {
        return groups(cuts.length + 1);
    }

    static List<String> groups(int number) {
        return number == 2 ? List.of("low", "high") : List.of("low", "middle", "high");
    }

    /**
     * @param score of a case
     * @return the number of its group, from 0
     */
    public int group(double score) {
        int group = 0;
        for (double cut : cuts) {
            group += score > cut ? 1 : 0;
        }
        return group;
    }

    /** As columns are named: without a point where the time is whole. */
    static String column(double time) {
        return "survival_" + text(time);
    }

    static String text(double time) {
        return time == Math.rint(time) && Math.abs(time) < 1e15
                ? String.valueOf((long) time)
                : String.valueOf(time);
    }

    /** In words. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("unit " + unit);
        lines.add("risk_groups " + String.join(", ", groups()));
        for (double cut : cuts) {
            lines.add("cut " + cut);
        }
        for (double t : asked) {
            lines.add("baseline_" + column(t) + " " + survival(0, t));
        }
        return lines;
    }

    Map<String, Object> write() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("unit", unit);
        all.put("asked_times", list(asked));
        all.put("cuts", list(cuts));
        all.put("times", list(times));
        all.put("cumulative_hazard", list(hazards));
        return all;
    }

    static RiskScale read(Written written) {
        RiskScale scale =
                new RiskScale(
                        numbers(written, "times"),
                        numbers(written, "cumulative_hazard"),
                        numbers(written, "cuts"),
                        numbers(written, "asked_times"),
                        written.text("unit"));
        if (scale.times.length == 0
                || scale.times.length != scale.hazards.length
                || scale.asked.length == 0
                || scale.cuts.length == 0) {
            throw written.refuse("is damaged: the baseline hazard is not whole");
        }
        return scale;
    }

    private static double[] numbers(Written written, String key) {
        try {
            return written.texts(key).stream().mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            throw written.refuse("is damaged: " + key + " holds something that is no number");
        }
    }

    private static List<Object> list(double[] values) {
        List<Object> list = new ArrayList<>();
        for (double v : values) {
            list.add(v);
        }
        return list;
    }
}
