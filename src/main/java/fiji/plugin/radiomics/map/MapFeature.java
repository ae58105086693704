/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.NearestWord;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.window.MappableFamily;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A feature to be mapped.
 *
 * @param family its family's name, one of {@link #FAMILIES}
 * @param feature the feature
 */
public record MapFeature(String family, Feature feature) {

    /** Names of the families that can be mapped, in the order of tables. */
    public static final List<String> FAMILIES =
            families().stream().map(MappableFamily::familyName).toList();

    /**
     * @return the families that can be mapped, in the order of tables
     */
    static List<MappableFamily> families() {
        List<MappableFamily> mappable = new ArrayList<>();
        for (String name : FeatureFamilies.names()) {
            if (FeatureFamilies.get(name) instanceof MappableFamily family) {
                mappable.add(family);
            }
        }
        return mappable;
    }

    /**
     * @return family and feature, e.g. {@code glcm.joint_entropy}
     */
    public String name() {
        return family + "." + feature.featureName();
    }

    /**
     * Features from their names.
     *
     * @param list names as of {@link #name()}, or of whole families, separated by commas; e.g.
     *     {@code glcm.joint_entropy, intensity_statistics}
     * @return the features, in this order, each once
     * @throws IllegalArgumentException where a name is not known, with the nearest one, and where
     *     there is none
     */
    public static List<MapFeature> of(String list) {
        Set<MapFeature> features = new LinkedHashSet<>();
        for (String word : list.split(",")) {
            String name = word.strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                features.addAll(named(name));
            }
        }
        if (features.isEmpty()) {
            throw new IllegalArgumentException(
                    "features= names no feature; give e.g. glcm.joint_entropy, or one of the"
                            + " families "
                            + String.join(", ", FAMILIES));
        }
        return List.copyOf(features);
    }

    private static List<MapFeature> named(String name) {
        if (FAMILIES.contains(name)) {
            return ofFamily(name);
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw unknown("a family", name, FAMILIES, "; allowed: " + String.join(", ", FAMILIES));
        }
        String family = name.substring(0, dot);
        if (!FAMILIES.contains(family)) {
            throw unknown(
                    "a family", family, FAMILIES, "; allowed: " + String.join(", ", FAMILIES));
        }
        List<String> names = new ArrayList<>();
        for (MapFeature f : ofFamily(family)) {
            if (f.name().equals(name)) {
                return List.of(f);
            }
            names.add(f.feature().featureName());
        }
        throw unknown(
                "a feature of " + family,
                name.substring(dot + 1),
                names,
                "; allowed: " + String.join(", ", names));
    }

    private static List<MapFeature> ofFamily(String family) {
        List<MapFeature> all = new ArrayList<>();
        for (Feature f : FeatureFamilies.get(family).features()) {
            all.add(new MapFeature(family, f));
        }
        return all;
    }

    private static IllegalArgumentException unknown(
            String what, String word, List<String> words, String allowed) {
        return new IllegalArgumentException(
                "features: there is no map of "
                        + what
                        + " '"
                        + word
                        + "'"
                        + NearestWord.hint(word, words)
                        + allowed);
    }
}
