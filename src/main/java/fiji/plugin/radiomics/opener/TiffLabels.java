/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LabelImage;
import ij.io.FileInfo;
import ij.io.ImageReader;
import ij.io.TiffDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Labels of 32-bit whole numbers in TIFF files, as segmentation programs write them. ImageJ makes
 * floats of them, which round labels from 2²⁴ on.
 */
final class TiffLabels {

    private TiffLabels() {}

    /**
     * @param file a file that ImageJ has opened
     * @param grid its grid
     * @return its labels; empty where its numbers are of another type, or in a form that ImageJ
     *     does not read byte by byte
     */
    static Optional<LabelImage> read(Path file, Geometry grid) {
        try {
            Path path = file.toAbsolutePath();
            FileInfo[] infos =
                    new TiffDecoder(path.getParent() + "/", path.getFileName().toString())
                            .getTiffInfo();
            if (infos == null) {
                return Optional.empty();
            }
            int plane = grid.size(0) * grid.size(1);
            long[] values = new long[grid.voxels()];
            for (int z = 0; z < grid.size(2); z++) {
                boolean own = infos.length == grid.size(2);
                FileInfo info = infos[own ? z : 0];
                if (!isReadable(info, grid)) {
                    return Optional.empty();
                }
                long skipped = own ? 0 : z * (4L * plane + info.getGap());
                if (!readSlice(path, info, skipped, values, z * plane)) {
                    return Optional.empty();
                }
            }
            return Optional.of(LabelImage.of(grid, values));
        } catch (IOException | RuntimeException e) {
            // What ImageJ has read is there.
            return Optional.empty();
        }
    }

    private static boolean isReadable(FileInfo info, Geometry grid) {
        boolean whole =
                info.fileType == FileInfo.GRAY32_INT || info.fileType == FileInfo.GRAY32_UNSIGNED;
        boolean plain =
                info.compression == FileInfo.COMPRESSION_NONE
                        || info.compression == FileInfo.LZW
                        || info.compression == FileInfo.ZIP;
        return whole && plain && info.width == grid.size(0) && info.height == grid.size(1);
    }

    private static boolean readSlice(Path file, FileInfo info, long skipped, long[] to, int at)
            throws IOException {
        FileInfo bytes = (FileInfo) info.clone();
        bytes.fileType = FileInfo.GRAY8;
        bytes.width = 4 * info.width;
        Object pixels;
        try (InputStream in = RegularFile.stream(file)) {
            pixels = new ImageReader(bytes).readPixels(in, info.getOffset() + skipped);
        }
        if (!(pixels instanceof byte[] read)) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(read);
        buffer.order(info.intelByteOrder ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        boolean unsigned = info.fileType == FileInfo.GRAY32_UNSIGNED;
        for (int i = 0; i < info.width * info.height; i++) {
            int v = buffer.getInt(4 * i);
            to[at + i] = unsigned ? v & 0xffffffffL : v;
        }
        return true;
    }
}
