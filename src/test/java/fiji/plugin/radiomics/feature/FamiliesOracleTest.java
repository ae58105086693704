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

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.testing.Extractions;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The figures of MIRP 2.7.0 (oncoray/mirp) for a small volume, to 1e-9. Its local intensity is not
 * among them: beyond the image it repeats the edge, where we leave out what is not there.
 */
class FamiliesOracleTest {

    private static final ExtractionSettings SETTINGS =
            Extractions.settings(
                    "ibsi-phantom",
                    "discretisation",
                    "FBN",
                    "bins",
                    "16",
                    "ivhmethod",
                    "FBN",
                    "families",
                    "all");

    private static final FeatureRow ROW =
            Extractions.row(SETTINGS, OracleVolume.image(), OracleVolume.mask());

    private static final List<FeatureColumn> COLUMNS = new Extractor(SETTINGS).schema().columns();

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/oracle/mirp_2.7.0.csv", useHeadersInDisplayName = false)
    void equalsMirp(String family, String feature, String aggregation, String value) {
        if (family.equals("family")) {
            assertEquals(480, rows());
            return;
        }
        double expected = Double.parseDouble(value);
        for (int i = 0; i < COLUMNS.size(); i++) {
            FeatureColumn c = COLUMNS.get(i);
            if (c.family().equals(family)
                    && c.feature().featureName().equals(feature)
                    && c.aggregation().id().equals(aggregation)) {
                double ours = ROW.values().get(i).value();
                assertEquals(expected, ours, tolerance(family) * Math.max(1, Math.abs(expected)));
                return;
            }
        }
        throw new AssertionError("not computed");
    }

    /** MIRP's mesh is made of single-precision floats. */
    private static double tolerance(String family) {
        return family.equals("morphology") ? 1e-6 : 1e-9;
    }

    private static long rows() {
        var in = FamiliesOracleTest.class.getResourceAsStream("/oracle/mirp_2.7.0.csv");
        try (BufferedReader r =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                Stream<String> lines = r.lines()) {
            return lines.filter(l -> !l.startsWith("#")).count() - 1;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
