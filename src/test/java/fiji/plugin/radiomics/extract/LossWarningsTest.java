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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A region that loses voxels on the way says how many, by what, and how to keep them. */
class LossWarningsTest {

    private static final Geometry GRID = Geometry.of(10, 10, 2, 1, 1, 1);

    private static Mask all(Geometry grid) {
        byte[] inside = new byte[grid.voxels()];
        Arrays.fill(inside, (byte) 1);
        return new Mask(grid, inside);
    }

    /** 200 voxels of 9 and 11; the last ones are replaced. */
    private static List<String> warnings(double[] last, String... settings) {
        float[] values = new float[GRID.voxels()];
        for (int i = 0; i < values.length; i++) {
            int k = i - (values.length - last.length);
            values[i] = k < 0 ? 9 + i % 2 * 2 : (float) last[k];
        }
        return LossWarnings.ofResegmentation(
                new Volume(GRID, values), all(GRID), Extractions.settings("any", settings));
    }

    @Test
    void theOutlierFilterSaysWhatItTakes() {
        assertEquals(
                List.of(
                        "the outlier filter (mean +- 3 standard deviations) left out 1 of 200"
                                + " voxels (0.5 %) before all intensity and texture features:"
                                + " maximum, variance, skewness, kurtosis and energy are of what is"
                                + " left; outliersigma=0 keeps them"),
                warnings(new double[] {1000}, "outliersigma", "3"));
        assertEquals(List.of(), warnings(new double[] {1000}, "outliersigma", "0"));
        assertEquals(List.of(), warnings(new double[0], "outliersigma", "3"), "nothing is taken");
    }

    @Test
    void theRangeSaysWhatItTakesAboveTwoPercent() {
        double[] five = {50, 50, 50, 50, 50};
        assertEquals(
                List.of(
                        "the re-segmentation range 0..40 left out 5 of 200 voxels (2.5 %) of the"
                                + " region; range=none keeps them"),
                warnings(five, "range", "0..40"));
        assertEquals(List.of(), warnings(Arrays.copyOf(five, 4), "range", "0..40"), "2 %");
        assertEquals(
                "the re-segmentation range 100..200 left out all of 200 voxels (100.0 %) of the"
                        + " region; range=none keeps them",
                warnings(five, "range", "100..200").get(0));
    }

    /** What the range takes is not the outlier filter's. */
    @Test
    void eachVoxelIsCountedOnce() {
        double[] last = {1000, 50, 50, 50, 50, 50};
        List<String> both = warnings(last, "range", "0..40", "outliersigma", "3");
        assertEquals(1, both.size(), both.toString());
        assertEquals(
                "the re-segmentation range 0..40 left out 6 of 200 voxels (3.0 %) of the region;"
                        + " range=none keeps them",
                both.get(0));
    }

    @Test
    void aRegionThatVanishesInResamplingSaysSo() {
        Geometry one = Geometry.of(1, 1, 1, 1, 1, 1);
        Region voxel = new Region("r", all(one), new int[] {4, 4, 0}, 0, List.of());
        FeatureRow row =
                new Extractor(Extractions.settings("any", "spacing", "4"))
                        .extract(
                                "c",
                                new SourceImage(
                                        "i",
                                        new Volume(GRID, new float[GRID.voxels()]),
                                        "",
                                        List.of()),
                                voxel);
        assertEquals("undefined: empty region", row.status().toString());
        assertEquals(
                List.of(
                        "the region of 1 voxel vanished in resampling to a spacing of 4 4 4 mm: it"
                                + " fills no new voxel to the fraction 0.5 (setting maskthreshold);"
                                + " give a finer spacing or a lower maskthreshold"),
                row.provenance().warnings());
    }
}
