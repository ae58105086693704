/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Sentences of a comment, sorted by what they say. Of a feature: {@code Name: formula. More on it.
 * Undefined where the divisor is 0 (reason).} Of a family: what it is computed from, {@code
 * Formulas: where they are published.} and the cases without value.
 */
record Prose(List<String> sentences) {

    /** A full stop ends a sentence, except after e.g., and not before a word in lower case. */
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "(?<=[.!?]['\"”)]?)(?<!\\be\\.g\\.|\\bi\\.e\\.|\\bal\\.) +(?![a-z]{2})");

    private static final Pattern DEGENERATE =
            Pattern.compile(
                    "^(Undefined|Defined|[-−]?\\d+) (for|from|in|where|with|\\()"
                            + "|\\b(is|are) undefined\\b");

    private static final Pattern SOURCE = Pattern.compile("^(Formulas?|Source):");

    private static final Pattern NO_NEWS = Pattern.compile("^The family of ");

    static Prose of(String comment) {
        return comment.isEmpty()
                ? new Prose(List.of())
                : new Prose(List.of(BOUNDARY.split(comment)));
    }

    Prose and(Prose more) {
        List<String> all = new ArrayList<>(sentences);
        for (String s : more.sentences) {
            if (!all.contains(s)) {
                all.add(s);
            }
        }
        return new Prose(all);
    }

    /**
     * @return what the values are, without the rest
     */
    String description() {
        return join(
                DEGENERATE
                        .asPredicate()
                        .or(SOURCE.asPredicate())
                        .or(NO_NEWS.asPredicate())
                        .negate());
    }

    /**
     * @return where the formulas are published, empty where it is not said
     */
    String source() {
        return SOURCE.matcher(join(SOURCE.asPredicate())).replaceFirst("").trim();
    }

    /**
     * @return the cases without a value or with one that the formula does not give
     */
    String degenerate() {
        return join(DEGENERATE.asPredicate());
    }

    private String join(Predicate<String> wanted) {
        return String.join(" ", sentences.stream().filter(wanted).toList());
    }
}
