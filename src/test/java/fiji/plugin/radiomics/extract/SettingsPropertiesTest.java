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

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.parameter.ParameterException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever settings are, writing them loses nothing; whatever a file is, it is read or refused. */
class SettingsPropertiesTest {

    @Property
    void anySettingsSurviveWritingAndReading(@ForAll("settings") ExtractionSettings settings) {
        String yaml = SettingsYaml.write(settings);
        ExtractionSettings back = SettingsYaml.read(yaml, "test");
        assertEquals(settings, back);
        assertEquals(yaml, SettingsYaml.write(back));
        assertEquals(SettingsHash.of(settings), SettingsHash.of(back));
    }

    @Property
    void anySettingsSurviveMacroText(@ForAll("settings") ExtractionSettings settings) {
        Map<String, String> texts = new HashMap<>();
        for (SettingKey key : SettingKey.values()) {
            texts.put(key.key(), key.text(settings));
        }
        assertEquals(settings, SettingKey.apply(Presets.get("mr"), texts, ""));
    }

    @Property
    void numbersKeepFullPrecision(@ForAll("positive") double width) {
        String text = Double.toString(width);
        ExtractionSettings settings =
                SettingKey.apply(Presets.get("ct"), Map.of("binwidth", text), "");
        assertEquals(width, settings.binWidth());
        assertEquals(width, SettingsYaml.read(SettingsYaml.write(settings), "test").binWidth());
    }

    @Property
    void anyTextIsReadOrRefusedInOneLine(@ForAll("files") String text) {
        try {
            ExtractionSettings settings = SettingsYaml.read(text, "test");
            assertEquals(settings, SettingsYaml.read(SettingsYaml.write(settings), "test"));
        } catch (ParameterException e) {
            assertFalse(e.getMessage().isBlank());
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        }
    }

    @Provide
    Arbitrary<Double> positive() {
        return Arbitraries.doubles()
                .between(0, false, Double.MAX_VALUE, true)
                .ofScale(20)
                .filter(v -> v > 0);
    }

    @Provide
    Arbitrary<ExtractionSettings> settings() {
        Arbitrary<String> finite =
                Arbitraries.doubles().between(-1e12, 1e12).ofScale(12).map(String::valueOf);
        Arbitrary<String> width =
                Arbitraries.doubles().between(1e-9, 1e9).ofScale(12).map(String::valueOf);
        Arbitrary<String> range =
                Combinators.combine(
                                Arbitraries.oneOf(finite, Arbitraries.of("-inf")),
                                Arbitraries.oneOf(finite, Arbitraries.of("inf")))
                        .as((low, high) -> low + ".." + high)
                        .filter(SettingsPropertiesTest::isAscending);
        Arbitrary<String> spacing =
                Arbitraries.oneOf(
                        Arbitraries.of("none"),
                        width,
                        width.list().ofSize(3).map(mm -> String.join(" ", mm)));
        Arbitrary<String> aggregations =
                Arbitraries.of(Aggregation.values())
                        .filter(a -> a != Aggregation.NONE)
                        .map(Aggregation::id)
                        .set()
                        .ofMinSize(1)
                        .map(ids -> String.join(", ", ids));
        Arbitrary<String> unit =
                Arbitraries.strings()
                        .all()
                        .ofMaxLength(6)
                        .map(String::strip)
                        .filter(SettingsPropertiesTest::isPrintable);
        Map<SettingKey, Arbitrary<String>> texts = new HashMap<>();
        for (SettingKey key :
                List.of(
                        SettingKey.DIMENSION,
                        SettingKey.INTERPOLATION,
                        SettingKey.MASK_INTERPOLATION,
                        SettingKey.ROUNDING,
                        SettingKey.DISCRETISATION)) {
            texts.put(key, Arbitraries.of(key.choices()));
        }
        texts.put(SettingKey.SPACING, spacing);
        texts.put(
                SettingKey.MASK_THRESHOLD,
                Arbitraries.doubles().between(1e-6, 1).ofScale(12).map(String::valueOf));
        texts.put(SettingKey.RANGE, range);
        texts.put(SettingKey.OUTLIER_SIGMA, width);
        texts.put(SettingKey.BIN_WIDTH, width);
        texts.put(SettingKey.BINS, Arbitraries.integers().between(2, 500).map(String::valueOf));
        texts.put(
                SettingKey.MAX_LEVELS,
                Arbitraries.integers().between(500, 32767).map(String::valueOf));
        texts.put(SettingKey.AGGREGATIONS, aggregations);
        texts.put(
                SettingKey.FAMILIES,
                Arbitraries.integers()
                        .between(1, 50)
                        .map(d -> "all glcm(distance:" + d + ") ngldm(alpha:0.5)"));
        texts.put(SettingKey.INTENSITY_UNIT, unit);

        List<SettingKey> keys =
                Arrays.stream(SettingKey.values()).filter(texts::containsKey).toList();
        return Combinators.combine(keys.stream().map(texts::get).toList())
                .as(
                        values -> {
                            Map<String, String> overrides = new HashMap<>();
                            for (int i = 0; i < keys.size(); i++) {
                                overrides.put(keys.get(i).key(), values.get(i));
                            }
                            return SettingKey.apply(Presets.get("ct"), overrides, "");
                        });
    }

    private static boolean isAscending(String range) {
        String[] ends = range.replace("inf", "Infinity").split("\\.\\.");
        return Double.parseDouble(ends[0]) < Double.parseDouble(ends[1]);
    }

    private static boolean isPrintable(String text) {
        return text.codePoints()
                .allMatch(
                        c ->
                                Character.isLetterOrDigit(c)
                                        || c >= ' ' && c <= '~'
                                        || Character.getType(c) == Character.MATH_SYMBOL);
    }

    /** Written settings with a few characters changed, and pieces of YAML in any order. */
    @Provide
    Arbitrary<String> files() {
        String written = SettingsYaml.write(Presets.get("ibsi-e"));
        Arbitrary<String> bit =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                "bins",
                                ": ",
                                ":",
                                "\n",
                                "\t",
                                "- ",
                                "[",
                                "]",
                                "{",
                                "}",
                                "32",
                                "&a ",
                                "*a",
                                "!!int ",
                                "? ",
                                "| ",
                                "> ",
                                "\"",
                                "'",
                                "#",
                                "---\n",
                                "...",
                                "%YAML 1.2\n",
                                "preset",
                                "ct",
                                ",",
                                " ",
                                "range",
                                "-.inf",
                                "<<",
                                "spacing",
                                "all",
                                "~",
                                "\r",
                                "\u0000",
                                "\ud800",
                                "\u0085"),
                        Arbitraries.strings().all().ofLength(1));
        Arbitrary<String> changed =
                Combinators.combine(Arbitraries.integers().between(0, written.length()), bit)
                        .as((at, b) -> written.substring(0, at) + b + written.substring(at));
        Arbitrary<String> pieces = bit.list().ofMaxSize(20).map(b -> String.join("", b));
        return Arbitraries.oneOf(changed, pieces);
    }
}
