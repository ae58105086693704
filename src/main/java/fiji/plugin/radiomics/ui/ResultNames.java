/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What tables and figures are called in a list of them. */
final class ResultNames {

    /** Words of figures' kinds that are not written as ordinary ones. */
    private static final Map<String, String> WORDS =
            Map.of(
                    "roc", "ROC",
                    "auc", "AUC",
                    "kaplan meier", "Kaplan–Meier",
                    "bland altman", "Bland–Altman",
                    "maxstat", "maximally selected statistic",
                    "precision recall", "precision–recall",
                    "schoenfeld", "Schoenfeld residuals");

    private ResultNames() {}

    /**
     * @param titles of tables
     * @return the same without the words that all of them begin with; one that has no others keeps
     *     them
     */
    static List<String> shortened(List<String> titles) {
        int shared = shared(titles);
        return titles.stream().map(title -> without(title, shared)).toList();
    }

    private static String without(String title, int words) {
        String[] all = title.split(" ");
        return all.length <= words
                ? title
                : upper(String.join(" ", Arrays.asList(all).subList(words, all.length)));
    }

    private static int shared(List<String> titles) {
        if (titles.size() < 2) {
            return 0;
        }
        List<String> first = Arrays.asList(titles.get(0).split(" "));
        int shared = first.size();
        for (String title : titles) {
            List<String> words = Arrays.asList(title.split(" "));
            int same = 0;
            while (same < Math.min(shared, words.size())
                    && words.get(same).equals(first.get(same))) {
                same++;
            }
            shared = same;
        }
        return shared;
    }

    /**
     * @param figure a figure
     * @return its kind in words, and of what it is
     */
    static String of(ResultFigure figure) {
        String words = figure.kind().replace('_', ' ');
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            words = words.replaceAll("\\b" + word.getKey() + "\\b", word.getValue());
        }
        return figure.subject().isEmpty() ? upper(words) : upper(words) + ": " + figure.subject();
    }

    private static String upper(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
