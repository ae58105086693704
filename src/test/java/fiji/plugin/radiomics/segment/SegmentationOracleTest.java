/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What SimpleITK, scikit-image, scipy and MedPy find in a small volume; {@code
 * src/test/python/segmentation_oracle.py} has made the same and written the file.
 */
class SegmentationOracleTest {

    private static final Geometry GRID = Geometry.of(14, 13, 12, 0.8, 0.9, 2.5);
    private static final Geometry VOXELS = Geometry.of(14, 13, 12, 1, 1, 1);
    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                SegmentationOracleTest.class.getResourceAsStream(
                                        "/oracle/segmentation.csv"),
                                StandardCharsets.UTF_8))) {
            in.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(f -> EXPECTED.put(f[0] + " " + f[1].replaceAll(" .*", ""), f[2]));
        }
    }

    private static int[] noise() {
        int[] noise = new int[GRID.voxels()];
        long state = 12345;
        for (int i = 0; i < noise.length; i++) {
            state = state * 1103515245 + 12345 & 0x7fffffff;
            noise[i] = (int) (state >> 16) % 97;
        }
        return noise;
    }

    private static Mask ball(int cx, int cy, int cz, double r) {
        return new Mask(GRID, Lesions.mask(VOXELS, Lesions.ball(VOXELS, cx, cy, cz, r)).data());
    }

    private static Volume image() {
        int[] noise = noise();
        byte[] ball = ball(6, 6, 5, 4).data();
        float[] data = new float[noise.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = noise[i] % 40 + 100 * ball[i];
        }
        for (int x = 10; x < 14; x++) {
            data[GRID.index(x, 6, 5)] = 90;
        }
        return new Volume(GRID, data);
    }

    private static byte[] voxels(String key) {
        byte[] voxels = EXPECTED.get(key).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] -= '0';
        }
        return voxels;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "2.5"})
    void confidenceConnectedAsItk(String multiplier) {
        byte[] expected = voxels("confidence_connected_" + multiplier + " SimpleITK");
        assertTrue(Domain.count(expected) > 20);
        Mask grown =
                Lesions.segment(
                                "region_growing",
                                Lesions.at(image(), 6, 6, 5),
                                "multiplier",
                                multiplier)
                        .mask();
        assertArrayEquals(expected, grown.data());
    }

    @Test
    void connectedThresholdAsItk() {
        for (String method : new String[] {"region_growing", "threshold"}) {
            Mask grown =
                    Lesions.segment(
                                    method,
                                    Lesions.at(image(), 6, 6, 5),
                                    "lower",
                                    "85",
                                    "upper",
                                    "130")
                            .mask();
            assertArrayEquals(voxels("connected_threshold SimpleITK"), grown.data());
        }
    }

    @Test
    void otsuAsScikitImage() {
        Volume image = image();
        Mask all = Lesions.mask(GRID, (x, y, z) -> true);
        SegmentationResult found = Lesions.segment("otsu", Lesions.in(image, all));
        double threshold = Double.parseDouble(EXPECTED.get("otsu scikit-image"));
        for (int i = 0; i < image.data().length; i++) {
            assertEquals(image.data()[i] > threshold ? 1 : 0, found.mask().data()[i]);
        }
    }

    /** Direct solution there, conjugate gradients here. */
    @ParameterizedTest
    @CsvSource({"2, 1e-8", "5, 1e-8"})
    void randomWalkerAsScikitImage(int beta, double tolerance) {
        byte[] labels = new byte[GRID.voxels()];
        for (int z = 0, i = 0; z < 12; z++) {
            for (int y = 0; y < 13; y++) {
                for (int x = 0; x < 14; x++, i++) {
                    boolean fore = z == 5 && y >= 5 && y < 8 && x >= 5 && x < 8;
                    labels[i] =
                            fore
                                    ? LatticeWalk.FORE
                                    : z == 0 || y == 0 ? LatticeWalk.BACK : (byte) 0;
                }
            }
        }
        double[] spacing = {1, 1, 1};
        double[] ours =
                new LatticeWalk(
                                new int[] {14, 13, 12},
                                spacing,
                                image().data(),
                                labels,
                                beta / 10.0)
                        .probabilities(tolerance, 1000, SegmentationProgress.NONE);
        double[] theirs =
                Arrays.stream(EXPECTED.get("random_walker_" + beta + " scikit-image").split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        assertTrue(Arrays.stream(theirs).filter(p -> p > 0.1 && p < 0.9).count() > 20);
        assertArrayEquals(theirs, ours, 1e-5);
    }

    @Test
    void holesAsScipy() {
        int[] noise = noise();
        byte[] data = new byte[noise.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (noise[i] % 10 < 7 ? 1 : 0);
        }
        Mask mask = new Mask(GRID, data);
        assertArrayEquals(
                voxels("holes_3d scipy"),
                Holes.filled(mask, true, SegmentationProgress.NONE).data());
        assertArrayEquals(
                voxels("holes_2d scipy"),
                Holes.filled(mask, false, SegmentationProgress.NONE).data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shifted", "inside"})
    void agreementAsMedPyAndSimpleItk(String name) {
        Mask a = ball(6, 6, 5, 4);
        byte[] b = ball(7, 6, 5, 4.5).data();
        int[] noise = noise();
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) (noise[i] % 9 > 0 ? b[i] : 0);
        }
        Mask with = name.equals("inside") ? ball(6, 6, 5, 2) : new Mask(GRID, b);
        MaskAgreement found = MaskAgreement.of(a, "mask", with, "other", SegmentationProgress.NONE);
        assertEquals("ok", found.status());
        check(name, "dice", found.dice());
        check(name, "jaccard", found.jaccard());
        check(name, "hausdorff", found.hausdorff());
        check(name, "hausdorff95", found.hausdorff95());
        check(name, "mean_surface_distance", found.meanSurfaceDistance());
        check(name, "relative_volume_difference", found.relativeVolumeDifference());
        assertEquals(
                (with.count() - a.count()) * 0.8 * 0.9 * 2.5 / 1000,
                found.volumeDifference(),
                1e-12);
    }

    private static void check(String name, String measure, double value) {
        int compared = 0;
        for (String program : new String[] {"MedPy", "SimpleITK"}) {
            String expected = EXPECTED.get(name + "." + measure + " " + program);
            if (expected != null) {
                assertEquals(Double.parseDouble(expected), value, 1e-9, measure + " " + program);
                compared++;
            }
        }
        assertTrue(compared > 0, measure);
    }
}
