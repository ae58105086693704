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

import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.harmonise.Combat;
import fiji.plugin.radiomics.stats.harmonise.CombatMethod;
import fiji.plugin.radiomics.stats.harmonise.CombatModel;
import fiji.plugin.radiomics.stats.harmonise.KeptColumn;
import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import fiji.plugin.radiomics.stats.model.YamlText;
import fiji.plugin.radiomics.stats.table.NameList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scijava.plugin.Plugin;

/** ComBat: the effects of centres or scanners, learnt from the training cases, are taken away. */
@Plugin(type = Step.class)
public final class HarmoniseStep implements Step {

    /** Columns whose effect is kept. */
    public static final Parameter<String> KEEP =
            new Parameter<>(
                            "keep",
                            "Clinical columns whose effect on the features is kept, with commas"
                                    + " between; never the outcome",
                            CheckedText.any("names with commas between"),
                            "")
                    .labelled("Keep effects of");

    private static final Parameter<CombatMethod> METHOD =
            new Parameter<>(
                            "method",
                            "parametric, nonparametric, mean_only (shift without scale),"
                                    + " nonparametric_mean_only, no_empirical_bayes (each feature by"
                                    + " itself)",
                            ParameterTypes.choice(CombatMethod::id, CombatMethod.values()),
                            "parametric")
                    .labelled("Method");

    private static final Parameter<String> REFERENCE =
            new Parameter<>(
                            "reference",
                            "Centre that stays as it is and to which the others are brought; empty"
                                    + " = none",
                            CheckedText.any("the name of a centre"),
                            "")
                    .labelled("Reference centre");

    private static final Parameter<String> UNSEEN =
            new Parameter<>(
                            "unseen",
                            "Cases of a centre that the training cases lack, or have once only:"
                                    + " refuse, or as_is (they stay as they are)",
                            ParameterTypes.word("refuse", FittedHarmonise.AS_IS),
                            "refuse")
                    .labelled("Unseen centres");

    @Override
    public String name() {
        return "harmonise";
    }

    @Override
    public String description() {
        return "ComBat takes the effects of the centres of the batch column from the markers";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step harmonise", KEEP, METHOD, REFERENCE, UNSEEN);
    }

    /**
     * @param training centre of each training case
     * @param values of {@link #parameters}
     * @return the centres that have too few cases to be learnt from
     */
    public static List<String> tooFew(List<String> training, ParameterValues values) {
        Map<String, Integer> counts = counts(training);
        int least = values.get(METHOD).isMeanOnly() ? 1 : 2;
        return counts.keySet().stream().filter(b -> counts.get(b) < least).toList();
    }

    /**
     * @param values of {@link #parameters}
     * @return whether cases of centres that were not learnt stay as they are
     */
    public static boolean takesUnseen(ParameterValues values) {
        return values.get(UNSEEN).equals(FittedHarmonise.AS_IS);
    }

    private static Map<String, Integer> counts(List<String> training) {
        Map<String, Integer> counts = new TreeMap<>();
        training.forEach(b -> counts.merge(b, 1, Integer::sum));
        return counts;
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        Frame x = training.x();
        if (!x.hasBatch()) {
            throw new IllegalArgumentException(
                    "The step harmonise needs the centre of each case: name the column in batch=");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < x.rows(); i++) {
            names.add(x.batch(i));
        }
        List<String> few = tooFew(names, values);
        List<String> batches = new ArrayList<>(counts(names).keySet());
        batches.removeAll(few);
        if (batches.size() < 2) {
            throw new IllegalArgumentException(
                    "The step harmonise needs two centres with 2 training cases each; there "
                            + (batches.size() == 1 ? "is " : "are ")
                            + (batches.isEmpty() ? "none" : String.join(", ", batches)));
        }
        Training known = training;
        if (!few.isEmpty()) {
            known =
                    training.rows(
                            java.util.stream.IntStream.range(0, x.rows())
                                    .filter(i -> batches.contains(names.get(i)))
                                    .toArray());
        }
        return fit(known.x(), batches, values);
    }

    private static FittedStep fit(Frame x, List<String> batches, ParameterValues values) {
        int[] codes = new int[x.rows()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = batches.indexOf(x.batch(i));
        }
        List<String> kept = NameList.split(values.text(KEEP));
        double[][] covariates = FittedHarmonise.covariates(x, kept);
        checkKept(kept, codes, batches.size(), covariates);
        String reference = values.text(REFERENCE);
        if (!reference.isEmpty() && !batches.contains(reference)) {
            throw new IllegalArgumentException(
                    "The step harmonise has reference "
                            + reference
                            + ", but the training cases are of "
                            + String.join(", ", batches));
        }
        List<String> features = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < x.size(); j++) {
            if (!x.isFixed(j)
                    && !kept.contains(x.names().get(j))
                    && Arrays.stream(x.column(j)).distinct().limit(3).count() > 2) {
                features.add(x.names().get(j));
                columns.add(x.column(j));
            }
        }
        Combat.Fit fit =
                Combat.fit(
                        features,
                        columns.toArray(new double[0][]),
                        codes,
                        batches.size(),
                        batches.indexOf(reference),
                        covariates,
                        values.get(METHOD));
        return new FittedHarmonise(
                new CombatModel(
                        "batch",
                        batches,
                        values.get(METHOD),
                        reference,
                        kept.stream().map(k -> new KeptColumn(k, List.of())).toList(),
                        fit.features(),
                        fit.left()),
                takesUnseen(values));
    }

    private static void checkKept(
            List<String> kept, int[] codes, int batches, double[][] covariates) {
        for (int k = 0; k < covariates.length; k++) {
            if (!Arrays.stream(covariates[k]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "The step harmonise keeps "
                                + kept.get(k)
                                + ", which has missing values: put the step impute before it");
            }
        }
        int at = Combat.confounded(codes, batches, covariates);
        if (at >= 0) {
            throw new IllegalArgumentException(
                    "The step harmonise cannot keep "
                            + kept.get(at)
                            + ": its effect cannot be told from that of the centres");
        }
    }

    @Override
    public FittedStep read(Written written) {
        return new FittedHarmonise(
                CombatModel.read(
                        YamlText.write(copy(written.map("harmonisation"))), written.where()),
                written.text("unseen").equals(FittedHarmonise.AS_IS));
    }

    private static Map<String, Object> copy(Written written) {
        Map<String, Object> all = new java.util.LinkedHashMap<>();
        written.values().forEach((key, value) -> all.put(String.valueOf(key), value));
        return all;
    }
}
