/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Spectra against pairs, and the limits. */
class SpatialAutocorrelationTest {

    private static RegionData random(long seed, int most) {
        Random r = new Random(seed);
        int[] n = {1 + r.nextInt(most), 1 + r.nextInt(most), 1 + r.nextInt(most)};
        Geometry g =
                Geometry.of(
                        n[0],
                        n[1],
                        n[2],
                        0.3 + r.nextDouble(),
                        0.3 + r.nextDouble(),
                        0.3 + 5 * r.nextDouble());
        float[] data = new float[g.voxels()];
        byte[] mask = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (100 + 30 * r.nextGaussian());
            mask[i] = (byte) (i == 0 || r.nextInt(3) > 0 ? 1 : 0);
        }
        mask[data.length - 1] = 1;
        Mask m = new Mask(g, mask);
        return new RegionData(new Volume(g, data), m, m);
    }

    @Property(tries = 100)
    void spectraGiveTheSumsOfPairs(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int most) {
        Deviations d = new Deviations(random(seed, most));
        PairSums pairs = PairSums.byPairs(d);
        PairSums spectra = PairSums.bySpectra(d, Workers.none());
        double scale = Math.max(pairs.weights(), Math.abs(pairs.squares()));
        assertEquals(pairs.weights(), spectra.weights(), 1e-12 * pairs.weights());
        assertEquals(pairs.products(), spectra.products(), 1e-12 * scale);
        assertEquals(pairs.squares(), spectra.squares(), 1e-12 * scale);
    }

    @Test
    void threadsDoNotChangeTheResult() {
        // Large enough for several tasks of each kind.
        Deviations d = new Deviations(ball(24, 0));
        PairSums alone = PairSums.bySpectra(d, Workers.none());
        for (int threads = 2; threads <= 4; threads++) {
            try (Workers workers = new Workers(threads)) {
                assertEquals(alone, PairSums.bySpectra(d, workers));
            }
        }
    }

    @Property(tries = 100)
    void bothAreWhatTheirDefinitionsSay(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int most) {
        RegionData region = random(seed, most);
        SpatialAutocorrelation ours = SpatialAutocorrelation.of(region, Workers.none());
        if (region.values().length == 1) {
            assertEquals(Status.undefined(Status.ONE_VOXEL), ours.status());
            return;
        }
        assertDefinition(region, ours);
    }

    @Test
    void spectraOfARegionWithHolesGapsAndAnOffset() {
        // Many voxels in a small box: by spectra.
        RegionData region = ball(9, 1e5f);
        Deviations d = new Deviations(region);
        assertFalse(PairSums.fewPairs(d));
        assertDefinition(region, SpatialAutocorrelation.of(region, Workers.none()));
    }

    /** The estimate may be wrong where others need memory too; they must not suffer for it. */
    @Test
    void memoryThatRunsOutFailsTheseTwoAlone() {
        Workers full =
                Workers.none()
                        .until(
                                () -> {
                                    throw new OutOfMemoryError();
                                });
        SpatialAutocorrelation a = SpatialAutocorrelation.of(ball(9, 0), full);
        assertEquals(Status.Kind.FAILED, a.status().kind());
        assertTrue(a.status().reason().contains("moran=false"), a.status().reason());
    }

    /** A ball without every fifth row, with noise about an intensity, in a wider box. */
    private static RegionData ball(int r, float offset) {
        Random random = new Random(5);
        int n = 2 * r + 3;
        Geometry g = Geometry.of(n, n, n, 0.7, 1, 1.9);
        float[] data = new float[g.voxels()];
        byte[] mask = new byte[data.length];
        for (int z = 0, i = 0; z < n; z++) {
            for (int y = 0; y < n; y++) {
                for (int x = 0; x < n; x++, i++) {
                    data[i] = (float) (offset + 0.3 * x + 5 * random.nextGaussian());
                    int dx = x - r - 1;
                    int dy = y - r - 1;
                    int dz = z - r - 1;
                    boolean inside = dx * dx + dy * dy + dz * dz <= r * r;
                    mask[i] = (byte) (inside && y % 5 != 3 && z != r - 2 ? 1 : 0);
                }
            }
        }
        Mask m = new Mask(g, mask);
        return new RegionData(new Volume(g, data), m, m);
    }

    private static void assertDefinition(RegionData region, SpatialAutocorrelation ours) {
        Geometry g = region.geometry();
        float[] x = region.values();
        double[][] at = new double[x.length][];
        for (int i = 0, k = 0; i < g.voxels(); i++) {
            if (region.intensityMask().data()[i] != 0) {
                at[k++] =
                        g.position(
                                i % g.size(0),
                                i / g.size(0) % g.size(1),
                                i / (g.size(0) * g.size(1)));
            }
        }
        double mean = 0;
        for (float v : x) {
            mean += v / (double) x.length;
        }
        double weights = 0;
        double products = 0;
        double differences = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += (x[i] - mean) * (x[i] - mean);
            for (int j = 0; j < x.length; j++) {
                if (i != j) {
                    double w =
                            1
                                    / Math.hypot(
                                            Math.hypot(at[i][0] - at[j][0], at[i][1] - at[j][1]),
                                            at[i][2] - at[j][2]);
                    weights += w;
                    products += w * (x[i] - mean) * (x[j] - mean);
                    differences += w * Math.pow((double) x[i] - x[j], 2);
                }
            }
        }
        double moran = x.length / weights * products / squares;
        double geary = (x.length - 1) / (2 * weights) * differences / squares;
        assertEquals(Status.OK, ours.status());
        assertEquals(moran, ours.moran(), 1e-9);
        assertEquals(geary, ours.geary(), 1e-9 * geary);
    }

    @Test
    void degenerateRegionsHaveReasons() {
        Geometry g = Geometry.of(3, 1, 1, 1, 1, 1);
        Volume image = new Volume(g, new float[] {5, 5, 5});
        Mask one = new Mask(g, new byte[] {0, 1, 0});
        Mask all = new Mask(g, new byte[] {1, 1, 1});
        assertEquals(
                Status.undefined(Status.ONE_VOXEL),
                SpatialAutocorrelation.of(new RegionData(image, one, one), Workers.none())
                        .status());
        assertEquals(
                Status.undefined(Status.FLAT_REGION),
                SpatialAutocorrelation.of(new RegionData(image, all, all), Workers.none())
                        .status());
    }

    @Test
    void tooLittleMemoryIsSaidBeforeAnythingIsAllocated() {
        RegionData region = ball(9, 0);
        long needed = PairSums.bytesForSpectra(new Deviations(region), 1);
        SpatialAutocorrelation refused =
                SpatialAutocorrelation.of(region, Workers.none(), () -> needed - 1);
        assertEquals(Status.Kind.FAILED, refused.status().kind());
        assertTrue(refused.status().reason().contains("set moran=false"), refused.status()::reason);
        assertEquals(
                Status.OK,
                SpatialAutocorrelation.of(region, Workers.none(), () -> needed).status());
    }
}
