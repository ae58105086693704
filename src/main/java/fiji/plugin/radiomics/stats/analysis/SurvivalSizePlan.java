/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.survival.SurvivalSampleSize;

/** Number of cases and events, or power, of a study of survival. */
public final class SurvivalSizePlan {

    private static final TableKind SURVIVAL_SIZE =
            TableKind.always(
                    "survival_sample_size",
                    "Survival Sample Size",
                    "Numbers of cases and events, and power",
                    "");

    private SurvivalSizePlan() {}

    /**
     * @param values of {@link SurvivalSizeParameters#ALL}
     * @return one row; what the measure has no use for is NaN
     * @throws IllegalArgumentException where they cannot be used together
     */
    public static ResultTable table(ParameterValues values) {
        boolean isRatio =
                values.get(SurvivalSizeParameters.MEASURE)
                        .equals(SurvivalSizeParameters.HAZARD_RATIO);
        double ratio = values.get(SurvivalSizeParameters.RATIO);
        double share = values.getOr(SurvivalSizeParameters.SHARE, Double.NaN);
        double explained = values.get(SurvivalSizeParameters.EXPLAINED);
        double c = values.get(SurvivalSizeParameters.CONCORDANCE);
        double alpha = values.get(SurvivalSizeParameters.ALPHA);
        double eventShare = values.get(SurvivalSizeParameters.EVENT_SHARE);
        SurvivalSampleSize size =
                !isRatio
                        ? SurvivalSampleSize.ofConcordance(c)
                        : Double.isNaN(share)
                                ? SurvivalSampleSize.ofContinuous(ratio, explained)
                                : SurvivalSampleSize.ofGroups(ratio, share, explained);
        long cases;
        long events;
        if (values.has(SurvivalSizeParameters.CASES)) {
            cases = values.get(SurvivalSizeParameters.CASES);
            events = (long) Math.floor(cases * eventShare * (1 + 1e-12));
        } else {
            events = size.events(alpha, values.get(SurvivalSizeParameters.POWER));
            cases = (long) Math.ceil(events / eventShare * (1 - 1e-12));
        }
        return new ResultTable.Builder(SURVIVAL_SIZE)
                .row()
                .put("measure", values.get(SurvivalSizeParameters.MEASURE))
                .put("hazard_ratio", isRatio ? ratio : Double.NaN)
                .put("share", isRatio ? share : Double.NaN)
                .put("explained", isRatio ? explained : Double.NaN)
                .put("c", isRatio ? Double.NaN : c)
                .put("event_share", eventShare)
                .put("alpha", alpha)
                .put("events", events)
                .put("n", cases)
                .put("power", size.power(alpha, events))
                .build();
    }
}
