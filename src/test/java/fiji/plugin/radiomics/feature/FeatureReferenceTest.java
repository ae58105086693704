/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.conformity.ReferenceValues;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.testing.Extractions;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every feature has a value that somebody else has found: IBSI, another program, or a few lines in
 * another language. A new one gets its row in one of the three tables.
 */
class FeatureReferenceTest {

    private static final Path ORACLES = Path.of("src", "test", "resources", "oracle");

    /** Checked by shapes and images whose values are known by hand, in tests of their own. */
    private static final Set<String> BY_HAND =
            Set.of(
                    "morphology_2d",
                    "suv",
                    "morphology.volume_density_oriented_minimum_bounding_box",
                    "morphology.area_density_oriented_minimum_bounding_box",
                    "morphology.volume_density_minimum_volume_enclosing_ellipsoid",
                    "morphology.area_density_minimum_volume_enclosing_ellipsoid");

    private static final Set<String> KNOWN = known();

    private static Set<String> known() {
        Set<String> known = new HashSet<>(BY_HAND);
        ReferenceValues.all().forEach(r -> known.add(r.family() + "." + r.feature()));
        for (String file : List.of("mirp_2.7.0.csv", "others.csv")) {
            try (Stream<String> lines = Files.lines(ORACLES.resolve(file))) {
                lines.map(line -> line.split(","))
                        .filter(cells -> cells.length > 2)
                        .forEach(cells -> known.add(cells[0] + "." + cells[1]));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return known;
    }

    static List<String> families() {
        return FeatureFamilies.names();
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyFeatureHasAReferenceValue(String family) {
        assertAll(
                FeatureFamilies.get(family).features().stream()
                        .map(f -> family + "." + f.featureName())
                        .map(
                                name ->
                                        () ->
                                                assertTrue(
                                                        KNOWN.contains(family)
                                                                || KNOWN.contains(name),
                                                        name
                                                                + " has no reference value; add"
                                                                + " a row to "
                                                                + ORACLES.resolve("others.csv"))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(
            resources = "/oracle/others.csv",
            numLinesToSkip = 2,
            useHeadersInDisplayName = false)
    void valuesAreThoseOfOthers(String family, String feature, String aggregation, double value) {
        ExtractionSettings settings =
                Extractions.settings(
                        "ibsi-phantom",
                        "discretisation",
                        "FBN",
                        "bins",
                        "16",
                        "ivhmethod",
                        "FBN",
                        "families",
                        family);
        String column =
                "original."
                        + family
                        + "."
                        + feature
                        + (aggregation.equals("none") ? "" : "." + aggregation);
        double ours =
                Extractions.byName(
                                settings,
                                Extractions.row(
                                        settings, OracleVolume.image(), OracleVolume.mask()))
                        .get(column)
                        .value();
        assertEquals(value, ours, 1e-9 * Math.max(1, Math.abs(value)));
    }
}
