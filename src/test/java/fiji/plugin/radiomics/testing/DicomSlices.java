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

import fiji.plugin.radiomics.io.dicom.DataSet;
import fiji.plugin.radiomics.io.dicom.DicomWriter;
import fiji.plugin.radiomics.io.dicom.Tag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * A small CT series by our own writer, signed 16 bit: voxel i has the stored value {@code 7 i mod
 * 4001 − 2000}; spacing 0.5 × 0.75 × 2 mm from (10, 20, 30).
 */
public final class DicomSlices {

    private final int nx;
    private final int ny;
    private final int nz;
    private double slope = 1;
    private BiConsumer<DataSet, Integer> change = (d, z) -> {};

    /**
     * @param nx columns
     * @param ny rows
     * @param nz slices
     */
    public DicomSlices(int nx, int ny, int nz) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
    }

    /**
     * @param newSlope of the rescaling; its intercept is −10
     * @return this
     */
    public DicomSlices slope(double newSlope) {
        slope = newSlope;
        return this;
    }

    /**
     * @param newChange what to do to the data set of each slice before it is written
     * @return this
     */
    public DicomSlices change(BiConsumer<DataSet, Integer> newChange) {
        change = newChange;
        return this;
    }

    /**
     * @param voxel index, x fastest
     * @return its value after rescaling
     */
    public float value(int voxel) {
        return (float) (stored(voxel) * slope - 10);
    }

    private static int stored(int voxel) {
        return (int) (7L * voxel % 4001) - 2000;
    }

    /**
     * @param folder an empty folder
     * @throws IOException where it cannot be written
     */
    public void write(Path folder) throws IOException {
        for (int z = 0; z < nz; z++) {
            DicomWriter.write(
                    slice(z), folder.resolve(String.format(Locale.ROOT, "%04d.dcm", nz - z)));
        }
    }

    /**
     * @param z which
     * @return the data set of a slice
     */
    public DataSet slice(int z) {
        int n = nx * ny;
        ByteBuffer pixels = ByteBuffer.allocate(2 * n).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < n; i++) {
            pixels.putShort((short) stored(z * n + i));
        }
        DataSet d =
                new DataSet()
                        .put(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
                        .put(Tag.SOP_INSTANCE_UID, "2.25.7." + z)
                        .put(Tag.SERIES_INSTANCE_UID, "2.25.7")
                        .put(Tag.FRAME_OF_REFERENCE_UID, "1.2.3.4")
                        .put(Tag.PATIENT_NAME, "Secret^Name")
                        .put(Tag.MODALITY, "CT")
                        .put(Tag.INSTANCE_NUMBER, z + 1)
                        .put(Tag.IMAGE_POSITION_PATIENT, 10.0, 20.0, 30.0 + 2 * z)
                        .put(Tag.IMAGE_ORIENTATION_PATIENT, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
                        .put(Tag.PIXEL_SPACING, 0.75, 0.5)
                        .put(Tag.SAMPLES_PER_PIXEL, 1)
                        .put(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                        .put(Tag.ROWS, ny)
                        .put(Tag.COLUMNS, nx)
                        .put(Tag.BITS_ALLOCATED, 16)
                        .put(Tag.BITS_STORED, 16)
                        .put(Tag.HIGH_BIT, 15)
                        .put(Tag.PIXEL_REPRESENTATION, 1)
                        .put(Tag.RESCALE_SLOPE, slope)
                        .put(Tag.RESCALE_INTERCEPT, -10.0)
                        .put(Tag.PIXEL_DATA, pixels.array());
        change.accept(d, z);
        return d;
    }
}
