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

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds patients with several rows, such as several lesions. Their rows are not independent: every
 * standard error, interval and p value that takes them for independent cases is too small.
 */
public final class RepeatedCases {

    /** Names of columns that tell the patient, the surest first, without blanks and signs. */
    private static final List<String> NAMES =
            List.of(
                    "patient",
                    "patientid",
                    "patientname",
                    "patientnumber",
                    "patientno",
                    "patientnr",
                    "pid",
                    "mrn",
                    "subject",
                    "subjectid",
                    "participant",
                    "participantid",
                    "person",
                    "personid",
                    "case",
                    "caseid",
                    "casenumber",
                    "id",
                    "image",
                    "imageid");

    private RepeatedCases() {}

    /**
     * @param table any
     * @param used which rows are analysed
     * @return a warning where one of the columns that tell patients holds one several times in
     *     these rows
     */
    public static Optional<String> warning(CaseTable table, IntPredicate used) {
        for (String name : NAMES) {
            for (Column column : table.columns()) {
                if (plain(column.name()).equals(name)) {
                    Optional<String> warning = warning(column, used);
                    if (warning.isPresent() && !isOneImage(table, column, used)) {
                        return warning;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Of an example or a phantom all regions may lie in one image, and a case that nobody has named
     * has the image's name.
     */
    private static boolean isOneImage(CaseTable table, Column column, IntPredicate used) {
        Set<String> names = distinct(column, used);
        boolean named =
                table.columns().stream()
                        .filter(c -> plain(c.name()).equals("image"))
                        .allMatch(c -> !distinct(c, used).equals(names));
        return names.size() == 1 && (plain(column.name()).startsWith("image") || !named);
    }

    private static Set<String> distinct(Column column, IntPredicate used) {
        Set<String> texts = new HashSet<>();
        for (int row = 0; row < column.size(); row++) {
            if (column.text(row) != null && used.test(row)) {
                texts.add(column.text(row));
            }
        }
        return texts;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-]+", "");
    }

    private static Optional<String> warning(Column column, IntPredicate used) {
        Map<String, Integer> rows = new HashMap<>();
        int all = 0;
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text != null && used.test(row)) {
                rows.merge(text, 1, Integer::sum);
                all++;
            }
        }
        long repeated = rows.values().stream().filter(n -> n > 1).count();
        if (repeated == 0) {
            return Optional.empty();
        }
        return Optional.of(
                repeated
                        + " of "
                        + rows.size()
                        + (rows.size() == 1 ? " case has" : " cases have")
                        + " several rows (column "
                        + column.name()
                        + ", "
                        + all
                        + " rows in all). Rows of one patient are not independent: standard errors,"
                        + " intervals and p values that take them for separate cases are too small."
                        + " Analyse one row a patient, e.g. the largest lesion");
    }
}
