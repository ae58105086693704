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

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.image.Geometry;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Several float32 images of one grid as one NIfTI file, filled in any order and by any thread; the
 * images are the fifth dimension. Their names stand in a comment extension (code 6), a line each.
 * Values that nobody puts are 0. Values go to disk at once, so that a file may be larger than
 * memory; it takes its name only when it is finished.
 */
public final class NiftiSeries implements Closeable {

    private static final int COMMENT = 6;
    private static final int EXTENSION_UNIT = 16;

    /** A whole volume at once would need its own memory again. */
    private static final int CHUNK_VALUES = 1 << 18;

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final boolean compressed;
    private final long voxels;
    private final long start;

    /**
     * @param target {@code .nii} or {@code .nii.gz}; one of that name is replaced
     * @param grid the images' grid
     * @param names one an image
     * @throws UnwritableFileException where it cannot be written
     */
    public NiftiSeries(Path target, Geometry grid, List<String> names) throws IOException {
        compressed = NiftiWriter.isCompressed(target);
        AtomicFile.checkWritable(target);
        this.target = target;
        voxels = grid.voxels();
        byte[] text = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
        int extension = (text.length + 8 + EXTENSION_UNIT - 1) / EXTENSION_UNIT * EXTENSION_UNIT;
        NiftiFields fields =
                NiftiWriter.fields(
                        grid,
                        NiftiWriter.exceedsNifti1(grid),
                        NiftiType.FLOAT32,
                        1,
                        0,
                        names.size(),
                        extension);
        ByteBuffer header = fields.encode();
        byte[] bytes = header.array();
        bytes[bytes.length - 4] = 1;
        ByteBuffer comment = ByteBuffer.allocate(extension).order(ByteOrder.LITTLE_ENDIAN);
        comment.putInt(extension).putInt(COMMENT).put(text).rewind();
        start = bytes.length + extension;
        Path real = AtomicFile.real(target);
        try {
            part = AtomicFile.temporary(real);
        } catch (IOException e) {
            throw unwritable(e);
        }
        try {
            channel =
                    RegularFile.channel(
                            part,
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            write(ByteBuffer.wrap(bytes), 0);
            write(comment, bytes.length);
            // The last value, so that the file has its length whoever fills it.
            write(ByteBuffer.allocate(4), start + 4 * (voxels * names.size() - 1));
        } catch (IOException e) {
            AtomicFile.deleteQuietly(part);
            throw unwritable(e);
        }
    }

    /**
     * @param image number of the image, from 0
     * @param voxel index of the first voxel
     * @param values values of consecutive voxels
     * @param from index of the first value
     * @param n number of values
     * @throws UnwritableFileException where the disk refuses them
     */
    public void put(int image, int voxel, float[] values, int from, int n) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(4 * Math.min(n, CHUNK_VALUES)).order(ByteOrder.LITTLE_ENDIAN);
        try {
            for (int done = 0; done < n; done += CHUNK_VALUES) {
                int some = Math.min(n - done, CHUNK_VALUES);
                bytes.clear().limit(4 * some);
                bytes.asFloatBuffer().put(values, from + done, some);
                write(bytes, start + 4 * (image * voxels + voxel + done));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /**
     * Puts the file in its place.
     *
     * @throws UnwritableFileException where that cannot be done
     */
    public void finish() throws IOException {
        try {
            channel.close();
            if (!compressed) {
                AtomicFile.move(part, AtomicFile.real(target));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        if (compressed) {
            AtomicFile.write(
                    target,
                    out -> {
                        try (InputStream in = RegularFile.stream(part);
                                OutputStream to = new NiftiWriter.FastGzip(out)) {
                            in.transferTo(to);
                        }
                    });
        }
    }

    private UnwritableFileException unwritable(IOException e) {
        return new UnwritableFileException(
                target,
                AtomicFile.reason(e),
                "Free space or choose another folder; nothing was written",
                e);
    }

    /** Deletes what is not finished. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The temporary file goes in any case.
        }
        AtomicFile.deleteQuietly(part);
    }
}
