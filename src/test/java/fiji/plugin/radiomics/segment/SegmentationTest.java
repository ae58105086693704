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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.testing.IbsiReference;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every method finds made lesions; leaks are stopped. */
class SegmentationTest {

    private static final Geometry GRID = Geometry.of(40, 40, 16, 1, 1, 2.5);
    private static final Mask BALL = Lesions.mask(GRID, Lesions.ball(GRID, 20, 19, 8, 9));

    /** 100 inside, 0 outside, SD 12: the halfway value lies four SD away. */
    private static final Volume IMAGE = Lesions.image(BALL, 100, 0, 12);

    private static final Mask ROUGH =
            Lesions.mask(GRID, (x, y, z) -> x > 6 && x < 34 && y > 6 && y < 33 && z > 2 && z < 14);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region_growing | lower:50 | seed",
                "region_growing | multiplier:3 | seed",
                "region_growing | lower:50, neck:2 | seed",
                "region_growing | lower:50, maxradius:12, maxvolume:4 | seed",
                "region_growing | lower:50 | region",
                "threshold | lower:50, upper:200 | seed",
                "threshold | lower:50 | region",
                "otsu | box:14 | seed",
                "otsu | | region",
                "random_walker | box:14 | seed",
                "random_walker | beta:13 | region"
            })
    void everyMethodFindsTheBall(String method, String parameters, String from) {
        SegmentationInput input =
                from.equals("seed") ? Lesions.at(IMAGE, 20, 19, 8) : Lesions.in(IMAGE, ROUGH);
        SegmentationResult found =
                Segmentation.of(
                                SegmentationMethods.get(method),
                                NamedValues.values(parameters == null ? "" : parameters))
                        .apply(input, SegmentationProgress.NONE);
        // 1213 voxels; at most one in a hundred is wrong.
        assertEquals(1213, BALL.count(), 40);
        assertTrue(
                Lesions.differing(BALL, found.mask()) <= 12,
                found.notes() + " " + Lesions.differing(BALL, found.mask()));
    }

    @Test
    void toolsMendWhatNoiseHasLeft() {
        Volume noisy = Lesions.image(BALL, 100, 0, 35);
        Mask plain = Lesions.segment("threshold", Lesions.in(noisy, ROUGH), "lower", "50").mask();
        Mask mended =
                Lesions.segment(
                                "threshold",
                                Lesions.in(noisy, ROUGH),
                                "lower",
                                "50",
                                "fillholes",
                                "2D",
                                "opening",
                                "2.5",
                                "largest",
                                "true")
                        .mask();
        assertTrue(Lesions.dice(BALL, plain) < 0.85);
        assertTrue(Lesions.dice(BALL, mended) > 0.95, "" + Lesions.dice(BALL, mended));
    }

    /** Two balls and a rod of 2 x 2 voxels between them. */
    private static Mask bridged(boolean both) {
        Geometry g = Geometry.of(60, 30, 30, 1, 1, 1);
        Lesions.Shape left = Lesions.ball(g, 15, 15, 15, 8);
        Lesions.Shape right = Lesions.ball(g, 44, 15, 15, 8);
        return Lesions.mask(
                g,
                (x, y, z) ->
                        left.holds(x, y, z)
                                || both && right.holds(x, y, z)
                                || both && x > 15 && x < 44 && y / 2 == 7 && z / 2 == 7);
    }

    @Test
    void aNeckIsCutWhereAPlainGrowthLeaks() {
        Mask lesion = bridged(false);
        Volume image = Lesions.image(bridged(true), 100, 0, 10);
        SegmentationInput input = Lesions.at(image, 12, 15, 15);
        Mask leaked = Lesions.segment("region_growing", input, "lower", "50").mask();
        assertTrue(leaked.get(44, 15, 15));
        Mask cut = Lesions.segment("region_growing", input, "lower", "50", "neck", "2").mask();
        assertFalse(cut.get(30, 15, 15));
        // The stump of the bridge, and corners of the ball's surface.
        assertTrue(Lesions.dice(lesion, cut) > 0.98, "" + Lesions.dice(lesion, cut));
        Mask near =
                Lesions.segment("region_growing", input, "lower", "50", "maxradius", "14").mask();
        assertFalse(near.get(27, 15, 15));
        assertTrue(near.get(25, 15, 15));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                Lesions.segment(
                                        "region_growing", input, "lower", "50", "maxvolume", "3"));
        assertTrue(e.getMessage().contains("more than maxvolume=3: it leaks"), e.getMessage());
    }

    @Test
    void theSeedMayLieNearTheSurfaceOfWhatIsCut() {
        Volume image = Lesions.image(bridged(true), 100, 0, 0);
        Mask cut =
                Lesions.segment(
                                "region_growing",
                                Lesions.at(image, 8, 15, 15),
                                "lower",
                                "50",
                                "neck",
                                "3")
                        .mask();
        assertTrue(Lesions.dice(bridged(false), cut) > 0.97);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                Lesions.segment(
                                        "region_growing",
                                        Lesions.at(image, 30, 15, 15),
                                        "lower",
                                        "50",
                                        "neck",
                                        "3"));
        assertTrue(e.getMessage().contains("thinner than twice that"), e.getMessage());
    }

    /** A hot ball of PET: uptake falls with the distance, so that a fraction is a radius. */
    @ParameterizedTest
    @CsvSource({"0.41", "0.5", "0.7"})
    void aFractionOfTheMaximumIsARadius(double fraction) {
        Geometry g = Geometry.of(41, 41, 21, 2, 2, 3);
        float[] data = new float[g.voxels()];
        for (int z = 0, i = 0; z < 21; z++) {
            for (int y = 0; y < 41; y++) {
                for (int x = 0; x < 41; x++, i++) {
                    double r = Math.hypot(Math.hypot(2 * (x - 20), 2 * (y - 20)), 3 * (z - 10));
                    data[i] = (float) Math.max(0.5, 10 * (1 - r / 40));
                }
            }
        }
        Volume pet = new Volume(g, data);
        Mask expected = Lesions.mask(g, Lesions.ball(g, 20, 20, 10, 40 * (1 - fraction)));
        String f = String.valueOf(fraction);
        SegmentationResult grown =
                Lesions.segment("fraction_of_maximum", Lesions.at(pet, 22, 19, 10), "fraction", f);
        assertArrayEquals(expected.data(), grown.mask().data());
        assertTrue(grown.notes().get(0).startsWith("maximum 10, threshold "), "" + grown.notes());
        Mask all = Lesions.mask(g, (x, y, z) -> true);
        assertArrayEquals(
                expected.data(),
                Lesions.segment("fraction_of_maximum", Lesions.in(pet, all), "fraction", f)
                        .mask()
                        .data());
    }

    @Test
    void aHotterNeighbourIsNotTakenForTheLesion() {
        Volume image = Lesions.image(bridged(true), 10, 1, 0);
        image.data()[image.geometry().index(44, 15, 15)] = 20;
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                Lesions.segment(
                                        "fraction_of_maximum", Lesions.at(image, 15, 15, 15)));
        assertTrue(e.getMessage().contains("hotter voxel, 20 at [44 15 15]"), e.getMessage());
        Mask near =
                Lesions.segment(
                                "fraction_of_maximum",
                                Lesions.at(image, 15, 15, 15),
                                "maxradius",
                                "9")
                        .mask();
        assertFalse(near.get(30, 15, 15));
    }

    @Test
    void otsuFindsDarkLesions() {
        Volume dark = Lesions.image(BALL, 0, 100, 10);
        Mask found =
                Lesions.segment("otsu", Lesions.at(dark, 20, 19, 8), "side", "dark", "box", "14")
                        .mask();
        assertTrue(Lesions.differing(BALL, found) <= 2);
    }

    @Test
    void strokesOfBothKindsSteerTheWalker() {
        Mask fore = Lesions.mask(GRID, (x, y, z) -> z == 8 && y == 19 && x > 15 && x < 25);
        Mask back =
                Lesions.mask(
                        GRID,
                        (x, y, z) ->
                                (z == 3 || z == 8 || z == 13) && (x == 6 || y == 5 || y == 34));
        SegmentationInput input = SegmentationInput.of(IMAGE).withStrokes(new Strokes(fore, back));
        Mask found = Lesions.segment("random_walker", input).mask();
        assertTrue(Lesions.differing(BALL, found) <= 12, "" + Lesions.differing(BALL, found));
        for (int i = 0; i < fore.data().length; i++) {
            assertTrue(found.data()[i] >= fore.data()[i]);
            assertTrue(found.data()[i] + back.data()[i] < 2);
        }
    }

    @Test
    void voxelsThatAreNotFiniteBelongToNoLesion() {
        float[] data = IMAGE.data().clone();
        int hole = GRID.index(22, 19, 8);
        data[hole] = Float.NaN;
        data[GRID.index(18, 19, 8)] = Float.POSITIVE_INFINITY;
        Volume image = new Volume(GRID, data);
        for (String method :
                new String[] {"region_growing", "otsu", "random_walker", "fraction_of_maximum"}) {
            Mask found = Lesions.segment(method, Lesions.at(image, 20, 19, 8)).mask();
            assertEquals(0, found.data()[hole], method);
            assertFalse(found.get(18, 19, 8), method);
            assertTrue(found.get(20, 21, 8), method);
        }
    }

    @Test
    void aLeakToTheBorderIsSaid() {
        SegmentationResult all =
                Lesions.segment("threshold", Lesions.at(IMAGE, 20, 19, 8), "lower", "-500");
        assertEquals(
                "[the lesion reaches the border of the image; has it leaked?]",
                all.notes().toString());
        assertTrue(
                Lesions.segment("threshold", Lesions.at(IMAGE, 20, 19, 8), "lower", "50")
                        .notes()
                        .isEmpty());
    }

    @Test
    void aSliceIsSegmentedAsAVolumeIs() {
        Geometry g = Geometry.of(40, 40, 1, 1, 1, 5);
        Mask disc = Lesions.mask(g, Lesions.ball(g, 20, 20, 0, 9));
        Volume image = Lesions.image(disc, 100, 0, 8);
        for (String method : new String[] {"region_growing", "otsu", "random_walker"}) {
            Mask found = Lesions.segment(method, Lesions.at(image, 20, 20, 0)).mask();
            assertTrue(Lesions.differing(disc, found) <= 5, method);
        }
        Mask open =
                Lesions.segment(
                                "threshold",
                                Lesions.at(image, 20, 20, 0),
                                "lower",
                                "50",
                                "opening",
                                "3",
                                "closing",
                                "2",
                                "fillholes",
                                "3D")
                        .mask();
        assertTrue(Lesions.dice(disc, open) > 0.97);
    }

    @Test
    void workIsCancelled() {
        SegmentationProgress stop =
                new SegmentationProgress() {
                    @Override
                    public void update(double fraction) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        for (String method : new String[] {"region_growing", "random_walker"}) {
            Segmentation s = Segmentation.of(SegmentationMethods.get(method), Lesions.values());
            assertThrows(
                    CancellationException.class, () -> s.apply(Lesions.at(IMAGE, 20, 19, 8), stop));
        }
    }

    /**
     * The tumour of the lung CT lies broadly on the mediastinum, of the same intensity: no method
     * finds that border. A sphere of the lesion's size around the seed keeps most of it out.
     */
    @Test
    void theTumourOfTheLungCtIsFoundFromASeed() {
        Volume ct = IbsiReference.pat1();
        Mask gtv = IbsiReference.gtv();
        SegmentationInput input = Lesions.at(ct, 100, 100, 29);
        Mask leaked = Lesions.segment("region_growing", input).mask();
        Mask found =
                Lesions.segment(
                                "region_growing",
                                input,
                                "lower",
                                "-300",
                                "upper",
                                "200",
                                "maxradius",
                                "50",
                                "fillholes",
                                "3D")
                        .mask();
        double dice = Lesions.dice(gtv, found);
        System.out.println("Dice with GTV-1: " + dice);
        assertTrue(Lesions.dice(gtv, leaked) < 0.2);
        assertTrue(dice > 0.75, "" + dice);
    }
}
