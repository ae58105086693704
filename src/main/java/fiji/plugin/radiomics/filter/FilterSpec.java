/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A filter and its parameters, as settings and tables know them. Immutable. Its text is {@code
 * name(key:value, key:value)}, without parameters that have their standard value, or the name of a
 * {@linkplain FilterPresets preset}.
 */
public final class FilterSpec {

    private final ImageFilter filter;
    private final ParameterValues values;
    private final String text;

    private FilterSpec(ImageFilter filter, Map<String, String> texts, String name) {
        this.filter = filter;
        values =
                new ParameterSet("filter " + filter.filterName(), filter.parameters())
                        .values(texts);
        filter.responses(values);
        text = name;
    }

    /**
     * @param text a filter's name with or without parameters, e.g. {@code mean(support:5)}, or a
     *     preset's
     * @return the filter
     * @throws IllegalArgumentException where there is no such filter or a parameter is wrong
     */
    public static FilterSpec of(String text) {
        return of(text, Map.of());
    }

    /**
     * @param text as above
     * @param more further parameters by key, which replace those of the text
     * @return the filter
     * @throws IllegalArgumentException where there is no such filter or a parameter is wrong
     */
    public static FilterSpec of(String text, Map<String, String> more) {
        String bare = text.strip();
        String preset = FilterPresets.find(bare);
        NamedValues named = NamedValues.of(preset == null ? bare : preset);
        Map<String, String> texts = new LinkedHashMap<>(named.values());
        texts.putAll(more);
        ImageFilter filter = Filters.get(named.name());
        boolean keepsName = preset != null && more.isEmpty();
        return new FilterSpec(filter, texts, keepsName ? bare.toLowerCase(Locale.ROOT) : null);
    }

    /**
     * @return canonical text, from which {@link #of(String)} makes an equal filter
     */
    public String text() {
        return text != null ? text : NamedValues.text(filter.filterName(), values.given());
    }

    /**
     * @return the filter
     */
    public ImageFilter filter() {
        return filter;
    }

    /**
     * @return values of all its parameters
     */
    public ParameterValues values() {
        return values;
    }

    /**
     * Names for columns: the {@linkplain #text() text} in lower-case letters, digits and
     * underscores, e.g. {@code laplacian_of_gaussian_sigma_1_5mm}, followed by the response's name
     * where there are several.
     *
     * @return one name a response
     */
    public List<String> labels() {
        String base = label(text());
        return filter.responses(values).stream()
                .map(r -> r.isEmpty() ? base : base + "_" + label(r))
                .toList();
    }

    private static String label(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("(?<![a-z0-9])-(?=\\d)", "minus")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    /**
     * @param grid a grid
     * @return the filter, ready for images on it
     * @throws IllegalArgumentException where it does not go together with the grid
     */
    public PreparedFilter prepare(Geometry grid) {
        return filter.prepare(values, grid);
    }

    /**
     * @param image an image
     * @param workers threads
     * @return one volume a response
     * @throws IllegalArgumentException where it does not go together with the image, or where a
     *     voxel is not finite
     */
    public List<Volume> apply(Volume image, Workers workers) {
        return apply(image, prepare(image.geometry()), workers);
    }

    /**
     * @param image an image, perhaps a part of the grid that the filter is prepared for
     * @param prepared what {@link #prepare} gives
     * @param workers threads
     * @return one volume a response
     * @throws IllegalArgumentException where a voxel is not finite
     */
    public List<Volume> apply(Volume image, PreparedFilter prepared, Workers workers) {
        checkFinite(image);
        return prepared.apply(image, workers);
    }

    /** A kernel or a spectrum would spread them over the image. */
    private static void checkFinite(Volume image) {
        float[] data = image.data();
        int first = -1;
        int n = 0;
        for (int i = 0; i < data.length; i++) {
            if (!Float.isFinite(data[i])) {
                first = n++ == 0 ? i : first;
            }
        }
        if (n > 0) {
            Geometry g = image.geometry();
            int row = first / g.size(0);
            throw new IllegalArgumentException(
                    "a filter needs finite values, but "
                            + n
                            + (n == 1 ? " voxel is" : " voxels are")
                            + " NaN or infinite, the first at x = "
                            + first % g.size(0)
                            + ", y = "
                            + row % g.size(1)
                            + ", z = "
                            + row / g.size(1)
                            + "; replace them first");
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof FilterSpec s && text().equals(s.text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(text());
    }

    @Override
    public String toString() {
        return text();
    }
}
