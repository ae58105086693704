/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.Duplicator;
import ij.process.ImageProcessor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An image knows where in the patient it lies for as long as that is true. */
class ImagePlaceTest {

    private static final double C = Math.cos(0.3);
    private static final double S = Math.sin(0.3);

    private static final Geometry GRID =
            new Geometry(
                    new int[] {4, 3, 2},
                    new double[] {0.97699999809265, 0.9, 3},
                    new double[] {-174.39450073242, -79.625503540039, 1 / 3.0},
                    new double[] {C, -S, 0, S, C, 0, 0, 0, -1},
                    LengthUnit.MILLIMETRE);

    @TempDir private Path folder;

    private static ImagePlus image() {
        return ImagePlusVolumes.toImagePlus(new Volume(GRID, new float[GRID.voxels()]), "a");
    }

    @Test
    void aVolumeKeepsItsPlaceThereAndBack() {
        ImagePlus image = image();
        assertEquals(Optional.of(GRID), ImagePlace.of(image));
        assertEquals(GRID, ImagePlusVolumes.toSourceImage(image, "", 0).volume().geometry());
    }

    @Test
    void duplicatesAndTiffFilesKeepIt() {
        assertEquals(Optional.of(GRID), ImagePlace.of(image().duplicate()));
        Path file = folder.resolve("a.tif");
        IJ.saveAsTiff(image(), file.toString());
        assertEquals(Optional.of(GRID), ImagePlace.of(IJ.openImage(file.toString())));
    }

    @Test
    void anImageThatIsNotAsItWasHasNone() {
        ImagePlus image = image();
        assertTrue(ImagePlace.of(new Duplicator().run(image, 1, 1)).isEmpty());
        image.setRoi(1, 1, 2, 2);
        assertTrue(ImagePlace.of(image.crop("stack")).isEmpty());
        image.getCalibration().pixelDepth = 2;
        assertTrue(ImagePlace.of(image).isEmpty());
    }

    private static ImagePlus noise() {
        float[] data = new float[GRID.voxels()];
        Random random = new Random(5);
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextInt(2000) - 1000;
        }
        return ImagePlusVolumes.toImagePlus(new Volume(GRID, data), "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Flip Horizontally", "Flip Vertically", "Reverse", "Rotate"})
    void anImageThatWasTurnedHasNone(String how) {
        ImagePlus image = noise();
        turn(image, how);
        assertTrue(ImagePlace.of(image).isEmpty());
        List<String> warnings = ImagePlusVolumes.toSourceImage(image, "", 0).warnings();
        assertTrue(warnings.toString().contains("was flipped, rotated or reversed"));
        turn(image, how);
        assertEquals(Optional.of(GRID), ImagePlace.of(image));
    }

    private static void turn(ImagePlus image, String how) {
        ImageStack stack = image.getStack();
        if (how.equals("Reverse")) {
            ImageProcessor first = stack.getProcessor(1).duplicate();
            stack.setProcessor(stack.getProcessor(2).duplicate(), 1);
            stack.setProcessor(first, 2);
            return;
        }
        for (int z = 1; z <= stack.size(); z++) {
            if (!how.equals("Flip Vertically")) {
                stack.getProcessor(z).flipHorizontal();
            }
            if (!how.equals("Flip Horizontally")) {
                stack.getProcessor(z).flipVertical();
            }
        }
    }

    @Test
    void anImageThatWasEditedKeepsIt() {
        ImagePlus image = noise();
        ImageStack stack = image.getStack();
        for (int z = 1; z <= stack.size(); z++) {
            stack.getProcessor(z).multiply(-1);
        }
        assertEquals(Optional.of(GRID), ImagePlace.of(image));
        stack.getProcessor(1).setf(1, 1, 3);
        assertEquals(Optional.of(GRID), ImagePlace.of(image));
        stack.getProcessor(2).smooth();
        assertEquals(Optional.of(GRID), ImagePlace.of(image));
    }

    @Test
    void whatCannotBeReadIsNoPlace() {
        ImagePlus image = image();
        image.setProp("radiomics.place", "4 3 2 nonsense");
        assertTrue(ImagePlace.of(image).isEmpty());
        image.setProp("radiomics.place", "0 ".repeat(18));
        assertTrue(ImagePlace.of(image).isEmpty());
    }

    @Test
    void aGridInPixelsHasNone() {
        ImagePlus image = image();
        ImagePlace.set(
                image,
                new Geometry(
                        new int[] {4, 3, 2},
                        new double[] {1, 1, 1},
                        new double[3],
                        GRID.direction(),
                        LengthUnit.PIXEL));
        assertTrue(ImagePlace.of(image).isEmpty());
    }
}
