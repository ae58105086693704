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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.feature.glcm.GlcmFamily;
import fiji.plugin.radiomics.feature.ivh.VolumeHistogramFamily;
import fiji.plugin.radiomics.feature.morphology.MorphologyFamily;
import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Families carry their parameters behind their names. */
class FamilyParametersTest {

    private static ExtractionSettings set(String preset, String key, String text) {
        return SettingKey.apply(Presets.get(preset), Map.of(key, text), "");
    }

    private static String hash(String preset, String key, String text) {
        return SettingsHash.of(set(preset, key, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glcmdistance | 2 | preset glcm(distance:2)",
                "ngtdmdistance | 3 | preset ngtdm(distance:3)",
                "ngldmdistance | 2 | preset ngldm(distance:2)",
                "ngldmalpha | 1.5 | preset ngldm(alpha:1.5)",
                "weighting | Euclidean | preset glcm(weighting:euclidean)"
                        + " glrlm(weighting:euclidean) ngtdm(weighting:euclidean)",
                "ivhmethod | FBN | preset intensity_volume_histogram(method:fbn)",
                "ivhwidth | 3 | preset intensity_volume_histogram(width:3)",
                "ivhlevels | 500 | preset intensity_volume_histogram(levels:500)",
                "moran | false | preset morphology(moran:false)"
            })
    void oldKeysMeanParametersOfFamilies(String key, String value, String families) {
        for (String preset : new String[] {"ct", "pet"}) {
            ExtractionSettings old = set(preset, key, value);
            ExtractionSettings now = set(preset, "families", families);
            assertEquals(now, old);
            assertEquals(SettingsHash.of(now), SettingsHash.of(old));
            assertNotEquals(SettingsHash.of(Presets.get(preset)), SettingsHash.of(old));
            assertEquals(now, SettingsYaml.read(key + ": " + value + "\npreset: " + preset, "s"));
        }
        SettingsChoice auto = SettingsChoice.preset("auto").with(Map.of(key, value), "");
        assertEquals(1, auto.notes().size());
        assertTrue(auto.notes().get(0).startsWith("'" + key + "' is an old spelling"));
    }

    @Test
    void whatIsNotGivenIsAsInThePreset() {
        FamilyChoice pet =
                set("pet", "families", "[glcm(distance:2), intensity_volume_histogram]").families();
        assertEquals(
                DiscretisationMethod.FBS,
                pet.parameters("intensity_volume_histogram").get(VolumeHistogramFamily.METHOD));
        assertEquals(
                .05, pet.parameters("intensity_volume_histogram").get(VolumeHistogramFamily.WIDTH));
        assertEquals(2, pet.parameters("glcm").get(GlcmFamily.DISTANCE));
        assertEquals(
                false,
                set("ibsi2-a", "families", "morphology")
                        .families()
                        .parameters("morphology")
                        .get(MorphologyFamily.MORAN));
        assertEquals(FeatureFamilies.all(), set("pet", "families", "all glcm").families().names());
        assertEquals(
                Presets.get("pet").families().names(),
                set("pet", "families", "preset glcm").families().names());
    }

    /** The same file for all modalities: what was not given stays the preset's of each. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "families: [glcm(distance:2), intensity_volume_histogram]",
                "families: [preset, 'glcm(distance:2, weighting:manhattan)']",
                "ivhlevels: 500",
                "families: [glcm]\nglcmdistance: 2"
            })
    void theWrittenFileOfAChoiceGivesItBack(String yaml) {
        SettingsChoice choice = SettingsYaml.choice(yaml, "s");
        SettingsChoice back = SettingsYaml.choice(choice.yaml(), "t");
        assertEquals(choice, back);
        assertEquals(choice.hash(), back.hash());
        assertEquals(
                DiscretisationMethod.FBS,
                back.of(new ImageOrigin("PT", "", "", ""))
                        .settings()
                        .families()
                        .parameters("intensity_volume_histogram")
                        .get(VolumeHistogramFamily.METHOD));
    }

    @Test
    void theHashCoversWhatAValueDependsOn() {
        String glrlm = hash("ct", "families", "glrlm");
        for (String without :
                new String[] {
                    "ngldmalpha: 1",
                    "moran: false",
                    "bins: 7",
                    "filterbins: 7",
                    "interpolation: nearest",
                    "binedge: 5",
                    "aggregations: [3D_averaged]"
                }) {
            String yaml = "preset: ct\nfamilies: [glrlm]\n" + without;
            assertEquals(glrlm, SettingsHash.of(SettingsYaml.read(yaml, "s")), without);
        }
        for (String with :
                new String[] {
                    "weighting: euclidean",
                    "binwidth: 7",
                    "range: none",
                    "spacing: 2",
                    "maxlevels: 100",
                    "aggregations: [3D_merged]",
                    "outliersigma: 3",
                    "filters: [original, mean(support:3)]"
                }) {
            String yaml = "preset: ct\nfamilies: [glrlm]\n" + with;
            assertNotEquals(glrlm, SettingsHash.of(SettingsYaml.read(yaml, "s")), with);
        }
        assertEquals(
                hash("ct", "families", "glcm"),
                hash("ct", "families", "glcm(distance:1, weighting:none)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glcm(distance:51) | '51' is out of range; allowed: a whole number from 1 to 50",
                "glcm(distanc:2) | has no parameter 'distanc'",
                "glszm(distance:2) | has no parameter 'distance'; it has: none",
                "glcm(distance:2 | lacks its closing bracket",
                "glcm glcm(distance:2) | is in the list twice",
                "nosuch(distance:2) | is unknown",
                "glcm all | is unknown"
            })
    void unusableOnesAreRefused(String families, String problem) {
        ParameterException e =
                assertThrows(ParameterException.class, () -> set("ct", "families", families));
        assertTrue(e.getMessage().contains(problem), e.getMessage());
    }

    @Test
    void oneParameterInBothSpellingsIsRefused() {
        ParameterException e =
                assertThrows(
                        ParameterException.class,
                        () ->
                                SettingsYaml.read(
                                        "glcmdistance: 2\nfamilies: [glcm(distance:3)]", "s"));
        assertEquals(
                "s, line 1: glcmdistance: families gives distance of glcm too; leave one of them"
                        + " out",
                e.getMessage());
    }
}
