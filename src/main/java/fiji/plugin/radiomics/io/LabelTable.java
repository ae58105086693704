/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Tables of labels and names.
 *
 * <ul>
 *   <li>CSV and TSV with a column {@code label}, {@code index}, {@code id} or {@code labelvalue}
 *       and a column {@code name}, {@code structure}, {@code segment} or {@code labelname}, as BIDS
 *       and 3D Slicer write them; or two columns without a header;
 *   <li>JSON: {@code {"liver": 1}}, {@code {"1": "liver"}}, both also under {@code labels} as in
 *       nnU-Net's {@code dataset.json}, or a list of objects with a label and a name;
 *   <li>ITK-SNAP's label descriptions, 3D Slicer's colour tables ({@code .ctbl}), FreeSurfer's
 *       lookup tables, and lines of a label and a name.
 * </ul>
 */
final class LabelTable {

    private static final Set<String> LABELS =
            Set.of("label", "index", "id", "labelvalue", "labelid", "labelnumber", "number");
    private static final Set<String> NAMES =
            Set.of("name", "structure", "segment", "labelname", "structurename", "region", "text");

    /** ITK-SNAP: index, red, green, blue, opacity, visible, mesh, name in quotes. */
    private static final Pattern SNAP =
            Pattern.compile("(\\d{1,18})(?:\\s+[\\d.]{1,12}){6}\\s+\"([^\"]{0,1000})\"");

    /** 3D Slicer and FreeSurfer: index, name, red, green, blue, opacity. */
    private static final Pattern COLOUR =
            Pattern.compile("(\\d{1,18})\\s+(\\S{1,1000})(?:\\s+[\\d.]{1,12}){3,4}");

    private static final Pattern PLAIN =
            Pattern.compile("(\\d{1,18})\\s*[\\s:=,;]\\s*(\\S.{0,1000})");

    private LabelTable() {}

    /**
     * @param file the table, whose ending tells what it is
     * @param content its text
     * @return its segments without label 0; none where it is no such table
     */
    static List<Segment> read(Path file, String content) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        List<Segment> segments =
                name.endsWith(".json")
                        ? ofJson(text)
                        : name.endsWith(".csv")
                                ? ofTable(text, text.contains(";") && !commas(text) ? ';' : ',')
                                : name.endsWith(".tsv") ? ofTable(text, '\t') : ofLines(text);
        Set<Long> labels = new HashSet<>();
        boolean distinct = segments.stream().allMatch(s -> labels.add(s.label()));
        return distinct ? segments : List.of();
    }

    private static boolean commas(String text) {
        int end = text.indexOf('\n');
        return text.substring(0, end < 0 ? text.length() : end).contains(",");
    }

    private static List<Segment> ofTable(String text, char delimiter) {
        List<Segment> segments = new ArrayList<>();
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get();
        int label = -1;
        int name = -1;
        try (StringReader reader = new StringReader(text)) {
            for (CSVRecord r : format.parse(reader)) {
                if (r.get(0).startsWith("#")) {
                    continue;
                }
                if (label < 0) {
                    label = column(r, LABELS);
                    name = column(r, NAMES);
                    if (label >= 0 && name >= 0) {
                        continue;
                    }
                    if (r.size() != 2 || whole(r.get(0)) < 0) {
                        return List.of();
                    }
                    label = 0;
                    name = 1;
                }
                if (r.size() <= Math.max(label, name) || whole(r.get(label)) < 0) {
                    return List.of();
                }
                add(whole(r.get(label)), r.get(name), segments);
            }
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
        return segments;
    }

    private static int column(CSVRecord header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
            if (names.contains(name)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Segment> ofLines(String text) {
        List<Segment> segments = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String t = line.strip();
            if (t.isEmpty() || t.startsWith("#") || t.startsWith("//")) {
                continue;
            }
            Matcher m = SNAP.matcher(t);
            if (!m.matches()) {
                m = COLOUR.matcher(t);
            }
            if (!m.matches()) {
                m = PLAIN.matcher(t);
            }
            if (!m.matches()) {
                return List.of();
            }
            add(Long.parseLong(m.group(1)), m.group(2), segments);
        }
        return segments;
    }

    /**
     * @param text JSON
     * @return the segments; none where it is no table of labels
     */
    static List<Segment> ofJson(String text) {
        List<Segment> segments = new ArrayList<>();
        try {
            // JSON is YAML, but for tabs.
            LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(0).build();
            Object all = new Load(settings).loadFromString(text.replace('\t', ' '));
            if (all instanceof Map<?, ?> map) {
                for (String key : List.of("labels", "label_names", "segments", "structures")) {
                    if (map.get(key) instanceof Map || map.get(key) instanceof List) {
                        all = map.get(key);
                        break;
                    }
                }
            }
            if (all instanceof Map<?, ?> map) {
                map.forEach((k, v) -> addPair(k, v, segments));
            } else if (all instanceof List<?> list) {
                list.forEach(o -> addObject(o, segments));
            }
        } catch (RuntimeException | StackOverflowError e) {
            return List.of();
        }
        return segments;
    }

    private static void addPair(Object key, Object value, List<Segment> segments) {
        if (whole(String.valueOf(key)) >= 0 && value instanceof String name) {
            add(whole(String.valueOf(key)), name, segments);
        } else if (whole(String.valueOf(value)) >= 0) {
            add(whole(String.valueOf(value)), String.valueOf(key), segments);
        }
    }

    private static void addObject(Object object, List<Segment> segments) {
        if (!(object instanceof Map<?, ?> map)) {
            return;
        }
        long label = -1;
        String name = null;
        for (Map.Entry<?, ?> e : map.entrySet()) {
            String key =
                    String.valueOf(e.getKey()).toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
            if (LABELS.contains(key) && whole(String.valueOf(e.getValue())) >= 0) {
                label = whole(String.valueOf(e.getValue()));
            } else if (NAMES.contains(key) && e.getValue() instanceof String text) {
                name = text;
            }
        }
        if (label >= 0 && name != null) {
            add(label, name, segments);
        }
    }

    private static void add(long label, String name, List<Segment> segments) {
        // 0 is what lies around.
        if (label > 0 && !name.isBlank()) {
            segments.add(new Segment(name.strip(), 0, label));
        }
    }

    /** A whole number from 0 on, also written 1.0; −1 where it is none. */
    private static long whole(String text) {
        if (!text.matches("\\d{1,18}(\\.0{1,9})?")) {
            return -1;
        }
        return new BigDecimal(text).longValueExact();
    }
}
