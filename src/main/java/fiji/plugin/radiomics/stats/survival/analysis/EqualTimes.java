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

import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.List;
import java.util.stream.IntStream;

/** What equal times keep from being told. */
final class EqualTimes {

    private static final int MANY_EVENTS = 20;

    /** Events a time, on the average, from which on ties are heavy. */
    private static final int HEAVY = 5;

    private EqualTimes() {}

    static void tell(SurvivalData data, List<String> warnings) {
        double first = Double.NaN;
        boolean all = true;
        boolean equal = true;
        for (int i = 0; i < data.size(); i++) {
            equal &= data.time(i) == data.time(0);
            if (data.isEvent(i)) {
                first = Double.isNaN(first) ? data.time(i) : first;
                all &= data.time(i) == first;
            }
        }
        if (equal && data.size() > 1) {
            warnings.add(
                    "all cases have the same time "
                            + NumberColumn.text(first)
                            + ": nothing can be said of survival over time");
        } else if (all && data.events() > 1) {
            warnings.add(
                    "all events are at the same time "
                            + NumberColumn.text(first)
                            + ": curves have one step, and hazard ratios rest on that time alone");
        } else if (data.events() >= MANY_EVENTS) {
            long times =
                    IntStream.range(0, data.size())
                            .filter(data::isEvent)
                            .mapToDouble(data::time)
                            .distinct()
                            .count();
            if (times * HEAVY <= data.events()) {
                warnings.add(
                        data.events()
                                + " events are at "
                                + times
                                + " different times only: so many equal times draw hazard ratios"
                                + " towards 1, most with ties=breslow; take finer times");
            }
        }
    }
}
