/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model.step;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scijava.plugin.Plugin;

/**
 * Minimum redundancy, maximum relevance (Peng, Long, Ding 2005), in the difference form: one after
 * another the column stays whose mutual information with the class, less its mean mutual
 * information with those that stay already, is greatest. Columns count as low, middle or high:
 * below, within or above half a standard deviation around the mean.
 */
@Plugin(type = Step.class)
public final class MrmrStep implements Step {

    private static final Parameter<Integer> K =
            new Parameter<>(
                            "k",
                            "Number of columns that stay",
                            ParameterTypes.whole(1, 10_000),
                            "10")
                    .labelled("Columns");

    private static final int LEVELS = 3;

    @Override
    public String name() {
        return "mrmr";
    }

    @Override
    public String description() {
        return "The columns of most information on the class and least on each other stay (mRMR,"
                + " difference form)";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step mrmr", K);
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        if (training.survival().isPresent()) {
            throw new IllegalArgumentException(
                    "The step mrmr needs classes; for survival take univariate and correlation");
        }
        Set<String> stay = new HashSet<>(order(training, values.get(K)));
        Frame x = training.x();
        return KeptColumns.of(x, j -> stay.contains(x.names().get(j)), Map.of());
    }

    /**
     * @param training the cases
     * @param k number of columns
     * @return names of the columns in the order in which they are chosen
     */
    static List<String> order(Training training, int k) {
        Frame x = training.x();
        int[] classes = new int[x.rows()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = training.positive()[i] ? 1 : 0;
        }
        int p = x.size();
        int[][] levels = new int[p][];
        double[] relevance = new double[p];
        double[] redundancy = new double[p];
        boolean[] done = new boolean[p];
        for (int j = 0; j < p; j++) {
            levels[j] = levels(x.column(j));
            // A constant column would be the least redundant of all.
            done[j] = x.isFixed(j) || Arrays.stream(levels[j]).distinct().count() == 1;
            relevance[j] = information(levels[j], classes);
        }
        List<String> chosen = new ArrayList<>();
        while (chosen.size() < k) {
            training.check().run();
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < p; j++) {
                double score = relevance[j] - redundancy[j] / Math.max(1, chosen.size());
                if (!done[j] && score > most) {
                    most = score;
                    best = j;
                }
            }
            if (best < 0) {
                break;
            }
            done[best] = true;
            chosen.add(x.names().get(best));
            for (int j = 0; j < p; j++) {
                if (!done[j]) {
                    redundancy[j] += information(levels[j], levels[best]);
                }
            }
        }
        return chosen;
    }

    /** 0, 1, 2: below, within, above half a standard deviation (divisor n − 1) around the mean. */
    static int[] levels(double[] values) {
        int n = values.length;
        double mean = 0;
        for (double v : values) {
            mean += v / n;
        }
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        double half = Math.sqrt(squares / (n - 1)) / 2;
        int[] levels = new int[n];
        for (int i = 0; i < n; i++) {
            levels[i] = values[i] > mean + half ? 2 : values[i] < mean - half ? 0 : 1;
        }
        return levels;
    }

    /** Mutual information in nats. */
    static double information(int[] a, int[] b) {
        int[][] counts = new int[LEVELS][LEVELS];
        int[] first = new int[LEVELS];
        int[] second = new int[LEVELS];
        for (int i = 0; i < a.length; i++) {
            counts[a[i]][b[i]]++;
            first[a[i]]++;
            second[b[i]]++;
        }
        double n = a.length;
        double sum = 0;
        for (int u = 0; u < LEVELS; u++) {
            for (int v = 0; v < LEVELS; v++) {
                int c = counts[u][v];
                sum += c == 0 ? 0 : c / n * Math.log(c * n / ((double) first[u] * second[v]));
            }
        }
        return sum;
    }

    @Override
    public FittedStep read(Written written) {
        return KeptColumns.read(written);
    }
}
