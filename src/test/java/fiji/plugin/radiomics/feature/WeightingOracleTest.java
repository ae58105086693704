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
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * GLCM and GLRLM with weighted directions, merged in 3D, against sums over all voxels in plain
 * loops of Python, written from the definition: a direction counts exp(−‖m‖²), relative to the
 * nearest.
 */
class WeightingOracleTest {

    private static final Geometry GRID = Geometry.of(8, 8, 8, 1, 1, 1);

    /** Grey levels, x fastest. */
    private static final String LEVELS =
            """
            2681326855743161457881853837241117614835816385663437385315671278
            3284886567243766571538557246887841576282654681514877657226318366
            3564645376781486268635154663656454166774571372662163171115188333
            2724312236273783584652144452323863751315218258675637865367157647
            7518423141144825632161736528876143413675726274366147531234624533
            7146486686318112226338476344423378862668241514224277416636134366
            2532131771152123752252832825463638541374111387455451147523378685
            7432634334131851767434414246434167671331351361811713846521684167
            """
                    .replaceAll("\\s", "");

    @ParameterizedTest
    @CsvSource({
        "none, 10.555051302288872, 5.969474357007897, 0.9292101972897934, 0.9079026442307693,"
                + " 3.469061670051879",
        "euclidean, 10.572711864483898, 5.966149905544789, 0.9278625088539564,"
                + " 0.9057954579244124, 3.4762094108119945",
        "manhattan, 10.586328822376107, 5.958180754853172, 0.9266966934189967,"
                + " 0.9044479783145368, 3.4770438895956324"
    })
    void isThatOfTheDefinition(
            String norm,
            double contrast,
            double entropy,
            double shortRuns,
            double runPercentage,
            double runEntropy) {
        ExtractionSettings settings =
                Extractions.settings(
                        "any",
                        "families",
                        "glcm glrlm",
                        "aggregations",
                        "3D_merged",
                        "discretisation",
                        "none",
                        "weighting",
                        norm);
        float[] values = new float[GRID.voxels()];
        byte[] inside = new byte[values.length];
        Arrays.fill(inside, (byte) 1);
        for (int i = 0; i < values.length; i++) {
            values[i] = LEVELS.charAt(i) - '0';
        }
        Map<String, FeatureValue> row =
                Extractions.byName(
                        settings,
                        Extractions.row(
                                settings, new Volume(GRID, values), new Mask(GRID, inside)));
        near(contrast, row, "glcm.contrast");
        near(entropy, row, "glcm.joint_entropy");
        near(shortRuns, row, "glrlm.short_runs_emphasis");
        near(runPercentage, row, "glrlm.run_percentage");
        near(runEntropy, row, "glrlm.run_entropy");
    }

    private static void near(double expected, Map<String, FeatureValue> row, String feature) {
        double value = row.get("original." + feature + ".3d_merged").value();
        assertEquals(expected, value, 1e-12 * expected, feature);
    }
}
