/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How each case ended: event, competing event or censored, by the values of a column. */
final class EventColumn {

    private final Column column;
    private final Map<String, Integer> counts = new TreeMap<>(Levels.ORDER);
    private final Map<String, Integer> status = new TreeMap<>(Levels.ORDER);
    private final String event;

    private EventColumn(Column column, String event) {
        this.column = column;
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text != null) {
                counts.merge(plain(text), 1, Integer::sum);
            }
        }
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("The event column " + column.name() + " is empty");
        }
        this.event = event.isEmpty() ? usual() : plain(event);
        status.put(this.event, SurvivalData.EVENT);
    }

    /** Numbers are the same value however they are written: 1, 1.0 and 01. */
    static String plain(String text) {
        String trimmed = text.trim();
        return NumberText.isNumber(trimmed)
                ? NumberColumn.text(NumberText.parse(trimmed))
                : trimmed;
    }

    private String usual() {
        boolean binary = counts.keySet().stream().allMatch(v -> v.equals("0") || v.equals("1"));
        if (!binary) {
            throw new IllegalArgumentException(
                    "eventvalue= is missing: which value of the column "
                            + column.name()
                            + " is the event? It holds "
                            + listed());
        }
        return "1";
    }

    private String listed() {
        List<String> values = new ArrayList<>();
        counts.forEach((value, n) -> values.add(value + " (" + n + ")"));
        int most = 10;
        return values.size() <= most
                ? String.join(", ", values)
                : String.join(", ", values.subList(0, most)) + " and more";
    }

    /**
     * @param table the cases
     * @param settings names the column and its values
     * @return how cases ended
     * @throws IllegalArgumentException where a value is not there, or one has no meaning
     */
    static EventColumn of(CaseTable table, SurvivalSettings settings) {
        String text = settings.text(OutcomeParameters.EVENT);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "event= is missing: name the column that tells how a case ended");
        }
        String value = settings.text(OutcomeParameters.EVENTVALUE);
        int equals = text.lastIndexOf('=');
        String name = text;
        if (equals > 0 && table.find(text).isEmpty()) {
            name = text.substring(0, equals).trim();
            String written = text.substring(equals + 1).trim();
            if (!value.isEmpty() && !plain(value).equals(plain(written))) {
                throw new IllegalArgumentException(
                        "event=" + text + " and eventvalue=" + value + " name different values");
            }
            value = written;
        }
        EventColumn events = new EventColumn(table.column(name), value);
        events.check(settings);
        return events;
    }

    private void check(SurvivalSettings settings) {
        require("eventvalue", event);
        String competing = settings.text(OutcomeParameters.COMPETING);
        if (!competing.isEmpty()) {
            take("competing", plain(competing), SurvivalData.COMPETING);
        }
        List<String> censored = settings.names(OutcomeParameters.CENSORED);
        for (String value : censored) {
            take("censored", plain(value), SurvivalData.CENSORED);
        }
        List<String> others = counts.keySet().stream().filter(v -> !status.containsKey(v)).toList();
        boolean isOne = others.size() == 1 && (censored.isEmpty() || others.contains("0"));
        if (isOne) {
            status.put(others.get(0), SurvivalData.CENSORED);
        } else if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    "The event column "
                            + column.name()
                            + " holds "
                            + listed()
                            + ": besides the event "
                            + event
                            + ", name the competing event in competing= or what is censored in"
                            + " censored=; without a meaning "
                            + (others.size() == 1 ? "is " : "are ")
                            + String.join(", ", others.subList(0, Math.min(5, others.size())))
                            + (others.size() > 5 ? ", …" : ""));
        }
    }

    private void take(String key, String value, int meaning) {
        require(key, value);
        Integer before = status.put(value, meaning);
        if (before != null && before != meaning) {
            throw new IllegalArgumentException(
                    key + "=" + value + ": this value has another meaning already");
        }
    }

    private void require(String key, String value) {
        if (!counts.containsKey(value)) {
            throw new IllegalArgumentException(
                    key
                            + "="
                            + value
                            + ": no case has this value in the column "
                            + column.name()
                            + "; it holds "
                            + listed());
        }
    }

    String name() {
        return column.name();
    }

    String event() {
        return event;
    }

    /** Null where it is missing. */
    Integer status(int row) {
        String text = column.text(row);
        return text == null ? null : status.get(plain(text));
    }
}
