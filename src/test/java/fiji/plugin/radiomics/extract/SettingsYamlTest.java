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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.glcm.GlcmFamily;
import fiji.plugin.radiomics.parameter.GivenValue;
import fiji.plugin.radiomics.parameter.ParameterSource;
import fiji.plugin.radiomics.parameter.ParameterType;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.Interpolation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings mean, and that writing them loses nothing. */
class SettingsYamlTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void everySettingIsRead() {
        ExtractionSettings s =
                SettingsYaml.read(
                        """
                        preset: mr
                        dimension: 2d
                        spacing: [0.5, 1.25, 3]
                        interpolation: Tricubic_Spline
                        maskinterpolation: NEAREST
                        maskthreshold: 0.25
                        rounding: TRUE
                        range: [-.inf, 1e3]
                        outliersigma: 2.5
                        discretisation: fbs
                        binwidth: 0.1
                        bins: 64
                        maxlevels: 100
                        families: all
                        aggregations: [2.5d_merged, 2D]
                        glcmdistance: 2
                        intensityunit: "a 'b' µ"
                        """,
                        "test");
        assertEquals(Dimension.SLICES, s.dimension());
        assertEquals(List.of(0.5, 1.25, 3.0), s.spacing());
        assertEquals(Interpolation.TRICUBIC_SPLINE, s.interpolation());
        assertEquals(Interpolation.NEAREST, s.maskInterpolation());
        assertEquals(0.25, s.maskThreshold());
        assertTrue(s.rounding());
        assertEquals(-INF, s.rangeLow());
        assertEquals(1000, s.rangeHigh());
        assertEquals(2.5, s.outlierSigma());
        assertEquals(DiscretisationMethod.FBS, s.discretisation());
        assertEquals(0.1, s.binWidth());
        assertEquals(64, s.bins());
        assertEquals(100, s.maxLevels());
        assertEquals(FeatureFamilies.all(), s.families().names());
        assertEquals(List.of(Aggregation.ALL_SLICES_MERGED, Aggregation.SLICE), s.aggregations());
        assertEquals(2, s.families().parameters("glcm").get(GlcmFamily.DISTANCE));
        assertEquals("a 'b' \u00b5", s.intensityUnit());
    }

    @Test
    void whatIsLeftOutComesFromThePreset() {
        assertEquals(Presets.get("any"), SettingsYaml.read("", "test"));
        assertEquals(Presets.get("any"), SettingsYaml.read("# nothing\n---\n", "test"));
        assertEquals(Presets.get("pet"), SettingsYaml.read("preset: PET", "test"));
        ExtractionSettings changed = SettingsYaml.read("bins: 7\npreset: ibsi-e", "test");
        assertEquals(SettingKey.apply(Presets.get("ibsi-e"), Map.of("bins", "7"), ""), changed);
        assertNotEquals(Presets.get("ibsi-e"), changed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void formsOfOneValueMeanTheSame(String key, String form, String canonical) {
        ExtractionSettings base = Presets.get("ct");
        SettingKey constant =
                Stream.of(SettingKey.values())
                        .filter(k -> k.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        ExtractionSettings fromText = SettingKey.apply(base, Map.of(key, form), "");
        assertEquals(canonical, constant.yaml(fromText));
        assertEquals(fromText, SettingsYaml.read("preset: ct\n" + key + ": " + form, "test"));
        assertEquals(fromText, SettingKey.apply(base, Map.of(key, constant.text(fromText)), ""));
        assertFalse(constant.text(fromText).contains("["), "brackets end a macro option");
    }

    static Stream<Arguments> formsOfOneValueMeanTheSame() {
        return Stream.of(
                Arguments.of("spacing", "none", "none"),
                Arguments.of("spacing", "2", "[2, 2, 2]"),
                Arguments.of("spacing", "2 2 2.5", "[2, 2, 2.5]"),
                Arguments.of("spacing", "2,2,2", "[2, 2, 2]"),
                Arguments.of("spacing", "[.5, 1e-1, 2]", "[0.5, 0.1, 2]"),
                Arguments.of("range", "none", "none"),
                Arguments.of("range", "-500..400", "[-500, 400]"),
                Arguments.of("range", "-500 .. 400", "[-500, 400]"),
                Arguments.of("range", "-500 400", "[-500, 400]"),
                Arguments.of("range", "[-500, 400]", "[-500, 400]"),
                Arguments.of("range", "0..inf", "[0, .inf]"),
                Arguments.of("range", "0...inf", "[0, .inf]"),
                Arguments.of("range", "0...5", "[0, 0.5]"),
                Arguments.of("range", "-.inf..400", "[-.inf, 400]"),
                Arguments.of("range", "[-Infinity, +inf]", "none"),
                Arguments.of("range", "-0.0 1", "[0, 1]"),
                Arguments.of("outliersigma", "-0", "0"),
                Arguments.of("binwidth", "2.50e1", "25"),
                Arguments.of("binwidth", "1e-7", "1.0E-7"),
                Arguments.of("binwidth", "1e20", "1.0E20"),
                Arguments.of("rounding", "False", "false"),
                Arguments.of("discretisation", "NONE", "none"),
                Arguments.of("aggregations", "3D", "[3D]"),
                Arguments.of("aggregations", "3D 2.5d_merged", "[3D, 2.5D_merged]"),
                Arguments.of("aggregations", "3D, 2D", "[3D, 2D]"),
                Arguments.of("aggregations", "[all]", "[" + TEXTURE + "]"),
                Arguments.of("aggregations", "ALL", "[" + TEXTURE + "]"),
                Arguments.of("intensityunit", "g/ml", "\"g/ml\""),
                Arguments.of("intensityunit", "\u00b5mol", "\"\\U000000B5mol\""));
    }

    private static final String TEXTURE =
            Stream.of(Aggregation.values())
                    .skip(1)
                    .map(Aggregation::id)
                    .collect(Collectors.joining(", "));

    @Test
    void familiesKeepTheirOrder() {
        ParameterType<List<String>> type =
                ParameterTypes.several(String::toString, () -> List.of("glcm", "ngtdm", "glrlm"));
        ParameterSource source = ParameterSource.text("families", "families");
        List<String> read = type.read(new GivenValue.Scalar(source, "NGTDM, glcm"));
        assertEquals(List.of("ngtdm", "glcm"), read);
        assertEquals("[ngtdm, glcm]", type.yaml(read));
        assertEquals("ngtdm glcm", type.text(read));
        assertEquals("all, or a list of glcm, ngtdm, glrlm", type.allowed());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void writtenPresetIsReadBack(String name) {
        ExtractionSettings settings = Presets.get(name);
        String yaml = SettingsYaml.write(settings);
        ExtractionSettings back = SettingsYaml.read(yaml, "test");
        assertEquals(settings, back);
        assertEquals(yaml, SettingsYaml.write(back));
        assertTrue(yaml.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'), "ASCII only");
        for (SettingKey key : SettingKey.values()) {
            assertTrue(yaml.contains("\n" + key.key() + ": "), key.key());
            assertTrue(yaml.contains("\n# " + key.description() + "\n"), key.key());
        }
        assertFalse(yaml.contains("\npreset:"));
    }

    static List<String> presets() {
        return Presets.names();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "~", "true", "12", "# x", "a: b", "\"", "\\", "'", "[x]"})
    void unitsThatLookLikeYamlAreWrittenAsText(String unit) {
        ExtractionSettings settings =
                SettingKey.apply(Presets.get("ct"), Map.of("intensityunit", unit), "");
        assertEquals(unit, settings.intensityUnit());
        assertEquals(settings, SettingsYaml.read(SettingsYaml.write(settings), "test"));
    }

    @Test
    void hashTellsSettingsApartAndNothingElse() {
        ExtractionSettings ct = Presets.get("ct");
        assertTrue(SettingsHash.of(ct).matches("[0-9a-f]{12}"));
        assertEquals(
                SettingsHash.of(ct),
                SettingsHash.of(
                        SettingsYaml.read(
                                "# other comments\npreset: ct\nbinwidth: 25.0\nbins: 32", "x")));
        // What resampling does counts where there is resampling.
        ExtractionSettings base = SettingKey.apply(ct, Map.of("spacing", "2"), "");
        Set<String> hashes = new HashSet<>();
        Map<String, String> changes =
                Map.ofEntries(
                        Map.entry("dimension", "2D"),
                        Map.entry("spacing", "3"),
                        Map.entry("interpolation", "nearest"),
                        Map.entry("maskinterpolation", "nearest"),
                        Map.entry("maskthreshold", "0.4"),
                        Map.entry("rounding", "false"),
                        Map.entry("range", "none"),
                        Map.entry("outliersigma", "3"),
                        Map.entry("discretisation", "FBN"),
                        Map.entry("binwidth", "25.000000000000004"),
                        Map.entry("maxlevels", "4095"),
                        Map.entry("aggregations", "3D 3D_averaged"),
                        Map.entry("glcmdistance", "2"),
                        Map.entry("intensityunit", ""));
        hashes.add(SettingsHash.of(base));
        changes.forEach(
                (k, v) -> hashes.add(SettingsHash.of(SettingKey.apply(base, Map.of(k, v), ""))));
        assertEquals(changes.size() + 1, hashes.size());
    }

    @Test
    void everyComponentHasOneKey() {
        List<String> components =
                Stream.of(SettingKey.values()).flatMap(k -> k.components().stream()).toList();
        assertEquals(SettingsComponents.names(), components);
    }

    @Test
    void keysAreOneLowerCaseWord() {
        for (String key : SettingKey.keys()) {
            assertTrue(key.matches("[a-z]+"), key);
        }
    }

    @Test
    void tableHasARowForEachSetting() {
        List<String> rows = SettingsTable.markdown().lines().toList();
        int parameters =
                FeatureFamilies.names().stream()
                        .mapToInt(f -> FeatureFamilies.parameters(f).parameters().size())
                        .sum();
        assertEquals(SettingKey.values().length + parameters + 2, rows.size());
        assertTrue(
                rows.contains(
                        "| `binwidth` | Width of a bin in image units, for FBS. | a number above 0"
                                + " | `25` |"),
                rows::toString);
        assertTrue(
                rows.stream()
                        .anyMatch(r -> r.startsWith("| `families` ") && r.endsWith("| `all` |")),
                rows::toString);
        for (String row : rows) {
            assertEquals(5, row.replace("\\|", "").chars().filter(c -> c == '|').count(), row);
        }
    }
}
