package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.NearestWord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a filter's parameters. Immutable. */
public final class FilterValues {

    private final Map<FilterParameter<?>, Object> values = new LinkedHashMap<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    /**
     * @param filter whose parameters they are, for messages
     * @param parameters the parameters
     * @param texts values by key; parameters that are not named have their standard value
     * @throws IllegalArgumentException where a key is not known or a value not allowed
     */
    FilterValues(String filter, List<FilterParameter<?>> parameters, Map<String, String> texts) {
        List<String> keys = parameters.stream().map(p -> (String) p.key()).toList();
        for (String key : texts.keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException(
                        "filter "
                                + filter
                                + " has no parameter '"
                                + key
                                + "'"
                                + NearestWord.hint(key, keys)
                                + "; it has: "
                                + (keys.isEmpty() ? "none" : String.join(", ", keys)));
            }
        }
        for (FilterParameter<?> p : parameters) {
            put(filter, p, texts.get(p.key()));
        }
    }

    private void put(String filter, FilterParameter<?> parameter, String text) {
        try {
            values.put(parameter, parameter.read(text == null ? parameter.standard() : text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("filter " + filter + ": " + e.getMessage());
        }
        String canonical = parameter.canonical(text == null ? parameter.standard() : text);
        boolean isStandard = canonical.equals(parameter.canonical(parameter.standard()));
        if (parameter.isAlwaysNamed() || !isStandard) {
            given.put(parameter.key(), canonical);
        }
    }

    /**
     * @param parameter one of the filter's parameters
     * @param <T> what its value is
     * @return its value
     */
    @SuppressWarnings("unchecked")
    public <T> T get(FilterParameter<T> parameter) {
        return (T) values.get(parameter);
    }

    /**
     * @return canonical texts of the values that are not the standard or always named, by key, in
     *     the order of the parameters
     */
    public Map<String, String> given() {
        return Collections.unmodifiableMap(given);
    }
}
