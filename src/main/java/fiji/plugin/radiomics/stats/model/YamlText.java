/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Texts, numbers, lists and maps as YAML. */
public final class YamlText {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 20_000_000;

    private YamlText() {}

    /**
     * @param text the contents of a YAML file
     * @param where what messages call it
     * @return its mapping
     * @throws IllegalArgumentException where it is none, in one line
     */
    public static Written read(String text, String where) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(where).setCodePointLimit(LONGEST).build();
        Object root;
        try {
            // The reader's recursion must not meet thousands of levels.
            int depth = 0;
            for (Event event : new Parse(settings).parseString(text)) {
                switch (event.getEventId()) {
                    case SequenceStart, MappingStart -> depth++;
                    case SequenceEnd, MappingEnd -> depth--;
                    default -> {}
                }
                if (depth > DEEPEST) {
                    throw new IllegalArgumentException(where + ": lists within lists too deep");
                }
            }
            root = new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(
                    where
                            + " is not YAML: "
                            + e.getMessage().strip().replaceAll("\\s*\\R\\s*", " "),
                    e);
        }
        if (!(root instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(where + " is not a list of lines 'key: value'");
        }
        return new Written(where, map);
    }

    /**
     * @param values by key: texts, numbers, booleans, lists and maps
     * @return them as YAML; {@link #read} gives them back
     */
    public static String write(Map<String, ?> values) {
        StringBuilder text = new StringBuilder();
        map(values, "", text);
        return text.toString();
    }

    private static void map(Map<?, ?> values, String indent, StringBuilder text) {
        values.forEach(
                (key, value) -> {
                    text.append(indent).append(scalar(String.valueOf(key))).append(':');
                    value(value, indent, text);
                });
    }

    private static void value(Object value, String indent, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            if (map.isEmpty()) {
                text.append(" {}\n");
            } else {
                text.append('\n');
                map(map, indent + "  ", text);
            }
        } else if (value instanceof List<?> list) {
            list(list, indent, text);
        } else {
            text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static void list(List<?> list, String indent, StringBuilder text) {
        if (list.isEmpty()) {
            text.append(" []\n");
            return;
        }
        text.append('\n');
        for (Object item : list) {
            if (item instanceof Map<?, ?> map && !map.isEmpty()) {
                StringBuilder inner = new StringBuilder();
                map(map, indent + "    ", inner);
                text.append(indent).append("  - ").append(inner.substring(indent.length() + 4));
            } else {
                text.append(indent).append("  -");
                value(item, indent + "  ", text);
            }
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Double number) {
            return Double.isNaN(number)
                    ? ".nan"
                    : Double.isInfinite(number) ? (number > 0 ? ".inf" : "-.inf") : "" + number;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String text = String.valueOf(value);
        boolean plain =
                text.matches("[A-Za-z][A-Za-z0-9_.]*( [A-Za-z0-9_.]+)*")
                        && !text.matches("(?i)true|false|null|yes|no|on|off|y|n");
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default ->
                        quoted.append(
                                c < ' ' || c == 0x7f || c >= 0x80 && c < 0xa0
                                        ? String.format("\\x%02x", (int) c)
                                        : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
