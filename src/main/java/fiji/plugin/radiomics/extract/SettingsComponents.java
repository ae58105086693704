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

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The components of {@link ExtractionSettings} by name, so that a new setting needs no third place
 * where all of them are listed.
 */
final class SettingsComponents {

    private static final List<RecordComponent> COMPONENTS =
            List.of(ExtractionSettings.class.getRecordComponents());

    private static final Constructor<ExtractionSettings> CONSTRUCTOR = constructor();

    private SettingsComponents() {}

    static List<String> names() {
        return COMPONENTS.stream().map(RecordComponent::getName).toList();
    }

    /** The component whose name in lower case is the key. */
    static String named(String key) {
        return names().stream()
                .filter(name -> name.equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No settings component " + key));
    }

    /** The value of one component, or the list of the values of several. */
    static Object get(ExtractionSettings settings, List<String> names) {
        List<Object> values = names.stream().map(name -> get(settings, name)).toList();
        return values.size() == 1 ? values.get(0) : values;
    }

    private static Object get(ExtractionSettings settings, String name) {
        RecordComponent component =
                COMPONENTS.stream()
                        .filter(c -> c.getName().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("No settings component " + name));
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read the settings component " + name, e);
        }
    }

    /**
     * @param values a value for every component
     */
    static ExtractionSettings build(Map<String, Object> values) {
        try {
            return CONSTRUCTOR.newInstance(names().stream().map(values::get).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make settings of " + values, e);
        }
    }

    private static Constructor<ExtractionSettings> constructor() {
        Class<?>[] types =
                COMPONENTS.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return ExtractionSettings.class.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("No constructor for " + Arrays.toString(types), e);
        }
    }
}
