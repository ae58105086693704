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

import fiji.plugin.radiomics.Discovery;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.parameter.ParameterSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The feature families on the class path. SciJava's plugin index is read directly, so that scripts
 * and headless runs need no SciJava context for it.
 */
public final class FeatureFamilies {

    private static final Map<String, FeatureFamily> FAMILIES =
            Discovery.byName(FeatureFamily.class, FeatureFamily::familyName);

    private static final Map<String, ParameterSet> PARAMETERS = new ConcurrentHashMap<>();

    private FeatureFamilies() {}

    /**
     * @return names of all families, by the plugins' priority, then by name
     */
    public static List<String> names() {
        return List.copyOf(FAMILIES.keySet());
    }

    /**
     * @return names of the families that {@code all} stands for: those for images of any modality
     */
    public static List<String> all() {
        return FAMILIES.values().stream()
                .filter(FeatureFamily::isForAllModalities)
                .map(FeatureFamily::familyName)
                .toList();
    }

    /**
     * @param name a family's name
     * @return its parameters
     * @throws IllegalArgumentException where there is none of that name
     */
    public static ParameterSet parameters(String name) {
        return PARAMETERS.computeIfAbsent(name, n -> FeatureSettings.parametersOf(get(n)));
    }

    /**
     * @param name a family's name
     * @return the family
     * @throws IllegalArgumentException where there is none of that name, listing those there are
     */
    public static FeatureFamily get(String name) {
        FeatureFamily family = FAMILIES.get(name);
        if (family == null) {
            throw new IllegalArgumentException(
                    "There is no feature family '" + name + "'; there are " + names());
        }
        return family;
    }
}
