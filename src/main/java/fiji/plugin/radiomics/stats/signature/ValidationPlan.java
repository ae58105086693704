/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberText;
import fiji.plugin.radiomics.stats.validate.Split;
import fiji.plugin.radiomics.stats.validate.Splits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How cases are parted for a validation.
 *
 * @param kind which way
 * @param first repeats or replicates
 * @param second folds
 * @param column whose values part the cases
 * @param value of the test part
 */
record ValidationPlan(Kind kind, int first, int second, String column, String value) {

    private static final int MOST = 100_000;

    private static final String ISO_DATE = "\\d{4}-\\d{2}(-\\d{2})?([T ].*)?";
    private static final String OTHER_DATE = "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}";

    /** Which way. */
    enum Kind {
        /** Folds by chance. */
        FOLDS,
        /** Folds that are given in columns. */
        GIVEN,
        /** Bootstrap samples. */
        BOOTSTRAP,
        /** A centre at a time. */
        LEAVE_OUT,
        /** Two parts. */
        SPLIT
    }

    static String canonical(String text) {
        return of(text).text();
    }

    static ValidationPlan of(String text) {
        String bare = text.strip();
        String word = bare.toLowerCase(Locale.ROOT);
        if (word.matches("leave_out[:=].+")) {
            return new ValidationPlan(Kind.LEAVE_OUT, 0, 0, bare.substring(10).strip(), "");
        }
        if (word.matches("split[:=].+:.+")) {
            String rest = bare.substring(6);
            int colon = rest.indexOf(':');
            return new ValidationPlan(
                    Kind.SPLIT,
                    0,
                    0,
                    rest.substring(0, colon).strip(),
                    rest.substring(colon + 1).strip());
        }
        if (word.matches("bootstrap[:=]\\s*\\d+")) {
            int n = number(word.substring(10), 2);
            return new ValidationPlan(Kind.BOOTSTRAP, n, 0, "", "");
        }
        int repeats = 5;
        int folds = 5;
        for (String part : word.split("[,;]")) {
            String[] pair = part.strip().split("[:=]");
            if (pair.length == 2 && pair[0].strip().equals("repeats")) {
                repeats = number(pair[1], 1);
            } else if (pair.length == 2 && pair[0].strip().equals("folds")) {
                folds = number(pair[1], 2);
            } else {
                throw new IllegalArgumentException("'" + part.strip() + "' is no validation");
            }
        }
        return new ValidationPlan(Kind.FOLDS, repeats, folds, "", "");
    }

    static ValidationPlan given(String columns) {
        return new ValidationPlan(Kind.GIVEN, 0, 0, columns, "");
    }

    private static int number(String text, int least) {
        String digits = text.strip();
        int n = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
        if (n < least || n > MOST) {
            throw new IllegalArgumentException(
                    "'" + digits + "' is not a whole number from " + least + " to " + MOST);
        }
        return n;
    }

    String text() {
        return switch (kind) {
            case FOLDS -> "repeats:" + first + ",folds:" + second;
            case BOOTSTRAP -> "bootstrap:" + first;
            case LEAVE_OUT -> "leave_out:" + column;
            case SPLIT -> "split:" + column + ":" + value;
            case GIVEN -> column;
        };
    }

    boolean isBootstrap() {
        return kind == Kind.BOOTSTRAP;
    }

    /** In words, for the methods and the performance table. */
    String words() {
        return switch (kind) {
            case FOLDS ->
                    first
                            + (first == 1 ? " repeat" : " repeats")
                            + " of stratified "
                            + second
                            + "-fold cross-validation";
            case BOOTSTRAP -> first + " bootstrap samples of patients";
            case LEAVE_OUT -> "each value of " + column + " left out in turn";
            case SPLIT -> "a split by " + column + ", " + value + " as the test part";
            case GIVEN -> "cross-validation with the folds of the columns " + column;
        };
    }

    /** Columns of the table that the plan needs, which are no markers. */
    List<String> columns(CaseTable table) {
        return switch (kind) {
            case GIVEN -> NameList.split(column);
            case LEAVE_OUT, SPLIT -> List.of(column);
            default -> List.of();
        };
    }

    /**
     * @param cases the cases
     * @param table their table
     * @param rows its row of each
     * @param seed of the random numbers
     */
    List<Split> splits(Training cases, CaseTable table, int[] rows, long seed) {
        List<Split> splits =
                switch (kind) {
                    case FOLDS ->
                            Splits.repeated(cases.positive(), cases.cluster(), first, second, seed);
                    case BOOTSTRAP ->
                            Splits.bootstrap(cases.positive(), cases.cluster(), first, seed);
                    case LEAVE_OUT -> Splits.named(1, texts(table, column, rows, false));
                    case SPLIT -> List.of(split(table, rows));
                    case GIVEN -> given(table, rows);
                };
        checkPatients(splits, cases);
        return splits;
    }

    private static String[] texts(CaseTable table, String name, int[] rows, boolean folds) {
        Column column = table.column(name);
        String[] texts = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            texts[i] = column.text(rows[i]);
            if (folds && texts[i] != null && texts[i].matches("\\d+\\.0+")) {
                // As pandas writes whole numbers of a column in which one is missing.
                texts[i] = texts[i].substring(0, texts[i].indexOf('.'));
            }
            if (texts[i] == null) {
                throw new IllegalArgumentException(
                        "Column "
                                + name
                                + " is empty in row "
                                + (rows[i] + 1)
                                + ": every case needs a value there to be parted by it");
            }
        }
        return texts;
    }

    private List<Split> given(CaseTable table, int[] rows) {
        List<Split> splits = new ArrayList<>();
        int repeat = 0;
        for (String name : NameList.split(column)) {
            List<Split> folds = Splits.named(++repeat, texts(table, name, rows, true));
            if (folds.size() < 2 || folds.size() > rows.length / 2) {
                throw new IllegalArgumentException(
                        "Column "
                                + name
                                + " holds "
                                + folds.size()
                                + " different values, which are no folds: 1 to k are expected");
            }
            splits.addAll(folds);
        }
        return splits;
    }

    /** Other ways to write dates do not sort, and none of a table's may be among them. */
    private void checkDates(String[] texts, boolean dates) {
        if (!dates && value.matches(OTHER_DATE)) {
            throw new IllegalArgumentException(
                    "validation="
                            + text()
                            + ": write the date as year-month-day, e.g. 2020-06-30, here and in the"
                            + " column");
        }
        for (String text : texts) {
            if (dates && !text.matches(ISO_DATE)) {
                throw new IllegalArgumentException(
                        "validation="
                                + text()
                                + ": the column "
                                + column
                                + " holds '"
                                + text
                                + "', which is no date such as 2020-06-30");
            }
        }
    }

    private Split split(CaseTable table, int[] rows) {
        String[] texts = texts(table, column, rows, false);
        boolean dates = value.matches(ISO_DATE);
        checkDates(texts, dates);
        boolean[] test = new boolean[rows.length];
        int n = 0;
        for (int i = 0; i < rows.length; i++) {
            boolean same =
                    texts[i].equals(value)
                            || NumberText.isNumber(value)
                                    && NumberText.isNumber(texts[i])
                                    && NumberText.parse(value) == NumberText.parse(texts[i]);
            test[i] = dates ? texts[i].compareTo(value) >= 0 : same;
            n += test[i] ? 1 : 0;
        }
        if (n == 0 || n == rows.length) {
            throw new IllegalArgumentException(
                    "validation="
                            + text()
                            + ": "
                            + (n == 0 ? "no case is" : "all cases are")
                            + " in the test part");
        }
        return Splits.single(1, value, test);
    }

    private void checkPatients(List<Split> splits, Training cases) {
        for (Split split : splits) {
            java.util.Set<Integer> training = new java.util.HashSet<>();
            for (int row : split.training()) {
                training.add(cases.cluster()[row]);
            }
            for (int row : split.test()) {
                if (training.contains(cases.cluster()[row])) {
                    throw new IllegalArgumentException(
                            "A patient stands in several folds of "
                                    + text()
                                    + ": give all rows of a patient the same fold");
                }
            }
        }
    }
}
