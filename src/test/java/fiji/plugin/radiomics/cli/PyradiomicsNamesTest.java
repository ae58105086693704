/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.DocumentedFiles;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the page about names says of pyradiomics' features, and the settings that give its values.
 */
class PyradiomicsNamesTest {

    private static final Path PAGE = Path.of("src", "docs", "names.md");

    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| `(\\w+)` `(\\w+)` \\| `(\\w+)\\.(\\w+)` \\| (.*?) \\| (.*?) \\|$");

    @TempDir private Path folder;

    @Test
    void featuresHaveTheseNamesAndCodes() throws IOException {
        Map<String, String> codes = new HashMap<>();
        for (String name : FeatureFamilies.names()) {
            for (Feature f : FeatureFamilies.get(name).features()) {
                codes.put(
                        name + "." + f.definition().name(),
                        f.ibsiCode().isEmpty() ? "ours" : f.ibsiCode());
            }
        }
        Matcher row = ROW.matcher(Files.readString(PAGE));
        int rows = 0;
        for (; row.find(); rows++) {
            assertEquals(codes.get(row.group(3) + "." + row.group(4)), row.group(5), row.group());
        }
        assertTrue(rows > 110, rows + " rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brain1", "breast1"})
    void settingsOfThePageGiveThePublishedValues(String image) throws Exception {
        Path data = TestData.require("pyradiomics");
        Path settings = folder.resolve("settings.yaml");
        Files.writeString(settings, DocumentedFiles.blocks(PAGE, "yaml").get(0));
        Path csv = folder.resolve("features.csv");
        int code =
                Main.run(
                        "extract",
                        "--image",
                        data.resolve(image + "_image.nrrd").toString(),
                        "--mask",
                        data.resolve(image + "_label.nrrd").toString(),
                        "--label",
                        "1",
                        "--settings",
                        settings.toString(),
                        "--layout",
                        "long",
                        "--output",
                        csv.toString());
        assertEquals(0, code);
        Map<String, Double> ours = new HashMap<>();
        for (CSVRecord row : CsvTable.read(csv).rows()) {
            ours.put(row.get("family") + "." + row.get("feature"), number(row.get("value")));
        }
        Map<String, Double> theirs = new HashMap<>();
        for (String group : List.of("firstorder", "glcm", "glrlm", "glszm", "gldm", "ngtdm")) {
            Path file = data.resolve("baseline").resolve("baseline_" + group + ".csv");
            for (CSVRecord row : CsvTable.read(file).rows()) {
                String name = row.get("featureName");
                theirs.put(
                        group + "." + name.substring(name.lastIndexOf('_') + 1),
                        number(row.get(image)));
            }
        }
        List<String> apart = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(PAGE));
        int compared = 0;
        while (row.find()) {
            double expected = theirs.getOrDefault(row.group(1) + "." + row.group(2), Double.NaN);
            if (Double.isNaN(expected) || row.group(6).contains("pyradiomics =")) {
                continue;
            }
            compared++;
            double value = ours.get(row.group(3) + "." + row.group(4));
            if (!(Math.abs(value - expected) <= 1e-12 * Math.abs(expected))) {
                apart.add(row.group(2));
            }
        }
        assertEquals(90, compared);
        // They were published with a voxelArrayShift of 2000.
        assertEquals(List.of("Energy", "RootMeanSquared"), apart);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
