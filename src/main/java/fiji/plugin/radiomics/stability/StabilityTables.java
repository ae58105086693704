/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stability;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.agreement.AnovaTable;
import fiji.plugin.radiomics.stats.agreement.Icc;
import fiji.plugin.radiomics.stats.agreement.IccForm;
import fiji.plugin.radiomics.stats.agreement.IccQuantiles;
import fiji.plugin.radiomics.stats.agreement.Repeatability;
import fiji.plugin.radiomics.stats.agreement.analysis.IccRow;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Intraclass correlations of perturbed features. A case's perturbations are readings that have no
 * order and no counterpart in another case: one-way, single reading, ICC(1,1), as in Zwanenburg et
 * al. 2019.
 */
final class StabilityTables {

    private static final IccForm FORM = IccForm.ONE_WAY;

    /** Features that a thread takes at once. */
    private static final int PART = 50;

    /** Columns of {@link Provenance} that are numbers. */
    private static final Set<String> NUMBERS =
            Set.of(
                    "spacing_x",
                    "spacing_y",
                    "spacing_z",
                    "image_spacing_x",
                    "image_spacing_y",
                    "image_spacing_z",
                    "voxels",
                    "voxels_resegmented",
                    "voxels_not_finite",
                    "clipped_fraction",
                    "grey_levels");

    private final PerturbedFeatures features;
    private final ParameterValues values;
    private final List<String> warnings;
    private final double level;

    /** By region of a case, its rows in the order of the perturbations; null where one lacks. */
    private final Map<String, FeatureRow[]> cases = new LinkedHashMap<>();

    private final List<String> perturbations;
    private final Map<Integer, IccQuantiles> quantiles = new ConcurrentHashMap<>();
    private final Map<Integer, Repeatability.Quantiles> scatter = new ConcurrentHashMap<>();

    StabilityTables(PerturbedFeatures features, ParameterValues values, List<String> warnings) {
        this.features = features;
        this.values = values;
        this.warnings = warnings;
        level = values.get(RocParameters.LEVEL);
        Map<String, Integer> labels = new LinkedHashMap<>();
        for (PerturbedRow row : features.rows()) {
            if (!row.perturbation().isEmpty()) {
                labels.putIfAbsent(row.perturbation(), labels.size());
            }
        }
        perturbations = List.copyOf(labels.keySet());
        for (PerturbedRow row : features.rows()) {
            if (!row.perturbation().isEmpty()) {
                Provenance p = row.row().provenance();
                cases.computeIfAbsent(
                                        p.caseId() + ", " + p.roi(),
                                        k -> new FeatureRow[labels.size()])[
                                labels.get(row.perturbation())] =
                        row.row();
            }
        }
    }

    AnalysisResult result(Workers workers) {
        List<ResultTable> tables = new ArrayList<>();
        ResultTable.Builder all = new ResultTable.Builder(StabilityAnalysis.STABILITY);
        ResultTable.Builder stable = new ResultTable.Builder(StabilityAnalysis.STABLE);
        Map<StabilityClass, Integer> counts = new EnumMap<>(StabilityClass.class);
        Map<Integer, Integer> left = new TreeMap<>();
        StabilityClass least = values.get(StabilityParameters.STABLE);
        int stableOnes = 0;
        List<Figures> figures = figures(workers);
        for (int c = 0; c < features.schema().columns().size(); c++) {
            FeatureColumn column = features.schema().columns().get(c);
            Figures f = figures.get(c);
            int n = f.n;
            add(all, column.name(), f);
            all.put("wsd", f.scatter == null ? Double.NaN : f.scatter.sd()).put("class", f.name());
            if (n < cases.size()) {
                left.merge(cases.size() - n, 1, Integer::sum);
            }
            if (f.stability != null) {
                counts.merge(f.stability, 1, Integer::sum);
                if (f.stability.compareTo(least) >= 0) {
                    add(stable, column.name(), f);
                    stableOnes++;
                }
            }
        }
        tables.add(all.build());
        if (stableOnes > 0) {
            tables.add(stable.build());
        }
        tables.add(table());
        warn(counts, left, stableOnes, least);
        return new StabilityResult(cases(), values, tables, warnings, methods());
    }

    /** Readings of the cases that have them all, and are finite. */
    private double[] readings(int column) {
        int k = perturbations.size();
        double[] readings = new double[cases.size() * k];
        int n = 0;
        for (FeatureRow[] rows : cases.values()) {
            boolean whole = true;
            for (int j = 0; j < k && whole; j++) {
                readings[n + j] =
                        rows[j] == null ? Double.NaN : rows[j].values().get(column).value();
                whole = Double.isFinite(readings[n + j]);
            }
            n += whole ? k : 0;
        }
        return Arrays.copyOf(readings, n);
    }

    /** What is known of a feature; NaN what is not defined. */
    private static final class Figures {
        private int n;
        private Icc icc;
        private Repeatability scatter;
        private StabilityClass stability;

        String name() {
            return stability == null ? "" : stability.id();
        }
    }

    /** Those of all columns. */
    private List<Figures> figures(Workers workers) {
        int columns = features.schema().columns().size();
        List<Callable<List<Figures>>> parts = new ArrayList<>();
        for (int first = 0; first < columns; first += PART) {
            int from = first;
            int to = Math.min(columns, first + PART);
            parts.add(
                    () -> {
                        List<Figures> part = new ArrayList<>();
                        for (int c = from; c < to; c++) {
                            double[] readings = readings(c);
                            part.add(
                                    figures(
                                            readings,
                                            readings.length / Math.max(1, perturbations.size())));
                        }
                        return part;
                    });
        }
        List<Figures> all = new ArrayList<>();
        workers.run(parts).forEach(all::addAll);
        return all;
    }

    private Figures figures(double[] readings, int n) {
        int k = perturbations.size();
        Figures f = new Figures();
        f.n = n;
        if (n < 1 || k < 2) {
            return f;
        }
        f.scatter =
                Repeatability.of(
                        readings,
                        k,
                        scatter.computeIfAbsent(n, m -> Repeatability.Quantiles.of(m, k, level)));
        if (n < 2) {
            return f;
        }
        AnovaTable anova = AnovaTable.of(readings, k);
        f.icc =
                Icc.of(
                        FORM,
                        anova,
                        quantiles.computeIfAbsent(n, m -> IccQuantiles.of(m, k, level)));
        if (anova.within() == 0 && anova.between() > 0) {
            // Nothing moves it: there is no interval, and no doubt.
            f.stability = StabilityClass.EXCELLENT;
        } else if (!Double.isNaN(f.icc.interval().low())) {
            f.stability = StabilityClass.of(f.icc.interval().low());
        }
        return f;
    }

    private void add(ResultTable.Builder table, String marker, Figures f) {
        IccRow.put(
                table.row(),
                marker,
                FORM,
                Optional.ofNullable(f.icc),
                f.n,
                perturbations.size(),
                f.scatter == null ? Double.NaN : f.scatter.cv());
    }

    private void warn(
            Map<StabilityClass, Integer> counts,
            Map<Integer, Integer> left,
            int stable,
            StabilityClass least) {
        long failed =
                features.rows().stream()
                        .filter(r -> r.row().status().kind() == Status.Kind.FAILED)
                        .count();
        if (failed > 0) {
            warnings.add(
                    failed
                            + " of "
                            + features.rows().size()
                            + " rows failed; their reasons stand in the column status of"
                            + " features.csv");
        }
        if (perturbations.size() < 2) {
            warnings.add("There is one perturbation only, which says nothing of stability");
        } else if (cases.size() < 2) {
            warnings.add(
                    "There is one case only: an intraclass correlation compares the scatter within"
                            + " cases with that between cases and needs several; the columns wcv and"
                            + " wsd say how much each feature varies within this one");
        } else {
            warnings.add(
                    stable
                            + " of "
                            + features.schema().columns().size()
                            + " features are stable ("
                            + least.id()
                            + " or better): "
                            + words(counts));
        }
        int most = left.keySet().stream().mapToInt(i -> i).max().orElse(0);
        int undefined = left.values().stream().mapToInt(i -> i).sum();
        if (most > 0) {
            warnings.add(
                    "undefined in a perturbation: "
                            + undefined
                            + " of "
                            + features.schema().columns().size()
                            + " features; "
                            + (cases.size() == 1
                                    ? "nothing is said of them"
                                    : "up to "
                                            + most
                                            + " of "
                                            + cases.size()
                                            + " cases were left out of them, the column n says how"
                                            + " many remain"));
        }
        long ids = cases.keySet().size();
        long patients =
                features.rows().stream().map(r -> r.row().provenance().caseId()).distinct().count();
        if (ids > patients && ids > 1) {
            warnings.add(
                    "There are several regions of one case; each counts as a case of its own, so"
                            + " that intervals are too narrow where they are alike");
        }
        warnings.add(
                "Perturbation is no test-retest: it shows which features a small change of"
                        + " position, noise or outline moves, not how much they differ between two"
                        + " scans of one patient or between scanners");
    }

    private static String words(Map<StabilityClass, Integer> counts) {
        List<String> words = new ArrayList<>();
        for (StabilityClass c : StabilityClass.values()) {
            words.add(counts.getOrDefault(c, 0) + " " + c.id());
        }
        return String.join(", ", words);
    }

    /** The table of features, and which perturbation each row is. */
    private ResultTable table() {
        List<ResultTable.Column> columns = new ArrayList<>();
        Provenance.COLUMNS.forEach(
                name ->
                        columns.add(
                                new ResultTable.Column(
                                        name,
                                        NUMBERS.contains(name)
                                                ? ResultTable.Type.NUMBER
                                                : ResultTable.Type.TEXT)));
        columns.add(1, new ResultTable.Column("perturbation", ResultTable.Type.TEXT));
        features.schema()
                .columns()
                .forEach(
                        c ->
                                columns.add(
                                        new ResultTable.Column(c.name(), ResultTable.Type.NUMBER)));
        return ResultTable.computed(
                StabilityAnalysis.FEATURES, columns, features.rows().size(), this::cells);
    }

    private List<Object> cells(int index) {
        FeatureRow row = features.rows().get(index).row();
        List<Object> cells =
                new ArrayList<>(row.provenance().columns(row.status().toString()).values());
        cells.add(1, features.rows().get(index).perturbation());
        row.values().forEach(v -> cells.add(v.value()));
        return cells;
    }

    private CaseTable cases() {
        return new CaseTable(
                features.title(),
                List.of(new TextColumn("case", cases.keySet().toArray(String[]::new))));
    }

    private List<String> methods() {
        List<String> methods = new ArrayList<>();
        methods.add(
                "Each image and region was perturbed in "
                        + perturbations.size()
                        + " ways after Zwanenburg et al. (Sci Rep 2019;9:614): rotation about the"
                        + " region's centre in the plane of the slices and sub-voxel translation,"
                        + " both by the grid of the one interpolation; noise of the image's own"
                        + " level (Chang et al. 2000); growth and shrinkage of the region's volume;"
                        + " contours drawn anew along supervoxels (SLIC); in this order, all"
                        + " combinations of what the settings ask for. Random numbers begin with"
                        + " the seed that they give.");
        methods.add(
                "For each feature, the intraclass correlation ICC(1,1) (Shrout and Fleiss 1979),"
                        + " one-way random, single reading, of the perturbations over the cases, with"
                        + " its interval at the level of the settings; by the interval's lower end it"
                        + " is excellent from 0.9, good from 0.75, moderate from 0.5, else poor (Koo"
                        + " and Li 2016). wcv and wsd are the coefficient of variation and the standard"
                        + " deviation within cases, root mean square.");
        return methods;
    }
}
