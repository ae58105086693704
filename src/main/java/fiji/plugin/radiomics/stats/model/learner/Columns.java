/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model.learner;

import fiji.plugin.radiomics.stats.model.Frame;
import java.util.List;

final class Columns {

    private static final int MOST_NAMED = 5;

    private Columns() {}

    static double[][] of(Frame x) {
        double[][] columns = new double[x.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = x.column(j);
        }
        return columns;
    }

    static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (names.size() > MOST_NAMED ? ", …" : "");
    }
}
