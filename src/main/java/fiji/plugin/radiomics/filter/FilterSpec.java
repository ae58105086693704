package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A filter and its parameters, as settings and tables know them. Immutable. Its text is {@code
 * name(key:value, key:value)}, without parameters that have their standard value, or the name of a
 * {@linkplain FilterPresets preset}.
 */
public final class FilterSpec {

    private final ImageFilter filter;
    private final FilterValues values;
    private final String text;

    private FilterSpec(ImageFilter filter, Map<String, String> texts, String name) {
        this.filter = filter;
        values = new FilterValues(filter.filterName(), filter.parameters(), texts);
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
        Map<String, String> texts = new LinkedHashMap<>();
        String name = parse(preset == null ? bare : preset, texts);
        texts.putAll(more);
        ImageFilter filter = Filters.get(name);
        boolean keepsName = preset != null && more.isEmpty();
        return new FilterSpec(filter, texts, keepsName ? bare.toLowerCase(Locale.ROOT) : null);
    }

    /** Puts parameters into {@code texts} and returns the name. */
    private static String parse(String text, Map<String, String> texts) {
        int open = text.indexOf('(');
        if (open < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        if (!text.endsWith(")")) {
            throw new IllegalArgumentException("'" + text + "' lacks its closing bracket");
        }
        texts.putAll(parameters(text.substring(open + 1, text.length() - 1)));
        return text.substring(0, open).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @param text {@code key:value, key:value}; {@code =} may stand for the colon
     * @return values by key
     * @throws IllegalArgumentException where a part is no such pair or a key stands twice
     */
    public static Map<String, String> parameters(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split("[,;]")) {
            int colon = part.indexOf(':') < 0 ? part.indexOf('=') : part.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' in '" + text.strip() + "' is not KEY:VALUE");
            }
            String key = part.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (values.put(key, part.substring(colon + 1).strip()) != null) {
                throw new IllegalArgumentException("'" + text.strip() + "' has " + key + " twice");
            }
        }
        return values;
    }

    /**
     * @return canonical text, from which {@link #of(String)} makes an equal filter
     */
    public String text() {
        if (text != null) {
            return text;
        }
        Map<String, String> given = values.given();
        return given.isEmpty()
                ? filter.filterName()
                : given.entrySet().stream()
                        .map(e -> e.getKey() + ":" + e.getValue())
                        .collect(Collectors.joining(", ", filter.filterName() + "(", ")"));
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
    public FilterValues values() {
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
