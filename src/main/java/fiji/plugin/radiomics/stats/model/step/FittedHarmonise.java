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

import fiji.plugin.radiomics.stats.harmonise.CombatFeature;
import fiji.plugin.radiomics.stats.harmonise.CombatModel;
import fiji.plugin.radiomics.stats.harmonise.KeptColumn;
import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.YamlText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Effects of centres that were learnt. Where a centre was not, its cases have no values, and no
 * score, unless they shall stay as they are.
 *
 * @param model what was learnt
 * @param takesUnseen whether cases of other centres stay as they are
 */
public record FittedHarmonise(CombatModel model, boolean takesUnseen) implements FittedStep {

    static final String AS_IS = "as_is";

    @Override
    public Frame apply(Frame x) {
        List<String> kept = model.kept().stream().map(KeptColumn::name).toList();
        double[][] covariates = covariates(x, kept);
        int[] codes = new int[x.rows()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = model.batches().indexOf(x.batch(i));
        }
        double[][] columns = new double[x.size()][];
        Arrays.setAll(columns, x::column);
        double[] own = new double[covariates.length];
        for (CombatFeature f : model.features()) {
            int j = x.index(f.name());
            double[] values = x.column(j).clone();
            for (int i = 0; i < values.length; i++) {
                if (codes[i] < 0) {
                    values[i] = takesUnseen ? values[i] : Double.NaN;
                    continue;
                }
                for (int c = 0; c < own.length; c++) {
                    own[c] = covariates[c][i];
                }
                values[i] = f.harmonised(values[i], codes[i], own);
            }
            columns[j] = values;
        }
        return x.with(columns);
    }

    static double[][] covariates(Frame x, List<String> kept) {
        double[][] covariates = new double[kept.size()][];
        for (int k = 0; k < covariates.length; k++) {
            if (!x.names().contains(kept.get(k))) {
                throw new IllegalArgumentException(
                        "The step harmonise cannot keep "
                                + kept.get(k)
                                + ": it is none of the columns here. Name it in covariates=; the"
                                + " outcome cannot be kept, as nobody knows it of a new case");
            }
            covariates[k] = x.column(x.index(kept.get(k)));
        }
        return covariates;
    }

    /**
     * @param batch a centre
     * @return whether its effect is known
     */
    public boolean knows(String batch) {
        return model.batches().contains(batch);
    }

    @Override
    public Map<String, Object> write() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("unseen", takesUnseen ? AS_IS : "refuse");
        all.put("harmonisation", YamlText.read(model.write(), "harmonisation").values());
        return all;
    }

    @Override
    public Set<String> inputs(Set<String> outputs) {
        Set<String> inputs = new LinkedHashSet<>(outputs);
        if (model.features().stream().anyMatch(f -> outputs.contains(f.name()))) {
            model.kept().forEach(k -> inputs.add(k.name()));
        }
        return inputs;
    }

    @Override
    public FittedStep only(Set<String> outputs) {
        List<CombatFeature> some =
                model.features().stream().filter(f -> outputs.contains(f.name())).toList();
        return new FittedHarmonise(
                new CombatModel(
                        model.batchColumn(),
                        model.batches(),
                        model.method(),
                        model.reference(),
                        some.isEmpty() ? List.of() : model.kept(),
                        some,
                        Map.of()),
                takesUnseen);
    }

    @Override
    public Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        model.left().forEach((name, why) -> reasons.put(name, "left as it is: " + why));
        return reasons;
    }
}
