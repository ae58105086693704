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
import java.util.List;

/**
 * Names in one text with commas between, such as those of markers. A name that holds a comma stands
 * in quotes, and quotes within it are doubled, as in CSV files: {@code "Mean, mm",StdDev}.
 */
public final class NameList {

    private NameList() {}

    /**
     * @param text names with commas between
     * @return the names without blanks around them; empty ones are left out
     */
    public static List<String> split(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    name.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    name.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && name.toString().isBlank()) {
                name.setLength(0);
                quoted = true;
                wasQuoted = true;
            } else if (c == ',') {
                add(names, name, wasQuoted);
                wasQuoted = false;
            } else {
                name.append(c);
            }
        }
        add(names, name, wasQuoted);
        return names;
    }

    private static void add(List<String> names, StringBuilder name, boolean quoted) {
        String trimmed = name.toString().trim();
        if (quoted || !trimmed.isEmpty()) {
            names.add(trimmed);
        }
        name.setLength(0);
    }

    /**
     * @param names any
     * @return a text that {@link #split} takes apart again
     */
    public static String join(List<String> names) {
        List<String> quoted = new ArrayList<>();
        for (String name : names) {
            boolean needs = name.indexOf(',') >= 0 || name.startsWith("\"") || name.isBlank();
            quoted.add(needs ? "\"" + name.replace("\"", "\"\"") + "\"" : name);
        }
        return String.join(",", quoted);
    }

    /**
     * Names with commas that nobody has quoted: parts that are no columns become one name where
     * together they are one.
     *
     * @param names as {@link #split} gives them
     * @param table the table whose columns they should be
     * @return the names, joined where that makes a column
     */
    public static List<String> inTable(List<String> names, CaseTable table) {
        List<String> columns = new ArrayList<>();
        for (int first = 0; first < names.size(); first++) {
            int last = first;
            String name = names.get(first);
            if (table.find(name).isEmpty()) {
                for (int end = first + 1; end < names.size(); end++) {
                    List<String> parts = names.subList(first, end + 1);
                    for (String joined :
                            List.of(String.join(", ", parts), String.join(",", parts))) {
                        if (table.find(joined).isPresent()) {
                            name = joined;
                            last = end;
                        }
                    }
                }
            }
            columns.add(name);
            first = last;
        }
        return columns;
    }
}
