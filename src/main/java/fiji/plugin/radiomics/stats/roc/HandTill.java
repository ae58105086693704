/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

import fiji.plugin.radiomics.stats.group.Group;
import java.util.ArrayList;
import java.util.List;

/**
 * The area under the ROC curve of more than two classes by Hand and Till (2001), Machine Learning
 * 45, 171–186: M = 2 / (c (c − 1)) Σ A(i, j), the mean area over all pairs of c classes.
 *
 * <p>Nominal classes have no order in which a marker could rise. Each pair's area is therefore that
 * of the direction in which it is greater, at least .5; M of noise is above .5.
 *
 * @param auc M, from .5 to 1; NaN where a class has no case
 * @param pairs the areas it is the mean of
 */
public record HandTill(double auc, List<Pair> pairs) {

    /** Copies the list. */
    public HandTill {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two classes.
     *
     * @param first name of the one
     * @param second name of the other
     * @param auc the area of the marker between them, from .5 to 1
     */
    public record Pair(String first, String second, double auc) {}

    /**
     * @param classes two classes or more with their values; ±∞ is allowed, NaN is not
     * @return their area
     */
    public static HandTill of(List<Group> classes) {
        List<Pair> pairs = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < classes.size(); i++) {
            for (int j = i + 1; j < classes.size(); j++) {
                double area = area(classes.get(i).values(), classes.get(j).values());
                pairs.add(new Pair(classes.get(i).name(), classes.get(j).name(), area));
                sum += area;
            }
        }
        return new HandTill(sum / pairs.size(), pairs);
    }

    private static double area(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return Double.NaN;
        }
        double area = RocCurve.of(new BinaryScores(second, first), Direction.HIGHER).auc();
        return Math.max(area, 1 - area);
    }
}
