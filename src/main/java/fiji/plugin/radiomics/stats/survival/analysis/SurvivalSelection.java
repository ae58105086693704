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

import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import java.util.ArrayList;
import java.util.List;

/** Which cases a row of a table, or a step of a curve, is about. Immutable. */
public final class SurvivalSelection {

    private final SurvivalCases cases;
    private final List<Grouping> groupings;

    SurvivalSelection(SurvivalCases cases, List<Grouping> groupings) {
        this.cases = cases;
        this.groupings = List.copyOf(groupings);
    }

    /**
     * @param table a table of the result
     * @param row one of its rows
     * @return rows of the table of cases: those whose time ends at the row's, those of its group,
     *     or the case it names; empty where it speaks of no cases
     */
    public List<Integer> of(ResultTable table, int row) {
        List<String> names = table.names();
        List<Object> cells = table.rows().get(row);
        int grouping = names.indexOf("grouping");
        int group = names.indexOf("group");
        if (grouping >= 0 && group >= 0) {
            int time = names.indexOf("time");
            boolean isStep = time >= 0 && names.contains("censored");
            return members(
                    String.valueOf(cells.get(grouping)),
                    String.valueOf(cells.get(group)),
                    isStep ? ((Number) cells.get(time)).doubleValue() : Double.NaN);
        }
        int named = names.indexOf("case");
        int i = named < 0 ? -1 : cases.names().indexOf(String.valueOf(cells.get(named)));
        return i < 0 ? List.of() : List.of(cases.rows()[i]);
    }

    private List<Integer> members(String name, String label, double time) {
        List<Integer> rows = new ArrayList<>();
        for (Grouping g : groupings) {
            int group = g.name().equals(name) ? g.labels().indexOf(label) : -1;
            for (int i = 0; group >= 0 && i < g.codes().length; i++) {
                boolean isThen = Double.isNaN(time) || cases.data().time(i) == time;
                if (g.codes()[i] == group && isThen) {
                    rows.add(cases.rows()[i]);
                }
            }
        }
        return rows;
    }

    /**
     * @param group the curves of a figure
     * @param time where it was clicked
     * @param survival how high
     * @return rows of the table of cases: those that had the event at the step, before or at the
     *     time, of the curve that is nearest; all of the curve before its first event
     */
    List<Integer> at(SurvivalResult.GroupCurves group, double time, double survival) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < group.curves().size(); g++) {
            double value = group.curves().get(g).survivalAt(time);
            double distance = Math.abs(value - survival);
            if (distance < least) {
                least = distance;
                nearest = g;
            }
        }
        KaplanMeier km = group.curves().get(nearest);
        int k = km.indexAt(time);
        while (k >= 0 && km.events(k) == 0) {
            k--;
        }
        String label = group.labels().get(nearest);
        return members(group.grouping(), label, k < 0 ? Double.NaN : km.time(k));
    }
}
