/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import static fiji.plugin.radiomics.stats.survival.SurvivalSets.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.survival.SurvivalSets.Expected;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of R 4.2.2 with survival 3.5-3 and riskRegression 2022.11.28. */
class DiscriminationOracleTest {

    private static final Map<String, String> MARKERS =
            Map.of("lung", "age", "veteran", "karno", "gastric", "entropy");

    static Stream<Expected> concordances() {
        return SurvivalSets.expected(
                "survival_expected.csv",
                e ->
                        e.analysis().equals("harrell_c_of_marker")
                                || e.analysis().startsWith("uno_c_of_marker"));
    }

    @ParameterizedTest
    @MethodSource("concordances")
    void concordance(Expected e) {
        SurvivalSets set = SurvivalSets.of(e.dataset());
        double[] marker = set.column(e.item().split(":")[0]);
        Concordance c =
                e.analysis().startsWith("uno")
                        ? Concordance.uno(
                                set.data(), marker, Double.parseDouble(e.item().split("tau")[1]))
                        : Concordance.harrell(set.data(), marker);
        double actual =
                switch (e.quantity()) {
                    case "c" -> c.value();
                    case "se" -> c.standardError();
                    case "concordant" -> c.concordant();
                    case "discordant" -> c.discordant();
                    case "tied_x" -> c.tiedMarker();
                    case "tied_y" -> c.tiedTime();
                    case "tied_xy" -> c.tiedBoth();
                    default -> throw new IllegalArgumentException(e.quantity());
                };
        assertClose(e.value(), actual, 1e-9);
    }

    static Stream<Expected> areas() {
        return SurvivalSets.expected(
                "survival_expected_risk.csv",
                e ->
                        e.analysis().equals("time_dependent_auc_riskRegression_ipcw_km")
                                && e.item().startsWith("marker"));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void areaAtATime(Expected e) {
        SurvivalSets set = SurvivalSets.of(e.dataset());
        TimeDependentAuc auc =
                TimeDependentAuc.of(
                        set.data(), set.column(MARKERS.get(e.dataset())), time(e.item()));
        switch (e.quantity()) {
            case "auc" -> assertClose(e.value(), auc.value(), 1e-9);
            case "se" -> assertClose(e.value(), auc.standardError(), 1e-6);
            case "low95" -> assertClose(e.value(), auc.interval(.95).low(), 1e-6);
            case "high95" -> assertClose(e.value(), auc.interval(.95).high(), 1e-6);
            default -> throw new IllegalArgumentException(e.quantity());
        }
    }

    private static double time(String item) {
        return Double.parseDouble(item.split(":")[1]);
    }

    static Stream<Expected> scores() {
        return SurvivalSets.expected(
                "survival_expected_risk.csv",
                e ->
                        e.analysis().equals("brier_riskRegression_ipcw_km")
                                && e.item().startsWith("Null"));
    }

    @ParameterizedTest
    @MethodSource("scores")
    void brierScoreOfKaplanMeier(Expected e) {
        SurvivalData data = SurvivalSets.of(e.dataset()).data();
        double[] risk = kaplanMeier(data, time(e.item()));
        BrierScore score = BrierScore.of(data, risk, time(e.item()));
        switch (e.quantity()) {
            case "brier" -> assertClose(e.value(), score.value(), 1e-9);
            case "se" -> assertClose(e.value(), score.standardError(), 1e-6);
            default -> throw new IllegalArgumentException(e.quantity());
        }
    }

    static Stream<Expected> means() {
        return SurvivalSets.expected(
                "survival_expected_risk.csv",
                e ->
                        e.analysis().equals("ibs_riskRegression_all_times")
                                && e.item().startsWith("Null"));
    }

    @ParameterizedTest
    @MethodSource("means")
    void meanBrierScoreOfKaplanMeier(Expected e) {
        SurvivalData data = SurvivalSets.of(e.dataset()).data();
        IntegratedBrier mean = IntegratedBrier.of(data, t -> kaplanMeier(data, t), time(e.item()));
        assertClose(e.value(), mean.value(), 1e-9);
    }

    private static double[] kaplanMeier(SurvivalData data, double time) {
        double[] risk = new double[data.size()];
        java.util.Arrays.fill(risk, 1 - KaplanMeier.of(data).survivalAt(time));
        return risk;
    }

    /** concordance(Surv(entry, time, event) ~ entropy + strata(centre), reverse = TRUE). */
    @Test
    void concordanceWithEntryAndStrata() {
        SurvivalSets set = SurvivalSets.of("gastric");
        double[] entropy = set.column("entropy");
        double[] time = set.column("time");
        double[] entry = new double[time.length];
        for (int i = 0; i < entry.length; i++) {
            double late = set.column("stage")[i] >= 3 ? set.column("age")[i] / 20 : 0;
            entry[i] = late < time[i] ? late : 0;
        }
        int[] status =
                java.util.Arrays.stream(set.column("event")).mapToInt(v -> (int) v).toArray();
        SurvivalData truncated = SurvivalData.of(time, status, entry);
        Concordance all = Concordance.harrell(truncated, entropy);
        assertClose(0.66497688981660952, all.value(), 1e-12);
        assertClose(0.030267538157670686, all.standardError(), 1e-12);
        assertEquals(4458, all.concordant());
        Concordance within =
                Concordance.harrell(truncated.stratified(set.codes("centre")), entropy);
        assertClose(0.67070484581497802, within.value(), 1e-12);
        assertClose(0.033037919166500652, within.standardError(), 1e-12);
        assertEquals(1522, within.concordant());
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Concordance.uno(truncated, entropy, 60));
        assertTrue(refused.getMessage().contains("entry column"), refused.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> TimeDependentAuc.of(truncated, entropy, 24));
    }

    /** The same with cluster = (row number − 1) modulo 30, and with timewt = "n/G2". */
    @Test
    void concordanceWithClustersAndUnosWithStrata() {
        SurvivalSets set = SurvivalSets.of("gastric");
        double[] entropy = set.column("entropy");
        int[] clusters = java.util.stream.IntStream.range(0, 150).map(i -> i % 30).toArray();
        Concordance clustered = Concordance.harrell(set.data().clustered(clusters), entropy);
        assertClose(0.027235793822683995, clustered.standardError(), 1e-12);
        Concordance uno = Concordance.uno(set.data().stratified(set.codes("centre")), entropy, 60);
        assertClose(0.65695661276627393, uno.value(), 1e-12);
        assertClose(0.031918653786476729, uno.standardError(), 1e-12);
    }

    /** Both markers by concordance(influence = 1), the difference of their dfbeta. */
    @Test
    void twoMarkersOfTheSameCases() {
        SurvivalSets set = SurvivalSets.of("gastric");
        Difference d =
                Concordance.harrell(set.data(), set.column("entropy"))
                        .minus(Concordance.harrell(set.data(), set.column("age")));
        assertClose(0.11863859467837767, d.value(), 1e-12);
        assertClose(0.04934369849260016, d.standardError(), 1e-12);
    }

    /** Without censoring the area is that of those with the event against all others. */
    @Test
    void casesWithACompetingEventAreFreeOfTheEvent() {
        SurvivalData data =
                SurvivalData.of(new double[] {1, 2, 3, 4, 5, 6}, new int[] {1, 2, 1, 2, 1, 1});
        double[] marker = {5, 1, 3, 4, 2, 3};
        TimeDependentAuc auc = TimeDependentAuc.of(data, marker, 4.5);
        // Positive 5 and 3; negative 1, 4, 2 and 3: 4 + 2.5 of 8 pairs.
        assertEquals(6.5 / 8, auc.value(), 1e-15);
        assertEquals(1, auc.curve().get(0).sensitivity());
        assertEquals(.5, auc.curve().get(2).specificity(), 1e-15);
    }

    @Test
    void timesWithoutCasesOnBothSidesAreNamed() {
        SurvivalData data = SurvivalData.of(new double[] {2, 3, 4}, new int[] {1, 0, 0});
        assertTrue(
                TimeDependentAuc.problem(data, 1).orElseThrow().contains("nobody had the event"));
        assertTrue(TimeDependentAuc.problem(data, 4).orElseThrow().contains("followed longer"));
        assertTrue(TimeDependentAuc.problem(data, 3).isEmpty());
    }

    static Stream<Expected> ofModels() {
        return SurvivalSets.expected(
                "survival_expected_risk.csv",
                e ->
                        e.item().startsWith("cox:")
                                || e.analysis()
                                        .equals("time_dependent_auc_difference_cox_minus_marker"));
    }

    /** A Cox model with Efron's ties and baseline. */
    @ParameterizedTest
    @MethodSource("ofModels")
    void predictionsOfACoxModel(Expected e) {
        SurvivalSets set = SurvivalSets.of(e.dataset());
        SurvivalData data = set.data();
        double[][] x = CoxSets.columns(set, CoxSets.covariates(e.dataset()));
        CoxModel model = CoxModel.fit(data, x, CoxSettings.STANDARD);
        PredictedRisk risk = PredictedRisk.of(model);
        if (e.analysis().endsWith("minus_marker")) {
            double time = Double.parseDouble(e.item());
            Difference d =
                    TimeDependentAuc.of(data, model.linearPredictors(), time)
                            .minus(
                                    TimeDependentAuc.of(
                                            data, set.column(MARKERS.get(e.dataset())), time));
            boolean isDelta = e.quantity().equals("delta");
            assertClose(e.value(), isDelta ? d.value() : d.p(), isDelta ? 1e-9 : 1e-6);
            return;
        }
        double time = time(e.item());
        switch (e.analysis()) {
            case "time_dependent_auc_riskRegression_ipcw_km" -> {
                TimeDependentAuc auc = TimeDependentAuc.of(data, risk.at(time), time);
                switch (e.quantity()) {
                    case "auc" -> assertClose(e.value(), auc.value(), 1e-9);
                    case "se" -> assertClose(e.value(), auc.standardError(), 1e-6);
                    case "low95" -> assertClose(e.value(), auc.interval(.95).low(), 1e-6);
                    default -> assertClose(e.value(), auc.interval(.95).high(), 1e-6);
                }
            }
            case "brier_riskRegression_ipcw_km" -> {
                BrierScore score = BrierScore.of(data, risk.at(time), time);
                boolean isScore = e.quantity().equals("brier");
                assertClose(
                        e.value(),
                        isScore ? score.value() : score.standardError(),
                        isScore ? 1e-9 : 1e-6);
            }
            default ->
                    assertClose(e.value(), IntegratedBrier.of(data, risk::at, time).value(), 1e-9);
        }
    }
}
