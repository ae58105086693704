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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.NamedValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be segmented, and what the user reads. */
class SegmentationBadInputTest {

    private static final Geometry GRID = Geometry.of(20, 18, 10, 1, 1, 1);
    private static final Mask BALL = Lesions.mask(GRID, Lesions.ball(GRID, 10, 9, 5, 4));
    private static final Volume IMAGE = Lesions.image(BALL, 100, 0, 0);

    private static void refused(String expected, Runnable run) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, run::run);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "growing | lower:1 | no method 'growing'; methods are region_growing, threshold",
                "region_growin | lower:1 | did you mean region_growing?",
                "region_growing | lowr:1 | no parameter 'lowr', did you mean lower?",
                "region_growing | lower:200, upper:100 | lower=200 is greater than upper=100",
                "region_growing | lower:x | lower=x: 'x' is not a number",
                "region_growing | multiplier:0 | multiplier=0: '0' is out of range; allowed: a"
                        + " number above 0",
                "region_growing | iterations:1.5 | iterations=1.5: '1.5' is not a whole number",
                "region_growing | maxradius:-3 | maxradius=-3: '-3' cannot be used; allowed: a"
                        + " number of at least 0",
                "region_growing | lower | 'lower' in 'lower' is not KEY:VALUE",
                "region_growing | lower:1, lower:2 | 'lower:1, lower:2' has lower twice",
                "threshold | | threshold needs lower, upper or both",
                "fraction_of_maximum | fraction:1.5 | allowed: a number above 0, at most 1",
                "fraction_of_maximum | fraction:41 | allowed: a number above 0, at most 1",
                "otsu | side:left | side=left: 'left' is not one of the choices; allowed: bright,"
                        + " dark",
                "random_walker | beta:-1 | beta=-1: '-1' is out of range; allowed: a number above"
                        + " 0",
                "none | opening:wide | opening=wide: 'wide' cannot be used; allowed: a number of at"
                        + " least 0 with its unit, e.g. 3mm",
                "none | fillholes:yes | fillholes=yes: 'yes' is not one of the choices; allowed:"
                        + " none, 2D, 3D"
            })
    void badParameters(String method, String parameters, String message) {
        refused(
                message,
                () ->
                        Segmentation.of(
                                SegmentationMethods.get(method),
                                NamedValues.values(parameters == null ? "" : parameters)));
    }

    @Test
    void badSeeds() {
        refused("three whole numbers are expected", () -> SegmentationInput.seed("1 2"));
        refused("three whole numbers are expected", () -> SegmentationInput.seed("1 2 x"));
        assertEquals(
                "[1 2 3]",
                SegmentationInput.text(SegmentationInput.seed("[1, 2,3]").orElseThrow()));
        refused(
                "seed=[20 3 3] lies outside the image: x may be 0 to 19",
                () -> Lesions.at(IMAGE, 20, 3, 3));
        refused("z may be 0 to 9", () -> Lesions.at(IMAGE, 2, 3, -1));
        refused(
                "seed=[1 1 1] lies outside the rough region",
                () -> SegmentationInput.of(IMAGE).within(BALL).withSeed(1, 1, 1));
        refused(
                "region_growing needs a seed",
                () -> Lesions.segment("region_growing", SegmentationInput.of(IMAGE)));
        refused(
                "otsu needs a rough region",
                () -> Lesions.segment("otsu", SegmentationInput.of(IMAGE)));
        refused(
                "needs a rough region around the lesion or a seed",
                () -> Lesions.segment("fraction_of_maximum", SegmentationInput.of(IMAGE)));
        float[] data = IMAGE.data().clone();
        data[GRID.index(10, 9, 5)] = Float.NaN;
        refused(
                "the image's value there is NaN",
                () -> Lesions.at(new Volume(GRID, data), 10, 9, 5));
    }

    @Test
    void badRegions() {
        Mask none = new Mask(GRID, new byte[GRID.voxels()]);
        refused("The rough region has no voxel", () -> Lesions.in(IMAGE, none));
        Geometry other = Geometry.of(20, 18, 10, 1, 1, 2);
        refused(
                "spacing along z is 1.0 mm in the image and 2.0 mm in the rough region",
                () -> Lesions.in(IMAGE, BALL.on(other)));
        refused(
                "method=none needs a region",
                () -> Lesions.segment("none", Lesions.at(IMAGE, 10, 9, 5)));
    }

    @Test
    void nothingFound() {
        refused(
                "No voxel lies in the window 500 to 600",
                () ->
                        Lesions.segment(
                                "threshold",
                                Lesions.in(IMAGE, BALL),
                                "lower",
                                "500",
                                "upper",
                                "600"));
        refused(
                "The intensity at seed=[2 2 2] is 0, outside the window from 50",
                () -> Lesions.segment("threshold", Lesions.at(IMAGE, 2, 2, 2), "lower", "50"));
        refused(
                "opening=9mm leaves nothing",
                () ->
                        Lesions.segment(
                                "threshold",
                                Lesions.at(IMAGE, 10, 9, 5),
                                "lower",
                                "50",
                                "opening",
                                "9"));
    }

    @Test
    void flatAndNegative() {
        Volume flat = new Volume(GRID, new float[GRID.voxels()]);
        refused(
                "The box is flat, all its voxels are 0",
                () -> Lesions.segment("otsu", Lesions.in(flat, BALL)));
        refused(
                "box is flat",
                () -> Lesions.segment("random_walker", Lesions.at(flat, 10, 9, 5), "box", "4"));
        refused(
                "The maximum is 0: a fraction of it means something for positive",
                () -> Lesions.segment("fraction_of_maximum", Lesions.in(flat, BALL)));
        // A flat image is one region, and its border is reached.
        SegmentationResult all = Lesions.segment("region_growing", Lesions.at(flat, 10, 9, 5));
        assertEquals(GRID.voxels(), all.mask().count());
        assertTrue(all.notes().toString().contains("reaches the border"));
    }

    @Test
    void lengthsInMillimetresNeedAUnit() {
        Geometry pixels =
                new Geometry(
                        new int[] {20, 18, 10},
                        new double[] {1, 1, 1},
                        new double[3],
                        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                        LengthUnit.PIXEL);
        Volume image = new Volume(pixels, IMAGE.data());
        SegmentationInput input = Lesions.at(image, 10, 9, 5);
        refused(
                "opening=1mm needs an image with a unit of length, but this one's calibration"
                        + " is in pixels; set it in Image > Properties..., or give the length in"
                        + " voxels, e.g. 1voxels",
                () -> Lesions.segment("threshold", input, "lower", "50", "opening", "1"));
        refused(
                "maxvolume is in ml",
                () -> Lesions.segment("region_growing", input, "lower", "50", "maxvolume", "1"));
        refused(
                "box=20mm needs an image with a unit of length",
                () -> Lesions.segment("otsu", input));
        Mask found =
                Lesions.segment(
                                "region_growing",
                                input,
                                "lower",
                                "50",
                                "opening",
                                "1voxels",
                                "neck",
                                "1voxels",
                                "maxradius",
                                "6voxels")
                        .mask();
        assertTrue(Lesions.dice(found, BALL.on(pixels)) > 0.95);
    }

    @Test
    void badStrokes() {
        Mask none = new Mask(GRID, new byte[GRID.voxels()]);
        Mask dot = Lesions.mask(GRID, (x, y, z) -> x == 10 && y == 9 && z == 5);
        refused(
                "A voxel is in strokes of the foreground and of the background",
                () ->
                        Lesions.segment(
                                "random_walker",
                                SegmentationInput.of(IMAGE).withStrokes(new Strokes(dot, dot))));
        refused(
                "needs a seed",
                () ->
                        Lesions.segment(
                                "random_walker",
                                SegmentationInput.of(IMAGE).withStrokes(new Strokes(none, dot))));
        refused(
                "The foreground reaches the border",
                () ->
                        Lesions.segment(
                                "random_walker",
                                Lesions.at(IMAGE, 10, 9, 5),
                                "box",
                                "3",
                                "ball",
                                "3"));
        refused(
                "has not come to its end in 1 iterations",
                () ->
                        Lesions.segment(
                                "random_walker", Lesions.at(IMAGE, 10, 9, 5), "iterations", "1"));
    }
}
