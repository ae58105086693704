/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values of R 4.2.2 (psych 2.2.9, epiR 2.0.57, vcd 1.4-11 and the papers' formulas) and of Python
 * (pingouin, statsmodels).
 */
class AgreementOracleTest {

    private static final double LEVEL = .95;

    private static final List<String> KNOWN =
            List.of(
                    "icc",
                    "icc_psych_2.2.9",
                    "icc_pingouin_0.7.0",
                    "anova",
                    "ccc_lin_first_two",
                    "bland_altman_first_minus_second",
                    "bland_altman_exact_carkeet",
                    "repeatability",
                    "cohen_kappa_r1_r2",
                    "fleiss_kappa_3_raters",
                    "fleiss_kappa_statsmodels");

    /** One number of another program. */
    record Expected(String dataset, String analysis, String item, String quantity, String value) {

        static Expected of(CSVRecord r) {
            return new Expected(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4));
        }

        @Override
        public String toString() {
            return dataset + " " + analysis + " " + item + " " + quantity;
        }

        /** With a residual of 0, psych's bounds are those of rounding. */
        boolean isRoundingNoise() {
            return dataset.equals("constant_rater")
                    && analysis.startsWith("icc_")
                    && !quantity.equals("icc")
                    && !item.startsWith("ICC(1");
        }
    }

    static Stream<Expected> expected() throws IOException {
        return Stream.of("agreement_expected.csv", "agreement_expected_python.csv")
                .flatMap(file -> read(file).rows().stream())
                .map(Expected::of)
                .filter(e -> KNOWN.contains(e.analysis) && !e.isRoundingNoise())
                // An approximation of the standard error, which we do not give.
                .filter(e -> !e.quantity.equals("se_loa_sqrt3_over_n"));
    }

    private static CsvTable read(String file) {
        try {
            return CsvTable.read(TestData.require("stats/agreement/" + file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("expected")
    void otherPrograms(Expected e) {
        double[][] rows =
                read("agreement_" + e.dataset + ".csv").rows().stream()
                        .map(r -> r.stream().mapToDouble(Double::parseDouble).toArray())
                        .toArray(double[][]::new);
        double tolerance = e.analysis.contains("carkeet") ? 1e-6 : 1e-9;
        double wanted =
                switch (e.value) {
                    case "" -> Double.NaN;
                    case "Inf" -> Double.POSITIVE_INFINITY;
                    default -> Double.parseDouble(e.value);
                };
        double actual = actual(e, rows);
        boolean same =
                Double.compare(wanted, actual) == 0
                        || Math.abs(wanted - actual) <= tolerance * Math.max(1, Math.abs(wanted));
        assertTrue(same, e + ": " + wanted + ", but " + actual);
        if (e.quantity.equals("p") && wanted > 0) {
            assertEquals(1, actual / wanted, 1e-6, "digits of a small p");
        }
    }

    private static double actual(Expected e, double[][] rows) {
        return switch (e.analysis) {
            case "icc", "icc_psych_2.2.9", "icc_pingouin_0.7.0" -> icc(e, rows);
            case "anova" -> anova(e.item, rows);
            case "ccc_lin_first_two" -> ccc(e.quantity, rows);
            case "repeatability" -> repeatability(e, rows);
            case "cohen_kappa_r1_r2" -> cohen(e, rows);
            case "fleiss_kappa_3_raters", "fleiss_kappa_statsmodels" -> fleiss(e, rows);
            default -> limits(e, rows);
        };
    }

    private static double[] flat(double[][] rows, int k) {
        return Arrays.stream(rows).flatMapToDouble(r -> Arrays.stream(r, 0, k)).toArray();
    }

    private static double[] column(double[][] rows, int j) {
        return Arrays.stream(rows).mapToDouble(r -> r[j]).toArray();
    }

    private static double icc(Expected e, double[][] rows) {
        int k = rows[0].length;
        String id = e.item.replace("(A", "(2").replace("(C", "(3");
        IccForm form =
                Arrays.stream(IccForm.values())
                        .filter(f -> f.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        Icc icc =
                Icc.of(
                        form,
                        AnovaTable.of(flat(rows, k), k),
                        IccQuantiles.of(rows.length, k, LEVEL));
        return switch (e.quantity) {
            case "icc" -> icc.value();
            case "low95" -> icc.interval().low();
            case "high95" -> icc.interval().high();
            case "f" -> icc.f();
            case "df1" -> icc.df1();
            case "df2" -> icc.df2();
            case "p" -> icc.p();
            default -> throw new IllegalArgumentException(e.quantity);
        };
    }

    private static double anova(String item, double[][] rows) {
        int k = rows[0].length;
        AnovaTable t = AnovaTable.of(flat(rows, k), k);
        return switch (item) {
            case "MSB" -> t.between();
            case "MSW" -> t.within();
            case "MSJ" -> t.readers();
            default -> t.residual();
        };
    }

    private static double ccc(String quantity, double[][] rows) {
        LinCcc ccc = LinCcc.of(column(rows, 0), column(rows, 1), LEVEL);
        return switch (quantity) {
            case "ccc" -> ccc.ccc();
            case "low95" -> ccc.interval().low();
            case "high95" -> ccc.interval().high();
            case "low95_asymptotic" -> ccc.asymptotic().low();
            case "high95_asymptotic" -> ccc.asymptotic().high();
            case "c_b" -> ccc.accuracy();
            case "scale_shift" -> ccc.scaleShift();
            case "location_shift" -> ccc.locationShift();
            default -> throw new IllegalArgumentException(quantity);
        };
    }

    private static double limits(Expected e, double[][] rows) {
        LimitQuantiles q = LimitQuantiles.of(rows.length, LEVEL);
        BlandAltman b = BlandAltman.of(column(rows, 0), column(rows, 1), q);
        boolean exact = e.analysis.contains("carkeet");
        return switch (e.quantity) {
            case "k_low" -> q.low();
            case "k_high" -> q.high();
            case "bias" -> b.bias();
            case "bias_low" -> b.biasInterval().low();
            case "bias_high" -> b.biasInterval().high();
            case "p_bias_t" -> b.biasP();
            case "sd" -> b.sd();
            case "loa_low" -> b.low();
            case "loa_high" -> b.high();
            case "loa_low_low" -> (exact ? b.lowExact() : b.lowInterval()).low();
            case "loa_low_high" -> (exact ? b.lowExact() : b.lowInterval()).high();
            case "loa_high_low" -> (exact ? b.highExact() : b.highInterval()).low();
            case "loa_high_high" -> (exact ? b.highExact() : b.highInterval()).high();
            case "slope_diff_on_mean" -> b.slope();
            case "p_slope" -> b.slopeP();
            default -> throw new IllegalArgumentException(e.quantity);
        };
    }

    private static double repeatability(Expected e, double[][] rows) {
        int k = Integer.parseInt(e.item.substring("columns1to".length()));
        Repeatability.Quantiles q = Repeatability.Quantiles.of(rows.length, k, LEVEL);
        Repeatability r = Repeatability.of(flat(rows, k), k, q);
        return switch (e.quantity) {
            case "wsd" -> r.sd();
            case "wsd_low" -> r.sdInterval().low();
            case "wsd_high" -> r.sdInterval().high();
            case "rc_1.96sqrt2_wsd" -> r.coefficient();
            case "rc_low" -> r.coefficientInterval().low();
            case "rc_high" -> r.coefficientInterval().high();
            case "wcv_rms" -> r.cv();
            case "wcv_log" -> r.cvLog();
            case "rc_percent_1.96sqrt2_wcv" -> r.coefficientPercent();
            default -> throw new IllegalArgumentException(e.quantity);
        };
    }

    private static int[] categories(double[] values) {
        return Arrays.stream(values).mapToInt(v -> (int) v - 1).toArray();
    }

    private static double cohen(Expected e, double[][] rows) {
        Kappa.Weight weight =
                switch (e.item) {
                    case "linear" -> Kappa.Weight.LINEAR;
                    case "quadratic" -> Kappa.Weight.QUADRATIC;
                    default -> Kappa.Weight.NONE;
                };
        int[] first = categories(column(rows, 0));
        Kappa kappa = Kappa.cohen(first, categories(column(rows, 1)), 4, weight, LEVEL);
        return part(e.quantity, kappa);
    }

    private static double fleiss(Expected e, double[][] rows) {
        int[] ratings = categories(flat(rows, 3));
        return part(
                e.quantity,
                e.item.startsWith("category")
                        ? Kappa.fleiss(ratings, 3, 4, Integer.parseInt(e.item.substring(8)) - 1)
                        : Kappa.fleiss(ratings, 3, 4));
    }

    private static double part(String quantity, Kappa kappa) {
        return switch (quantity) {
            case "kappa" -> kappa.kappa();
            case "ase" -> kappa.error();
            case "agreement" -> kappa.observed();
            case "n" -> kappa.n();
            case "se_null", "se_null_fleiss1979" -> kappa.nullError();
            case "z" -> kappa.z();
            case "p" -> kappa.p();
            default -> throw new IllegalArgumentException(quantity);
        };
    }
}
