/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times of DICOM (value representations DA, TM and DT), to the nanosecond. */
final class DicomTime {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[.:]?(\\d{2})[.:]?(\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{2}):?(?:(\\d{2}):?(?:(\\d{2})(?:\\.(\\d{1,9}))?)?)?");
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{8})(\\d[\\d.]*)([+-]\\d{4})?");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})");

    private DicomTime() {}

    static boolean hasDateTime(DataSet d, Tag date, Tag time) {
        return d.has(date) && d.has(time);
    }

    static LocalDateTime of(DataSet d, Tag date, Tag time) throws UnreadableFileException {
        return LocalDateTime.of(date(d, date), time(d, time));
    }

    static LocalDate date(DataSet d, Tag tag) throws UnreadableFileException {
        return date(d, tag, d.requireString(tag));
    }

    private static LocalDate date(DataSet d, Tag tag, String text) throws UnreadableFileException {
        Matcher m = DATE.matcher(text);
        try {
            if (m.matches()) {
                return LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
            }
        } catch (DateTimeException e) {
            // There is no such day.
        }
        throw d.damaged(tag, "is no date");
    }

    static LocalTime time(DataSet d, Tag tag) throws UnreadableFileException {
        return time(d, tag, d.requireString(tag));
    }

    private static LocalTime time(DataSet d, Tag tag, String text) throws UnreadableFileException {
        Matcher m = TIME.matcher(text);
        try {
            if (m.matches()) {
                String fraction = m.group(4) == null ? "0" : m.group(4);
                int nano = number((fraction + "000000000").substring(0, 9));
                return LocalTime.of(
                        number(m.group(1)), number(m.group(2)), number(m.group(3)), nano);
            }
        } catch (DateTimeException e) {
            // There is no such time.
        }
        throw d.damaged(tag, "is no time");
    }

    /**
     * A combined date and time. An offset from UTC is brought to that of the data set where both
     * are known; where one of them is not, the clock is taken to be the same.
     */
    static LocalDateTime dateTime(DataSet d, DataSet root, Tag tag, String text)
            throws UnreadableFileException {
        Matcher m = DATE_TIME.matcher(text);
        if (!m.matches()) {
            throw d.damaged(tag, "is no date and time");
        }
        LocalDateTime local = LocalDateTime.of(date(d, tag, m.group(1)), time(d, tag, m.group(2)));
        Matcher own = OFFSET.matcher(m.group(3) == null ? "" : m.group(3));
        Matcher theirs = OFFSET.matcher(root.string(Tag.TIMEZONE_OFFSET_FROM_UTC));
        return own.matches() && theirs.matches()
                ? local.plusMinutes(minutes(theirs) - minutes(own))
                : local;
    }

    private static int minutes(Matcher m) {
        int minutes = 60 * number(m.group(2)) + number(m.group(3));
        return m.group(1).equals("-") ? -minutes : minutes;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
