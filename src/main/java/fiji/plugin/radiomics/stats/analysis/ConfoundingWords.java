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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reader is told of size and acquisition, in plain sentences. */
final class ConfoundingWords {

    private ConfoundingWords() {}

    /**
     * @param found all comparisons
     * @return a sentence for each kind of column that does as well as markers or goes with the
     *     outcome; it names the column. What {@link RowOrigins} says of acquisition that only goes
     *     with the outcome is not said twice
     */
    static List<String> sentences(Confounding found) {
        List<String> sentences = new ArrayList<>();
        for (Confounder.Kind kind : Confounder.Kind.values()) {
            strongest(found, kind)
                    .filter(o -> kind != Confounder.Kind.ACQUISITION || equalled(found, o) > 0)
                    .ifPresent(o -> sentences.add(sentence(found, o)));
        }
        return sentences;
    }

    /** The column of a kind that does as well as most markers. */
    private static Optional<ConfounderOutcome> strongest(Confounding found, Confounder.Kind kind) {
        return found.columns().stream()
                .filter(o -> o.confounder().kind() == kind && o.isAssociated())
                .max(
                        Comparator.comparingLong((ConfounderOutcome o) -> equalled(found, o))
                                .thenComparingDouble(ConfounderOutcome::auc));
    }

    private static long equalled(Confounding found, ConfounderOutcome o) {
        return found.markers().stream()
                .filter(m -> m.confounder().equals(o.confounder()))
                .filter(m -> m.doesAsWell() && !m.isItself())
                .count();
    }

    private static String sentence(Confounding found, ConfounderOutcome o) {
        long markers =
                found.markers().stream()
                        .filter(m -> m.confounder().equals(o.confounder()) && !m.isItself())
                        .count();
        long equalled = equalled(found, o);
        String who = capital(o.confounder().said());
        String area = String.format(Locale.ROOT, "an AUC of %.3f", o.auc());
        if (equalled == 0) {
            return who
                    + " goes with the outcome: alone it has "
                    + area
                    + p(o.p())
                    + ". Look at the markers within groups that are alike in it (confounders.csv)";
        }
        return who
                + " alone does as well as "
                + equalled
                + " of the "
                + markers
                + " "
                + (isMarker(found, o) ? "other " : "")
                + (markers == 1 ? "marker" : "markers")
                + ", with "
                + area
                + p(o.p())
                + ": "
                + (equalled == 1 ? "this marker" : "these markers")
                + " may tell nothing but "
                + what(o.confounder());
    }

    private static boolean isMarker(Confounding found, ConfounderOutcome o) {
        return found.markers().stream()
                .anyMatch(m -> m.isItself() && m.confounder().equals(o.confounder()));
    }

    private static String what(Confounder c) {
        return switch (c.kind()) {
            case SIZE -> "the size";
            case ACQUISITION -> "how the images were made";
            case OTHER -> c.column();
        };
    }

    private static String p(double p) {
        return p < .001 ? " (p < 0.001)" : String.format(Locale.ROOT, " (p = %.3f)", p);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * @param found all comparisons
     * @param marker a marker
     * @return remarks that call it by what it may be
     */
    static List<String> remarks(Confounding found, String marker) {
        List<String> remarks = new ArrayList<>();
        for (MarkerConfounding m : found.markers()) {
            if (m.marker().equals(marker) && m.isItself() && m.doesAsWell()) {
                remarks.add(verdict(m) + ": it is the " + m.confounder().meaning() + " itself");
            } else if (m.marker().equals(marker) && m.doesAsWell()) {
                remarks.add(
                        verdict(m)
                                + (m.confounder().kind() == Confounder.Kind.SIZE
                                        ? ": column " + m.confounder().column()
                                        : ": " + m.confounder().said())
                                + String.format(
                                        Locale.ROOT,
                                        " does as well (AUC %.3f against %.3f)",
                                        m.comparison().second(),
                                        m.comparison().first()));
            }
        }
        return remarks;
    }

    /**
     * @param m a comparison
     * @return size, acquisition or the column that does as well as the marker; empty where none
     *     does
     */
    static String verdict(MarkerConfounding m) {
        if (!m.doesAsWell()) {
            return "";
        }
        return m.confounder().kind() == Confounder.Kind.OTHER
                ? m.confounder().column()
                : m.confounder().kind().id();
    }

    /**
     * @param found all comparisons
     * @return which columns were taken, a sentence
     */
    static String taken(Confounding found) {
        if (found.columns().isEmpty()) {
            return "No column of size or acquisition was found or named with which the markers"
                    + " could have been compared.";
        }
        List<String> names =
                found.columns().stream()
                        .map(o -> o.confounder().column() + " (" + o.confounder().meaning() + ")")
                        .toList();
        return "Markers were compared with these columns of size and acquisition: "
                + String.join(", ", names)
                + ".";
    }
}
