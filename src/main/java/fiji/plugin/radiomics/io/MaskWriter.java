/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.dicom.SegmentationOrigin;
import fiji.plugin.radiomics.io.dicom.SegmentationWriter;
import fiji.plugin.radiomics.parameter.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes regions to a mask file: NIfTI or DICOM segmentation, by the file's name. */
public final class MaskWriter {

    /** Whether a DICOM segmentation says whose it is. */
    public static final Parameter<Boolean> IDENTIFIERS =
            Parameter.flag(
                    "identifiers",
                    "Patient and study into DICOM",
                    "Copy patient and study (name, ID, dates) of the DICOM series into a DICOM"
                            + " segmentation; otherwise they are empty");

    /** Labels are written as int16. */
    private static final int MOST_LABELS = Short.MAX_VALUE;

    private MaskWriter() {}

    /**
     * @param file a file to be written
     * @throws IllegalArgumentException where its name tells no format that is written
     * @throws IOException where it cannot be written
     */
    public static void check(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".nii") && !name.endsWith(".nii.gz") && !isDicom(file)) {
            throw new IllegalArgumentException(
                    "output="
                            + file
                            + ": its name must end in .nii or .nii.gz (NIfTI) or .dcm (DICOM"
                            + " segmentation)");
        }
        AtomicFile.checkWritable(file);
    }

    /**
     * @param file a file to be written
     * @return whether it will be a DICOM segmentation
     */
    public static boolean isDicom(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".dcm");
    }

    /**
     * Writes regions. In NIfTI one region is 1 and the rest 0; several are labels 1, 2, … in their
     * order. In a DICOM segmentation each is a segment of its name.
     *
     * @param regions at least one, on the grid
     * @param grid the image's grid
     * @param origin where the image came from, for DICOM
     * @param file {@code .nii}, {@code .nii.gz} or {@code .dcm}; one of that name is replaced
     * @throws IOException where it cannot be written
     * @throws IllegalArgumentException where the format cannot hold the regions, saying why
     */
    public static void write(
            List<Region> regions, Geometry grid, SegmentationOrigin origin, Path file)
            throws IOException {
        if (isDicom(file)) {
            SegmentationWriter.write(regions, grid, origin, file);
            return;
        }
        float[] labels = labels(regions, grid);
        if (regions.size() == 1) {
            NiftiWriter.write(Mask.nonZero(new Volume(grid, labels)), file);
            return;
        }
        NiftiWriter.write(
                new Volume(grid, labels), file, NiftiWriter.Options.DEFAULT.asInt16(1, 0));
    }

    private static float[] labels(List<Region> regions, Geometry grid) {
        if (regions.size() > MOST_LABELS) {
            throw new IllegalArgumentException(
                    "A NIfTI mask holds at most "
                            + MOST_LABELS
                            + " regions, not "
                            + regions.size());
        }
        float[] labels = new float[grid.voxels()];
        for (int r = 0; r < regions.size(); r++) {
            Region region = regions.get(r);
            Geometry part = region.mask().geometry();
            int[] offset = region.offset();
            byte[] inside = region.mask().data();
            for (int z = 0, i = 0; z < part.size(2); z++) {
                for (int y = 0; y < part.size(1); y++) {
                    int row = grid.index(offset[0], offset[1] + y, offset[2] + z);
                    for (int x = 0; x < part.size(0); x++, i++) {
                        if (inside[i] != 0) {
                            label(labels, row + x, r, regions);
                        }
                    }
                }
            }
        }
        return labels;
    }

    private static void label(float[] labels, int voxel, int r, List<Region> regions) {
        if (labels[voxel] != 0) {
            throw new IllegalArgumentException(
                    "The regions '"
                            + regions.get((int) labels[voxel] - 1).name()
                            + "' and '"
                            + regions.get(r).name()
                            + "' overlap, which labels cannot; write each to a file of its own, or"
                            + " all to a DICOM segmentation (.dcm)");
        }
        labels[voxel] = r + 1;
    }
}
