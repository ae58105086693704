/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.perturb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.preprocess.GridMove;
import fiji.plugin.radiomics.preprocess.Interpolation;
import fiji.plugin.radiomics.preprocess.PlacedMask;
import fiji.plugin.radiomics.preprocess.RegionChange;
import fiji.plugin.radiomics.preprocess.ResampledGrid;
import fiji.plugin.radiomics.preprocess.Resampler;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * MIRP 2.7.0's figures of perturbed versions of the IBSI CT phantom, resampled to 2 mm without
 * anti-aliasing: number of voxels, and mean, standard deviation, minimum and maximum in HU.
 */
class PerturbationOracleTest {

    private static Volume image;
    private static Mask region;

    @BeforeAll
    static void read() throws IOException {
        image = volume("ibsi/ibsi1/pat1_ct_image.nii.gz");
        region = Mask.nonZero(volume("ibsi/ibsi1/pat1_gtv_mask.nii.gz"));
    }

    private static Volume volume(String file) throws IOException {
        return NiftiReader.read(TestData.require(file));
    }

    private static ResampledGrid grid(double degrees, double... shift) {
        double[] spacing = {2, 2, 2};
        ResampledGrid plain = new ResampledGrid(image.geometry(), spacing);
        double[] centre = new double[2];
        for (int a = 0; a < 2; a++) {
            // MIRP turns about the centre of the shifted grid.
            centre[a] =
                    (image.geometry().size(a) - 1) / 2.0
                            + shift[a] * 2 / image.geometry().spacing(a);
        }
        ResampledGrid moved =
                new ResampledGrid(
                        image.geometry(),
                        spacing,
                        new GridMove(degrees, centre, shift),
                        region.bounds().orElseThrow());
        assertEquals(plain.target().sizeText(), moved.target().sizeText());
        return moved;
    }

    private static Mask mask(ResampledGrid grid) {
        Box all = Box.of(grid.target());
        return Resampler.resample(region, new int[3], grid, all, Interpolation.TRILINEAR, .5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, TRILINEAR, 45985, -48.93206480374035, 225.07743177408665, -939, 521",
        "0, 0, 0, 0, TRICUBIC_SPLINE, 45985, -48.27837338262477, 231.85929515706334, -966, 627",
        "0, 0, 0, .25, TRILINEAR, 45197, -46.93875699714583, 223.62962689354282, -956, 521",
        "0, .25, 0, 0, TRILINEAR, 45981, -48.84785019899524, 225.01319765174085, -937, 565",
        "0, 0, .25, 0, TRICUBIC_SPLINE, 46060, -48.434064264003474, 231.81633331479202, -993, 613",
        "0, .25, .25, .25, TRICUBIC_SPLINE, 45173, -45.890376995107694, 228.98602110255234, -994,"
                + " 741",
        "13, 0, 0, 0, TRILINEAR, 46013, -48.74226848933997, 224.94822304845923, -940, 632",
        "13, 0, 0, 0, TRICUBIC_SPLINE, 46013, -48.077239041140544, 231.58744163306114, -982, 698",
        "-7, 0, 0, 0, TRICUBIC_SPLINE, 45959, -47.81326834787528, 231.50988754442216, -966, 746",
        "-7, .75, .75, .75, TRILINEAR, 44424, -47.959526382135785, 224.6724887523009, -947, 569",
        "-7, .75, .75, .75, TRICUBIC_SPLINE, 44424, -47.440370070232305, 230.47850351513284, -989,"
                + " 701"
    })
    void imageAndRegionAreTurnedAndShifted(
            double degrees,
            double x,
            double y,
            double z,
            Interpolation interpolation,
            int voxels,
            double mean,
            double deviation,
            double least,
            double greatest) {
        ResampledGrid grid = grid(degrees, x, y, z);
        Mask mask = mask(grid);
        Box box = mask.bounds().orElseThrow();
        Volume part = Resampler.resample(image, grid, box, interpolation, true);
        byte[] inside = mask.crop(box).data();
        double sum = 0;
        double squares = 0;
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < inside.length; i++) {
            float v = part.data()[i];
            if (inside[i] != 0) {
                sum += v;
                squares += (double) v * v;
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
        }
        int n = mask.count();
        assertEquals(voxels, n);
        // MIRP interpolates in single precision: a few halves are rounded the other way.
        assertEquals(mean, sum / n, 1e-3);
        assertEquals(deviation, Math.sqrt(squares / n - sum / n * (sum / n)), 1e-3);
        assertEquals(least, min, 0);
        assertEquals(greatest, max, 0);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 55182", "0.1, 50583", "-0.2, 36788"})
    void theRegionGrowsAndShrinks(double fraction, int voxels) {
        ResampledGrid grid = grid(0, 0, 0, 0);
        Mask mask = mask(grid);
        Box all = Box.of(grid.target());
        PlacedMask changed =
                new VolumeChange(fraction, false, 7)
                        .apply(
                                new PlacedMask(mask, all),
                                new RegionChange.Place(new NoImage(grid)));
        assertEquals(voxels, changed.mask().count());
        int kept = 0;
        for (int i = 0; i < mask.data().length; i++) {
            kept += mask.data()[i] & changed.mask().data()[i];
        }
        assertEquals(Math.min(45985, voxels), kept, "only layers are added or taken");
    }

    /** An image that nobody looks at. */
    private record NoImage(ResampledGrid grid) implements VoxelSource {
        @Override
        public Geometry geometry() {
            return grid.target();
        }

        @Override
        public Volume read(Box box) {
            throw new AssertionError("the volume does not depend on the image");
        }
    }

    @Test
    void theNoiseLevelIsTheImages() {
        // MIRP's 12.321488 in single precision, but for its 0.6754 in place of 0.6745.
        assertEquals(12.321488 * .6754 / .6745, NoiseLevel.of(image), 1e-5);
    }

    @Test
    void addedNoiseIsNormalWithItsLevel() {
        double[] sums = new double[3];
        Volume noisy = new NoisyVoxels(image, 20, 5).read(Box.of(image.geometry()));
        int n = noisy.data().length;
        int beyond = 0;
        for (int i = 0; i < n; i++) {
            double d = noisy.data()[i] - image.data()[i];
            sums[0] += d;
            sums[1] += d * d;
            beyond += Math.abs(d) > 2 * 20 ? 1 : 0;
        }
        assertEquals(0, sums[0] / n, 5 * 20 / Math.sqrt(n));
        assertEquals(20, Math.sqrt(sums[1] / n), .05);
        assertEquals(.0455, (double) beyond / n, .001);
        Box part = new Box(13, 20, 7, 40, 33, 9);
        Volume cut = new NoisyVoxels(image, 20, 5).read(part);
        assertArrayEquals(noisy.read(part).data(), cut.data());
        assertTrue(
                Math.abs(new NoisyVoxels(image, 20, 6).read(part).data()[0] - cut.data()[0]) > 0);
    }

    /**
     * Of the region at 2 mm, MIRP and scikit-image 0.26.0 find the same supervoxels, voxel by
     * voxel; MIRP's 30 contours have 46551 ± 363 voxels and a Dice of 0.9115 ± 0.0023 with the
     * region.
     */
    @Test
    void contoursAreDrawnAlongTheSameSupervoxels() {
        ResampledGrid grid = grid(0, 0, 0, 0);
        Box all = Box.of(grid.target());
        Volume resampled = Resampler.resample(image, grid, all, Interpolation.TRILINEAR, true);
        PlacedMask region = new PlacedMask(mask(grid), all);
        Box about = region.mask().bounds().orElseThrow().grown(13, 13, 13);
        Volume part = resampled.read(about);
        float[] limited = part.data().clone();
        for (int i = 0; i < limited.length; i++) {
            limited[i] = Math.max(-939 - 146f, Math.min(521 + 146f, limited[i]));
        }
        int[] labels = Supervoxels.of(part.geometry(), limited);
        assertEquals(5922, Arrays.stream(labels).distinct().count());

        ContourChange.Shared shared = new ContourChange.Shared(false);
        double voxels = 0;
        double dice = 0;
        for (int i = 0; i < 30; i++) {
            PlacedMask drawn =
                    new ContourChange(shared, i).apply(region, new RegionChange.Place(resampled));
            Mask own = region.mask().crop(drawn.box());
            int both = 0;
            for (int k = 0; k < own.data().length; k++) {
                both += own.data()[k] & drawn.mask().data()[k];
            }
            voxels += drawn.mask().count() / 30.0;
            dice += 2.0 * both / (drawn.mask().count() + region.mask().count()) / 30;
        }
        // Means of 30, four standard errors apart at most.
        assertEquals(46551, voxels, 4 * 363 * Math.sqrt(2 / 30.0));
        assertEquals(.9115, dice, 4 * .0023 * Math.sqrt(2 / 30.0));
    }
}
