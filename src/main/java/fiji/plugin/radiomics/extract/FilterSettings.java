/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.filter.Filters;
import fiji.plugin.radiomics.parameter.GivenValue;
import fiji.plugin.radiomics.parameter.GivenValue.Scalar;
import fiji.plugin.radiomics.parameter.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A list of image filters as a setting. */
final class FilterSettings implements ParameterType<List<FilterSpec>> {

    private FilterSettings() {}

    static ParameterType<List<FilterSpec>> list() {
        return new FilterSettings();
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public List<FilterSpec> read(GivenValue value) {
        List<FilterSpec> filters = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Scalar item : value.items()) {
            FilterSpec filter;
            try {
                filter = FilterSpec.of(item.text());
            } catch (IllegalArgumentException e) {
                throw item.source().refuse(e.getMessage());
            }
            for (String label : filter.labels()) {
                if (labels.contains(label)) {
                    throw item.refuse("is in the list twice", allowed());
                }
                labels.add(label);
            }
            filters.add(filter);
        }
        if (filters.isEmpty()) {
            throw value.refuse("names nothing", allowed());
        }
        return filters;
    }

    @Override
    public String yaml(List<FilterSpec> filters) {
        return filters.stream()
                .map(f -> f.text().contains(",") ? "'" + f.text() + "'" : f.text())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String text(List<FilterSpec> filters) {
        return filters.stream().map(FilterSpec::text).collect(Collectors.joining(" "));
    }

    @Override
    public String allowed() {
        return "a list of NAME or NAME(KEY:VALUE, ...) with the names "
                + String.join(", ", Filters.names());
    }
}
