/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import fiji.plugin.radiomics.stats.table.Column;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Warns of a kept column that may be the outcome. Features harmonised with it are shifted by the
 * outcomes of the very cases that are tested (Nygaard, Rødland and Hovig 2016, Biostatistics
 * 17:29–39).
 */
final class KeptOutcome {

    private static final Set<String> OUTCOMES =
            Set.of(
                    "outcome",
                    "response",
                    "responder",
                    "event",
                    "status",
                    "death",
                    "dead",
                    "died",
                    "survival",
                    "recurrence",
                    "relapse",
                    "progression",
                    "metastasis",
                    "metastases",
                    "malignant",
                    "malignancy",
                    "benign",
                    "diagnosis",
                    "label",
                    "target",
                    "class",
                    "y",
                    "mutation",
                    "mutated",
                    "kras",
                    "egfr",
                    "pcr",
                    "pfs",
                    "dfs",
                    "os");

    /** Of two classes, but hardly ever an outcome. */
    private static final List<String> SEXES = List.of("sex", "gender", "male", "female");

    private KeptOutcome() {}

    static Optional<String> warning(Column column) {
        String name = column.name();
        Set<String> words =
                new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        boolean sounds = words.stream().anyMatch(OUTCOMES::contains);
        boolean isTwofold = hasTwoValues(column) && words.stream().noneMatch(SEXES::contains);
        if (!sounds && !isTwofold) {
            return Optional.empty();
        }
        return Optional.of(
                "keep="
                        + name
                        + (sounds
                                ? " looks like an outcome. "
                                : ": if this is the outcome that features shall predict, leave it"
                                        + " out. ")
                        + "Features that keep the effect of the outcome are shifted by the outcomes"
                        + " of the very cases that are then tested, and come out significant too"
                        + " often; where batches differ in it, take the batch as a stratum of the"
                        + " model");
    }

    private static boolean hasTwoValues(Column column) {
        Set<String> found = new HashSet<>();
        for (int row = 0; row < column.size() && found.size() < 3; row++) {
            if (column.text(row) != null) {
                found.add(column.text(row));
            }
        }
        return found.size() == 2;
    }
}
