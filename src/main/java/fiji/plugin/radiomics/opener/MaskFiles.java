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
import fiji.plugin.radiomics.imagej.MaskPixels;
import fiji.plugin.radiomics.io.ImageFormat;
import fiji.plugin.radiomics.io.MetaImageReader;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.NrrdHeader;
import fiji.plugin.radiomics.io.NrrdReader;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.open.MaskImage;
import fiji.plugin.radiomics.open.RegionResolver;
import ij.ImagePlus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mask and label images from files, with exact labels. */
public final class MaskFiles {

    /** What readers say of an image that holds several. */
    private static final Pattern SEVERAL =
            Pattern.compile("The image has (\\d+) (channel|frame)s; .*");

    private MaskFiles() {}

    /**
     * @param file a mask or label image
     * @return the mask
     * @throws IOException with the path and the cause in one line
     */
    public static MaskImage read(Path file) throws IOException {
        return read(file, ReadOptions.NONE, 0);
    }

    /**
     * @param file a mask or label image
     * @param read who opens it; nothing else is regarded
     * @param frame which of its layers, from 1; 0 where there is one only
     * @return the mask
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where it cannot be a mask, with the reason
     */
    public static MaskImage read(Path file, ReadOptions read, int frame) throws IOException {
        boolean ours = read.reader() != ReadOptions.Reader.BIOFORMATS;
        ReadOptions layer = new ReadOptions("", frame, "", read.reader(), "");
        try {
            return switch (ours ? ImageFormat.of(file) : ImageFormat.OTHER) {
                case NIFTI -> placed(file, nifti(file));
                case NRRD -> nrrd(file, layer);
                case METAIMAGE -> placed(file, MetaImageReader.readLabels(file, layer));
                case DICOM -> plain(file, ImageFiles.readMask(file, layer), false);
                case OTHER -> picture(file, layer);
            };
        } catch (IllegalArgumentException e) {
            Matcher several = SEVERAL.matcher(String.valueOf(e.getMessage()));
            if (several.matches()) {
                throw several(file, several.group(1) + " " + several.group(2) + "s");
            }
            throw e;
        }
    }

    private static UnreadableFileException several(Path file, String what) {
        return new UnreadableFileException(
                file,
                "this mask holds " + what + ", not one 3D image",
                "Save the one that is meant as a file of its own");
    }

    private static MaskImage placed(Path file, LabelImage labels) {
        return new MaskImage(RegionResolver.baseName(file), labels, true, false, List.of());
    }

    private static MaskImage plain(Path file, ImageFiles.ImageFile image, boolean lossy) {
        return new MaskImage(
                RegionResolver.baseName(file),
                image.labels() == null ? LabelImage.of(image.source().voxels()) : image.labels(),
                image.placed(),
                lossy,
                List.of());
    }

    private static LabelImage nifti(Path file) throws IOException {
        long frames = NiftiReader.readHeader(file).frames();
        if (frames > 1) {
            throw several(file, frames + " frames (a fourth dimension)");
        }
        return NiftiReader.readLabels(file);
    }

    private static MaskImage nrrd(Path file, ReadOptions layer) throws IOException {
        NrrdHeader header = NrrdReader.readHeader(file);
        if (header.components() > 1) {
            throw several(file, header.components() + " values a voxel, as a colour image");
        }
        if (header.frames() > 1 && layer.frame() == 0) {
            throw several(file, header.frames() + " frames or layers");
        }
        return placed(file, NrrdReader.readLabels(file, layer));
    }

    /** What ImageJ opens, by the rules of {@link MaskPixels}; the rest as an image. */
    private static MaskImage picture(Path file, ReadOptions read) throws IOException {
        ImageFiles.ImageFile image = null;
        ImagePlus opened = null;
        try {
            image = ImageFiles.readMask(file, read);
            opened = image.imagePlus();
        } catch (IllegalArgumentException e) {
            // A colour, channel or frame would have to be chosen of an image, not of a mask.
            opened = ImageFiles.open(file);
        }
        if (opened == null) {
            return plain(file, image, isJpeg(file));
        }
        MaskImage mask = MaskPixels.of(opened, RegionResolver.baseName(file), 0, 0, isJpeg(file));
        Geometry grid = mask.labels().geometry();
        Optional<LabelImage> exact = TiffLabels.read(file, grid);
        return exact.isEmpty()
                ? mask
                : new MaskImage(mask.name(), exact.get(), mask.isPlaced(), false, mask.warnings());
    }

    private static boolean isJpeg(Path file) throws IOException {
        try (InputStream in = RegularFile.stream(file)) {
            return in.read() == 0xff && in.read() == 0xd8 && in.read() == 0xff;
        }
    }
}
