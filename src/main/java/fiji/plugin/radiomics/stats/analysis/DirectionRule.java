/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.table.NameList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which values of each marker speak for the positive class. A name counts before names with *, and
 * of these the first that fits; a marker that none fits has {@link Direction#HIGHER}.
 */
final class DirectionRule {

    static final String ALLOWED =
            "higher, lower, auto, or MARKER:DIRECTION with commas between, where * stands for any"
                    + " letters, as in adc*:lower,*:higher";

    private final Map<String, Direction> names = new LinkedHashMap<>();
    private final Map<String, Direction> patterns = new LinkedHashMap<>();
    private final Direction all;

    private DirectionRule(Direction all) {
        this.all = all;
    }

    /**
     * @param text a direction, or directions of markers
     * @return the rule
     * @throws IllegalArgumentException where it is none, with what is wrong
     */
    static DirectionRule of(String text) {
        if (!text.contains(":")) {
            return new DirectionRule(one(text, text));
        }
        DirectionRule rule = new DirectionRule(Direction.HIGHER);
        for (String item : NameList.split(text)) {
            int colon = item.lastIndexOf(':');
            String name = item.substring(0, Math.max(0, colon)).trim();
            if (name.isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + item + "' is no marker with its direction");
            }
            Direction direction = one(item.substring(colon + 1), item);
            Direction other =
                    (name.contains("*") ? rule.patterns : rule.names).put(name, direction);
            if (other != null && other != direction) {
                throw new IllegalArgumentException("'" + name + "' has two directions");
            }
        }
        return rule;
    }

    private static Direction one(String word, String text) {
        for (Direction d : Direction.values()) {
            if (d.id().equalsIgnoreCase(word.trim())) {
                return d;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not one of the choices");
    }

    /**
     * @param marker a marker
     * @return its direction
     */
    Direction directionOf(String marker) {
        Direction named = names.get(marker);
        if (named != null) {
            return named;
        }
        for (Map.Entry<String, Direction> p : patterns.entrySet()) {
            if (fits(p.getKey(), marker)) {
                return p.getValue();
            }
        }
        return all;
    }

    private static boolean fits(String pattern, String marker) {
        StringBuilder regex = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.matches(regex.toString(), marker);
    }

    /**
     * @param markers all markers
     * @return what names no marker
     */
    List<String> unknown(List<String> markers) {
        List<String> unknown = new ArrayList<>();
        names.keySet().stream().filter(n -> !markers.contains(n)).forEach(unknown::add);
        patterns.keySet().stream()
                .filter(p -> !p.equals("*") && markers.stream().noneMatch(m -> fits(p, m)))
                .forEach(unknown::add);
        return unknown;
    }

    /**
     * @return whether one direction is of all markers
     */
    boolean isOfAll() {
        return names.isEmpty() && patterns.isEmpty();
    }

    /**
     * @return whether any marker's direction may be chosen by the data
     */
    boolean hasAuto() {
        return all == Direction.AUTO
                || names.containsValue(Direction.AUTO)
                || patterns.containsValue(Direction.AUTO);
    }
}
