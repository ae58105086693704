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

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads NIfTI-1 and NIfTI-2 images: single files and pairs of {@code .hdr} and {@code .img}, plain
 * or gzip (known by content), both byte orders, all scalar types.
 *
 * <ul>
 *   <li>Position and direction come from the sform where its code is positive, else from the qform
 *       where its code is, else there is only the spacing (origin 0, axes along x, y, z). Where
 *       both are there and disagree, there is a warning. NIfTI's RAS becomes LPS.
 *   <li>Lengths in metres and micrometres are converted to mm. A file without a unit is taken to be
 *       in mm, as NIfTI software does.
 *   <li>A slope of 0 (or not a number) means that values are not scaled.
 *   <li>Values are rounded to {@code float}: whole numbers are exact up to 2²⁴. Where that loses
 *       differences between voxels, there is a warning ({@link RoundingLoss}).
 *   <li>A 2D image becomes one slice.
 * </ul>
 *
 * All failures are {@link UnreadableFileException}s with a message of one line.
 */
public final class NiftiReader {

    private static final String NOT_NIFTI_ADVICE =
            "Choose a .nii or .nii.gz file, or convert the image to NIfTI";

    private static final int MOST_EXTENSION = 16 << 20;

    private NiftiReader() {}

    /**
     * Reads a 2D or 3D mask or label image, whose labels stay exact in every whole type.
     *
     * @param file the file
     * @return the image, lengths in mm
     * @throws UnreadableFileException as {@link #read(Path)}
     */
    public static LabelImage readLabels(Path file) throws IOException {
        LabelCodes codes = new LabelCodes();
        return codes.image(load(file, 0, new ArrayList<>(), codes));
    }

    /**
     * Reads the header's extensions, as of a single file or of the header of a pair.
     *
     * @param file the file
     * @return the contents of each, padded by zeros at the end as they are in the file; none where
     *     there are none or they are damaged
     * @throws UnreadableFileException as {@link #readHeader}
     */
    public static List<byte[]> readExtensions(Path file) throws IOException {
        List<byte[]> extensions = new ArrayList<>();
        try (ByteSource source = ByteSource.open(NiftiFiles.header(file))) {
            NiftiHeader header = header(source);
            int consumed = header.version() == 1 ? NiftiFields.BYTES_1 : NiftiFields.BYTES_2;
            byte[] flag = source.readUpTo(4);
            long at = consumed + 4L;
            long end = header.pair() ? MOST_EXTENSION : header.dataOffset();
            while (flag.length == 4 && flag[0] != 0 && at + 8 <= end) {
                byte[] start = source.readUpTo(8);
                int size =
                        start.length < 8
                                ? 0
                                : ByteBuffer.wrap(start).order(header.byteOrder()).getInt(0);
                if (size <= 8 || size > MOST_EXTENSION || at + size > end) {
                    break;
                }
                extensions.add(source.readUpTo(size - 8));
                at += size;
            }
        }
        return extensions;
    }

    /**
     * Reads a 2D or 3D image.
     *
     * @param file the file
     * @return the image, lengths in mm, values in the file's unit
     * @throws UnreadableFileException where it cannot be read, is damaged, is not a NIfTI image, or
     *     has more than one frame (fourth and further dimensions)
     */
    public static Volume read(Path file) throws IOException {
        return load(file, 0, new ArrayList<>(), null).readAll();
    }

    /**
     * Reads an image with what the user should know of it.
     *
     * @param file the file
     * @param frame as for {@link #read(Path, int)}; 0 where there is one only
     * @return the image, named like the file
     * @throws UnreadableFileException as {@link #read(Path, int)}
     */
    public static SourceImage readImage(Path file, int frame) throws IOException {
        List<String> warnings = new ArrayList<>();
        VoxelSource voxels = load(file, frame, warnings, null);
        return new SourceImage(file.getFileName().toString(), voxels, "", warnings);
    }

    /**
     * Reads one 3D image of a file that may hold several.
     *
     * @param file the file
     * @param frame which one, from 1; dimensions after the fourth are counted through, the fourth
     *     fastest
     * @return the image, lengths in mm, values in the file's unit
     * @throws UnreadableFileException as {@link #read(Path)}, and where there is no such frame
     */
    public static Volume read(Path file, int frame) throws IOException {
        if (frame < 1) {
            throw new UnreadableFileException(
                    file, "there is no frame " + frame, "Frames are counted from 1");
        }
        return load(file, frame, new ArrayList<>(), null).readAll();
    }

    /**
     * Reads the header alone, e.g. to compare grids before loading.
     *
     * @param file the file
     * @return what the header says
     * @throws UnreadableFileException where it cannot be read or describes no image that {@link
     *     #read(Path, int)} could give
     */
    public static NiftiHeader readHeader(Path file) throws IOException {
        try (ByteSource source = ByteSource.open(NiftiFiles.header(file))) {
            return header(source);
        }
    }

    private static VoxelSource load(Path file, int frame, List<String> warnings, LabelCodes codes)
            throws IOException {
        try (ByteSource source = ByteSource.open(NiftiFiles.header(file))) {
            NiftiHeader header = header(source);
            warnings.addAll(header.warnings());
            long frames = header.frames();
            if (frame == 0 && frames > 1) {
                throw source.refuse(
                        "it holds "
                                + frames
                                + " frames (dimensions "
                                + dimsText(header.dims())
                                + "), not one 3D image",
                        "Choose a frame from 1 to " + frames + " or split the file");
            }
            if (frame > frames) {
                throw source.refuse(
                        "there is no frame " + frame, "Choose a frame from 1 to " + frames);
            }
            int index = Math.max(0, frame - 1);
            if (!header.pair()) {
                int consumed = header.version() == 1 ? NiftiFields.BYTES_1 : NiftiFields.BYTES_2;
                return data(source, header, index, consumed, warnings, codes);
            }
            try (ByteSource values = ByteSource.open(NiftiFiles.data(source.file()))) {
                return data(values, header, index, 0, warnings, codes);
            }
        }
    }

    private static VoxelSource data(
            ByteSource source,
            NiftiHeader header,
            int frame,
            int consumed,
            List<String> warnings,
            LabelCodes codes)
            throws UnreadableFileException {
        Geometry geometry = header.geometry();
        NiftiType type = header.type();
        int voxels = geometry.voxels();
        long frameBytes = (long) voxels * type.bytes();
        requireBytes(source, header, frameBytes);

        source.skip(header.dataOffset() + frame * frameBytes - consumed);
        VoxelArray values = new VoxelArray(source.file(), geometry, codes);
        values.read(
                source,
                new StoredType(type, header.byteOrder(), header.slope(), header.intercept()),
                voxels);
        source.verify((header.frames() - frame - 1) * frameBytes);
        values.rounding().ifPresent(warnings::add);
        return values.image();
    }

    /** A header is believed only as far as the file can bear it out. */
    private static void requireBytes(ByteSource source, NiftiHeader header, long frameBytes)
            throws UnreadableFileException {
        long needed;
        try {
            needed =
                    Math.addExact(
                            Math.multiplyExact(frameBytes, header.frames()), header.dataOffset());
        } catch (ArithmeticException e) {
            needed = Long.MAX_VALUE;
        }
        StoredType.requireBytes(
                source, dimsText(header.dims()), header.type(), needed, source.mostBytes());
    }

    private static NiftiHeader header(ByteSource source) throws UnreadableFileException {
        NiftiFields f = fields(source);
        List<Long> dims = dims(source, f);
        NiftiType type = NiftiType.of(f.datatype());
        if (type == null) {
            throw source.refuse(
                    "its values are " + NiftiType.nameOfUnsupported(f.datatype()),
                    "Convert it to a scalar type, e.g. float32");
        }
        if (f.bitpix() != 0 && f.bitpix() != 8 * type.bytes()) {
            throw source.refuse(
                    "its header is damaged: values of type "
                            + type
                            + " with "
                            + f.bitpix()
                            + " bits each",
                    ByteSource.COPY_AGAIN);
        }
        boolean scaled = Double.isFinite(f.slope()) && f.slope() != 0;
        if (scaled && !Double.isFinite(f.intercept())) {
            throw source.refuse(
                    "its header is damaged: the intercept of its values is " + f.intercept(),
                    ByteSource.COPY_AGAIN);
        }
        boolean pair = f.magic().startsWith("ni");
        Geometry geometry = geometry(source, f, dims);
        return new NiftiHeader(
                f.version(),
                f.order(),
                type,
                dims,
                geometry,
                NiftiOrientation.source(f),
                scaled ? f.slope() : 1,
                scaled ? f.intercept() : 0,
                f.intentCode(),
                f.intentName(),
                f.description(),
                pair,
                dataOffset(source, f, pair),
                NiftiOrientation.warnings(f, geometry));
    }

    private static NiftiFields fields(ByteSource source) throws UnreadableFileException {
        byte[] bytes = source.readUpTo(NiftiFields.BYTES_1);
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int size = bytes.length < 4 ? 0 : b.getInt(0);
        int swapped = Integer.reverseBytes(size);
        if (swapped == NiftiFields.BYTES_1 || swapped == NiftiFields.BYTES_2) {
            b.order(ByteOrder.BIG_ENDIAN);
            size = swapped;
        }
        if (size != NiftiFields.BYTES_1 && size != NiftiFields.BYTES_2) {
            throw source.refuse("it is not a NIfTI file", NOT_NIFTI_ADVICE);
        }
        if (bytes.length < NiftiFields.BYTES_1) {
            throw source.refuse("it ends within the NIfTI header", ByteSource.COPY_AGAIN);
        }
        NiftiFields f;
        if (size == NiftiFields.BYTES_1) {
            f = NiftiFields.decode1(b);
        } else {
            byte[] whole = Arrays.copyOf(bytes, NiftiFields.BYTES_2);
            byte[] rest = source.readUpTo(NiftiFields.BYTES_2 - NiftiFields.BYTES_1);
            if (rest.length < NiftiFields.BYTES_2 - NiftiFields.BYTES_1) {
                throw source.refuse("it ends within the NIfTI header", ByteSource.COPY_AGAIN);
            }
            System.arraycopy(rest, 0, whole, NiftiFields.BYTES_1, rest.length);
            f = NiftiFields.decode2(ByteBuffer.wrap(whole).order(b.order()));
        }
        if (!f.magic().equals("n+" + f.version()) && !f.magic().equals("ni" + f.version())) {
            throw source.refuse(
                    "it is not a NIfTI file, though its header has the size of one (an ANALYZE 7.5"
                            + " file, which does not say left from right, looks like this)",
                    NOT_NIFTI_ADVICE);
        }
        return f;
    }

    private static List<Long> dims(ByteSource source, NiftiFields f)
            throws UnreadableFileException {
        long count = f.dim()[0];
        if (count < 2 || count > 7) {
            throw source.refuse(
                    "its header says that it has " + count + " dimensions",
                    "An image has two, three or, with frames, up to seven");
        }
        List<Long> dims = new ArrayList<>();
        for (int d = 1; d <= count; d++) {
            long n = f.dim()[d];
            // Some writers leave the unused ones of the dimensions after the third at 0.
            if (d > 3 && n == 0) {
                n = 1;
            }
            if (n < 1 || n > Integer.MAX_VALUE) {
                throw source.refuse(
                        "its header is damaged: the size of dimension " + d + " is " + n,
                        ByteSource.COPY_AGAIN);
            }
            dims.add(n);
        }
        long frames = 1;
        for (int d = 3; d < dims.size(); d++) {
            if (frames > Integer.MAX_VALUE / dims.get(d)) {
                throw source.refuse(
                        "its header is damaged: its dimensions are " + dimsText(dims),
                        ByteSource.COPY_AGAIN);
            }
            frames *= dims.get(d);
        }
        return List.copyOf(dims);
    }

    private static Geometry geometry(ByteSource source, NiftiFields f, List<Long> dims)
            throws UnreadableFileException {
        int[] size = {1, 1, 1};
        for (int a = 0; a < Math.min(3, dims.size()); a++) {
            size[a] = Math.toIntExact(dims.get(a));
        }
        try {
            return NiftiOrientation.geometry(f, size);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(
                    source.file(),
                    stripFullStop(e.getMessage()),
                    "Correct the file's header, or crop or resample the image",
                    e);
        }
    }

    private static long dataOffset(ByteSource source, NiftiFields f, boolean pair)
            throws UnreadableFileException {
        int headerBytes = f.version() == 1 ? NiftiFields.BYTES_1 : NiftiFields.BYTES_2;
        double offset = f.dataOffset();
        if (offset == 0) {
            return pair ? 0 : headerBytes + 4;
        }
        boolean usable = offset >= (pair ? 0 : headerBytes) && offset == Math.rint(offset);
        if (!usable || offset > Long.MAX_VALUE / 2) {
            throw source.refuse(
                    "its header is damaged: the data cannot start at byte " + offset,
                    ByteSource.COPY_AGAIN);
        }
        return (long) offset;
    }

    private static String dimsText(List<Long> dims) {
        StringBuilder text = new StringBuilder();
        for (long n : dims) {
            text.append(text.length() == 0 ? "" : " x ").append(n);
        }
        return text.toString();
    }

    private static String stripFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
