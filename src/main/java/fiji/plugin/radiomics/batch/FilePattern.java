/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of a folder are meant, and which case each belongs to. A pattern is held against the
 * path from the folder, with {@code /} between names: {@code *} stands for any text within a name,
 * {@code **} for any folders, {@code ?} for one character; letter case counts.
 *
 * <p>The case is what stands for <code>{case}</code>, else for the first {@code *}; or what a
 * regular expression finds in the path: its first group, without a group all of it.
 */
final class FilePattern {

    private static final String CASE = "{case}";
    private static final String CASE_GROUP = "(?<case>[^/]+?)";

    private final Pattern path;
    private final Pattern caseExpression;

    /**
     * @param option how messages call the pattern
     * @param pattern the pattern
     * @param caseExpression a regular expression for the case; empty where the pattern tells it
     * @throws IllegalArgumentException where either cannot be used
     */
    FilePattern(String option, String pattern, String caseExpression) {
        String text = pattern.trim().replace('\\', '/').replaceFirst("/$", "");
        boolean marked = text.contains(CASE);
        if (text.indexOf(CASE) != text.lastIndexOf(CASE)) {
            throw new IllegalArgumentException(
                    option + " " + pattern + ": " + CASE + " may stand in it once");
        }
        StringBuilder regex = new StringBuilder();
        boolean told = marked;
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith(CASE, i)) {
                regex.append(CASE_GROUP);
                i += CASE.length() - 1;
            } else if (text.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (text.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (text.charAt(i) == '*') {
                regex.append(told ? "[^/]*" : CASE_GROUP);
                told = true;
            } else if (text.charAt(i) == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(text.substring(i, i + 1)));
            }
        }
        if (!told && caseExpression.isBlank()) {
            throw new IllegalArgumentException(
                    option
                            + " "
                            + pattern
                            + " does not show the case: put * or "
                            + CASE
                            + " where its name stands, or give a regular expression for it");
        }
        path = Pattern.compile(regex.toString());
        this.caseExpression = caseExpression.isBlank() ? null : expression(caseExpression.trim());
    }

    private static Pattern expression(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "case " + text + " is no regular expression: " + e.getDescription());
        }
    }

    /**
     * @param relative a path from the folder, with {@code /} between names
     * @return its case; null where the pattern does not mean it
     */
    String caseOf(String relative) {
        Matcher m = path.matcher(relative);
        if (!m.matches()) {
            return null;
        }
        if (caseExpression == null) {
            return m.group("case");
        }
        Matcher c = caseExpression.matcher(relative);
        if (!c.find()) {
            return null;
        }
        String found = c.groupCount() > 0 ? c.group(1) : c.group();
        return found == null || found.isBlank() ? null : found;
    }
}
