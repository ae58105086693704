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

import static fiji.plugin.radiomics.testing.Extractions.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.feature.glcm.GlcmFeature;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MapBadInputTest {

    private static String refusal(Executable e) {
        return assertThrows(IllegalArgumentException.class, e).getMessage();
    }

    private static MapInput input(String... settings) {
        ExtractionSettings s = settings("mr", settings);
        return MapInput.of(OracleVolume.image(), Region.of("r", OracleVolume.mask()), s, false);
    }

    @Test
    void radius() {
        assertEquals(
                "radius=9: allowed are 1 to 7",
                refusal(() -> new MapSettings(9, true, true, false)));
        assertEquals("radius=0: allowed are 1 to 7", refusal(() -> MapSettings.cube(0)));
    }

    @Test
    void names() {
        String word = refusal(() -> MapFeature.of("glcm.joint_entropi"));
        assertTrue(
                word.startsWith(
                        "features: there is no map of a feature of glcm 'joint_entropi', did you"
                                + " mean joint_entropy?; allowed: joint_maximum, "),
                word);
        assertEquals(
                "features: there is no map of a family 'glcn', did you mean glcm?; allowed: "
                        + String.join(", ", MapFeature.FAMILIES),
                refusal(() -> MapFeature.of("intensity_statistics, GLCN.contrast")));
        assertTrue(refusal(() -> MapFeature.of("morphology")).contains("'morphology'"));
        assertTrue(refusal(() -> MapFeature.of(" , ")).startsWith("features= names no feature"));
    }

    @Test
    void aFeatureNamedTwiceIsMappedOnce() {
        List<MapFeature> features = MapFeature.of("glcm.contrast, GLCM, glcm.contrast");
        assertEquals(GlcmFeature.values().length, features.size());
        assertEquals("glcm.contrast", features.get(0).name());
    }

    @Test
    void distancesAndWeights() {
        assertEquals(
                "glcm(distance:2): texture maps need distance:1",
                refusal(() -> input("glcmdistance", "2")));
        assertEquals(
                "ngtdm(distance:3): texture maps need distance:1",
                refusal(() -> input("ngtdmdistance", "3")));
        assertEquals(
                "ngldm(distance:2): texture maps need distance:1",
                refusal(() -> input("ngldmdistance", "2")));
        assertEquals(
                "glcm(weighting:manhattan): texture maps need weighting:none",
                refusal(() -> input("weighting", "manhattan")));
    }

    @Test
    void regions() {
        Geometry g = OracleVolume.image().geometry();
        Mask empty = new Mask(g, new byte[g.voxels()]);
        ExtractionSettings s = settings("mr");
        assertEquals(
                "the region is empty; outline at least one voxel",
                refusal(() -> MapInput.of(OracleVolume.image(), Region.of("r", empty), s, false)));
        float[] nothing = new float[g.voxels()];
        Arrays.fill(nothing, Float.NaN);
        assertTrue(
                refusal(
                                () ->
                                        MapInput.of(
                                                new Volume(g, nothing),
                                                Region.of("r", OracleVolume.mask()),
                                                s,
                                                false))
                        .startsWith("no voxel of the region has a finite intensity"));
        Geometry larger = Geometry.of(10, 8, 7, 1, 1, 1);
        byte[] all = new byte[larger.voxels()];
        Arrays.fill(all, (byte) 1);
        assertTrue(
                refusal(
                                () ->
                                        MapInput.of(
                                                OracleVolume.image(),
                                                Region.of("r", new Mask(larger, all)),
                                                s,
                                                false))
                        .contains("does not lie within the image"));
    }

    @Test
    void levelsAreRefusedOnlyWhereAFeatureNeedsThem() {
        MapInput fine = input("discretisation", "FBS", "binwidth", "0.001", "outliersigma", "0");
        MapSettings cube = MapSettings.cube(1);
        new TextureMaps(fine, MapFeature.of("intensity_statistics"), cube);
        assertTrue(
                refusal(() -> new TextureMaps(fine, MapFeature.of("glcm"), cube))
                        .contains("use a bin width of at least"));
        MapInput halves =
                MapInput.of(
                        halved(),
                        Region.of("r", OracleVolume.mask()),
                        settings("mr", "discretisation", "none", "outliersigma", "0"),
                        false);
        assertTrue(
                refusal(() -> new TextureMaps(halves, MapFeature.of("ngtdm"), cube))
                        .contains("must be whole numbers from 1"));
    }

    private static Volume halved() {
        float[] data = OracleVolume.image().data().clone();
        for (int i = 0; i < data.length; i++) {
            data[i] = data[i] / 2;
        }
        return new Volume(OracleVolume.image().geometry(), data);
    }

    @Test
    void windowsBeyondTheRegionNeedLevelsOfTheImage() {
        MapSettings open = new MapSettings(1, true, false, false);
        assertTrue(
                refusal(() -> new TextureMaps(input(), MapFeature.of("glcm"), open))
                        .contains("discretise over the image"));
        new TextureMaps(input(), MapFeature.of("intensity_statistics"), open);
    }
}
