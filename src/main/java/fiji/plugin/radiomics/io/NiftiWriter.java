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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Writes NIfTI images, {@code .nii} or {@code .nii.gz} as the name says, little-endian, with sform
 * and qform. NIfTI-1 unless a dimension exceeds 32767 or NIfTI-2 is asked for. NIfTI knows no
 * pixels: a grid in {@link LengthUnit#PIXEL} is written with an unknown unit.
 *
 * <p>A file is there whole or not at all (see {@link AtomicFile}). All failures of writing are
 * {@link UnwritableFileException}s.
 */
public final class NiftiWriter {

    private static final int MOST_OF_NIFTI_1 = Short.MAX_VALUE;
    private static final int SCANNER_SPACE = 1;

    /** The fifth dimension holds values of different meaning. */
    private static final int INTENT_VECTOR = 1007;

    private static final int CHUNK_VALUES = 1 << 18;

    /** Most of the gain for a fraction of the time of the highest level. */
    private static final int GZIP_LEVEL = 3;

    /**
     * How to write a volume.
     *
     * @param nifti2 NIfTI-2 even where NIfTI-1 can hold the image
     * @param type {@link NiftiType#FLOAT32} or {@link NiftiType#INT16}
     * @param slope with int16: a value is {@code stored · slope + intercept}; not 0
     * @param intercept see {@code slope}
     */
    public record Options(boolean nifti2, NiftiType type, double slope, double intercept) {

        /** NIfTI-1 where possible, float32. */
        public static final Options DEFAULT = new Options(false, NiftiType.FLOAT32, 1, 0);

        /**
         * @throws IllegalArgumentException for another type, a slope of 0, or numbers that are not
         *     finite
         */
        public Options {
            if (type != NiftiType.FLOAT32 && type != NiftiType.INT16) {
                throw new IllegalArgumentException("Volumes are written as float32 or int16");
            }
            if (slope == 0 || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
                throw new IllegalArgumentException(
                        "Slope " + slope + ", intercept " + intercept + ": not a scaling");
            }
            if (type == NiftiType.FLOAT32 && (slope != 1 || intercept != 0)) {
                throw new IllegalArgumentException("Only int16 is written with a scaling");
            }
        }

        /**
         * @return these options with NIfTI-2
         */
        public Options asNifti2() {
            return new Options(true, type, slope, intercept);
        }

        /**
         * @param newSlope a value is {@code stored · slope + intercept}; 1 for whole numbers
         * @param newIntercept 0 for whole numbers
         * @return these options with values rounded to int16
         */
        public Options asInt16(double newSlope, double newIntercept) {
            return new Options(nifti2, NiftiType.INT16, newSlope, newIntercept);
        }
    }

    private NiftiWriter() {}

    /**
     * Writes an image as float32.
     *
     * @param volume the image
     * @param file {@code .nii} or {@code .nii.gz}; one of that name is replaced
     * @throws UnwritableFileException where it cannot be written
     */
    public static void write(Volume volume, Path file) throws IOException {
        write(volume, file, Options.DEFAULT);
    }

    /**
     * Writes an image.
     *
     * @param volume the image
     * @param file {@code .nii} or {@code .nii.gz}; one of that name is replaced
     * @param options how
     * @throws UnwritableFileException where it cannot be written
     * @throws IllegalArgumentException where a value cannot be stored as int16; nothing is written
     */
    public static void write(Volume volume, Path file, Options options) throws IOException {
        // The scaling that a reader will find, NIfTI-1 having floats.
        boolean nifti2 = options.nifti2() || exceedsNifti1(volume.geometry());
        double slope = nifti2 ? options.slope() : (float) options.slope();
        double intercept = nifti2 ? options.intercept() : (float) options.intercept();
        NiftiFields fields = fields(volume.geometry(), nifti2, options.type(), slope, intercept);
        float[] data = volume.data();
        if (options.type() == NiftiType.FLOAT32) {
            write(file, fields, data.length, (to, i) -> to.putFloat(data[i]));
            return;
        }
        for (float value : data) {
            stored(value, slope, intercept);
        }
        write(file, fields, data.length, (to, i) -> to.putShort(stored(data[i], slope, intercept)));
    }

    /**
     * Writes a mask as uint8, 1 inside and 0 outside.
     *
     * @param mask the mask
     * @param file {@code .nii} or {@code .nii.gz}; one of that name is replaced
     * @throws UnwritableFileException where it cannot be written
     */
    public static void write(Mask mask, Path file) throws IOException {
        Geometry g = mask.geometry();
        byte[] data = mask.data();
        write(
                file,
                fields(g, exceedsNifti1(g), NiftiType.UINT8, 1, 0),
                data.length,
                (to, i) -> to.put(data[i]));
    }

    private static short stored(float value, double slope, double intercept) {
        double stored = Math.rint((value - intercept) / slope);
        if (!(stored >= Short.MIN_VALUE && stored <= Short.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "The value "
                            + value
                            + " cannot be stored as int16 with slope "
                            + slope
                            + " and intercept "
                            + intercept
                            + "; write float32 or choose another scaling");
        }
        return (short) stored;
    }

    static boolean exceedsNifti1(Geometry g) {
        return Math.max(g.size(0), Math.max(g.size(1), g.size(2))) > MOST_OF_NIFTI_1;
    }

    private static NiftiFields fields(
            Geometry g, boolean nifti2, NiftiType type, double slope, double intercept) {
        return fields(g, nifti2, type, slope, intercept, 1, 0);
    }

    /**
     * @param images number of images, the fifth dimension where there are several
     * @param extension bytes between header and values
     */
    static NiftiFields fields(
            Geometry g,
            boolean nifti2,
            NiftiType type,
            double slope,
            double intercept,
            int images,
            int extension) {
        int version = nifti2 ? 2 : 1;
        int headerBytes = nifti2 ? NiftiFields.BYTES_2 : NiftiFields.BYTES_1;
        double[] q = NiftiOrientation.quaternion(g);
        double[] srow = NiftiOrientation.srow(g);
        return new NiftiFields(
                version,
                ByteOrder.LITTLE_ENDIAN,
                "n+" + version,
                new long[] {images > 1 ? 5 : 3, g.size(0), g.size(1), g.size(2), 1, images, 1, 1},
                type.code(),
                8 * type.bytes(),
                new double[] {q[3], g.spacing(0), g.spacing(1), g.spacing(2), 0, 0, 0, 0},
                headerBytes + 4 + extension,
                slope,
                intercept,
                g.unit() == LengthUnit.MILLIMETRE ? NiftiOrientation.UNIT_MILLIMETRE : 0,
                images > 1 ? INTENT_VECTOR : 0,
                "",
                "Fiji Radiomics",
                SCANNER_SPACE,
                SCANNER_SPACE,
                new double[] {q[0], q[1], q[2]},
                new double[] {srow[3], srow[7], srow[11]},
                srow);
    }

    /** Puts the value of a voxel into a buffer. */
    private interface Encoder {
        void put(ByteBuffer to, int voxel);
    }

    private static void write(Path file, NiftiFields fields, int voxels, Encoder encoder)
            throws IOException {
        boolean gzip = isCompressed(file);
        AtomicFile.write(
                file,
                out -> {
                    try (OutputStream to = gzip ? new FastGzip(out) : out) {
                        to.write(fields.encode().array());
                        writeValues(to, fields, voxels, encoder);
                    }
                });
    }

    /**
     * @param file a file to be written
     * @return whether its name ends in {@code .nii.gz} rather than {@code .nii}
     * @throws UnwritableFileException where it ends in neither
     */
    static boolean isCompressed(Path file) throws UnwritableFileException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".nii") && !name.endsWith(".nii.gz")) {
            throw new UnwritableFileException(
                    file,
                    "its name does not end in .nii or .nii.gz",
                    "Choose a name that ends in .nii or .nii.gz");
        }
        return name.endsWith(".gz");
    }

    private static void writeValues(
            OutputStream to, NiftiFields fields, int voxels, Encoder encoder) throws IOException {
        byte[] bytes = new byte[Math.min(voxels, CHUNK_VALUES) * fields.bitpix() / 8];
        ByteBuffer chunk = ByteBuffer.wrap(bytes).order(fields.order());
        for (int i = 0; i < voxels; i++) {
            encoder.put(chunk, i);
            if (!chunk.hasRemaining() || i == voxels - 1) {
                to.write(bytes, 0, chunk.position());
                chunk.clear();
            }
        }
    }

    static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(GZIP_LEVEL);
        }
    }
}
