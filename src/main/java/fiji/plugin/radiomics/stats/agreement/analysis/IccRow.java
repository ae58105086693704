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

import fiji.plugin.radiomics.stats.agreement.Icc;
import fiji.plugin.radiomics.stats.agreement.IccForm;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import java.util.Optional;

/** The columns of {@code icc.csv}, which other tables of intraclass correlations begin with. */
public final class IccRow {

    private IccRow() {}

    /**
     * @param row a row that has begun
     * @param marker name of the marker
     * @param form of the correlation
     * @param icc the correlation; empty where there are too few cases
     * @param n number of cases
     * @param readings of each case
     * @param variation within-case coefficient of variation; NaN where it is undefined
     */
    public static void put(
            ResultTable.Builder row,
            String marker,
            IccForm form,
            Optional<Icc> icc,
            int n,
            int readings,
            double variation) {
        Object none = Double.NaN;
        row.put("marker", marker)
                .put("form", form.id())
                .put("name", form.words())
                .put("icc", icc.<Object>map(Icc::value).orElse(none))
                .put("ci_low", icc.<Object>map(i -> i.interval().low()).orElse(none))
                .put("ci_high", icc.<Object>map(i -> i.interval().high()).orElse(none))
                .put("f", icc.<Object>map(Icc::f).orElse(none))
                .put("df1", icc.<Object>map(Icc::df1).orElse(none))
                .put("df2", icc.<Object>map(Icc::df2).orElse(none))
                .putP("p", icc.map(Icc::p).orElse(Double.NaN))
                .put("n", n)
                .put("readings", readings)
                .put("wcv", variation);
    }
}
