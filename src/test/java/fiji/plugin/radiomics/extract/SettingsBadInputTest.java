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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.parameter.ParameterException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Unusable settings are refused with place, key, value and what is allowed. */
class SettingsBadInputTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void fileIsRefusedWithLineAndKey(String yaml, int line, String key, String problem) {
        ParameterException e =
                assertThrows(ParameterException.class, () -> SettingsYaml.read(yaml, "my.yaml"));
        String place = "my.yaml, line " + line + ": " + (key.isEmpty() ? "" : key + ": ");
        assertEquals(place + problem, e.getMessage());
        assertEquals(line, e.line());
        assertEquals(key, e.key());
    }

    static Stream<Arguments> fileIsRefusedWithLineAndKey() {
        String unknown =
                "; allowed keys: preset, dimension, spacing, interpolation, maskinterpolation,"
                        + " maskthreshold, rounding, range, outliersigma, discretisation, binwidth,"
                        + " binedge, bins, maxlevels, families, aggregations, intensityunit,"
                        + " filters, filterdiscretisation, filterbinwidth,"
                        + " filterbins, shuffle";
        String above0 = "; allowed: a number above 0";
        String levels = "; allowed: a whole number from 2 to 32767";
        String spacing =
                "; allowed: none, one number for all axes, or [x, y, z], in mm, each above 0";
        String range = "; allowed: none, or [low, high] with low < high; open ends: -.inf, .inf";
        String aggregations =
                "; allowed: all, or a list of 2D_averaged, 2D_slice_merged, 2.5D_direction_merged,"
                        + " 2.5D_merged, 3D_averaged, 3D_merged, 2D, 2.5D, 3D";
        String presets =
                "; allowed: auto, ct, mr, pet, any, filtration-histogram, ibsi-phantom, ibsi-a,"
                        + " ibsi-b, ibsi-c, ibsi-d, ibsi-e, ibsi2-a, ibsi2-b";
        return Stream.of(
                // Unknown keys.
                row(
                        "# comment\nbins: 32\nbinWidth: 25\n",
                        3,
                        "binWidth",
                        "unknown key, did you mean binwidth?" + unknown),
                row("discretization: FBS", 1, "discretization", hint("discretisation") + unknown),
                row("bin_widht: 5", 1, "bin_widht", hint("binwidth") + unknown),
                row("\n\nsetting:\n  binWidth: 25\n", 3, "setting", "unknown key" + unknown),
                row("<<: {bins: 3}", 1, "<<", "unknown key" + unknown),
                // Wrong types.
                row("bins: 32\nbinwidth: abc", 2, "binwidth", "'abc' is not a number" + above0),
                row(
                        "binwidth: 12,5",
                        1,
                        "binwidth",
                        "'12,5' is not a number: it has a decimal comma; write 12.5" + above0),
                row("binwidth: 25 HU", 1, "binwidth", "'25 HU' is not a number" + above0),
                row("binwidth: 25d", 1, "binwidth", "'25d' is not a number" + above0),
                row("binwidth: .nan", 1, "binwidth", "'.nan' is not a number" + above0),
                row("binwidth: .inf", 1, "binwidth", "'.inf' is not a number" + above0),
                row("binwidth:", 1, "binwidth", "'' is not a number" + above0),
                row("bins: 2.5", 1, "bins", "'2.5' is not a whole number" + levels),
                row("bins: true", 1, "bins", "'true' is not a whole number" + levels),
                row("bins: [32]", 1, "bins", "'[32]' is a list, but one value is needed" + levels),
                row(
                        "bins:\n  many: 1",
                        2,
                        "bins",
                        "a value or a list is needed, not a mapping" + levels),
                row(
                        "rounding: yes",
                        1,
                        "rounding",
                        "'yes' is not one of the choices; allowed: true, false"),
                row(
                        "dimension: 4D",
                        1,
                        "dimension",
                        "'4D' is not one of the choices; allowed: 2D, 3D"),
                row(
                        "maskinterpolation: tricubic_spline",
                        1,
                        "maskinterpolation",
                        "'tricubic_spline' is not one of the choices; allowed: nearest, trilinear"),
                row(
                        "spacing:\n- 2\n- 2\n- [2]",
                        4,
                        "spacing",
                        "a list must hold single values" + spacing),
                row(
                        "intensityunit: [HU]",
                        1,
                        "intensityunit",
                        "'[HU]' is a list, but one value is needed; allowed: a text on one line, or"
                                + " \"\""),
                row(
                        "intensityunit: \"a\\nb\"",
                        1,
                        "intensityunit",
                        "holds a control character; allowed: a text on one line, or \"\""),
                // Out of range.
                row("binwidth: 0", 1, "binwidth", "'0' is out of range" + above0),
                row("binwidth: -25", 1, "binwidth", "'-25' is out of range" + above0),
                row("bins: 1", 1, "bins", "'1' is out of range" + levels),
                row("maxlevels: 32768", 1, "maxlevels", "'32768' is out of range" + levels),
                row(
                        "bins: 99999999999999999999",
                        1,
                        "bins",
                        "'99999999999999999999' is out of range" + levels),
                row(
                        "maskthreshold: 1.01",
                        1,
                        "maskthreshold",
                        "'1.01' is out of range; allowed: a number above 0, at most 1"),
                row(
                        "outliersigma: -3",
                        1,
                        "outliersigma",
                        "'-3' is out of range; allowed: 0 or a number above 0"),
                row(
                        "glcmdistance: 51",
                        1,
                        "glcmdistance",
                        "'51' is out of range; allowed: a whole number from 1 to 50"),
                row("spacing: [1, 0, 1]", 1, "spacing", "'0' is not above 0" + spacing),
                row("spacing: [1, 1]", 1, "spacing", "'[1, 1]' needs 3 numbers, has 2" + spacing),
                row("spacing:\n- 1\n- x\n- 1", 3, "spacing", "'x' is not a number" + spacing),
                row("spacing: 2,,2", 1, "spacing", "'' is not a number" + spacing),
                row(
                        "range: [400, -500]",
                        1,
                        "range",
                        "'[400, -500]' does not go from low to high" + range),
                row("range: 5..5", 1, "range", "'5..5' does not go from low to high" + range),
                row("range: [1, 2, 3]", 1, "range", "'[1, 2, 3]' needs 2 numbers, has 3" + range),
                row("range: 400", 1, "range", "'400' needs 2 numbers, has 1" + range),
                row("range: [.nan, 1]", 1, "range", "'.nan' is not a number" + range),
                row(
                        "aggregations: [3D, none]",
                        1,
                        "aggregations",
                        "'none' is unknown" + aggregations),
                row("aggregations: []", 1, "aggregations", "'[]' names nothing" + aggregations),
                row(
                        "aggregations: [3D, 3d]",
                        1,
                        "aggregations",
                        "'3d' is in the list twice" + aggregations),
                row(
                        "families:\n- nosuch",
                        2,
                        "families",
                        "'nosuch' is unknown; allowed: all, or a list of NAME or NAME(KEY:VALUE,"
                                + " ...) with the names "
                                + String.join(", ", FeatureFamilies.names())
                                + "; all or preset may stand first"),
                // Values that do not go together.
                row(
                        "maxlevels: 16\nbins: 32\ndiscretisation: FBN",
                        2,
                        "bins",
                        "bins '32' is more than maxlevels '16'; allowed: 2 to maxlevels"),
                row(
                        "discretisation: FBN\nmaxlevels: 16",
                        2,
                        "maxlevels",
                        "bins '32' is more than maxlevels '16'; allowed: 2 to maxlevels"),
                // Presets.
                row("preset: petct", 1, "preset", "there is no preset 'petct'" + presets),
                row(
                        "preset: ibsia",
                        1,
                        "preset",
                        "there is no preset 'ibsia', did you mean ibsi-a?" + presets),
                row(
                        "preset: [ct]",
                        1,
                        "preset",
                        "'[ct]' is a list, but one value is needed" + presets),
                row(
                        "preset: {a: b}",
                        1,
                        "preset",
                        "a value or a list is needed, not a mapping" + presets),
                // Not a mapping, or not YAML.
                row("bins: 8\nbinwidth: 5\nbins: 16", 3, "bins", "given twice, first on line 1"),
                row(
                        "# c\n- bins",
                        2,
                        "",
                        "not settings, but a list; settings are lines 'key: value'"),
                row("bins 32", 1, "", "not settings, but a text; settings are lines 'key: value'"),
                row(
                        "bins: 32\n\tbinwidth: 5",
                        2,
                        "binwidth",
                        "not valid YAML: found character '\\t(TAB)' that cannot start any token."
                                + " (Do not use \\t(TAB) for indentation)"),
                row(
                        "bins: 32\n  binwidth: 5",
                        2,
                        "binwidth",
                        "not valid YAML: mapping values are not allowed here"),
                row(
                        "bins: 32\nrange: [-500, 400\nbinwidth: 5\n",
                        2,
                        "range",
                        "not valid YAML: while parsing a flow sequence, expected ',' or ']', but"
                                + " got :"),
                row(
                        "bins: 32\nintensityunit: \"HU\nbinwidth: 5\n",
                        2,
                        "intensityunit",
                        "not valid YAML: while scanning a quoted scalar, found unexpected end of"
                                + " stream"),
                row(
                        "# long comment\n".repeat(1000) + "binwidth: 2\u00005",
                        1001,
                        "binwidth",
                        "not valid YAML: the character 0x0 is not allowed"),
                row("bins: 32\n---\nbins: 33", 2, "", "not valid YAML: but found another document"),
                row(
                        "[".repeat(100_000),
                        1,
                        "",
                        "lists within lists; settings are lines 'key: value'"));
    }

    private static Arguments row(String yaml, int line, String key, String problem) {
        return Arguments.of(yaml, line, key, problem);
    }

    private static String hint(String key) {
        return "unknown key, did you mean " + key + "?";
    }

    @Test
    void onlyFamiliesWithoutAnAskedAggregationAreRefused() {
        assumeTrue(FeatureFamilies.names().contains("glcm"), "needs the family glcm");
        ParameterException e =
                assertThrows(
                        ParameterException.class,
                        () -> SettingsYaml.read("families: glcm\naggregations: 3D", "my.yaml"));
        assertTrue(
                e.getMessage()
                        .startsWith(
                                "my.yaml, line 2: aggregations: none of the families 'glcm' has one"
                                        + " of the aggregations '3D'; allowed: 2D_averaged"),
                e.getMessage());
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource
    void textIsRefusedWithKeyAndValue(String key, String text, String problem) {
        ExtractionSettings base = Presets.get("ct");
        for (String prefix : new String[] {"--set ", ""}) {
            ParameterException e =
                    assertThrows(
                            ParameterException.class,
                            () -> SettingKey.apply(base, Map.of(key, text), prefix));
            assertTrue(
                    e.getMessage().startsWith(prefix + key + "=" + text + ": " + problem),
                    e.getMessage());
            assertEquals(key, e.key());
            assertEquals(0, e.line());
        }
    }

    static Stream<Arguments> textIsRefusedWithKeyAndValue() {
        return Stream.of(
                Arguments.of("binwidth", "abc", "'abc' is not a number; allowed: a number above 0"),
                Arguments.of(
                        "binWidth", "5", "unknown key, did you mean binwidth?; allowed keys: "),
                Arguments.of("bins", "", "'' is not a whole number; allowed: "),
                Arguments.of("spacing", "2 2", "'2 2' needs 3 numbers, has 2; allowed: "),
                Arguments.of("spacing", "", "'' needs 3 numbers, has 0; allowed: "),
                Arguments.of("range", "400..-500", "'400..-500' does not go from low to high; "),
                Arguments.of("aggregations", "3D 4D", "'4D' is unknown; allowed: all, or "),
                Arguments.of("preset", "mr", "unknown key; allowed keys: dimension, spacing, "));
    }

    @Test
    void unusableFilesAreNamedInOneLine(@TempDir Path dir) throws IOException {
        Path missing = dir.resolve("missing.yaml");
        assertEquals(missing + ": there is no such file", ioMessage(missing));

        assertEquals(dir + ": is a directory; give a YAML file", ioMessage(dir));

        Path latin = Files.write(dir.resolve("latin.yaml"), new byte[] {'a', ':', (byte) 0xb5});
        assertEquals(
                latin + ": not a text in UTF-8; give a YAML file saved as UTF-8", ioMessage(latin));

        Path image = Files.write(dir.resolve("image.nii"), new byte[2 << 20]);
        assertEquals(
                image + ": larger than 1 MiB, which no settings file is; give a YAML file",
                ioMessage(image));
    }

    @Test
    void fileWithoutPermissionIsNamedInOneLine(@TempDir Path dir) throws IOException {
        assumeTrue(
                dir.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "needs POSIX permissions");
        Path secret = Files.writeString(dir.resolve("secret.yaml"), "bins: 32");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "an administrator reads everything");
        assertEquals(secret + ": no permission to read it", ioMessage(secret));
    }

    @Test
    void fileIsNamedInMessagesAsItWasGiven(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("s.yaml"), "bins: 32\nbinwidth: abc");
        ParameterException e =
                assertThrows(ParameterException.class, () -> SettingsYaml.read(file));
        assertEquals(
                file + ", line 2: binwidth: 'abc' is not a number; allowed: a number above 0",
                e.getMessage());
        assertFalse(e.getMessage().contains("\n"));
    }

    @Test
    void byteOrderMarkIsNoError(@TempDir Path dir) throws IOException {
        byte[] bytes = "\ufeffbins: 7\r\nbinwidth: 5\r\n".getBytes(StandardCharsets.UTF_8);
        ExtractionSettings settings = SettingsYaml.read(Files.write(dir.resolve("b.yaml"), bytes));
        assertEquals(7, settings.bins());
        assertEquals(5, settings.binWidth());
    }

    private static String ioMessage(Path file) {
        return assertThrows(IOException.class, () -> SettingsYaml.read(file)).getMessage();
    }
}
