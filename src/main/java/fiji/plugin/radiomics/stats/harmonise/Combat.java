/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * ComBat: effects of batches, such as centres or scanners, on the mean and the variance of each
 * feature, estimated beside covariates that are kept. Johnson, Li and Rabinovic 2007, Biostatistics
 * 8:118–127; Fortin et al. 2018, NeuroImage 167:104–120. Variances have divisor n.
 *
 * <p>A missing value is left out of its feature only. A feature that is constant in a batch, or has
 * too few values there, is left as it is.
 */
public final class Combat {

    /** Of a feature's size, scatter that rounding leaves of equal values. */
    private static final double ROUNDING = 1e-12;

    private final CombatMethod method;
    private final int[] batch;
    private final int batches;
    private final int reference;
    private final double[][] covariates;
    private final Map<Pattern, CombatDesign> designs = new HashMap<>();

    private Combat(
            CombatMethod method, int[] batch, int batches, int reference, double[][] covariates) {
        this.method = method;
        this.batch = batch;
        this.batches = batches;
        this.reference = reference;
        this.covariates = covariates;
    }

    /**
     * What was learnt.
     *
     * @param features those that can be harmonised
     * @param left why others are left as they are, by name
     */
    public record Fit(List<CombatFeature> features, Map<String, String> left) {

        /** Copies the list. */
        public Fit {
            features = List.copyOf(features);
        }
    }

    /** Which cases have a value. */
    private record Pattern(int[] rows) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Pattern p && Arrays.equals(rows, p.rows);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(rows);
        }
    }

    /**
     * @param names of the features
     * @param values a row a feature, a value a case, NaN where it is missing
     * @param batch number of the batch of each case, from 0
     * @param batches how many there are, 2 or more, each with a case
     * @param reference number of the batch that stays as it is; −1 for none
     * @param covariates a row a covariate, a value a case, none missing
     * @param method how effects are estimated
     * @return what was learnt
     * @throws IllegalArgumentException where method and cases do not go together
     */
    public static Fit fit(
            List<String> names,
            double[][] values,
            int[] batch,
            int batches,
            int reference,
            double[][] covariates,
            CombatMethod method) {
        return new Combat(method, batch, batches, reference, covariates).fit(names, values);
    }

    /**
     * @param batch number of the batch of each case, from 0
     * @param batches how many there are
     * @param covariates a row a covariate, a value a case
     * @return the first covariate whose effect cannot be told from those of batches and covariates
     *     before it; −1 for none
     */
    public static int confounded(int[] batch, int batches, double[][] covariates) {
        int[] all = java.util.stream.IntStream.range(0, batch.length).toArray();
        return new CombatDesign(all, batch, batches, covariates).dependent();
    }

    private Fit fit(List<String> names, double[][] values) {
        Map<String, String> left = new LinkedHashMap<>();
        List<CombatFeature> features = new ArrayList<>();
        List<int[]> counts = new ArrayList<>();
        for (int f = 0; f < values.length; f++) {
            CombatDesign design = design(values[f]);
            String reason = reason(values[f], design);
            CombatFeature feature = reason.isEmpty() ? raw(names.get(f), values[f], design) : null;
            if (reason.isEmpty() && feature == null) {
                reason = "covariates and batch tell it exactly";
            }
            if (feature == null) {
                left.put(names.get(f), reason);
            } else {
                features.add(feature);
                counts.add(design.counts());
            }
        }
        if (method.shrinks()) {
            if (features.size() == 1) {
                throw new IllegalArgumentException(
                        "Only 1 marker can be harmonised ("
                                + features.get(0).name()
                                + "), but method="
                                + method.id()
                                + " learns from all markers together: choose more, or"
                                + " method=no_empirical_bayes");
            }
            for (int b = 0; b < batches && !features.isEmpty(); b++) {
                if (b != reference) {
                    shrink(b, features, counts);
                }
            }
        }
        return new Fit(features, left);
    }

    private void shrink(int b, List<CombatFeature> features, List<int[]> counts) {
        double[] shift = features.stream().mapToDouble(f -> f.shift()[b]).toArray();
        double[] scale = features.stream().mapToDouble(f -> f.scale()[b]).toArray();
        int[] n = counts.stream().mapToInt(c -> c[b]).toArray();
        new CombatPrior(shift, scale, n).shrink(method);
        for (int f = 0; f < shift.length; f++) {
            features.get(f).shift()[b] = shift[f];
            features.get(f).scale()[b] = method.isMeanOnly() ? 1 : scale[f];
        }
    }

    private CombatDesign design(double[] values) {
        int[] rows = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                rows[n++] = i;
            }
        }
        int[] some = Arrays.copyOf(rows, n);
        return designs.computeIfAbsent(
                new Pattern(some), p -> new CombatDesign(some, batch, batches, covariates));
    }

    /** Why a feature cannot be harmonised; empty where it can. */
    private String reason(double[] values, CombatDesign design) {
        double[] least = new double[batches];
        double[] greatest = new double[batches];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        double size = 0;
        for (int row : design.rows()) {
            double v = values[row];
            if (Double.isInfinite(v)) {
                return "it has an infinite value";
            }
            least[batch[row]] = Math.min(least[batch[row]], v);
            greatest[batch[row]] = Math.max(greatest[batch[row]], v);
            size = Math.max(size, Math.abs(v));
        }
        for (int count : design.counts()) {
            if (count < (method.isMeanOnly() ? 1 : 2)) {
                return "a batch has too few values of it";
            }
        }
        for (int b = 0; b < batches; b++) {
            if (design.counts()[b] > 1 && greatest[b] - least[b] <= ROUNDING * size) {
                return "constant in a batch";
            }
        }
        if (design.dependent() >= 0) {
            return "of the cases that have it, the covariates cannot be told from the batch";
        }
        return "";
    }

    /** Without any prior; null where no scatter is left. */
    private CombatFeature raw(String name, double[] values, CombatDesign design) {
        double[] slopes = design.slopes(values);
        double[] levels = design.levels(values, slopes);
        int[] counts = design.counts();
        int n = design.rows().length;
        double level = 0;
        for (int b = 0; b < batches; b++) {
            level += reference < 0 ? levels[b] * counts[b] / n : 0;
        }
        level = reference < 0 ? level : levels[reference];
        double squares = 0;
        double[] within = new double[batches];
        double size = 0;
        for (int row : design.rows()) {
            double rest = values[row] - levels[batch[row]];
            for (int c = 0; c < slopes.length; c++) {
                rest -= slopes[c] * covariates[c][row];
            }
            within[batch[row]] += rest * rest;
            squares += reference < 0 || batch[row] == reference ? rest * rest : 0;
            size = Math.max(size, Math.abs(values[row]));
        }
        double deviation = Math.sqrt(squares / (reference < 0 ? n : counts[reference]));
        if (!(deviation > ROUNDING * size)) {
            return null;
        }
        double[] shift = new double[batches];
        double[] scale = new double[batches];
        for (int b = 0; b < batches; b++) {
            boolean stays = b == reference;
            shift[b] = stays ? 0 : (levels[b] - level) / deviation;
            scale[b] =
                    stays || method.isMeanOnly()
                            ? 1
                            : within[b] / (counts[b] - 1) / (deviation * deviation);
        }
        return new CombatFeature(name, level, deviation, slopes, shift, scale);
    }
}
