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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.roc.SampleSize;
import fiji.plugin.radiomics.stats.validate.ModelSampleSize;

/** How many cases a model of several columns needs (Riley et al. 2019). */
public final class ModelSizePlan {

    private static final double ALPHA = .05;
    private static final double POWER = .8;

    private static final TableKind MODEL_SIZE =
            TableKind.always(
                    "model_sample_size",
                    "Model Sample Size",
                    "Numbers of cases for a model of several columns",
                    "");

    private ModelSizePlan() {}

    /**
     * @param values of {@link ModelSizeParameters#ALL}
     * @return one row
     * @throws IllegalArgumentException where they cannot be used together
     */
    public static ResultTable table(ParameterValues values) {
        int columns = values.get(ModelSizeParameters.COLUMNS);
        double prevalence = values.get(ModelSizeParameters.PREVALENCE);
        double auc = values.get(ModelSizeParameters.AUC);
        double rSquared =
                values.has(ModelSizeParameters.R_SQUARED)
                        ? values.get(ModelSizeParameters.R_SQUARED)
                        : ModelSampleSize.rSquared(auc, prevalence);
        ModelSampleSize size = ModelSampleSize.of(columns, prevalence, rSquared);
        double ratio = (1 - prevalence) / prevalence;
        double positives = Math.ceil(SampleSize.ofOneCurve(auc, ratio).positives(ALPHA, POWER));
        long events = (long) Math.ceil(size.cases() * prevalence - 1e-9);
        return new ResultTable.Builder(MODEL_SIZE)
                .row()
                .put("columns", columns)
                .put("prevalence", prevalence)
                .put("auc", auc)
                .put("r_squared", rSquared)
                .put("n_shrinkage", size.shrinkage())
                .put("n_optimism", size.optimism())
                .put("n_share", size.share())
                .put("n", size.cases())
                .put("events", events)
                .put("events_per_column", size.cases() * prevalence / columns)
                .put("n_auc", (long) (positives + Math.ceil(positives * ratio)))
                .build();
    }
}
