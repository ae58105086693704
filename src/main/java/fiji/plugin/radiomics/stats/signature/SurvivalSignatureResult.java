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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.CalibrationAtTime;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.survival.TimeDependentAuc;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalOutcome;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.validate.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What building a signature of survival found.
 *
 * @param values of {@link SignatureParameters#ALL}
 * @param used the cases
 * @param plan how they were parted
 * @param splits the parts
 * @param parts a recipe each; the first is the primary one
 * @param signature of the primary recipe, fitted on all cases
 * @param external what the recipes say of the external table; empty where there is none
 * @param warnings what the reader should know
 */
record SurvivalSignatureResult(
        ParameterValues values,
        SignatureCases used,
        ValidationPlan plan,
        List<Split> splits,
        List<Part> parts,
        Signature signature,
        List<External> external,
        List<String> warnings)
        implements SurvivalSignatureView {

    private static final int CALIBRATION_GROUPS = 5;
    private static final int LEAST_OF_GROUP = 20;

    /** Copies the warnings. */
    SurvivalSignatureResult {
        warnings = List.copyOf(warnings);
    }

    /**
     * One recipe.
     *
     * @param outcome fitted and validated
     * @param scale of the model of all cases
     * @param predicted out of fold, a repeat each
     * @param rows the performance
     */
    record Part(
            RecipeOutcome outcome,
            RiskScale scale,
            List<SurvivalPredictions> predicted,
            Map<SurvivalMeasures.Key, RecipeOutcome.Row> rows) {}

    /** What a recipe's signature says of another table. */
    record External(
            String recipe,
            SignatureScores said,
            SurvivalOutcome outcome,
            SurvivalPredictions predicted,
            List<String> warnings) {}

    @Override
    public Analysis analysis() {
        return new SignaturePlugin();
    }

    @Override
    public CaseTable cases() {
        return used.table();
    }

    /** Whether tables need a column that names the recipe. */
    boolean isSeveral() {
        return parts.size() > 1;
    }

    SurvivalData survival() {
        return used.training().survival().orElseThrow();
    }

    /** The first repeat of a recipe: every case once, of a model that has not seen it. */
    static SurvivalPredictions first(Part part) {
        return part.predicted().get(0);
    }

    /** Groups of risk that have cases, by their number. */
    static List<Integer> groups(SurvivalPredictions p) {
        return java.util.Arrays.stream(p.groups()).distinct().sorted().boxed().toList();
    }

    KaplanMeier curve(SurvivalPredictions p, int group) {
        return KaplanMeier.of(members(p, group));
    }

    SurvivalData members(SurvivalPredictions p, int group) {
        int[] rows =
                IntStream.range(0, p.rows().length)
                        .filter(i -> p.groups()[i] == group)
                        .map(i -> p.rows()[i])
                        .toArray();
        return survival().select(rows);
    }

    /** Predicted and observed risk at one of the times; empty where it cannot be told. */
    Optional<CalibrationAtTime> calibration(Part part, int time, double level) {
        SurvivalPredictions p = first(part);
        SurvivalData data = p.data(survival());
        double t = part.scale().asked()[time];
        if (TimeDependentAuc.problem(data, t).isPresent()) {
            return Optional.empty();
        }
        int groups = Math.max(2, Math.min(CALIBRATION_GROUPS, p.rows().length / LEAST_OF_GROUP));
        return Optional.of(CalibrationAtTime.of(data, p.risk(time), t, groups, level));
    }

    @Override
    public List<ResultTable> tables() {
        return new SurvivalSignatureTables(this).all();
    }

    @Override
    public List<ResultFigure> figures() {
        List<ResultFigure> figures = new ArrayList<>();
        figures.add(
                new ResultFigure(
                        "kaplan_meier",
                        "",
                        "Kaplan-Meier curves of the groups of risk, out of fold: each case is"
                                + " grouped by a model and cuts that were learnt without it."));
        figures.add(
                new ResultFigure(
                        "auc_over_time",
                        "",
                        "Time-dependent AUC of the out-of-fold scores, with bootstrap intervals."));
        for (double t : parts.get(0).scale().asked()) {
            if (calibration(parts.get(0), index(t), .95).isPresent()) {
                figures.add(
                        new ResultFigure(
                                "calibration",
                                RiskScale.text(t),
                                "Calibration: observed risk by the out-of-fold prediction, in"
                                        + " groups and as a smooth curve."));
            }
        }
        return figures;
    }

    private int index(double t) {
        double[] asked = parts.get(0).scale().asked();
        return IntStream.range(0, asked.length)
                .filter(k -> asked[k] == t)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<String> methods() {
        return SurvivalSignatureMethods.of(this);
    }

    @Override
    public Map<String, String> documents() {
        return Map.of(SignaturePlugin.FILE, signature.yaml());
    }

    @Override
    public List<String> groupNames() {
        RiskScale scale = parts.get(0).scale();
        return groups(first(parts.get(0))).stream().map(g -> scale.groups().get(g)).toList();
    }

    @Override
    public List<KaplanMeier> groupCurves() {
        SurvivalPredictions p = first(parts.get(0));
        return groups(p).stream().map(g -> curve(p, g)).toList();
    }

    @Override
    public String unit() {
        return parts.get(0).scale().unit();
    }

    @Override
    public List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        for (Part part : parts) {
            double[] asked = part.scale().asked();
            double[][] points = new double[4][asked.length];
            for (int k = 0; k < asked.length; k++) {
                RecipeOutcome.Row row = part.rows().get(new SurvivalMeasures.Key("auc", asked[k]));
                points[0][k] = asked[k];
                points[1][k] = row.estimate();
                points[2][k] = row.low();
                points[3][k] = row.high();
            }
            courses.add(new Course(part.outcome().recipe().name(), points));
        }
        return courses;
    }

    @Override
    public CalibrationAtTime calibration(String time) {
        return calibration(parts.get(0), index(Double.parseDouble(time)), .95).orElseThrow();
    }
}
