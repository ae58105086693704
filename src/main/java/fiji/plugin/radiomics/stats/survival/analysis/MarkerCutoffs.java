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
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.survival.ChiSquareTest;
import fiji.plugin.radiomics.stats.survival.ChosenCutoff;
import fiji.plugin.radiomics.stats.survival.CoxFitter;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.CoxSettings;
import fiji.plugin.radiomics.stats.survival.HothornLausen;
import fiji.plugin.radiomics.stats.survival.MaximalP;
import fiji.plugin.radiomics.stats.survival.MaximallySelected;
import fiji.plugin.radiomics.stats.survival.RankTests;
import fiji.plugin.radiomics.stats.survival.RankWeight;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.survival.TwoGroupHazard;
import fiji.plugin.radiomics.stats.table.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups of cases by the cutoff of a marker, and what is said of the cutoff. */
final class MarkerCutoffs {

    /** What is said wherever a cutoff was chosen by the survival of the same cases. */
    static final String CHOSEN = "cutoff chosen on these cases";

    private final SurvivalSettings settings;
    private final SurvivalCases cases;
    private final SurvivalData data;
    private final CoxFitter fitter;
    private final boolean isPlain;

    /** With the offset of each case; null where there is none. */
    MarkerCutoffs(SurvivalSettings settings, SurvivalCases cases, double[] offset) {
        this.settings = settings;
        this.cases = cases;
        data = cases.data().stratified(new int[cases.rows().length]);
        fitter = CoxFitter.of(cases.data(), offset, settings.cox());
        isPlain =
                offset == null
                        && !data.hasEntry()
                        && !data.hasClusters()
                        && cases.data().strata() == 1
                        && settings.cox().equals(CoxSettings.STANDARD);
    }

    /**
     * A marker's cutoff or cutoffs.
     *
     * @param marker its name
     * @param method {@code median}, {@code tertiles}, {@code maxstat} or {@code number}
     * @param cutoffs ascending
     * @param grouping the groups; null where there are none
     * @param sizes cases of each group
     * @param test log-rank test of the groups; of a chosen cutoff it is not corrected
     * @param statistic M of a chosen cutoff, else the log-rank's
     * @param p corrected p of a chosen cutoff by method; else the log-rank's
     * @param hazard hazard ratio of high over low, of two groups
     * @param selected the statistic at all cutoffs, of a chosen one
     * @param chosen what the bootstrap says of a chosen one
     * @param note why there is none
     */
    record MarkerCutoff(
            String marker,
            String method,
            double[] cutoffs,
            Grouping grouping,
            int[] sizes,
            ChiSquareTest test,
            double statistic,
            Map<String, Double> p,
            TwoGroupHazard hazard,
            Optional<MaximallySelected> selected,
            Optional<ChosenCutoff> chosen,
            String note) {

        boolean isChosen() {
            return selected.isPresent();
        }
    }

    /**
     * @param marker a column of numbers
     * @param workers threads
     * @param progress may cancel
     * @return its cutoff; without groups where there is none
     */
    MarkerCutoff of(Covariate marker, Workers workers, Progress progress) {
        int[] used = Covariate.complete(List.of(marker), cases.rows().length);
        double[] values = Covariate.pick(marker.columns()[0], used);
        String method = settings.cutoff().name().toLowerCase(java.util.Locale.ROOT);
        try {
            return switch (settings.cutoff()) {
                case MAXSTAT -> chosen(marker, used, values, workers, progress);
                case MEDIAN -> fixed(marker, method, used, values, quantile(values, .5));
                case TERTILES ->
                        fixed(
                                marker,
                                method,
                                used,
                                values,
                                quantile(values, 1 / 3.0),
                                quantile(values, 2 / 3.0));
                default ->
                        fixed(
                                marker,
                                method,
                                used,
                                values,
                                NumberText.parse(settings.text(SurvivalParameters.CUTOFF)));
            };
        } catch (IllegalArgumentException e) {
            return new MarkerCutoff(
                    marker.column(),
                    method,
                    new double[] {Double.NaN},
                    null,
                    new int[0],
                    ChiSquareTest.UNDEFINED,
                    Double.NaN,
                    Map.of("", Double.NaN),
                    null,
                    Optional.empty(),
                    Optional.empty(),
                    e.getMessage());
        }
    }

    /** R's type 7. */
    private static double quantile(double[] values, double q) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no case has a value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double h = (sorted.length - 1) * q;
        int k = (int) Math.floor(h);
        int next = Math.min(sorted.length - 1, k + 1);
        return sorted[k] + (h - k) * (sorted[next] - sorted[k]);
    }

    private Grouping grouping(
            Covariate marker, int[] used, double[] values, boolean chosen, double... cutoffs) {
        int[] codes = new int[cases.rows().length];
        Arrays.fill(codes, -1);
        for (int i = 0; i < used.length; i++) {
            int group = 0;
            for (double cutoff : cutoffs) {
                group += values[i] > cutoff ? 1 : 0;
            }
            codes[used[i]] = group;
        }
        List<String> labels =
                cutoffs.length == 1 ? List.of("low", "high") : List.of("low", "middle", "high");
        Grouping grouping = new Grouping(marker.column(), labels, codes, chosen, true);
        for (int g = 0; g < labels.size(); g++) {
            if (grouping.members(g).length == 0) {
                throw new IllegalArgumentException(
                        "no case is "
                                + labels.get(g)
                                + " by "
                                + Arrays.toString(cutoffs).replaceAll("[\\[\\]]", ""));
            }
        }
        return grouping;
    }

    private MarkerCutoff fixed(
            Covariate marker, String method, int[] used, double[] values, double... cutoffs) {
        Grouping grouping = grouping(marker, used, values, false, cutoffs);
        ChiSquareTest test = test(grouping);
        return new MarkerCutoff(
                marker.column(),
                method,
                cutoffs,
                grouping,
                sizes(grouping),
                test,
                test.statistic(),
                Map.of("logrank", test.p()),
                cutoffs.length == 1 ? modelled(grouping) : null,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static int[] sizes(Grouping grouping) {
        int[] sizes = new int[grouping.labels().size()];
        for (int g = 0; g < sizes.length; g++) {
            sizes[g] = grouping.members(g).length;
        }
        return sizes;
    }

    private ChiSquareTest test(Grouping grouping) {
        int[] members = grouping.members();
        int[] group = Arrays.stream(members).map(i -> grouping.codes()[i]).toArray();
        return RankTests.of(
                        data.select(members),
                        group,
                        grouping.labels().size(),
                        List.of(RankWeight.LOGRANK))
                .test(0);
    }

    /** By a Cox model like those of the markers: strata, clusters, offset and entry count. */
    private TwoGroupHazard modelled(Grouping grouping) {
        if (isPlain) {
            return hazard(grouping);
        }
        int[] members = grouping.members();
        double[] high = Arrays.stream(members).mapToDouble(i -> grouping.codes()[i]).toArray();
        try {
            CoxModel model = fitter.only(members).fit(new double[][] {high});
            return new TwoGroupHazard(model.coefficient(0), model.standardError(0));
        } catch (IllegalArgumentException e) {
            // No events, or one group wherever there is one.
            return new TwoGroupHazard(Double.NaN, Double.NaN);
        }
    }

    /** Null where cases enter late. */
    private TwoGroupHazard hazard(Grouping grouping) {
        if (data.hasEntry()) {
            return null;
        }
        int[] members = grouping.members();
        boolean[] high = new boolean[members.length];
        for (int i = 0; i < high.length; i++) {
            high[i] = grouping.codes()[members[i]] == 1;
        }
        return TwoGroupHazard.of(data.select(members), high);
    }

    private MarkerCutoff chosen(
            Covariate marker, int[] used, double[] values, Workers workers, Progress progress) {
        SurvivalData some = data.select(used);
        double share = settings.values().get(SurvivalParameters.MINIMUMSHARE);
        MaximallySelected selected = MaximallySelected.of(some, values, share);
        Grouping grouping = grouping(marker, used, values, true, selected.cutoff());
        Map<String, Double> p = new LinkedHashMap<>();
        p.put(
                MaximalP.LAUSEN_SCHUMACHER_1992.id(),
                MaximalP.lausenSchumacher(selected.statistic(), share));
        p.put(MaximalP.LAUSEN_1994.id(), MaximalP.lausen1994(selected));
        if (selected.cases() <= HothornLausen.MOST_CASES) {
            double exact = HothornLausen.p(selected);
            if (!Double.isNaN(exact)) {
                p.put(MaximalP.HOTHORN_LAUSEN.id(), exact);
            }
        }
        int permutations = settings.values().get(SurvivalParameters.PERMUTATIONS);
        long seed = settings.values().get(SurvivalParameters.SEED);
        if (permutations > 0) {
            p.put(
                    MaximalP.PERMUTATION.id(),
                    MaximalP.permutation(selected, permutations, seed, progress));
        }
        int replicates = settings.values().get(SurvivalParameters.REPLICATES);
        Optional<ChosenCutoff> uncertainty =
                replicates == 0
                        ? Optional.empty()
                        : Optional.of(
                                ChosenCutoff.of(
                                        some,
                                        values,
                                        share,
                                        settings.level(),
                                        replicates,
                                        seed,
                                        workers,
                                        progress));
        return new MarkerCutoff(
                marker.column(),
                "maxstat",
                new double[] {selected.cutoff()},
                grouping,
                sizes(grouping),
                test(grouping),
                selected.statistic(),
                p,
                hazard(grouping),
                Optional.of(selected),
                uncertainty,
                CHOSEN);
    }

    /** Groups of several markers at once, such as high and low. */
    static Grouping combined(List<MarkerCutoff> parts) {
        int n = parts.get(0).grouping().codes().length;
        int[] codes = new int[n];
        List<String> labels = new ArrayList<>(List.of(""));
        boolean chosen = false;
        List<String> names = new ArrayList<>();
        for (MarkerCutoff part : parts) {
            Grouping g = part.grouping();
            chosen |= g.isChosen();
            names.add(g.name());
            List<String> more = new ArrayList<>();
            for (String label : labels) {
                for (String own : g.labels()) {
                    more.add((label.isEmpty() ? "" : label + ", ") + g.name() + " " + own);
                }
            }
            for (int i = 0; i < n; i++) {
                codes[i] =
                        codes[i] < 0 || g.codes()[i] < 0
                                ? -1
                                : codes[i] * g.labels().size() + g.codes()[i];
            }
            labels = more;
        }
        return new Grouping(String.join(" + ", names), labels, codes, chosen, false).withoutEmpty();
    }
}
