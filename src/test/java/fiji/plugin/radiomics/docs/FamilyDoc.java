/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.docs;

import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page says of a family, from the comments of its class and of the enums of its features.
 *
 * @param family the family
 * @param description what it is computed from and how
 * @param source where its formulas are published, empty where it is not said
 * @param degenerate the cases without a value that all its features share
 * @param features its features in their order
 */
record FamilyDoc(
        FeatureFamily family,
        String description,
        String source,
        String degenerate,
        List<FeatureDoc> features) {

    /**
     * @return every family there is, in the order of tables
     */
    static List<FamilyDoc> all() {
        return FeatureFamilies.names().stream().map(n -> of(FeatureFamilies.get(n))).toList();
    }

    private static FamilyDoc of(FeatureFamily family) {
        Map<Class<?>, SourceComments> enums = new LinkedHashMap<>();
        for (Feature feature : family.features()) {
            enums.computeIfAbsent(constant(feature).getDeclaringClass(), SourceComments::of);
        }
        Prose prose = Prose.of("");
        for (SourceComments comments : enums.values()) {
            prose = prose.and(Prose.of(comments.ofClass()));
        }
        Prose ofFamily = Prose.of(SourceComments.of(family.getClass()).ofClass());
        prose = prose.and(ofFamily);

        // What one of several enums says is not for the features of the others.
        boolean alike = enums.size() == 1;
        List<FeatureDoc> features = new ArrayList<>();
        for (Feature feature : family.features()) {
            Enum<?> constant = constant(feature);
            SourceComments comments = enums.get(constant.getDeclaringClass());
            String shared = alike ? "" : Prose.of(comments.ofClass()).degenerate();
            features.add(FeatureDoc.of(feature, comments.ofField(constant.name()), shared));
        }
        return new FamilyDoc(
                family,
                prose.description(),
                prose.source(),
                alike ? prose.degenerate() : ofFamily.degenerate(),
                features);
    }

    private static Enum<?> constant(Feature feature) {
        if (feature instanceof Enum<?> constant) {
            return constant;
        }
        throw new IllegalStateException(feature.featureName() + " is no enum constant");
    }

    String name() {
        return family.familyName();
    }
}
