package fiji.plugin.radiomics.extract;

import java.util.List;

/**
 * How the values of a setting are read and written.
 *
 * @param <T> what the setting is in {@link ExtractionSettings}
 */
interface SettingType<T> {

    /**
     * @param value the value as it was written
     * @return what it means
     * @throws SettingsException where it is not allowed
     */
    T read(SettingValue value);

    /**
     * @param value a value
     * @return its canonical form in YAML; {@link #read} gives an equal value back
     */
    String yaml(T value);

    /**
     * @param value a value
     * @return its form on one line without brackets and quotes, for macros and dialogs; {@link
     *     #read} gives an equal value back
     */
    default String text(T value) {
        return yaml(value);
    }

    /**
     * @return the allowed values, in words
     */
    String allowed();

    /**
     * @return the allowed values, where they can be listed
     */
    default List<String> choices() {
        return List.of();
    }

    /**
     * @param value a value
     * @return whether it is what {@code all} means
     */
    default boolean isAll(T value) {
        return false;
    }
}
