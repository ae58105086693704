/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small images, masks and ROIs as files, for rows of bad inputs. */
final class BadInputFiles {

    static final int NX = 20;
    static final int NY = 18;
    static final int NZ = 5;

    private final Path folder;

    BadInputFiles(Path folder) {
        this.folder = folder;
    }

    /** The value of a voxel. */
    interface Voxel {
        float at(int x, int y, int z);
    }

    /** Whole numbers from 0 to 200 without a pattern. */
    static float texture(int x, int y, int z) {
        return (x * 37 + y * 59 + z * 83 + x * y * 7) % 201;
    }

    /** 1 in a box of 8 × 7 × 3 voxels, else 0. */
    static float box(int x, int y, int z) {
        return x >= 5 && x < 13 && y >= 4 && y < 11 && z >= 1 && z < 4 ? 1 : 0;
    }

    /** An image of 20 × 18 × 5 voxels of 1 × 1 × 2 mm, 32 bit, not saved. */
    static ImagePlus stack(int nx, int ny, int nz, Voxel voxel) {
        ImageStack stack = new ImageStack(nx, ny);
        for (int z = 0; z < nz; z++) {
            FloatProcessor slice = new FloatProcessor(nx, ny);
            for (int i = 0; i < nx * ny; i++) {
                slice.setf(i, voxel.at(i % nx, i / nx, z));
            }
            stack.addSlice(slice);
        }
        ImagePlus image = new ImagePlus("image", stack);
        Calibration c = image.getCalibration();
        c.pixelWidth = 1;
        c.pixelHeight = 1;
        c.pixelDepth = 2;
        c.setUnit("mm");
        return image;
    }

    static ImagePlus stack(Voxel voxel) {
        return stack(NX, NY, NZ, voxel);
    }

    Path save(ImagePlus image, String name) {
        Path file = folder.resolve(name + ".tif");
        IJ.saveAsTiff(image, file.toString());
        return file;
    }

    /** The image with the texture. */
    Path image() {
        return save(stack(BadInputFiles::texture), "image");
    }

    Path image(Voxel voxel) {
        return save(stack(voxel), "image");
    }

    /** The mask of the box. */
    Path mask() {
        return save(stack(BadInputFiles::box), "mask");
    }

    Path mask(Voxel voxel) {
        return save(stack(voxel), "mask");
    }

    /** ROIs as a zip; names need not differ. */
    Path rois(Roi... rois) throws IOException {
        Path file = folder.resolve("rois.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < rois.length; i++) {
                zip.putNextEntry(new ZipEntry(String.format("%04d.roi", i)));
                zip.write(RoiEncoder.saveAsByteArray(rois[i]));
            }
        }
        return file;
    }

    Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
