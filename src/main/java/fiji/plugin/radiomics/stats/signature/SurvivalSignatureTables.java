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

import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.survival.CalibrationAtTime;
import fiji.plugin.radiomics.stats.survival.ChiSquareTest;
import fiji.plugin.radiomics.stats.survival.DecisionAtTime;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.ProbabilityInterval;
import fiji.plugin.radiomics.stats.survival.RankTests;
import fiji.plugin.radiomics.stats.survival.RankWeight;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.survival.TimeDependentAuc;
import fiji.plugin.radiomics.stats.survival.analysis.CurveStep;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalOutcome;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of a signature of survival. */
final class SurvivalSignatureTables {

    static final TableKind KAPLAN_MEIER =
            new TableKind(
                    "kaplan_meier",
                    "Signature Kaplan-Meier",
                    "A row a time of the Kaplan-Meier estimate of a group of risk, out of fold",
                    "grouping,group,time,at_risk",
                    SurvivalOutcome::isNamed);

    static final TableKind LOGRANK =
            new TableKind(
                    "logrank",
                    "Signature Log-Rank",
                    "A row a test of equal survival in the groups of risk, out of fold",
                    "grouping,test,statistic,df,p",
                    SurvivalOutcome::isNamed);

    private static final String GROUPING = "risk_group";
    private static final int PERCENT = 100;

    private final SurvivalSignatureResult result;
    private final double level;

    SurvivalSignatureTables(SurvivalSignatureResult result) {
        this.result = result;
        level = result.values().get(RocParameters.LEVEL);
    }

    List<ResultTable> all() {
        List<ResultTable> tables =
                new ArrayList<>(List.of(performance(), scores(), coefficients(), selection()));
        tables.add(calibration());
        tables.add(decision());
        tables.add(kaplanMeier());
        tables.add(logrank());
        if (!result.plan().isBootstrap()) {
            tables.add(SignatureTables.folds(result.used(), result.splits()));
        }
        if (!result.external().isEmpty()) {
            tables.add(external());
        }
        return tables;
    }

    private ResultTable.Builder row(ResultTable.Builder table, SurvivalSignatureResult.Part part) {
        table.row();
        return result.isSeveral() ? table.put("recipe", part.outcome().recipe().name()) : table;
    }

    private ResultTable performance() {
        ResultTable.Builder table = new ResultTable.Builder(SignatureTables.PERFORMANCE);
        for (SurvivalSignatureResult.Part part : result.parts()) {
            part.rows()
                    .forEach(
                            (key, v) ->
                                    row(table, part)
                                            .put("measure", key.name())
                                            .put("estimate", v.estimate())
                                            .put("ci_low", v.low())
                                            .put("ci_high", v.high())
                                            .put("method", v.method())
                                            .put("time", key.time()));
        }
        return table.build();
    }

    private ResultTable scores() {
        ResultTable.Builder table = new ResultTable.Builder(SignatureTables.SCORES);
        SignatureCases cases = result.used();
        SurvivalData data = result.survival();
        for (SurvivalSignatureResult.Part part : result.parts()) {
            for (FoldResult fold : part.outcome().folds()) {
                RiskScale scale = SurvivalPredictions.scale(fold, cases.training(), part.scale());
                int[] test = fold.split().test();
                for (int i = 0; i < test.length; i++) {
                    double score = fold.scores()[i];
                    row(table, part)
                            .put("id", cases.ids()[test[i]])
                            .put("repeat", fold.split().repeat())
                            .put("fold", fold.split().fold())
                            .put("outcome", data.isEvent(test[i]) ? 1 : 0)
                            .put("score", score)
                            .put("probability", scale.risk(score))
                            .put("time", data.time(test[i]));
                    tell(table, scale, score);
                }
            }
        }
        return table.build();
    }

    private static void tell(ResultTable.Builder table, RiskScale scale, double score) {
        table.put(GROUPING, Double.isNaN(score) ? "" : scale.groups().get(scale.group(score)));
        for (double t : scale.asked()) {
            table.put(RiskScale.column(t), scale.survival(score, t));
        }
    }

    private ResultTable coefficients() {
        ResultTable.Builder table = new ResultTable.Builder(SignatureTables.COEFFICIENTS_SURVIVAL);
        for (SurvivalSignatureResult.Part part : result.parts()) {
            SignatureTables.terms(part.outcome())
                    .forEach(
                            term ->
                                    SignatureTables.coefficient(
                                            row(table, part),
                                            part.outcome(),
                                            term,
                                            "hazard_ratio"));
        }
        return table.build();
    }

    private ResultTable selection() {
        ResultTable.Builder table = new ResultTable.Builder(SignatureTables.SELECTION);
        for (SurvivalSignatureResult.Part part : result.parts()) {
            SignatureTables.selection(
                    () -> row(table, part), part.outcome(), result.used().training());
        }
        return table.build();
    }

    private ResultTable calibration() {
        ResultTable.Builder table = new ResultTable.Builder(SignatureTables.CALIBRATION);
        for (SurvivalSignatureResult.Part part : result.parts()) {
            for (int k = 0; k < part.scale().asked().length; k++) {
                double t = part.scale().asked()[k];
                Optional<CalibrationAtTime> at = result.calibration(part, k, level);
                int group = 1;
                for (CalibrationAtTime.Group g :
                        at.map(CalibrationAtTime::groups).orElse(List.of())) {
                    row(table, part)
                            .put("predicted", g.predicted())
                            .put("observed", g.observed())
                            .put("ci_low", g.interval().low())
                            .put("ci_high", g.interval().high())
                            .put("time", t)
                            .put("group", group++)
                            .put("n", g.cases());
                }
            }
        }
        return table.build();
    }

    private ResultTable decision() {
        ResultTable.Builder table = new ResultTable.Builder(SignatureTables.DECISION);
        double[] thresholds = new double[PERCENT - 1];
        for (int k = 0; k < thresholds.length; k++) {
            thresholds[k] = (k + 1.) / PERCENT;
        }
        for (SurvivalSignatureResult.Part part : result.parts()) {
            SurvivalPredictions p = SurvivalSignatureResult.first(part);
            SurvivalData data = p.data(result.survival());
            for (int k = 0; k < part.scale().asked().length; k++) {
                double t = part.scale().asked()[k];
                if (TimeDependentAuc.problem(data, t).isPresent()) {
                    continue;
                }
                DecisionAtTime at = DecisionAtTime.of(data, p.risk(k), t, thresholds);
                for (int j = 0; j < thresholds.length; j++) {
                    row(table, part)
                            .put("threshold", thresholds[j])
                            .put("net_benefit", at.model()[j])
                            .put("net_benefit_all", at.all()[j])
                            .put("net_benefit_none", 0.)
                            .put("time", t);
                }
            }
        }
        return table.build();
    }

    private ResultTable kaplanMeier() {
        ResultTable.Builder table = new ResultTable.Builder(KAPLAN_MEIER);
        for (SurvivalSignatureResult.Part part : result.parts()) {
            SurvivalPredictions p = SurvivalSignatureResult.first(part);
            for (int g : SurvivalSignatureResult.groups(p)) {
                KaplanMeier km = result.curve(p, g);
                for (int k = 0; k < km.size(); k++) {
                    CurveStep.put(
                            row(table, part)
                                    .put("grouping", GROUPING)
                                    .put("group", part.scale().groups().get(g)),
                            km,
                            k,
                            km.interval(k, ProbabilityInterval.LOG, level));
                }
            }
        }
        return table.build();
    }

    private ResultTable logrank() {
        ResultTable.Builder table = new ResultTable.Builder(LOGRANK);
        for (SurvivalSignatureResult.Part part : result.parts()) {
            SurvivalPredictions p = SurvivalSignatureResult.first(part);
            List<Integer> groups = SurvivalSignatureResult.groups(p);
            int[] codes = new int[p.groups().length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = groups.indexOf(p.groups()[i]);
            }
            ChiSquareTest test =
                    groups.size() < 2
                            ? ChiSquareTest.UNDEFINED
                            : RankTests.of(
                                            p.data(result.survival()),
                                            codes,
                                            groups.size(),
                                            List.of(RankWeight.LOGRANK))
                                    .test(0);
            row(table, part)
                    .put("grouping", GROUPING)
                    .put("test", RankWeight.LOGRANK.id())
                    .put("statistic", test.statistic())
                    .put("df", test.df())
                    .putP("p", test.p())
                    .put(
                            "notes",
                            groups.size() < 2
                                    ? "all cases are of one group"
                                    : "out-of-fold groups are not independent: p is approximate");
        }
        return table.build();
    }

    private ResultTable external() {
        ResultTable.Builder table = new ResultTable.Builder(SignatureTables.EXTERNAL);
        for (int k = 0; k < result.external().size(); k++) {
            SurvivalSignatureResult.External tried = result.external().get(k);
            int[] rows = tried.outcome().rows();
            for (int i = 0; i < rows.length; i++) {
                double score = tried.said().scores()[rows[i]];
                row(table, result.parts().get(k))
                        .put("id", tried.said().ids()[rows[i]])
                        .put("outcome", tried.outcome().data().isEvent(i) ? 1 : 0)
                        .put("score", score)
                        .put("probability", tried.said().probability(rows[i]))
                        .put("time", tried.outcome().data().time(i));
                tell(table, result.parts().get(k).scale(), score);
            }
        }
        return table.build();
    }
}
