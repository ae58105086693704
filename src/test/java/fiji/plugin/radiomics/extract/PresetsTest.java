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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.glcm.GlcmFamily;
import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.Interpolation;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The presets are what they are said to be. */
class PresetsTest {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final Path IBSI =
            Path.of(System.getProperty("radiomics.testdata"), "ibsi/ibsi1");

    @ParameterizedTest
    @CsvSource({
        "ct,           3D, none,    trilinear,       true,  -1024..3071, 0, FBS,  25,   HU",
        "mr,           3D, none,    trilinear,       false, none,        3, FBN,  25,   ''",
        "pet,          3D, none,    trilinear,       false, 0..inf,      0, FBS,  0.25, SUV",
        "ibsi-phantom, 3D, none,    trilinear,       false, none,        0, none, 25,   ''",
        "ibsi-a,       2D, none,    trilinear,       true,  -500..400,   0, FBS,  25,   HU",
        "ibsi-b,       2D, 2 2 2,   trilinear,       true,  -500..400,   0, FBN,  25,   HU",
        "ibsi-c,       3D, 2 2 2,   trilinear,       true,  -1000..400,  0, FBS,  25,   HU",
        "ibsi-d,       3D, 2 2 2,   trilinear,       true,  none,        3, FBN,  25,   HU",
        "ibsi-e,       3D, 2 2 2,   tricubic_spline, true,  -1000..400,  3, FBN,  25,   HU"
    })
    void presetHasItsValues(
            String name,
            String dimension,
            String spacing,
            String interpolation,
            String rounding,
            String range,
            String sigma,
            String method,
            String width,
            String unit) {
        ExtractionSettings preset = Presets.get(name);
        assertEquals(dimension, SettingKey.DIMENSION.text(preset));
        assertEquals(spacing, SettingKey.SPACING.text(preset));
        assertEquals(interpolation, SettingKey.INTERPOLATION.text(preset));
        assertEquals(rounding, SettingKey.ROUNDING.text(preset));
        assertEquals(range, SettingKey.RANGE.text(preset));
        assertEquals(sigma, SettingKey.OUTLIER_SIGMA.text(preset));
        assertEquals(method, SettingKey.DISCRETISATION.text(preset));
        assertEquals(width, SettingKey.BIN_WIDTH.text(preset));
        assertEquals(unit, SettingKey.INTENSITY_UNIT.text(preset));
        assertEquals(Interpolation.TRILINEAR, preset.maskInterpolation());
        assertEquals(0.5, preset.maskThreshold());
        assertEquals(32, preset.bins());
        assertEquals(4096, preset.maxLevels());
        assertEquals(1, preset.families().parameters("glcm").get(GlcmFamily.DISTANCE));
        assertEquals(
                unit.equals("SUV") ? FeatureFamilies.names() : FeatureFamilies.all(),
                preset.families().names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct", "mr", "pet"})
    void dailyPresetsTakeOneAggregationOfEachKind(String name) {
        assertEquals(
                List.of(Aggregation.VOLUME_AVERAGED, Aggregation.VOLUME),
                Presets.get(name).aggregations());
    }

    /** The configurations as IBSI has them, each column of the table one preset. */
    @ParameterizedTest
    @CsvSource({
        "digital_phantom, ibsi-phantom",
        "ct_a, ibsi-a",
        "ct_b, ibsi-b",
        "ct_c, ibsi-c",
        "ct_d, ibsi-d",
        "ct_e, ibsi-e"
    })
    void presetIsTheIbsiConfiguration(String column, String name) throws IOException {
        Map<String, String> ibsi = new HashMap<>();
        for (CSVRecord row : records("configurations.csv")) {
            ibsi.put(row.get("parameter"), row.get(column));
        }
        ExtractionSettings preset = Presets.get(name);

        String dimension = ibsi.get("slice_wise_or_volume");
        assertEquals(
                dimension.equals("both") ? "3D" : dimension, SettingKey.DIMENSION.text(preset));
        assertEquals(ibsi.get("interpolation").equals("yes"), !preset.spacing().isEmpty());
        if (!preset.spacing().isEmpty()) {
            assertEquals(List.of(2.0, 2.0, 2.0), preset.spacing());
            assertEquals(
                    ibsi.get("resampled_voxel_spacing_mm"),
                    preset.dimension() == Dimension.SLICES ? "2 x 2 (in plane only)" : "2 x 2 x 2");
            assertEquals(
                    ibsi.get("interpolation_method").replace("bilinear", "trilinear"),
                    preset.interpolation().id());
            assertEquals(
                    ibsi.get("roi_interpolation_method").replace("bilinear", "trilinear"),
                    preset.maskInterpolation().id());
            assertEquals(
                    Double.parseDouble(ibsi.get("roi_partial_volume_threshold")),
                    preset.maskThreshold());
            assertEquals("nearest_integer", ibsi.get("intensity_rounding"));
            assertEquals(true, preset.rounding());
        }
        String range = ibsi.get("resegmentation_range_hu");
        assertEquals(
                range.equals("no") ? "none" : range.replace(" (closed)", ""),
                SettingKey.RANGE.text(preset));
        assertEquals(
                ibsi.get("resegmentation_outlier_filtering").equals("3 sigma") ? 3 : 0,
                preset.outlierSigma());
        assertEquals(ibsi.get("discretisation_texture_and_histogram"), discretisation(preset));
        assertEquals(
                Integer.parseInt(ibsi.get("glcm_distance_chebyshev")),
                preset.families().parameters("glcm").get(GlcmFamily.DISTANCE));
    }

    private static String discretisation(ExtractionSettings preset) {
        return switch (preset.discretisation()) {
            case FBS -> "FBS " + SettingKey.BIN_WIDTH.text(preset) + " HU";
            case FBN -> "FBN " + preset.bins() + " bins";
            case NONE -> "none (levels used as they are)";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "digital_phantom, ibsi-phantom",
        "ct_a, ibsi-a",
        "ct_b, ibsi-b",
        "ct_c, ibsi-c",
        "ct_d, ibsi-d",
        "ct_e, ibsi-e"
    })
    void presetAsksForEveryAggregationWithReferenceValues(String configuration, String name)
            throws IOException {
        Set<String> reference = new LinkedHashSet<>();
        for (CSVRecord row : records("reference_values.csv")) {
            if (row.get("configuration").equals(configuration)) {
                reference.add(row.get("aggregation"));
            }
        }
        reference.remove("none");
        assertEquals(
                reference,
                Presets.get(name).aggregations().stream()
                        .map(Aggregation::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void rangesAndMethodsAreNumbersNotTexts() {
        assertEquals(-1024, Presets.get("ct").rangeLow());
        assertEquals(3071, Presets.get("ct").rangeHigh());
        assertEquals(0, Presets.get("pet").rangeLow());
        assertEquals(INF, Presets.get("pet").rangeHigh());
        assertEquals(-INF, Presets.get("mr").rangeLow());
        assertEquals(DiscretisationMethod.FBN, Presets.get("mr").discretisation());
    }

    @Test
    void nameIsReadWhateverItsCase() {
        assertSame(Presets.get("ibsi-a"), Presets.get(" IBSI-A "));
        assertEquals("ct", Presets.names().get(0));
    }

    @Test
    void unknownNameIsRefusedWithThoseThereAre() {
        ParameterException e = assertThrows(ParameterException.class, () -> Presets.get("mri"));
        assertEquals(
                "preset: there is no preset 'mri', did you mean mr?; allowed: ct, mr, pet, any,"
                        + " filtration-histogram, ibsi-phantom, ibsi-a, ibsi-b, ibsi-c, ibsi-d,"
                        + " ibsi-e, ibsi2-a, ibsi2-b",
                e.getMessage());
    }

    private static List<CSVRecord> records(String file) throws IOException {
        Path path = IBSI.resolve(file);
        assumeTrue(Files.exists(path), "no reference data at " + path);
        try (Reader reader = Files.newBufferedReader(path);
                CSVParser parser =
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(reader)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                fail("no rows in " + path);
            }
            return records;
        }
    }
}
