/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement.analysis;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.agreement.AnovaTable;
import fiji.plugin.radiomics.stats.agreement.BlandAltman;
import fiji.plugin.radiomics.stats.agreement.Icc;
import fiji.plugin.radiomics.stats.agreement.IccForm;
import fiji.plugin.radiomics.stats.agreement.IccQuantiles;
import fiji.plugin.radiomics.stats.agreement.Kappa;
import fiji.plugin.radiomics.stats.agreement.LimitQuantiles;
import fiji.plugin.radiomics.stats.agreement.LinCcc;
import fiji.plugin.radiomics.stats.agreement.Repeatability;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Makes the tables of an analysis of readings. */
final class ReliabilityTables {

    static final TableKind ICC =
            TableKind.always(
                    "icc",
                    "Reliability ICC",
                    "A row a marker and form of the intraclass correlation",
                    "marker,form,name,icc");
    static final TableKind LIMITS =
            TableKind.always(
                    "bland_altman",
                    "Reliability Bland-Altman",
                    "A row a marker and pair of readings: differences first - second",
                    "marker,first,second,n,bias");
    static final TableKind CCC =
            TableKind.always(
                    "ccc",
                    "Reliability Concordance",
                    "A row a marker and pair of readings: Lin's concordance correlation",
                    "marker,first,second,n,ccc");
    static final TableKind REPEATABILITY =
            TableKind.always(
                    "repeatability",
                    "Reliability Repeatability",
                    "A row a marker: scatter within cases",
                    "marker,n,readings,wsd");
    static final TableKind KAPPA =
            new TableKind(
                    "kappa",
                    "Reliability Kappa",
                    "A row a marker, kappa and readers: agreement in categories",
                    "marker,method,readers,category",
                    values -> !values.text(ReliabilityParameters.KAPPA).equals("none"));
    static final List<TableKind> KINDS = List.of(ICC, LIMITS, CCC, REPEATABILITY, KAPPA);

    /** Beyond, pairs are each with the first reading. */
    private static final int MOST_READINGS = 6;

    private final ParameterValues values;
    private final List<String> warnings;
    private final double level;
    private final Map<Integer, IccQuantiles> quantiles = new HashMap<>();
    private final Map<Integer, LimitQuantiles> limits = new HashMap<>();
    private final Map<Integer, Repeatability.Quantiles> scatter = new HashMap<>();

    ReliabilityTables(ParameterValues values, List<String> warnings) {
        this.values = values;
        this.warnings = warnings;
        level = values.get(RocParameters.LEVEL);
    }

    List<ResultTable> of(List<Readings> readings, Progress progress) {
        List<Readings> numbers = readings.stream().filter(Readings::areNumbers).toList();
        List<ResultTable> tables = new ArrayList<>();
        if (!numbers.isEmpty()) {
            tables.addAll(measured(numbers, progress));
        }
        if (KAPPA.asked().test(values)) {
            List<Readings> categories = new ArrayList<>();
            for (Readings r : readings) {
                Readings categorised = r.n() < 2 ? null : r.categorised();
                if (categorised != null) {
                    categories.add(categorised);
                }
            }
            if (!categories.isEmpty()) {
                tables.add(kappas(categories));
            }
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException(
                    "The readings are texts, of which only kappa can be computed, and kappa=none");
        }
        return tables;
    }

    private List<ResultTable> measured(List<Readings> all, Progress progress) {
        ResultTable.Builder icc = new ResultTable.Builder(ICC);
        ResultTable.Builder ba = new ResultTable.Builder(LIMITS);
        ResultTable.Builder ccc = new ResultTable.Builder(CCC);
        ResultTable.Builder repeat = new ResultTable.Builder(REPEATABILITY);
        int flat = 0;
        int done = 0;
        for (Readings r : all) {
            AnovaTable t = AnovaTable.of(r.values(), r.k());
            Repeatability s = r.n() < 2 ? null : repeatability(r);
            flat += t.between() == 0 && t.within() == 0 ? 1 : 0;
            for (IccForm form : IccForm.values()) {
                addIcc(icc.row(), r, form, t, s);
            }
            addRepeatability(repeat.row(), r, s);
            for (int[] pair : pairs(r.k())) {
                double[] first = r.of(pair[0]);
                double[] second = r.of(pair[1]);
                addLimits(
                        named(ba, r, pair),
                        r.n() < 2
                                ? null
                                : BlandAltman.of(
                                        first,
                                        second,
                                        limits.computeIfAbsent(
                                                r.n(), n -> LimitQuantiles.of(n, level))));
                addCcc(named(ccc, r, pair), r.n() < 2 ? null : LinCcc.of(first, second, level));
            }
            progress.report(++done, all.size());
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
        }
        if (flat > 0) {
            warnings.add(
                    flat
                            + (flat == 1 ? " marker has" : " markers have")
                            + " the same value in all readings of all cases; no correlation is"
                            + " defined for "
                            + (flat == 1 ? "it" : "them"));
        }
        int k = all.get(0).k();
        if (k > MOST_READINGS && values.text(ReliabilityParameters.PAIRS).equals("auto")) {
            warnings.add(
                    k
                            + " readings are many pairs: limits of agreement, concordance and"
                            + " Cohen's kappa are of each with the first; pairs=all gives all");
        }
        return List.of(icc.build(), ba.build(), ccc.build(), repeat.build());
    }

    private List<int[]> pairs(int k) {
        String asked = values.text(ReliabilityParameters.PAIRS);
        boolean all = asked.equals("all") || asked.equals("auto") && k <= MOST_READINGS;
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < (all ? k - 1 : 1); i++) {
            for (int j = i + 1; j < k; j++) {
                pairs.add(new int[] {i, j});
            }
        }
        return pairs;
    }

    private static ResultTable.Builder named(ResultTable.Builder table, Readings r, int[] pair) {
        return table.row()
                .put("marker", r.marker())
                .put("first", r.readers().get(pair[0]))
                .put("second", r.readers().get(pair[1]))
                .put("n", r.n());
    }

    private Repeatability repeatability(Readings r) {
        return Repeatability.of(
                r.values(),
                r.k(),
                scatter.computeIfAbsent(r.n(), n -> Repeatability.Quantiles.of(n, r.k(), level)));
    }

    private void addIcc(
            ResultTable.Builder row, Readings r, IccForm form, AnovaTable t, Repeatability s) {
        Icc icc =
                r.n() < 2
                        ? null
                        : Icc.of(
                                form,
                                t,
                                quantiles.computeIfAbsent(
                                        r.n(), n -> IccQuantiles.of(n, r.k(), level)));
        IccRow.put(row, r.marker(), form, Optional.ofNullable(icc), r.n(), r.k(), cv(s));
    }

    private static double cv(Repeatability s) {
        return s == null ? Double.NaN : s.cv();
    }

    private static void addRepeatability(ResultTable.Builder row, Readings r, Repeatability s) {
        double nan = Double.NaN;
        row.put("marker", r.marker())
                .put("n", r.n())
                .put("readings", r.k())
                .put("wsd", s == null ? nan : s.sd())
                .put("wsd_low", s == null ? nan : s.sdInterval().low())
                .put("wsd_high", s == null ? nan : s.sdInterval().high())
                .put("rc", s == null ? nan : s.coefficient())
                .put("rc_low", s == null ? nan : s.coefficientInterval().low())
                .put("rc_high", s == null ? nan : s.coefficientInterval().high())
                .put("wcv_rms", s == null ? nan : s.cv())
                .put("wcv_log", s == null ? nan : s.cvLog())
                .put("rc_percent", s == null ? nan : s.coefficientPercent());
    }

    private static void addLimits(ResultTable.Builder row, BlandAltman b) {
        double nan = Double.NaN;
        row.put("bias", b == null ? nan : b.bias())
                .put("bias_low", b == null ? nan : b.biasInterval().low())
                .put("bias_high", b == null ? nan : b.biasInterval().high())
                .putP("p_bias", b == null ? nan : b.biasP())
                .put("sd", b == null ? nan : b.sd())
                .put("loa_low", b == null ? nan : b.low())
                .put("loa_high", b == null ? nan : b.high())
                .put("loa_low_low", b == null ? nan : b.lowInterval().low())
                .put("loa_low_high", b == null ? nan : b.lowInterval().high())
                .put("loa_high_low", b == null ? nan : b.highInterval().low())
                .put("loa_high_high", b == null ? nan : b.highInterval().high())
                .put("exact_loa_low_low", b == null ? nan : b.lowExact().low())
                .put("exact_loa_low_high", b == null ? nan : b.lowExact().high())
                .put("exact_loa_high_low", b == null ? nan : b.highExact().low())
                .put("exact_loa_high_high", b == null ? nan : b.highExact().high())
                .put("slope", b == null ? nan : b.slope())
                .putP("p_slope", b == null ? nan : b.slopeP());
    }

    private static void addCcc(ResultTable.Builder row, LinCcc c) {
        double nan = Double.NaN;
        row.put("ccc", c == null ? nan : c.ccc())
                .put("ci_low", c == null ? nan : c.interval().low())
                .put("ci_high", c == null ? nan : c.interval().high())
                .put("c_b", c == null ? nan : c.accuracy())
                .put("scale_shift", c == null ? nan : c.scaleShift())
                .put("location_shift", c == null ? nan : c.locationShift());
    }

    private ResultTable kappas(List<Readings> all) {
        ResultTable.Builder table = new ResultTable.Builder(KAPPA);
        List<String> unordered = new ArrayList<>();
        for (Readings r : all) {
            int c = r.categories().size();
            for (int[] pair : pairs(r.k())) {
                String readers = r.readers().get(pair[0]) + ", " + r.readers().get(pair[1]);
                for (Kappa.Weight weight : Kappa.Weight.values()) {
                    boolean plain = weight == Kappa.Weight.NONE;
                    if (plain || r.ordered()) {
                        String method =
                                plain ? "cohen" : "cohen_" + weight.name().toLowerCase(Locale.ROOT);
                        add(
                                table,
                                r.marker(),
                                method,
                                readers,
                                "",
                                Kappa.cohen(
                                        codes(r.of(pair[0])),
                                        codes(r.of(pair[1])),
                                        c,
                                        weight,
                                        level));
                    }
                }
            }
            if (!r.ordered()) {
                unordered.add(r.marker());
            }
            int[] ratings = codes(r.values());
            String readers = "all " + r.k();
            add(table, r.marker(), "fleiss", readers, "", Kappa.fleiss(ratings, r.k(), c));
            for (int i = 0; i < c; i++) {
                Kappa own = Kappa.fleiss(ratings, r.k(), c, i);
                add(table, r.marker(), "fleiss_category", readers, r.categories().get(i), own);
            }
        }
        if (!unordered.isEmpty()) {
            warnings.add(
                    "Weighted kappa needs an order of categories, which texts have not: name it in"
                            + " order= for "
                            + String.join(", ", unordered));
        }
        return table.build();
    }

    private static int[] codes(double[] values) {
        return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
    }

    private static void add(
            ResultTable.Builder table,
            String marker,
            String method,
            String readers,
            String category,
            Kappa k) {
        table.row()
                .put("marker", marker)
                .put("method", method)
                .put("readers", readers)
                .put("category", category)
                .put("n", k.n())
                .put("observed", k.observed())
                .put("expected", k.expected())
                .put("kappa", k.kappa())
                .put("ci_low", k.interval().low())
                .put("ci_high", k.interval().high())
                .put("se", k.error())
                .put("se_null", k.nullError())
                .put("z", k.z())
                .putP("p", k.p());
    }
}
