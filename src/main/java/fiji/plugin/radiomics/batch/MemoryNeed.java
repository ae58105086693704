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

import fiji.plugin.radiomics.extract.Dimension;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.morphology.MorphologyFamily;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.filter.OriginalFilter;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.io.FolderWalk;
import fiji.plugin.radiomics.io.ImageFormat;
import fiji.plugin.radiomics.io.MetaImageReader;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.NrrdReader;
import fiji.plugin.radiomics.io.dicom.DicomImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How much memory a case is expected to need: before it is read from sizes of files and headers,
 * then from the boxes of its regions. Estimates, on the generous side.
 */
final class MemoryNeed {

    private static final int FLOAT = 4;

    /** A mask is read as an image, then one byte a voxel. */
    private static final int MASK = FLOAT + 1;

    /**
     * Where only a file's size is known: as much raw, and four bytes for each of it, for it may
     * hold one byte a voxel.
     */
    private static final int FILE = 1 + FLOAT;

    /** Bytes for each voxel of a region's box: image, masks, levels, and a family at work. */
    private static final int BOX = 64;

    /** What Moran's I and Geary's C take more: three half spectra, twice as long in each axis. */
    private static final int SPECTRA = 110;

    private final ExtractionSettings settings;
    private final boolean spectra;
    private final double marginMm;
    private final int responses;

    MemoryNeed(ExtractionSettings settings) {
        this.settings = settings;
        spectra =
                settings.families().names().contains("morphology")
                        && settings.families().parameters("morphology").get(MorphologyFamily.MORAN);
        marginMm =
                settings.families().names().stream()
                        .map(FeatureFamilies::get)
                        .mapToDouble(FeatureFamily::marginInMillimetres)
                        .max()
                        .orElse(0);
        responses =
                settings.filters().stream()
                        .filter(f -> !(f.filter() instanceof OriginalFilter))
                        .map(FilterSpec::labels)
                        .mapToInt(List::size)
                        .max()
                        .orElse(0);
    }

    /**
     * @param c a case
     * @return bytes to hold its image and the largest of its masks; 0 where a file cannot be read,
     *     which whoever reads it will report
     */
    long reading(ManifestCase c) {
        long image = file(c.image(), FLOAT);
        long mask = 0;
        for (ManifestRow row : c.rows()) {
            String path = row.get(ManifestColumn.MASK);
            if (!path.isEmpty()) {
                mask = Math.max(mask, file(path, MASK));
            }
        }
        return image + mask;
    }

    private static long file(String name, int bytesPerVoxel) {
        try {
            Path path = Path.of(name);
            return switch (ImageFormat.of(path)) {
                case NIFTI -> voxels(NiftiReader.readHeader(path).geometry(), bytesPerVoxel);
                case NRRD -> voxels(NrrdReader.readHeader(path).geometry(), bytesPerVoxel);
                case METAIMAGE -> voxels(MetaImageReader.readGeometry(path), bytesPerVoxel);
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

    /**
     * @param region a region
     * @param grid the image's grid
     * @return bytes to compute it, beside image and mask
     */
    long region(Region region, Geometry grid) {
        Optional<Box> bounds = region.box();
        if (bounds.isEmpty()) {
            return 0;
        }
        double box = 1;
        double wide = 1;
        for (int a = 0; a < 3; a++) {
            double scale = scale(grid, a);
            double whole = grid.size(a) * scale;
            double side = bounds.get().size(a) * scale + 1;
            double margin =
                    grid.unit() == LengthUnit.MILLIMETRE ? marginMm / grid.spacing(a) * scale : 0;
            box *= side;
            wide *= responses > 0 ? whole : Math.min(whole, side + 2 * margin);
        }
        // A response, and as much again for the filter at work.
        double filtered = responses == 0 ? 0 : 2.0 * FLOAT * (responses + 1);
        return (long) (box * (BOX + (spectra ? SPECTRA : 0)) + wide * (FLOAT + filtered));
    }

    /** Voxels after resampling for one before. */
    private double scale(Geometry grid, int axis) {
        boolean kept =
                settings.spacing().isEmpty()
                        || axis == 2 && settings.dimension() == Dimension.SLICES;
        return kept ? 1 : grid.spacing(axis) / settings.spacing().get(axis);
    }
}
