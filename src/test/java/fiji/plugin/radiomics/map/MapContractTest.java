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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers of the engine may rely on, beside values. */
class MapContractTest {

    private static final ExtractionSettings FBN = settings("mr", "bins", "16", "outliersigma", "0");

    private static MapInput oracle() {
        return MapInput.of(OracleVolume.image(), Region.of("r", OracleVolume.mask()), FBN, false);
    }

    private static MapInput cube(int side, boolean flat) {
        Geometry g = Geometry.of(side, side, side, 1, 1, 1);
        float[] data = new float[g.voxels()];
        Random r = new Random(side);
        for (int i = 0; i < data.length; i++) {
            data[i] = flat ? 7 : r.nextInt(100);
        }
        byte[] mask = new byte[data.length];
        Arrays.fill(mask, (byte) 1);
        return MapInput.of(new Volume(g, data), Region.of("r", new Mask(g, mask)), FBN, false);
    }

    @Test
    void eachRowOfTheBoxComesOnceForEachFeature() {
        MapInput input = oracle();
        Box box = input.box();
        List<MapFeature> features = MapFeature.of("ngtdm, glcm.contrast");
        int[][] seen = new int[features.size()][input.image().geometry().voxels()];
        try (Workers workers = new Workers(3)) {
            new TextureMaps(input, features, MapSettings.cube(1))
                    .compute(
                            workers,
                            MapProgress.NONE,
                            (f, x0, y, z, row, from, n) -> {
                                assertEquals(box.minX(), x0);
                                assertEquals(box.maxX() - box.minX() + 1, n);
                                for (int x = 0; x < n; x++) {
                                    boolean inside = OracleVolume.mask().get(x0 + x, y, z);
                                    assertTrue(inside || Float.isNaN(row[from + x]));
                                    seen[f][input.image().geometry().index(x0 + x, y, z)]++;
                                }
                            });
        }
        for (int[] feature : seen) {
            Arrays.stream(feature).forEach(times -> assertEquals(1, times));
        }
    }

    @Test
    void sinkAndProgressAreCalledByOneThreadAtATime() {
        AtomicInteger inside = new AtomicInteger();
        List<Double> fractions = new ArrayList<>();
        try (Workers workers = new Workers(4)) {
            new TextureMaps(cube(20, false), MapFeature.of("ngtdm"), MapSettings.cube(1))
                    .compute(
                            workers,
                            fraction -> {
                                assertEquals(1, inside.incrementAndGet());
                                fractions.add(fraction);
                                inside.decrementAndGet();
                            },
                            (f, x0, y, z, row, from, n) -> {
                                assertEquals(1, inside.incrementAndGet());
                                inside.decrementAndGet();
                            });
        }
        assertEquals(fractions.stream().sorted().toList(), fractions);
        assertEquals(1, fractions.get(fractions.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void stopsWithinASecond(int threads) {
        AtomicLong asked = new AtomicLong();
        MapProgress progress =
                new MapProgress() {
                    @Override
                    public void update(double fraction) {
                        asked.compareAndSet(0, System.nanoTime());
                    }

                    @Override
                    public boolean isCancelled() {
                        return asked.get() != 0;
                    }
                };
        TextureMaps maps =
                new TextureMaps(cube(64, false), MapCase.everything(), MapSettings.cube(7));
        try (Workers workers = new Workers(threads)) {
            assertThrows(
                    CancellationException.class,
                    () -> maps.compute(workers, progress, (f, x0, y, z, row, from, n) -> {}));
        }
        assertTrue(System.nanoTime() - asked.get() < 1_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aFailureOfTheSinkIsHandedOn(int threads) {
        RuntimeException full = new IllegalStateException("no space left on device");
        try (Workers workers = new Workers(threads)) {
            Throwable thrown =
                    assertThrows(
                            IllegalStateException.class,
                            () ->
                                    new TextureMaps(
                                                    cube(20, false),
                                                    MapFeature.of("ngtdm"),
                                                    MapSettings.cube(1))
                                            .compute(
                                                    workers,
                                                    MapProgress.NONE,
                                                    (f, x0, y, z, row, from, n) -> {
                                                        throw full;
                                                    }));
            assertSame(full, thrown);
        }
    }

    private static float[] first(MapInput input, List<MapFeature> features) {
        float[] values = new float[features.size()];
        new TextureMaps(input, features, MapSettings.cube(2))
                .compute(
                        Workers.none(),
                        MapProgress.NONE,
                        (f, x0, y, z, row, from, n) -> values[f] = row[from]);
        return values;
    }

    @Test
    void aRegionOfOneVoxelHasIntensitiesButNoTexture() {
        List<MapFeature> features = MapCase.everything();
        float[] values = first(cube(1, true), features);
        for (int f = 0; f < values.length; f++) {
            MapFeature feature = features.get(f);
            boolean texture = feature.family().matches("(gl|ng).*");
            boolean gradient = feature.name().contains("gradient");
            assertEquals(texture || gradient, Float.isNaN(values[f]), feature.name());
        }
    }

    @Test
    void aFlatRegionLacksWhatDividesByContrast() {
        List<MapFeature> features = MapCase.everything();
        float[] values = first(cube(4, true), features);
        List<String> undefined = new ArrayList<>();
        for (int f = 0; f < values.length; f++) {
            if (Float.isNaN(values[f])) {
                undefined.add(features.get(f).name());
            }
        }
        assertEquals(
                List.of(
                        "intensity_histogram.maximum_histogram_gradient",
                        "intensity_histogram.maximum_histogram_gradient_intensity",
                        "intensity_histogram.minimum_histogram_gradient",
                        "intensity_histogram.minimum_histogram_gradient_intensity",
                        "glcm.correlation",
                        "glcm.information_correlation_1",
                        "ngtdm.coarseness"),
                undefined);
    }

    /** Rows are computed in what a thread has made for its first tile. */
    @Test
    void nothingIsAllocatedForAVoxel() {
        MapInput input = cube(40, false);
        long voxels = input.image().geometry().voxels();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String family : MapFeature.FAMILIES) {
            TextureMaps maps = new TextureMaps(input, MapFeature.of(family), MapSettings.cube(1));
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            maps.compute(Workers.none(), MapProgress.NONE, (f, x0, y, z, row, from, n) -> {});
            long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            // A tile has 7 bytes a voxel, its halo included; what is kept for windows comes once.
            assertTrue(bytes < 60 * voxels, family + ": " + bytes / voxels + " bytes a voxel");
        }
    }

    @Test
    void aMaskOnAPartOfTheGridIsAsGoodAsAWholeOne() {
        MapInput whole = oracle();
        Mask mask = OracleVolume.mask();
        int[] offset = {2, 1, 3};
        int[] size = {5, 6, 3};
        Geometry part = mask.geometry().crop(offset, size);
        byte[] inPart = new byte[part.voxels()];
        byte[] inWhole = new byte[mask.data().length];
        for (int z = 0, i = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++, i++) {
                    boolean inside = mask.get(x + offset[0], y + offset[1], z + offset[2]);
                    inPart[i] = (byte) (inside ? 1 : 0);
                    inWhole[mask.geometry().index(x + offset[0], y + offset[1], z + offset[2])] =
                            inPart[i];
                }
            }
        }
        Region onPart = new Region("r", new Mask(part, inPart), offset, 0, List.of());
        Region onWhole = Region.of("r", new Mask(mask.geometry(), inWhole));
        List<String> rows = rows(MapInput.of(whole.image(), onWhole, FBN, true));
        assertFalse(rows.isEmpty());
        assertEquals(rows, rows(MapInput.of(whole.image(), onPart, FBN, true)));
    }

    private static List<String> rows(MapInput input) {
        List<String> rows = new ArrayList<>();
        new TextureMaps(
                        input,
                        MapFeature.of("glcm, intensity_statistics"),
                        new MapSettings(2, true, false, false))
                .compute(
                        Workers.none(),
                        MapProgress.NONE,
                        (f, x0, y, z, row, from, n) ->
                                rows.add(
                                        f
                                                + " "
                                                + x0
                                                + " "
                                                + y
                                                + " "
                                                + z
                                                + " "
                                                + Arrays.toString(row)));
        return rows;
    }

    @Test
    void mapsLieOnTheResampledGrid() {
        ExtractionSettings coarse =
                settings("mr", "spacing", "2,2,2", "bins", "16", "outliersigma", "0");
        MapInput input =
                MapInput.of(
                        OracleVolume.image(), Region.of("r", OracleVolume.mask()), coarse, false);
        assertEquals(2, input.image().geometry().spacing(0));
        float[] values = first(input, MapFeature.of("intensity_statistics.mean_intensity"));
        assertTrue(Float.isFinite(values[0]));
    }
}
