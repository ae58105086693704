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

import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cutoffs that do not follow from a rule.
 *
 * @param values those that were set by hand, by marker
 * @param files tables of earlier runs, whose cutoffs are to be tried
 */
record HandCutoffs(Map<String, Double> values, List<String> files) {

    /** Copies, in their order. */
    HandCutoffs {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        files = List.copyOf(files);
    }

    /**
     * @param text markers with their cutoffs, and files, with commas between
     * @return them
     * @throws IllegalArgumentException where an item is neither
     */
    static HandCutoffs of(String text) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        for (String item : NameList.split(text)) {
            int colon = item.lastIndexOf(':');
            String number = item.substring(colon + 1).trim();
            if (colon >= 1 && NumberText.isNumber(number)) {
                values.put(item.substring(0, colon).trim(), NumberText.parse(number));
            } else if (item.trim().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                files.add(item.trim());
            } else {
                throw new IllegalArgumentException("'" + item + "' is no marker with its cutoff");
            }
        }
        return new HandCutoffs(values, files);
    }
}
