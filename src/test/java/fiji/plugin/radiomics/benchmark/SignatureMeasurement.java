/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.benchmark;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.RecipePresets;
import fiji.plugin.radiomics.stats.model.RecipeText;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import fiji.plugin.radiomics.stats.validate.FoldedAuc;
import fiji.plugin.radiomics.stats.validate.Split;
import fiji.plugin.radiomics.stats.validate.Splits;
import fiji.plugin.radiomics.stats.validate.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * What takes too long for every build, run by hand: {@code auc} and {@code leak} of the default
 * recipe on real tables, with their outcomes as they are and permuted, and {@code coverage} of the
 * intervals of cross-validated areas.
 *
 * <pre>
 * SignatureMeasurement auc FOLDER [THREADS]
 * SignatureMeasurement leak FOLDER PERMUTATIONS REPEATS [THREADS [FIRST LAST]]
 * SignatureMeasurement coverage RUNS [THREADS]
 * </pre>
 */
public final class SignatureMeasurement {

    private SignatureMeasurement() {}

    private record Set1(String name, Training training, List<Split> splits) {}

    /**
     * @param args see the class
     * @throws IOException where a table cannot be read
     */
    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "auc" -> auc(Path.of(args[1]), number(args, 2, 1));
            case "leak" ->
                    leak(
                            tables(Path.of(args[1]), number(args, 3, 1))
                                    .subList(number(args, 5, 0), number(args, 6, 10)),
                            number(args, 2, 50),
                            number(args, 4, 1));
            default -> coverage(number(args, 1, 500), number(args, 2, 1));
        }
    }

    private static int number(String[] args, int at, int other) {
        return args.length > at ? Integer.parseInt(args[at]) : other;
    }

    private static Validation validation(int threads) {
        return new Validation(CutoffRule.of("youden"), new Workers(threads), Progress.NONE);
    }

    private static List<Set1> tables(Path folder, int repeats) throws IOException {
        Set<Path> files = new TreeSet<>();
        try (var list = Files.list(folder)) {
            list.filter(f -> f.toString().endsWith(".csv.gz")).forEach(files::add);
        }
        List<Set1> all = new ArrayList<>();
        for (Path file : files) {
            all.add(table(folder, file.getFileName().toString().replace(".csv.gz", ""), repeats));
        }
        return all;
    }

    private static Set1 table(Path folder, String name, int repeats) throws IOException {
        Path plain = Files.createTempFile(name, ".csv");
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".csv.gz")))) {
            Files.write(plain, in.readAllBytes());
        }
        CaseTable table = CaseTableCsv.read(plain, Set.of("ID", "Target"));
        Files.delete(plain);
        CaseTable folds = CaseTableCsv.read(folder.resolve("folds/" + name + ".csv"), Set.of("ID"));
        int n = table.rows();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ids.add(folds.column("ID").text(i));
        }
        boolean[] positive = new boolean[n];
        for (int i = 0; i < n; i++) {
            positive[i] = table.column("Target").text(i).matches("(?i)1(\\.0)?|true");
        }
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column instanceof NumberColumn numbers
                    && !Set.of("ID", "Target").contains(column.name())) {
                names.add(column.name());
                columns.add(numbers.values());
            }
        }
        List<Split> splits = new ArrayList<>();
        for (int r = 1; r <= repeats; r++) {
            String[] fold = new String[n];
            Column column = folds.column("fold" + r);
            for (int i = 0; i < n; i++) {
                fold[i] = column.text(ids.indexOf(table.column("ID").text(i)));
            }
            splits.addAll(Splits.named(r, fold));
        }
        return new Set1(
                name,
                new Training(Frame.of(names, columns.toArray(new double[0][])), positive, 1),
                splits);
    }

    private static void auc(Path folder, int threads) throws IOException {
        double sum = 0;
        List<Set1> tables = tables(folder, 3);
        for (Set1 t : tables) {
            long start = System.nanoTime();
            List<FoldResult> results =
                    validation(threads)
                            .run(
                                    RecipePresets.of(RecipePresets.STANDARD),
                                    t.training(),
                                    t.splits());
            FoldedAuc auc = FoldedAuc.of(results, t.training().positive(), t.training().cluster());
            sum += auc.auc() / tables.size();
            System.out.printf(
                    "%s %d x %d: %.4f, %.1f s%n",
                    t.name(),
                    t.training().positive().length,
                    t.training().x().size(),
                    auc.auc(),
                    (System.nanoTime() - start) / 1e9);
        }
        System.out.printf("mean %.4f%n", sum);
    }

    private static void leak(List<Set1> tables, int permutations, int threads) {
        for (Set1 t : tables) {
            SplittableRandom random = new SplittableRandom(7);
            double sum = 0;
            double squares = 0;
            for (int k = 0; k < permutations; k++) {
                boolean[] classes = t.training().positive().clone();
                for (int i = classes.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    boolean kept = classes[i];
                    classes[i] = classes[j];
                    classes[j] = kept;
                }
                int[] cluster = t.training().cluster();
                Training none = new Training(t.training().x(), classes, cluster, k, () -> {});
                List<Split> splits = Splits.repeated(classes, cluster, 1, 5, k);
                double auc =
                        FoldedAuc.of(
                                        validation(threads)
                                                .run(
                                                        RecipePresets.of(RecipePresets.STANDARD),
                                                        none,
                                                        splits),
                                        classes,
                                        cluster)
                                .auc();
                sum += auc;
                squares += auc * auc;
            }
            double mean = sum / permutations;
            System.out.printf(
                    "%s: mean %.4f, standard error %.4f%n",
                    t.name(),
                    mean,
                    Math.sqrt((squares / permutations - mean * mean) / (permutations - 1)));
        }
    }

    /** How often the interval holds what the fitted models reach in very many new cases. */
    private static void coverage(int runs, int threads) {
        Recipe recipe = RecipeText.read("steps: [scale]\nlearner: {ridge: {lambda: 0.1}}", "ridge");
        for (int n : new int[] {60, 100, 200, 400}) {
            int inside = 0;
            double width = 0;
            for (int run = 0; run < runs; run++) {
                Training cases = drawn(n, run);
                Training many = drawn(4000, 1_000_000L + run);
                List<Split> splits = Splits.repeated(cases.positive(), cases.cluster(), 2, 5, run);
                List<FoldResult> results = validation(threads).run(recipe, cases, splits);
                Interval interval =
                        FoldedAuc.of(results, cases.positive(), cases.cluster()).interval(.95);
                double truth = 0;
                for (FoldResult r : results) {
                    truth +=
                            Ranks.auc(r.fitted().scores(many.x()), many.positive())
                                    / results.size();
                }
                inside += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
                width += (interval.high() - interval.low()) / runs;
            }
            System.out.printf(
                    "n = %d: coverage %.3f of %d, mean width %.3f%n",
                    n, inside / (double) runs, runs, width);
        }
    }

    private static Training drawn(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[10][n];
        boolean[] positive = new boolean[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < x.length; j++) {
                x[j][i] = random.nextDouble() - .5;
                sum += j < 3 ? 3 * x[j][i] : 0;
            }
            positive[i] = random.nextDouble() < 1 / (1 + Math.exp(-sum));
        }
        List<String> names = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            names.add("f" + j);
        }
        return new Training(Frame.of(names, x), positive, seed);
    }
}
