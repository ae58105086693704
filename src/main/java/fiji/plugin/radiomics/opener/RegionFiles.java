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

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.ImageRois;
import fiji.plugin.radiomics.imagej.RoiRegions;
import fiji.plugin.radiomics.io.ImageFormat;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.SourceSeries;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.io.dicom.StructureFiles;
import fiji.plugin.radiomics.open.MaskImage;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.open.RegionResolver;
import fiji.plugin.radiomics.open.RegionSources;
import fiji.plugin.radiomics.open.TargetImage;
import ij.gui.Roi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Regions of an image that was read from a file, all from files; needs no window. */
public final class RegionFiles implements RegionSources {

    /**
     * An image from a file.
     *
     * @param path the file or folder
     * @param image what was read from it
     * @param read which part of it
     */
    public record Target(Path path, ImageFiles.ImageFile image, ReadOptions read)
            implements TargetImage {

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public Geometry grid() {
            return image.source().grid();
        }

        @Override
        public boolean isPlaced() {
            return image.placed();
        }

        @Override
        public String frameOfReference() throws IOException {
            if (ImageFormat.of(path) != ImageFormat.DICOM
                    || read.reader() == ReadOptions.Reader.BIOFORMATS) {
                return "";
            }
            Optional<SourceSeries> series = SourceSeries.find(path, read);
            return series.isPresent() ? series.get().frameOfReference() : "";
        }

        @Override
        public String series() throws IOException {
            if (ImageFormat.of(path) != ImageFormat.DICOM
                    || read.reader() == ReadOptions.Reader.BIOFORMATS) {
                return "";
            }
            Optional<SourceSeries> series = SourceSeries.find(path, read);
            return series.isPresent() ? series.get().uid() : "";
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }
    }

    private final ReadOptions.Reader reader;

    private RegionFiles(ReadOptions.Reader reader) {
        this.reader = reader;
    }

    /**
     * @param request which regions; their source is the overlay in the image's file, a ROI file or
     *     a mask file
     * @param path where the image was read from
     * @param image the image
     * @param read which part of it was read; its reader also opens masks
     * @return the regions on the image's grid, at least one
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where there is no such region, or it does not fit the image
     */
    public static List<Region> regions(
            RegionRequest request, Path path, ImageFiles.ImageFile image, ReadOptions read)
            throws IOException {
        return new RegionResolver(new RegionFiles(read.reader()))
                .regions(request, new Target(path, image, read));
    }

    @Override
    public List<Region> outlines(RegionRequest request, TargetImage image) throws IOException {
        Target target = (Target) image;
        RoiRegions.Placement placement =
                RoiRegions.Placement.inFile(
                        request.grouping(), request.slices(), target.read(), target.grid());
        List<Roi> rois =
                switch (request.source()) {
                    case RegionRequest.OVERLAY -> overlay(target);
                    case RegionRequest.ROI_FILE -> RoiFiles.read(RegionResolver.path(request));
                    default ->
                            throw new IllegalArgumentException(
                                    "regions="
                                            + request.source()
                                            + " needs an open image; give a ROI or mask file");
                };
        return RoiRegions.of(rois, target.grid(), target.image().imagePlus(), placement);
    }

    private static List<Roi> overlay(Target target) {
        if (target.image().imagePlus() == null) {
            throw new IllegalArgumentException(
                    "'"
                            + target.image().source().name()
                            + "' holds no overlay; TIFF files of ImageJ do, if they were saved"
                            + " with one");
        }
        return ImageRois.overlay(target.image().imagePlus());
    }

    @Override
    public MaskImage openMask(String title, TargetImage image) {
        throw new IllegalArgumentException(
                "maskimage=" + title + " needs an open image; give a mask file");
    }

    @Override
    public Optional<StructureFile> structures(Path file) throws IOException {
        return StructureFiles.find(file, ImageFiles.dicomDecoder(ReadOptions.NONE));
    }

    @Override
    public MaskImage readMask(Path file, int frame) throws IOException {
        return MaskFiles.read(file, new ReadOptions("", 0, "", reader, ""), frame);
    }

    @Override
    public TargetImage roiImage(RegionRequest request, TargetImage image) throws IOException {
        Path path = PathText.path(request.roiImage());
        Path own = image.file().orElseThrow();
        if (Files.exists(path) && Files.exists(own) && Files.isSameFile(path, own)) {
            return image;
        }
        ReadOptions read = new ReadOptions("", 0, "", reader, "");
        return new Target(path, ImageFiles.read(path, read), read);
    }
}
