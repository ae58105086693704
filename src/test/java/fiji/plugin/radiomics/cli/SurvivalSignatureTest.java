/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.survival.Concordance;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.CoxSettings;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.testing.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of survival from the command line. */
class SurvivalSignatureTest extends SignatureCase {

    private static final int CASES = 90;

    /** Times differ; t1 raises the hazard, t2 lowers it. */
    private static List<String> survival() {
        SplittableRandom random = new SplittableRandom(11);
        List<String> lines = new ArrayList<>();
        lines.add("id,months,dead,t1,t2,t3,t4,t5");
        for (int i = 0; i < CASES; i++) {
            double[] t = random.doubles(5).toArray();
            double time = -20 * Math.log(random.nextDouble()) * Math.exp(2 * (t[1] - t[0]));
            boolean dead = random.nextInt(4) > 0;
            StringBuilder line = new StringBuilder("p" + i + "," + time + (dead ? ",1" : ",0"));
            for (double v : t) {
                line.append(',').append(v);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private Run of(String... more) throws IOException {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "build",
                                "--table=" + table(survival()),
                                "--output=" + folder.resolve("out"),
                                "--formats=none"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private List<CSVRecord> rows(String table) throws IOException {
        return CsvTable.read(folder.resolve("out").resolve(table + ".csv")).rows();
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lasso", "ridge", "elastic_net", "top_k_ridge", "cox", "firth"})
    void measuresOutOfFold(String recipe) throws IOException {
        Run run =
                of(
                        "--time=months",
                        "--event=dead=1",
                        "--times=6,12",
                        "--recipe=" + recipe,
                        "--validation=repeats:2,folds:3",
                        "--replicates=20");
        assertEquals(0, run.code(), run.err());
        List<String> measures = new ArrayList<>();
        double c = Double.NaN;
        for (CSVRecord row : rows("performance")) {
            String time = row.get("time");
            measures.add(row.get("measure") + (time.equals("NaN") ? "" : " " + time));
            if (row.get("measure").equals("harrell_c")) {
                c = number(row, "estimate");
                assertTrue(number(row, "ci_low") < c && c < number(row, "ci_high"));
            }
        }
        assertTrue(
                measures.containsAll(
                        List.of(
                                "harrell_c",
                                "uno_c 12.0",
                                "auc 6.0",
                                "auc 12.0",
                                "brier 6.0",
                                "calibration_slope")),
                measures.toString());
        assertEquals(harrellOfScores(), c, 1e-12);
        assertTrue(c > .6, recipe + " " + c);
    }

    /** Mean over repeats; pairs of cases of one fold only. */
    private double harrellOfScores() throws IOException {
        double mean = 0;
        for (String repeat : List.of("1", "2")) {
            List<CSVRecord> own =
                    rows("scores").stream().filter(r -> r.get("repeat").equals(repeat)).toList();
            assertEquals(CASES, own.size());
            double[] time = own.stream().mapToDouble(r -> number(r, "time")).toArray();
            int[] status = own.stream().mapToInt(r -> Integer.parseInt(r.get("outcome"))).toArray();
            int[] fold = own.stream().mapToInt(r -> Integer.parseInt(r.get("fold"))).toArray();
            double[] score = own.stream().mapToDouble(r -> number(r, "score")).toArray();
            SurvivalData data = SurvivalData.of(time, status).stratified(fold);
            mean += Concordance.harrell(data, score).value() / 2;
        }
        return mean;
    }

    /** Without steps, penalty and ties it is Cox's model with its baseline. */
    @Test
    void appliedSignatureIsCoxsModel() throws IOException {
        Path recipe = Files.writeString(folder.resolve("plain.yaml"), "steps: []\nlearner: cox\n");
        Run run =
                of(
                        "--time=months",
                        "--event=dead",
                        "--recipe=" + recipe,
                        "--markers=t1,t2",
                        "--validation=repeats:1,folds:3",
                        "--replicates=2");
        assertEquals(0, run.code(), run.err());
        List<CSVRecord> cases = CsvTable.read(folder.resolve("cases.csv")).rows();
        double[][] x = new double[2][];
        for (int j = 0; j < 2; j++) {
            String name = "t" + (j + 1);
            x[j] = cases.stream().mapToDouble(r -> number(r, name)).toArray();
        }
        SurvivalData data =
                SurvivalData.of(
                        cases.stream().mapToDouble(r -> number(r, "months")).toArray(),
                        cases.stream().mapToInt(r -> Integer.parseInt(r.get("dead"))).toArray());
        CoxModel model = CoxModel.fit(data, x, CoxSettings.STANDARD);
        for (CSVRecord row : rows("coefficients")) {
            int j = Integer.parseInt(row.get("term").substring(1)) - 1;
            assertEquals(model.coefficient(j), number(row, "coef"), 1e-9);
            assertEquals(Math.exp(model.coefficient(j)), number(row, "hazard_ratio"), 1e-9);
        }
        Path scores = folder.resolve("applied.csv");
        Run applied =
                run(
                        "apply",
                        "--signature=" + folder.resolve("out/signature.yaml"),
                        "--table=" + folder.resolve("cases.csv"),
                        "--times=5,20.5",
                        "--output=" + scores);
        assertEquals(0, applied.code(), applied.err());
        List<CSVRecord> said = CsvTable.read(scores).rows();
        double shift = model.coefficient(0) * model.mean(0) + model.coefficient(1) * model.mean(1);
        int high = 0;
        for (int i = 0; i < CASES; i++) {
            double predictor = model.coefficient(0) * x[0][i] + model.coefficient(1) * x[1][i];
            assertEquals(predictor, number(said.get(i), "score"), 1e-9);
            for (String time : List.of("5", "20.5")) {
                assertEquals(
                        Math.exp(
                                -model.baseline().at(0, Double.parseDouble(time))
                                        * Math.exp(predictor - shift)),
                        number(said.get(i), "survival_" + time),
                        1e-9);
            }
            high += said.get(i).get("class").equals("high") ? 1 : 0;
        }
        assertEquals(CASES / 2, high);
    }

    @Test
    void groupsOfRiskOutOfFold() throws IOException {
        Run run =
                of(
                        "--time=months",
                        "--event=dead=1",
                        "--recipe=lasso",
                        "--risk-groups=tertiles",
                        "--validation=bootstrap:10",
                        "--replicates=2",
                        "--external=" + table(survival()));
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of("low", "middle", "high"),
                rows("kaplan_meier").stream().map(r -> r.get("group")).distinct().toList());
        CSVRecord test = rows("logrank").get(0);
        assertEquals("logrank", test.get("test"));
        assertTrue(number(test, "p") < .05);
        List<String> measures = rows("performance").stream().map(r -> r.get("measure")).toList();
        assertTrue(measures.contains("harrell_c_optimism_corrected"));
        assertTrue(measures.contains("external_harrell_c"));
        assertEquals(CASES, rows("external_scores").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--time=months|event= is missing",
                "--event=dead=1|time= is missing",
                "--time=months --event=dead=1 --outcome=dead|outcome=dead is for classes",
                "--time=months --event=dead=1 --learning-curve|learningcurve=true is for classes",
                "--time=months --event=dead=2|no case has this value",
                "--time=months --event=dead=1 --recipe=mrmr_logistic|mrmr needs classes",
                "--time=months --event=dead=1 --recipe=stepwise_aic|take cox, ridge",
                "--time=months --event=dead=1 --set=univariate.by:t|of survival take cox",
                "--outcome=dead --positive=1 --recipe=cox|name time= and event=",
                "--outcome=dead --positive=1 --times=12|times=12 is for survival"
            })
    void refusedInOneLine(String arguments, String expected) throws IOException {
        Run run = of(arguments.split(" "));
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(expected), run.err());
        assertEquals(1, run.err().strip().lines().count(), run.err());
    }
}
