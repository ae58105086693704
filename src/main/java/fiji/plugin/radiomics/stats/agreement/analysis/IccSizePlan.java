/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement.analysis;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.agreement.IccSampleSize;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.TableKind;

/** Number of cases, or power, of a study of readers or repeats. */
public final class IccSizePlan {

    private static final TableKind KIND =
            TableKind.always(
                    "reliability_sample_size",
                    "Reliability Sample Size",
                    "Number of cases, and power",
                    "");

    private IccSizePlan() {}

    /**
     * @param values of {@link IccSizeParameters#ALL}
     * @return one row; what the plan has no use for is NaN
     * @throws IllegalArgumentException where they cannot be used together
     */
    public static ResultTable table(ParameterValues values) {
        boolean isTest = values.has(IccSizeParameters.LEAST);
        if (!isTest && values.has(IccSizeParameters.CASES)) {
            throw new IllegalArgumentException(
                    "cases= gives the power of a test, which needs least=; leave it out to find the"
                            + " number of cases for a width");
        }
        double icc = values.get(IccSizeParameters.ICC);
        int readings = values.get(IccSizeParameters.READINGS);
        double least = values.getOr(IccSizeParameters.LEAST, Double.NaN);
        double alpha = values.get(IccSizeParameters.ALPHA);
        long n =
                !isTest
                        ? IccSampleSize.ofWidth(
                                icc,
                                readings,
                                values.get(IccSizeParameters.WIDTH),
                                values.get(IccSizeParameters.LEVEL))
                        : values.has(IccSizeParameters.CASES)
                                ? values.get(IccSizeParameters.CASES)
                                : IccSampleSize.ofTest(
                                        icc,
                                        least,
                                        readings,
                                        alpha,
                                        values.get(IccSizeParameters.POWER));
        return new ResultTable.Builder(KIND)
                .row()
                .put("icc", icc)
                .put("least", least)
                .put("readings", (long) readings)
                .put("width", isTest ? Double.NaN : values.get(IccSizeParameters.WIDTH))
                .put("level", isTest ? Double.NaN : values.get(IccSizeParameters.LEVEL))
                .put("alpha", isTest ? alpha : Double.NaN)
                .put("n", n)
                .put(
                        "power",
                        isTest ? IccSampleSize.power(icc, least, readings, alpha, n) : Double.NaN)
                .build();
    }
}
