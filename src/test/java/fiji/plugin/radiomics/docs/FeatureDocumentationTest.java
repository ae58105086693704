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

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Javadoc of every family and feature says what users need. Of a feature: {@code Name: formula.
 * More on it. Undefined where … (reason).} The formula, in signs or in words, is what follows the
 * name and a colon. The reason in parentheses is that of the status; where all features of a family
 * share it, the Javadoc of the family or of the features' enum says so instead.
 */
class FeatureDocumentationTest {

    private static final Map<Feature, Set<String>> REASONS = DegenerateCases.reasons();

    static List<FamilyDoc> families() {
        return FamilyDoc.all();
    }

    @Test
    void thereAreFamiliesAndTheirCasesAreSeen() {
        assertFalse(families().isEmpty());
        assertTrue(REASONS.values().stream().anyMatch(r -> !r.isEmpty()), REASONS.toString());
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyFeatureHasFormulaCodeAndUnit(FamilyDoc family) {
        Set<String> names = new HashSet<>();
        assertAll(
                family.features().stream()
                        .map(
                                doc ->
                                        () -> {
                                            String name = name(family, doc);
                                            Feature f = doc.feature();
                                            assertTrue(names.add(f.featureName()), name);
                                            assertTrue(
                                                    doc.title().matches("[\\p{L}\\d %(),′'/-]+"),
                                                    name + ": no 'Name: formula.' in the Javadoc");
                                            assertFalse(doc.formula().isBlank(), name);
                                            assertTrue(
                                                    f.ibsiCode().matches("([0-9A-Z]{4})?"),
                                                    name + ": IBSI code " + f.ibsiCode());
                                            assertNotNull(f.unit(), name);
                                        }));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyFamilySaysWhatItIsComputedFrom(FamilyDoc family) {
        assertTrue(family.description().length() > 40, family.name() + ": " + family.description());
        boolean ibsi = family.features().stream().anyMatch(FeatureDoc::isIbsi);
        assertEquals(ibsi, !family.source().isEmpty(), family.name() + ": " + family.source());
        assertFalse(family.family().aggregations().isEmpty(), family.name());
    }

    /** What is seen is said. */
    @ParameterizedTest
    @MethodSource("families")
    void everyReasonForNoValueIsDocumented(FamilyDoc family) {
        assertAll(
                family.features().stream()
                        .flatMap(
                                doc ->
                                        REASONS.get(doc.feature()).stream()
                                                .filter(r -> !text(family, doc).contains(r))
                                                .map(
                                                        r ->
                                                                () ->
                                                                        assertTrue(
                                                                                false,
                                                                                name(family, doc)
                                                                                        + " can be"
                                                                                        + " undefined:"
                                                                                        + " "
                                                                                        + r
                                                                                        + "; its"
                                                                                        + " Javadoc"
                                                                                        + " does not"
                                                                                        + " say so"))));
    }

    /** What is said is seen: a feature of which only zeros are documented has always a value. */
    @ParameterizedTest
    @MethodSource("families")
    void featuresThatAreSaidToBeUndefinedAre(FamilyDoc family) {
        for (FeatureDoc doc : family.features()) {
            boolean said = doc.degenerate().contains("Undefined");
            boolean seen =
                    REASONS.get(doc.feature()).stream().anyMatch(r -> doc.degenerate().contains(r));
            assertEquals(said, seen, name(family, doc) + ": " + doc.degenerate());
        }
    }

    @Test
    void aggregationsHaveComments() {
        SourceComments comments = SourceComments.of(Aggregation.class);
        for (Aggregation a : Aggregation.values()) {
            assertFalse(comments.ofField(a.name()).isEmpty(), a.id());
        }
    }

    private static String text(FamilyDoc family, FeatureDoc doc) {
        return doc.degenerate() + " " + family.degenerate();
    }

    private static String name(FamilyDoc family, FeatureDoc doc) {
        return family.name() + "." + doc.feature().featureName();
    }
}
