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

import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Training;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How much single columns tell of the class. */
final class Relevance {

    private Relevance() {}

    /** The distance of each column's area under the ROC curve from one half. */
    static double[] auc(Training training) {
        Frame x = training.x();
        double[] distance = new double[x.size()];
        for (int j = 0; j < distance.length; j++) {
            distance[j] = Math.abs(Ranks.auc(x.column(j), training.positive()) - .5);
        }
        return distance;
    }

    /** Columns that are not fixed, the greatest value first; of equal ones in their order. */
    static int[] order(Training training, double[] values) {
        return IntStream.range(0, values.length)
                .filter(j -> !training.x().isFixed(j))
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -values[j]))
                .mapToInt(j -> j)
                .toArray();
    }
}
