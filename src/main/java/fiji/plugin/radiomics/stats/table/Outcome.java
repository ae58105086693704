/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The classes of a table's cases. */
public final class Outcome {

    private final String[] labels;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final String positive;
    private final String negative;
    private final List<String> warnings = new ArrayList<>();
    private int leftOut;

    private Outcome(String[] labels, String positive, String negative) {
        this.labels = labels;
        this.positive = positive;
        this.negative = negative;
    }

    /**
     * @param table the cases
     * @param rule how their classes are found
     * @return the classes
     * @throws IllegalArgumentException where the column, the positive or the negative class is not
     *     there, the pattern is none, or one of the two has fewer than two cases
     */
    public static Outcome of(CaseTable table, OutcomeRule rule) {
        Column column = table.column(rule.column());
        String[] labels = labels(column, rule.pattern());
        Outcome outcome =
                new Outcome(
                        labels,
                        value(rule.positive()),
                        rule.negative() == null ? null : value(rule.negative()));
        for (String label : labels) {
            if (label != null) {
                outcome.counts.merge(label, 1, Integer::sum);
            }
        }
        outcome.check(rule);
        outcome.warn(rule);
        return outcome;
    }

    private static String[] labels(Column column, String pattern) {
        Pattern compiled = pattern == null ? null : compile(pattern);
        // Python's None among 0 and 1 is no third class; among names of grades it is one.
        boolean areNumbers =
                column instanceof TextColumn texts && NumberCells.of(texts).areMostlyNumbers();
        String[] labels = new String[column.size()];
        Map<String, String> shared = new LinkedHashMap<>();
        for (int row = 0; row < labels.length; row++) {
            String text = column.text(row);
            if (areNumbers && "none".equalsIgnoreCase(text)) {
                text = null;
            }
            if (text != null && compiled != null) {
                text = matched(compiled, text);
            }
            // One string a class, however many cases there are.
            labels[row] = text == null ? null : shared.computeIfAbsent(value(text), k -> k);
        }
        return labels;
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "classes=" + pattern + ": no regular expression: " + e.getDescription());
        }
    }

    private static String matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String found = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        return TextColumn.isMissing(found) ? null : found.trim();
    }

    /** Numbers are the same class by value: 1, 1.0 and 01. */
    private static String value(String text) {
        String trimmed = text.trim();
        return NumberText.isNumber(trimmed)
                ? NumberColumn.text(NumberText.parse(trimmed))
                : trimmed;
    }

    private void check(OutcomeRule rule) {
        if (counts.isEmpty()) {
            throw new IllegalArgumentException(
                    "No case has a class: the column "
                            + rule.column()
                            + (rule.pattern() == null
                                    ? " is empty"
                                    : " matches " + rule.pattern() + " nowhere"));
        }
        if (positive.isEmpty()) {
            throw new IllegalArgumentException(
                    "positive= is missing: name the positive class; there are " + listed());
        }
        checkClass("positive", positive);
        if (negative != null) {
            checkClass("negative", negative);
            if (negative.equals(positive)) {
                throw new IllegalArgumentException(
                        "positive= and negative= are the same class, " + positive);
            }
        }
        int positives = counts.get(positive);
        int negatives = 0;
        for (int row = 0; row < labels.length; row++) {
            negatives += isNegative(row) ? 1 : 0;
        }
        if (positives < 2 || negatives < 2) {
            throw new IllegalArgumentException(
                    "Each class needs two cases at least; positive ("
                            + positive
                            + ") are "
                            + positives
                            + ", negative "
                            + (negative == null ? "" : "(" + negative + ") ")
                            + "are "
                            + negatives
                            + "; there are "
                            + listed());
        }
    }

    private void checkClass(String key, String label) {
        if (!counts.containsKey(label)) {
            throw new IllegalArgumentException(
                    key + "=" + label + ": there is no such class; there are " + listed());
        }
    }

    private static final int MOST_LISTED = 20;

    private String listed() {
        String some =
                counts.entrySet().stream()
                        .limit(MOST_LISTED)
                        .map(e -> e.getKey() + " (" + e.getValue() + ")")
                        .collect(Collectors.joining(", "));
        return counts.size() > MOST_LISTED ? some + ", … (" + counts.size() + " in all)" : some;
    }

    /** Classes that a reader would take for one. */
    private void warnOfSpellings(OutcomeRule rule) {
        Map<String, String> first = new LinkedHashMap<>();
        for (String label : counts.keySet()) {
            String plain = label.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", "");
            String before = first.putIfAbsent(plain, label);
            if (before != null) {
                warnings.add(
                        "the classes "
                                + before
                                + " ("
                                + counts.get(before)
                                + ") and "
                                + label
                                + " ("
                                + counts.get(label)
                                + ") of the column "
                                + rule.column()
                                + " differ only in capitals, blanks or hyphens and are taken for"
                                + " two; spell them alike if they are one");
            }
        }
    }

    private void warn(OutcomeRule rule) {
        warnOfSpellings(rule);
        int missing = 0;
        int others = 0;
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == null) {
                missing++;
            } else if (!isPositive(row) && !isNegative(row)) {
                others++;
            }
        }
        leftOut = missing + others;
        if (missing > 0) {
            warnings.add(
                    missing
                            + (missing == 1 ? " case has" : " cases have")
                            + " no class in "
                            + rule.column()
                            + " and "
                            + (missing == 1 ? "is" : "are")
                            + " left out");
        }
        if (negative == null && counts.size() > 2) {
            warnings.add(
                    counts.size()
                            + " classes: "
                            + positive
                            + " against all others; there are "
                            + listed());
        }
        if (others > 0) {
            warnings.add(
                    others
                            + (others == 1 ? " case" : " cases")
                            + " of other classes than "
                            + positive
                            + " and "
                            + negative
                            + (others == 1 ? " is" : " are")
                            + " left out");
        }
    }

    /**
     * @param keep of each table row whether it is analysed
     * @return the classes of these rows alone; all others have none
     */
    public Outcome only(boolean[] keep) {
        String[] some = labels.clone();
        int without = 0;
        for (int row = 0; row < some.length; row++) {
            if (!keep[row] && some[row] != null) {
                some[row] = null;
                without++;
            }
        }
        Outcome outcome = new Outcome(some, positive, negative);
        for (String label : classes()) {
            int n = 0;
            for (String other : some) {
                n += label.equals(other) ? 1 : 0;
            }
            if (n > 0 || label.equals(positive) || label.equals(negative)) {
                outcome.counts.put(label, n);
            }
        }
        outcome.leftOut = leftOut + without;
        outcome.warnings.addAll(warnings);
        if (without > 0) {
            outcome.warnings.add(
                    without
                            + (without == 1 ? " case lacks" : " cases lack")
                            + " a value of a marker and "
                            + (without == 1 ? "is" : "are")
                            + " left out of all (missing=complete)");
        }
        return outcome;
    }

    /**
     * @param row a row of the table
     * @return its class; null where it has none
     */
    public String label(int row) {
        return labels[row];
    }

    /**
     * @param row a row of the table
     * @return whether it is of the positive class
     */
    public boolean isPositive(int row) {
        return positive.equals(labels[row]);
    }

    /**
     * @param row a row of the table
     * @return whether it is of the negative class, or of any other where none is named
     */
    public boolean isNegative(int row) {
        return labels[row] != null
                && (negative == null
                        ? !positive.equals(labels[row])
                        : negative.equals(labels[row]));
    }

    /**
     * @return name of the positive class
     */
    public String positive() {
        return positive;
    }

    /**
     * @return name of the negative class; where none is named and there are several, their names
     *     with commas between
     */
    public String negative() {
        return negative != null
                ? negative
                : counts.keySet().stream()
                        .filter(c -> !c.equals(positive))
                        .collect(Collectors.joining(", "));
    }

    /**
     * @return all classes, in the order in which they come
     */
    public List<String> classes() {
        return List.copyOf(counts.keySet());
    }

    /**
     * @param label a class
     * @return number of its cases
     */
    public int count(String label) {
        return counts.getOrDefault(label, 0);
    }

    /**
     * @return number of cases that are of neither class
     */
    public int leftOut() {
        return leftOut;
    }

    /**
     * @return what the reader should know
     */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * The classes that a rule would find, for a user who has not named the positive one yet.
     *
     * @param column the column that tells the class
     * @param pattern as in {@link OutcomeRule}
     * @return number of cases of each class, in the order in which they come
     */
    public static Map<String, Integer> counts(Column column, String pattern) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String label : labels(column, pattern)) {
            if (label != null) {
                counts.merge(label, 1, Integer::sum);
            }
        }
        return counts;
    }
}
