/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cases in groups.
 *
 * @param name the column, the marker whose cutoff makes them, or {@code all}
 * @param labels names of the groups
 * @param codes the group of each case, −1 where it has none
 * @param isChosen whether the cutoff was chosen on these cases by their survival
 * @param isOrdered whether the groups have an order, so that a trend over them means something
 */
record Grouping(
        String name, List<String> labels, int[] codes, boolean isChosen, boolean isOrdered) {

    /** The name of the one group of all cases, and of its grouping. */
    static final String ALL = "all";

    static Grouping all(int cases) {
        return new Grouping(ALL, List.of(ALL), new int[cases], false, false);
    }

    /** The cases of a group, by their numbers. */
    int[] members(int group) {
        return IntStream.range(0, codes.length).filter(i -> codes[i] == group).toArray();
    }

    /** The cases of any group. */
    int[] members() {
        return IntStream.range(0, codes.length).filter(i -> codes[i] >= 0).toArray();
    }

    /** The same without groups that have no case. */
    Grouping withoutEmpty() {
        List<String> kept = new ArrayList<>();
        int[] to = new int[labels.size()];
        for (int g = 0; g < labels.size(); g++) {
            to[g] = members(g).length == 0 ? -1 : kept.size();
            if (to[g] >= 0) {
                kept.add(labels.get(g));
            }
        }
        int[] codes = IntStream.of(this.codes).map(c -> c < 0 ? -1 : to[c]).toArray();
        return new Grouping(name, kept, codes, isChosen, isOrdered);
    }

    /** A curve a group. */
    List<KaplanMeier> curves(SurvivalData data) {
        List<KaplanMeier> curves = new ArrayList<>();
        for (int g = 0; g < labels.size(); g++) {
            curves.add(KaplanMeier.of(data.select(members(g))));
        }
        return curves;
    }
}
