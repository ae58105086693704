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

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Dates of a table as days since 1970. All cells of a column are written in one way: 2024-01-31 (a
 * time of day may follow), 20240131, 31.01.2024, 31/01/2024 or 01/31/2024; where both of the last
 * two fit, the column is refused.
 */
public final class DateCells {

    /** Written year, month, day or otherwise; M and d take one digit, too. */
    private static final List<String> FORMS =
            List.of("uuuu-M-d", "uuuuMMdd", "uuuu/M/d", "d.M.uuuu", "d/M/uuuu", "M/d/uuuu");

    private static final int DAY_FIRST = 4;
    private static final int MONTH_FIRST = 5;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    private DateCells() {}

    /**
     * @param column any
     * @return whether it holds a text, and the first is written like a date
     */
    public static boolean areDates(Column column) {
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text != null) {
                for (String form : FORMS) {
                    if (read(text, form) != null) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    /**
     * @param column dates
     * @return days since 1970-01-01 of each row, NaN where it is missing
     * @throws IllegalArgumentException where cells are no dates or written in several ways, or day
     *     and month cannot be told apart
     */
    public static double[] days(Column column) {
        List<Integer> fitting = new ArrayList<>();
        for (int form = 0; form < FORMS.size(); form++) {
            if (firstUnread(column, FORMS.get(form)) < 0) {
                fitting.add(form);
            }
        }
        if (fitting.isEmpty()) {
            throw unreadable(column);
        }
        double[] days = read(column, FORMS.get(fitting.get(0)));
        if (fitting.contains(DAY_FIRST)
                && fitting.contains(MONTH_FIRST)
                && !java.util.Arrays.equals(days, read(column, FORMS.get(MONTH_FIRST)))) {
            throw new IllegalArgumentException(
                    "The dates of the column "
                            + column.name()
                            + " may begin with the day or with the month; write them as"
                            + " 2024-01-31");
        }
        return days;
    }

    private static IllegalArgumentException unreadable(Column column) {
        int best = -1;
        for (String form : FORMS) {
            best = Math.max(best, firstUnread(column, form));
        }
        boolean first = true;
        for (int row = 0; row < best; row++) {
            first &= column.text(row) == null;
        }
        return new IllegalArgumentException(
                "The column "
                        + column.name()
                        + " holds \""
                        + column.text(best)
                        + "\" in row "
                        + (best + 1)
                        + ", which is no date"
                        + (first ? "" : " like those before it")
                        + "; write all dates as 2024-01-31");
    }

    /** −1 where all cells are read. */
    private static int firstUnread(Column column, String form) {
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text != null && read(text, form) == null) {
                return row;
            }
        }
        return -1;
    }

    private static double[] read(Column column, String form) {
        double[] days = new double[column.size()];
        for (int row = 0; row < days.length; row++) {
            String text = column.text(row);
            days[row] =
                    text == null
                            ? Double.NaN
                            : ChronoUnit.DAYS.between(LocalDate.EPOCH, read(text, form));
        }
        return days;
    }

    /** Null where the text is not written so. */
    private static LocalDate read(String text, String form) {
        String date = text.trim();
        if (form.equals(FORMS.get(0))) {
            date = date.replaceFirst("[T ]\\d{1,2}:\\d{2}.*$", "");
        }
        try {
            LocalDate read =
                    LocalDate.parse(
                            date,
                            DateTimeFormatter.ofPattern(form, Locale.ROOT)
                                    .withResolverStyle(ResolverStyle.STRICT));
            return read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR ? null : read;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
