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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mapping as it was read from a file.
 *
 * @param where what messages call it
 * @param values by key: texts, numbers, booleans, lists and maps
 */
public record Written(String where, Map<?, ?> values) {

    /**
     * @param key a key
     * @return whether it is there
     */
    public boolean has(String key) {
        return values.get(key) != null;
    }

    /**
     * @param key a key
     * @return its value
     * @throws IllegalArgumentException where there is none
     */
    public Object get(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw refuse("lacks '" + key + "'");
        }
        return value;
    }

    /**
     * @param key a key
     * @return its text; of a number, as it is written
     */
    public String text(String key) {
        Object value = get(key);
        if (value instanceof Map || value instanceof List) {
            throw refuse("'" + key + "' is not one value");
        }
        return value.toString();
    }

    /**
     * @param key a key
     * @return its number
     */
    public double number(String key) {
        return number(key, get(key));
    }

    private double number(String key, Object value) {
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw refuse("'" + key + "' is not a number: " + value);
        }
        return number.doubleValue();
    }

    /**
     * @param key a key
     * @return the mapping that stands there
     */
    public Written map(String key) {
        if (!(get(key) instanceof Map<?, ?> map)) {
            throw refuse("'" + key + "' is not a list of 'key: value'");
        }
        return new Written(where + ", " + key, map);
    }

    /**
     * @param key a key
     * @return the numbers that stand there by name
     */
    public Map<String, Double> numbers(String key) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Map.Entry<?, ?> e : map(key).values().entrySet()) {
            numbers.put(String.valueOf(e.getKey()), number(key, e.getValue()));
        }
        return numbers;
    }

    /**
     * @param key a key
     * @return the list that stands there
     */
    public List<?> list(String key) {
        if (!(get(key) instanceof List<?> list)) {
            throw refuse("'" + key + "' is not a list");
        }
        return list;
    }

    /**
     * @param key a key
     * @return the texts of the list that stands there
     */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key).forEach(item -> texts.add(String.valueOf(item)));
        return texts;
    }

    /**
     * @param problem what is wrong
     * @return the exception to throw
     */
    public IllegalArgumentException refuse(String problem) {
        return new IllegalArgumentException(where + " " + problem);
    }
}
