/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Means in spheres, voxel by voxel. */
class PeakMeansTest {

    private static final int[] BOX = {7, 6, 20};

    @Property(tries = 100)
    void equalsSummingOneByOne(
            @ForAll long seed, @ForAll @IntRange(max = 4) int margin, @ForAll boolean gaps) {
        Random r = new Random(seed);
        double[] spacing = {1 + r.nextDouble(), 1 + 2 * r.nextDouble(), 1 + 5 * r.nextDouble()};
        int[] offset = {r.nextInt(margin + 1), r.nextInt(margin + 1), r.nextInt(margin + 1)};
        Geometry wide =
                Geometry.of(
                        BOX[0] + offset[0] + r.nextInt(margin + 1),
                        BOX[1] + offset[1] + r.nextInt(margin + 1),
                        BOX[2] + offset[2] + r.nextInt(margin + 1),
                        spacing[0],
                        spacing[1],
                        spacing[2]);
        float[] data = new float[wide.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = gaps && r.nextInt(20) == 0 ? Float.NaN : r.nextInt(50) - 20;
        }
        Geometry box = wide.crop(offset, BOX);
        float[] inner = new float[box.voxels()];
        byte[] mask = new byte[inner.length];
        for (int z = 0, i = 0; z < BOX[2]; z++) {
            for (int y = 0; y < BOX[1]; y++) {
                for (int x = 0; x < BOX[0]; x++, i++) {
                    inner[i] = data[wide.index(x + offset[0], y + offset[1], z + offset[2])];
                    mask[i] = (byte) (Float.isFinite(inner[i]) && r.nextInt(3) > 0 ? 1 : 0);
                }
            }
        }
        Mask m = new Mask(box, mask);
        RegionData region =
                new RegionData(
                        new Volume(box, inner),
                        new RegionData.Surroundings(new Volume(wide, data), offset),
                        m,
                        m);
        // From a single voxel to more than the image.
        double radius = r.nextInt(4) == 0 ? 60 * r.nextDouble() : 2 + 4 * r.nextDouble();
        PeakMeans.Peaks expected = slowly(region, radius);
        assertPeaks(expected, new PeakMeans(region, radius).peaks(Workers.none()));
        try (Workers two = new Workers(2)) {
            assertEquals(
                    new PeakMeans(region, radius).peaks(Workers.none()),
                    new PeakMeans(region, radius).peaks(two));
        }
    }

    @Test
    void aHugeValueSpoilsNoSphereButThoseItLiesIn() {
        Geometry g = Geometry.of(40, 3, 3, 1, 1, 1);
        float[] data = new float[g.voxels()];
        byte[] mask = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = i % 7;
        }
        data[g.index(0, 1, 1)] = -3e38f;
        for (int x = 10; x < 30; x++) {
            mask[g.index(x, 1, 1)] = 1;
        }
        Mask m = new Mask(g, mask);
        RegionData region = new RegionData(new Volume(g, data), m, m);
        PeakMeans.Peaks expected = slowly(region, 4.5);
        assertTrue(expected.global() > 2 && expected.global() < 4);
        assertPeaks(expected, new PeakMeans(region, 4.5).peaks(Workers.none()));
    }

    @Test
    void aSphereOfMillionsOfVoxelsCostsNoMoreThanTheImage() {
        int n = 30;
        for (double spacing : new double[] {0.3, 0.03, 1e-4, 1e-9}) {
            Geometry g = Geometry.of(n, n, 1, spacing, spacing, spacing);
            float[] data = new float[g.voxels()];
            byte[] mask = new byte[data.length];
            for (int i = 0; i < data.length; i++) {
                data[i] = i * 31 % 101;
                mask[i] = 1;
            }
            data[17] = Float.POSITIVE_INFINITY;
            mask[17] = 0;
            Mask m = new Mask(g, mask);
            RegionData region = new RegionData(new Volume(g, data), m, m);
            assertPeaks(
                    slowly(region, LocalIntensityFamily.RADIUS),
                    new PeakMeans(region, LocalIntensityFamily.RADIUS).peaks(Workers.none()));
        }
    }

    private static void assertPeaks(PeakMeans.Peaks expected, PeakMeans.Peaks ours) {
        assertEquals(expected.local(), ours.local(), 1e-9);
        assertEquals(expected.global(), ours.global(), 1e-9);
    }

    private static PeakMeans.Peaks slowly(RegionData region, double radius) {
        Geometry box = region.geometry();
        float greatest = Float.NEGATIVE_INFINITY;
        for (float v : region.values()) {
            greatest = Math.max(greatest, v);
        }
        double local = Double.NEGATIVE_INFINITY;
        double global = Double.NEGATIVE_INFINITY;
        for (int z = 0, i = 0; z < box.size(2); z++) {
            for (int y = 0; y < box.size(1); y++) {
                for (int x = 0; x < box.size(0); x++, i++) {
                    if (region.intensityMask().data()[i] != 0) {
                        double mean = mean(region, new int[] {x, y, z}, radius);
                        global = Math.max(global, mean);
                        if (region.image().data()[i] == greatest) {
                            local = Math.max(local, mean);
                        }
                    }
                }
            }
        }
        return new PeakMeans.Peaks(local, global);
    }

    private static double mean(RegionData region, int[] at, double radius) {
        Volume image = region.surroundings().image();
        Geometry g = image.geometry();
        double sum = 0;
        int n = 0;
        for (int z = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++) {
                    double dx = (x - region.surroundings().offset()[0] - at[0]) * g.spacing(0);
                    double dy = (y - region.surroundings().offset()[1] - at[1]) * g.spacing(1);
                    double dz = (z - region.surroundings().offset()[2] - at[2]) * g.spacing(2);
                    float v = image.get(x, y, z);
                    if (dx * dx + dy * dy + dz * dz <= radius * radius && Float.isFinite(v)) {
                        sum += v;
                        n++;
                    }
                }
            }
        }
        return sum / n;
    }
}
