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

import static fiji.plugin.radiomics.testing.Extractions.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Regions that are too small, too flat or otherwise awkward: every value says what became of it.
 */
class DegenerateRegionTest {

    private static final Geometry GRID = Geometry.of(8, 7, 6, 1, 1, 2);
    private static final ExtractionSettings ALL = settings("ct", "aggregations", "all");

    private static Volume image(float value) {
        float[] data = new float[GRID.voxels()];
        Arrays.fill(data, value);
        return new Volume(GRID, data);
    }

    private static Volume ramp() {
        float[] data = new float[GRID.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = i * 7 % 400;
        }
        return new Volume(GRID, data);
    }

    private static Mask box(int x0, int y0, int z0, int x1, int y1, int z1) {
        byte[] data = new byte[GRID.voxels()];
        for (int z = z0; z <= z1; z++) {
            for (int y = y0; y <= y1; y++) {
                for (int x = x0; x <= x1; x++) {
                    data[GRID.index(x, y, z)] = 1;
                }
            }
        }
        return new Mask(GRID, data);
    }

    private static void assertAll(FeatureRow row, String status) {
        assertEquals(status, row.status().toString());
        for (FeatureValue v : row.values()) {
            assertEquals(status, v.status().toString());
            assertTrue(Double.isNaN(v.value()));
        }
    }

    @Test
    void emptyRegion() {
        FeatureRow row = Extractions.row(ALL, ramp(), new Mask(GRID, new byte[GRID.voxels()]));
        assertAll(row, "undefined: empty region");
        assertEquals(0, row.provenance().voxels());
    }

    @Test
    void nothingLeftAfterResegmentation() {
        FeatureRow row = Extractions.row(ALL, image(5000), box(1, 1, 1, 3, 3, 3));
        assertAll(row, "undefined: empty region");
        assertEquals(27, row.provenance().voxels());
        assertEquals(0, row.provenance().voxelsResegmented());
    }

    @Test
    void regionVanishesInResampling() {
        FeatureRow row =
                Extractions.row(settings("ct", "spacing", "5"), ramp(), box(2, 2, 2, 2, 2, 2));
        assertAll(row, "undefined: empty region");
    }

    @Test
    void oneVoxel() {
        Map<String, FeatureValue> v = Extractions.values(ALL, ramp(), box(2, 3, 1, 2, 3, 1));
        double x = ramp().get(2, 3, 1);
        assertEquals(x, v.get("original.intensity_statistics.minimum_intensity").value());
        assertEquals(x, v.get("original.intensity_statistics.maximum_intensity").value());
        assertEquals(x, v.get("original.intensity_statistics.mean_intensity").value());
        assertEquals(0, v.get("original.intensity_statistics.intensity_variance").value());
        v.forEach(
                (name, value) -> {
                    if (isTexture(name)) {
                        assertEquals("undefined: one voxel", value.status().toString(), name);
                    }
                });
        assertEquals(
                0, v.get("original.intensity_histogram.discretised_intensity_entropy").value());
    }

    private static boolean isTexture(String name) {
        return name.matches("original\\.(glcm|glrlm|glszm|gldzm|ngtdm|ngldm)\\..*");
    }

    @Test
    void voxelsWithoutNeighbours() {
        byte[] data = new byte[GRID.voxels()];
        data[GRID.index(0, 0, 0)] = 1;
        data[GRID.index(7, 6, 5)] = 1;
        Map<String, FeatureValue> v = Extractions.values(ALL, ramp(), new Mask(GRID, data));
        assertEquals(
                "undefined: no neighbouring voxels",
                v.get("original.glcm.contrast.3d_averaged").status().toString());
        assertEquals(
                "undefined: no neighbouring voxels",
                v.get("original.ngtdm.coarseness.3d").status().toString());
        // Runs, zones and dependences of a single voxel are what they are.
        assertEquals(1, v.get("original.glrlm.short_runs_emphasis.3d_merged").value());
        assertEquals(1, v.get("original.glszm.small_zone_emphasis.3d").value());
        assertEquals(1, v.get("original.ngldm.low_dependence_emphasis.3d").value());
    }

    /** FBS gives one level far from 1, FBN gives level 1: flat means the same to both. */
    @ParameterizedTest
    @ValueSource(strings = {"FBS", "FBN"})
    void flatRegion(String method) {
        Map<String, FeatureValue> v =
                Extractions.values(
                        settings("ct", "aggregations", "all", "discretisation", method),
                        image(40.1f),
                        box(1, 1, 1, 4, 4, 4));
        String stat = "original.intensity_statistics.";
        String hist = "original.intensity_histogram.";
        assertEquals(0, v.get(stat + "intensity_variance").value());
        assertEquals(0, v.get(stat + "intensity_skewness").value());
        assertEquals(0, v.get(stat + "excess_intensity_kurtosis").value());
        assertEquals(0, v.get(hist + "discretised_intensity_entropy").value());
        for (String a : List.of("3d_averaged", "3d_merged", "2d_averaged", "25d_merged")) {
            String glcm = "original.glcm.";
            assertEquals(
                    Status.undefined("flat region"), v.get(glcm + "correlation." + a).status());
            assertEquals(
                    Status.undefined("flat region"),
                    v.get(glcm + "information_correlation_1." + a).status());
            assertEquals(1, v.get(glcm + "angular_second_moment." + a).value());
            assertEquals(0, v.get(glcm + "contrast." + a).value());
        }
        assertEquals(
                Status.undefined("flat region"),
                v.get(hist + "maximum_histogram_gradient").status());
        for (String a : List.of("2d", "25d", "3d")) {
            String ngtdm = "original.ngtdm.";
            assertEquals(
                    Status.undefined("flat region"), v.get(ngtdm + "coarseness." + a).status());
            for (String f : List.of("contrast", "busyness", "complexity", "strength")) {
                assertEquals(0, v.get(ngtdm + f + "." + a).value());
            }
            assertEquals(0, v.get("original.glszm.grey_level_variance." + a).value());
            assertEquals(0, v.get("original.ngldm.grey_level_variance." + a).value());
        }
        assertEquals(1, v.get("original.glszm.large_zone_emphasis.3d").value() / (64 * 64));
    }

    /** Whatever the number of voxels, and whatever weights do to sums: rounding is no contrast. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "euclidean", "manhattan"})
    void flatRegionsOfAnySizeHaveNoContrast(String weighting) {
        ExtractionSettings flat =
                settings(
                        "ct",
                        "aggregations",
                        "all",
                        "families",
                        "glcm ngtdm",
                        "weighting",
                        weighting,
                        "ngtdmdistance",
                        "2");
        for (int n = 2; n < 6 * 6 * 5; n++) {
            byte[] mask = new byte[GRID.voxels()];
            for (int i = 0; i < n; i++) {
                mask[GRID.index(i % 6, i / 6 % 6, i / 36)] = 1;
            }
            Map<String, FeatureValue> v =
                    Extractions.values(flat, image(40.1f), new Mask(GRID, mask));
            for (String name : v.keySet()) {
                String text = n + " voxels: " + name;
                if (name.matches(".*(\\.correlation|information_correlation_1|coarseness).*")) {
                    assertEquals(Status.undefined("flat region"), v.get(name).status(), text);
                } else if (name.matches(".*(entropy|variance|correlation_2).*")) {
                    assertEquals(0, v.get(name).value(), text);
                }
            }
        }
    }

    /** Two parts of one level each: there are neighbours, but none of them differ. */
    @Test
    void flatPartsOfDifferentLevels() {
        float[] data = new float[GRID.voxels()];
        byte[] mask = new byte[data.length];
        for (int x : new int[] {0, 1, 6, 7}) {
            data[GRID.index(x, 2, 2)] = x < 4 ? 10 : 300;
            mask[GRID.index(x, 2, 2)] = 1;
        }
        Map<String, FeatureValue> v =
                Extractions.values(ALL, new Volume(GRID, data), new Mask(GRID, mask));
        assertEquals(
                Status.undefined("no contrast between neighbours"),
                v.get("original.ngtdm.coarseness.3d").status());
        assertEquals(1, v.get("original.glcm.correlation.3d_merged").value(), 1e-12);
    }

    /** One line, one slice, two levels: everything that is not said to be undefined has a value. */
    @ParameterizedTest
    @CsvSource({"1,3,2,6,3,2", "1,1,3,6,5,3", "2,1,1,2,5,4", "0,0,0,7,6,5", "0,0,0,1,0,0"})
    void thinRegionsHaveValuesOrReasons(int x0, int y0, int z0, int x1, int y1, int z1) {
        for (String width : List.of("25", "200")) {
            FeatureRow row =
                    Extractions.row(
                            settings("ct", "aggregations", "all", "binwidth", width),
                            ramp(),
                            box(x0, y0, z0, x1, y1, z1));
            assertEquals("ok", row.status().toString());
            for (FeatureValue value : row.values()) {
                assertEquals(
                        value.status().kind() == Status.Kind.OK, Double.isFinite(value.value()));
            }
        }
    }

    @Test
    void zeroDivisorsAreUndefined() {
        Map<String, FeatureValue> v = Extractions.values(ALL, image(0), box(1, 1, 1, 4, 4, 4));
        String stat = "original.intensity_statistics.";
        for (String f :
                List.of(
                        "intensity_based_coefficient_of_variation",
                        "intensity_based_quartile_coefficient_of_dispersion")) {
            assertEquals(Status.undefined("divisor is zero"), v.get(stat + f).status());
        }
    }

    @Test
    void notFiniteVoxelsAreLeftOutAndCounted() {
        float[] data = ramp().data().clone();
        data[GRID.index(2, 2, 2)] = Float.NaN;
        data[GRID.index(3, 2, 2)] = Float.POSITIVE_INFINITY;
        FeatureRow row =
                Extractions.row(settings("mr"), new Volume(GRID, data), box(1, 1, 1, 5, 5, 4));
        assertEquals("ok", row.status().toString());
        assertEquals(100, row.provenance().voxels());
        assertEquals(98, row.provenance().voxelsResegmented());
        assertEquals(2, row.provenance().voxelsNotFinite());
        assertTrue(row.provenance().warnings().toString().contains("2 voxels are NaN or infinite"));
    }

    @Test
    void tooManyLevelsAreRefusedWithAWidthThatWorks() {
        float[] data = ramp().data().clone();
        data[GRID.index(2, 2, 2)] = 1e7f;
        ExtractionSettings s = settings("ct", "range", "none");
        Mask mask = box(1, 1, 1, 5, 5, 4);
        FeatureRow row = Extractions.row(s, new Volume(GRID, data), mask);
        String message = row.status().toString();
        assertTrue(message.startsWith("failed: a bin width of 25 gives"), message);
        String width = message.replaceAll(".*at least ([0-9.e+]+),.*", "$1");
        FeatureRow again =
                Extractions.row(
                        settings("ct", "range", "none", "binwidth", width),
                        new Volume(GRID, data),
                        mask);
        assertEquals("ok", again.status().toString());
        // What needs no grey levels is there all the same.
        assertEquals(
                1e7f,
                Extractions.byName(s, row)
                        .get("original.intensity_statistics.maximum_intensity")
                        .value());
    }

    @Test
    void fewAndManyLevelsAreWarnedOf() {
        FeatureRow few =
                Extractions.row(settings("ct", "binwidth", "200"), ramp(), box(1, 1, 1, 5, 5, 4));
        assertTrue(
                few.provenance().warnings().toString().contains("only 2 grey levels occur"),
                few.provenance().warnings().toString());
        FeatureRow many =
                Extractions.row(settings("ct", "binwidth", "1"), ramp(), box(1, 1, 1, 5, 5, 4));
        assertTrue(
                many.provenance().warnings().toString().contains("grey levels; a bin width of"),
                many.provenance().warnings().toString());
        FeatureRow fine = Extractions.row(settings("ct"), ramp(), box(1, 1, 1, 5, 5, 4));
        assertEquals(List.of(), fine.provenance().warnings());
    }

    @Test
    void withoutDiscretisationIntensitiesMustBeLevels() {
        FeatureRow row =
                Extractions.row(settings("ibsi-phantom"), image(2.5f), box(1, 1, 1, 3, 3, 3));
        assertTrue(row.status().toString().contains("whole numbers from 1"));
    }

    @Test
    void clippedFractionIsReported() {
        Region region =
                new Region("roi", box(1, 1, 1, 5, 5, 4), new int[3], 0.25, List.of("a warning"));
        FeatureRow row =
                new Extractor(settings("ct"))
                        .extract("c", new SourceImage("i", ramp(), "", List.of()), region);
        assertEquals(0.25, row.provenance().clippedFraction());
        assertEquals(
                List.of("a warning", "25.0 % of the region lay outside the image and was cut off"),
                row.provenance().warnings());
    }

    @Test
    void resamplingNeedsAUnitOfLength() {
        Geometry pixels =
                new Geometry(
                        new int[] {8, 7, 6},
                        new double[] {1, 1, 1},
                        new double[3],
                        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                        LengthUnit.PIXEL);
        FeatureRow row =
                Extractions.row(
                        settings("ct", "spacing", "2"),
                        new Volume(pixels, ramp().data()),
                        box(1, 1, 1, 5, 5, 4).on(pixels));
        assertTrue(row.status().toString().startsWith("failed: resampling to a spacing in mm"));
    }

    @Test
    void everyRowHasTheSameColumns() {
        Extractor extractor = new Extractor(ALL);
        FeatureRow failed = extractor.failed("c", "i", "r", "no such file");
        assertEquals(extractor.schema().columns().size(), failed.values().size());
        assertAll(failed, "failed: no such file");
        assertFalse(extractor.schema().columns().isEmpty());
    }

    @Test
    void columnNamesAreThoseOfTheDesign() {
        assertTrue(
                new Extractor(ALL)
                        .schema().columns().stream()
                                .anyMatch(
                                        c ->
                                                c.name()
                                                        .equals(
                                                                "original.glcm.joint_entropy"
                                                                        + ".25d_merged")));
    }
}
