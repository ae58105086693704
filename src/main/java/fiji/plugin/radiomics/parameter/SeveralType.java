/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import fiji.plugin.radiomics.parameter.GivenValue.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One or more of some values. */
record SeveralType<T>(Supplier<List<T>> values, Supplier<List<T>> all, Function<T, String> id)
        implements ParameterType<List<T>> {

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public List<T> read(GivenValue value) {
        List<T> known = values.get();
        List<Scalar> items = value.items();
        if (items.size() == 1 && ParameterTypes.is(items.get(0), ParameterTypes.ALL)) {
            return all.get();
        }
        if (items.isEmpty() && !known.isEmpty()) {
            throw value.refuse("names nothing", allowed());
        }
        Map<String, T> chosen = new LinkedHashMap<>();
        for (Scalar item : items) {
            T found =
                    known.stream()
                            .filter(k -> id.apply(k).equalsIgnoreCase(item.text()))
                            .findFirst()
                            .orElseThrow(() -> item.refuse("is unknown", allowed()));
            if (chosen.put(id.apply(found), found) != null) {
                throw item.refuse("is in the list twice", allowed());
            }
        }
        return List.copyOf(chosen.values());
    }

    @Override
    public String yaml(List<T> value) {
        return "[" + value.stream().map(id).collect(Collectors.joining(", ")) + "]";
    }

    @Override
    public String text(List<T> value) {
        return value.stream().map(id).collect(Collectors.joining(" "));
    }

    @Override
    public String allowed() {
        return "all, or a list of " + String.join(", ", choices());
    }

    @Override
    public List<String> choices() {
        return values.get().stream().map(id).toList();
    }

    @Override
    public boolean isAll(List<T> value) {
        return value.equals(all.get());
    }
}
