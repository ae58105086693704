/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.dicom.SegmentationOrigin;
import fiji.plugin.radiomics.io.dicom.SegmentationWriter;
import ij.ImagePlus;
import ij.io.FileSaver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.DoublePredicate;

/**
 * A tilted image with two segments, one with a hole, which overlap and whose names are awkward; as
 * files in a folder.
 *
 * @param image the image
 * @param regions the segments
 * @param tiff the image as a TIFF that knows its place
 * @param unplaced the image as a TIFF that does not
 * @param nifti the image as NIfTI
 * @param segmentation the segments
 */
public record StructureCase(
        Volume image,
        List<Region> regions,
        Path tiff,
        Path unplaced,
        Path nifti,
        Path segmentation) {

    /** A name that means something to paths, HTML, CSV and spreadsheets. */
    public static final String HOSTILE = "=../<b>GTV</b>,\"x\"; 2";

    /** Makes the files. */
    public static StructureCase in(Path folder) throws IOException {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        Geometry grid =
                new Geometry(
                        new int[] {36, 30, 14},
                        new double[] {0.9, 0.9, 2.5},
                        new double[] {-40, 12.5, 300},
                        new double[] {1, 0, 0, 0, c, -s, 0, s, c},
                        LengthUnit.MILLIMETRE);
        Random random = new Random(11);
        float[] data = new float[grid.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = Math.round(40 + 60 * random.nextGaussian());
        }
        Volume image = new Volume(grid, data);
        List<Region> regions =
                List.of(
                        Region.of("Lesion", mask(grid, 14, r -> r < 10 && r > 4)),
                        Region.of(HOSTILE, mask(grid, 20, r -> r < 7)));
        Path segmentation = folder.resolve("segments.dcm");
        SegmentationWriter.write(regions, grid, SegmentationOrigin.UNKNOWN, segmentation);
        Path nifti = folder.resolve("image.nii");
        NiftiWriter.write(image, nifti);
        ImagePlus placed = ImagePlusVolumes.toImagePlus(image, "image");
        Path unplaced = folder.resolve("unplaced.tif");
        ImagePlace.set(placed, Geometry.of(1, 1, 1, 1, 1, 1));
        new FileSaver(placed).saveAsTiff(unplaced.toString());
        ImagePlace.set(placed, grid);
        Path tiff = folder.resolve("image.tif");
        new FileSaver(placed).saveAsTiff(tiff.toString());
        return new StructureCase(image, regions, tiff, unplaced, nifti, segmentation);
    }

    private static Mask mask(Geometry g, int centre, DoublePredicate inside) {
        byte[] data = new byte[g.voxels()];
        for (int z = 0, i = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++, i++) {
                    double r =
                            Math.sqrt(
                                    Math.pow(x - centre, 2)
                                            + Math.pow(y - 14, 2)
                                            + Math.pow(2.8 * (z - 6), 2));
                    data[i] = (byte) (inside.test(r) ? 1 : 0);
                }
            }
        }
        return new Mask(g, data);
    }
}
