/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.FolderWalk;
import fiji.plugin.radiomics.io.ImageFormat;
import fiji.plugin.radiomics.io.MetaImageReader;
import fiji.plugin.radiomics.io.NiftiHeader;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.NrrdHeader;
import fiji.plugin.radiomics.io.NrrdReader;
import fiji.plugin.radiomics.io.dicom.DicomImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much memory image and masks of a case are expected to need once they are read, from sizes of
 * files and headers. What regions need beside them, {@link Extractor#memory} estimates.
 */
final class ReadingNeed {

    private static final int FLOAT = 4;

    /** Of a mask that has been read a region is made, one byte a voxel. */
    private static final int REGION = 1;

    /**
     * Where only a file's size is known: as much raw, and four bytes for each of it, for it may
     * hold one byte a voxel.
     */
    private static final int FILE = 1 + FLOAT;

    private ReadingNeed() {}

    /**
     * @param c a case
     * @return bytes to hold its image and the largest of its masks; 0 where a file cannot be read,
     *     which whoever reads it will report
     */
    static long bytes(ManifestCase c) {
        long image = file(c.image(), 0);
        long mask = 0;
        for (ManifestRow row : c.rows()) {
            String path = row.get(ManifestColumn.MASK);
            if (!path.isEmpty()) {
                mask = Math.max(mask, file(path, REGION));
            }
        }
        return image + mask;
    }

    private static long file(String name, int more) {
        try {
            Path path = Path.of(name);
            return switch (ImageFormat.of(path)) {
                case NIFTI -> {
                    NiftiHeader header = NiftiReader.readHeader(path);
                    boolean scaled = header.slope() != 1 || header.intercept() != 0;
                    yield voxels(header.geometry(), header.type().keptBytes(scaled) + more);
                }
                case NRRD -> {
                    NrrdHeader header = NrrdReader.readHeader(path);
                    yield voxels(header.geometry(), header.type().keptBytes(false) + more);
                }
                case METAIMAGE ->
                        voxels(
                                MetaImageReader.readGeometry(path),
                                MetaImageReader.readType(path).keptBytes(false) + more);
                case DICOM -> FILE * dicom(path);
                case OTHER -> FILE * size(path);
            };
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private static long voxels(Geometry grid, int bytesPerVoxel) {
        return bytesPerVoxel * (long) grid.voxels();
    }

    /** A slice is read with its series. */
    private static long dicom(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return size(path);
        }
        long sum = 0;
        for (Path file : DicomImage.filesOf(path)) {
            sum += Files.size(file);
        }
        return sum;
    }

    private static long size(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.size(path);
        }
        long sum = 0;
        for (Path file : FolderWalk.of(path, Integer.MAX_VALUE).files()) {
            sum += Files.size(file);
        }
        return sum;
    }
}
