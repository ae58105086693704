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

import fiji.plugin.radiomics.stats.Interval;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of R 4.2.2 with survival 3.5-3. */
class KaplanMeierOracleTest {

    private static final double LEVEL = .95;
    private static final double SAME = 1e-9;

    static Stream<CSVRecord> times() {
        return SurvivalSets.read("survival_km.csv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("times")
    void everyEventTime(CSVRecord row) {
        KaplanMeier km = KaplanMeier.of(SurvivalSets.of(row.get("dataset")).data(row.get("group")));
        int k = km.indexAt(number(row, "time"));
        assertEquals(number(row, "time"), km.time(k));
        assertEquals(number(row, "n_risk"), km.atRisk(k));
        assertEquals(number(row, "n_event"), km.events(k));
        assertEquals(number(row, "n_censor"), km.censored(k));
        assertClose(number(row, "survival"), km.survival(k), SAME);
        assertClose(
                km.survival(k) == 0 ? Double.NaN : number(row, "se_greenwood"),
                km.standardError(k),
                SAME);
        assertInterval(row, "plain", km.interval(k, ProbabilityInterval.PLAIN, LEVEL));
        assertInterval(row, "log", km.interval(k, ProbabilityInterval.LOG, LEVEL));
        assertInterval(row, "loglog", km.interval(k, ProbabilityInterval.LOG_LOG, LEVEL));
        assertClose(number(row, "cum_hazard_nelson_aalen"), km.cumulativeHazard(k), SAME);
        assertClose(number(row, "se_cum_hazard"), km.hazardError(k), SAME);
    }

    private static void assertInterval(CSVRecord row, String scale, Interval actual) {
        assertClose(number(row, "low_" + scale), actual.low(), SAME);
        assertClose(number(row, "high_" + scale), actual.high(), SAME);
    }

    private static double number(CSVRecord row, String column) {
        return SurvivalSets.number(row.get(column));
    }

    static Stream<SurvivalSets.Expected> summaries() {
        return SurvivalSets.expected(
                "survival_expected.csv",
                e ->
                        e.analysis().startsWith("quantile_")
                                || e.analysis().startsWith("rmst_")
                                || e.analysis().startsWith("median_follow_up")
                                || e.analysis().equals("km_at")
                                || e.analysis().equals("count"));
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void summary(SurvivalSets.Expected e) {
        String[] item = e.item().split(":");
        SurvivalData data = SurvivalSets.of(e.dataset()).data(item[1]);
        KaplanMeier km = KaplanMeier.of(data);
        String analysis = e.analysis();
        double actual;
        if (analysis.equals("count")) {
            actual = e.quantity().equals("n") ? km.cases() : km.events();
        } else if (analysis.startsWith("rmst")) {
            RestrictedMean mean = km.restrictedMean(Double.parseDouble(analysis.substring(9)));
            actual = e.quantity().equals("rmst") ? mean.mean() : mean.standardError();
        } else if (analysis.startsWith("quantile_")) {
            double p = Double.parseDouble(e.quantity().split("_")[1]) / 100;
            actual = part(km.quantile(p, scale(analysis.substring(9)), LEVEL), e.quantity());
        } else if (analysis.equals("km_at")) {
            double t = Double.parseDouble(item[2]);
            Interval interval = km.intervalAt(t, ProbabilityInterval.LOG, LEVEL);
            actual =
                    switch (e.quantity()) {
                        case "survival" -> km.survivalAt(t);
                        case "low_log" -> interval.low();
                        case "high_log" -> interval.high();
                        default -> km.atRiskAt(t);
                    };
        } else {
            TimeEstimate median =
                    KaplanMeier.ofCensoring(data).quantile(.5, ProbabilityInterval.LOG, LEVEL);
            actual = part(median, e.quantity());
        }
        assertClose(e.value(), actual, SAME);
    }

    private static double part(TimeEstimate estimate, String quantity) {
        return quantity.startsWith("low")
                ? estimate.interval().low()
                : quantity.startsWith("high") ? estimate.interval().high() : estimate.time();
    }

    private static ProbabilityInterval scale(String id) {
        return Stream.of(ProbabilityInterval.values())
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
