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

import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows are of one patient.
 *
 * @param ofRows number of the patient of each table row; not a copy
 * @param areRepeated whether a patient has several rows
 * @param warnings what the reader should know of it
 */
record Patients(int[] ofRows, boolean areRepeated, List<String> warnings) {

    /** Copies the list. */
    Patients {
        warnings = List.copyOf(warnings);
    }

    /**
     * @param names names the patient of each row
     * @param outcome the classes
     * @return the patients; a row without one is a patient of its own
     */
    static Patients of(Column names, Outcome outcome) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] ofRows = new int[names.size()];
        Set<Integer> used = new HashSet<>();
        int rows = 0;
        int without = 0;
        int next = 0;
        for (int row = 0; row < ofRows.length; row++) {
            String name = names.text(row);
            Integer known = name == null ? null : numbers.get(name);
            ofRows[row] = known == null ? next++ : known;
            if (name != null) {
                numbers.put(name, ofRows[row]);
            }
            if (outcome.isPositive(row) || outcome.isNegative(row)) {
                rows++;
                without += name == null ? 1 : 0;
                used.add(ofRows[row]);
            }
        }
        List<String> warnings = new ArrayList<>();
        if (used.size() == rows) {
            warnings.add(
                    "cluster="
                            + names.name()
                            + ": every row has a name of its own, so no rows are taken together");
        } else {
            warnings.add(
                    "rows of one patient are taken together (column "
                            + names.name()
                            + "): "
                            + rows
                            + " rows of "
                            + used.size()
                            + " patients, in areas, measures at cutoffs, comparisons, correlations,"
                            + " class tests and every bootstrap. Where there is no such form of a"
                            + " test or an interval it is left out, and the notes say so");
        }
        if (without > 0) {
            warnings.add(
                    without
                            + (without == 1 ? " row has" : " rows have")
                            + " no patient in column "
                            + names.name()
                            + "; each is taken for a patient of its own");
        }
        return new Patients(ofRows, used.size() < rows, warnings);
    }
}
