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

import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.testing.Extractions;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * MIRP 2.7.0 (oncoray/mirp) on the small volume with FBN 16, distance 2 for GLCM and NGLDM and
 * coarseness 1.
 */
class DistanceOracleTest {

    private static final Map<String, FeatureValue> OURS =
            Extractions.values(
                    Extractions.settings(
                            "ibsi-phantom",
                            "discretisation",
                            "FBN",
                            "bins",
                            "16",
                            "glcmdistance",
                            "2",
                            "ngldmdistance",
                            "2",
                            "ngldmalpha",
                            "1"),
                    OracleVolume.image(),
                    OracleVolume.mask());

    @ParameterizedTest
    @CsvSource({
        "glcm.joint_entropy.3d_averaged, 7.502662244360068",
        "glcm.contrast.3d_averaged, 44.18162908430646",
        "glcm.joint_entropy.3d_merged, 7.900756940721533",
        "glcm.contrast.3d_merged, 43.95661280670257",
        "ngldm.low_dependence_emphasis.3d, 0.009067586528186268",
        "ngldm.high_dependence_emphasis.3d, 220.14462809917356",
        "ngldm.dependence_count_entropy.3d, 7.73378294531445"
    })
    void equalsMirp(String column, double expected) {
        double ours = OURS.get("original." + column).value();
        assertEquals(expected, ours, 1e-9 * Math.max(1, expected));
    }
}
