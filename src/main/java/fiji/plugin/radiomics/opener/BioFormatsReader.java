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

import fiji.plugin.radiomics.extract.ImageOrigin;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.ImageOrigins;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.Palette;
import fiji.plugin.radiomics.io.ImageFormat;
import fiji.plugin.radiomics.io.NiftiType;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.RoundingLoss;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Image files by Bio-Formats: values as they are stored, plane by plane, without ImageJ.
 * Bio-Formats knows spacings and their unit, but not the place in a patient: the origin is 0 and
 * the axes run along x, y, z.
 */
final class BioFormatsReader {

    private static final int MOST_LISTED = 20;
    private static final List<String> COLOURS = List.of("red", "green", "blue");

    private final BioFormats formats;
    private final Object reader;
    private final Object metadata;
    private final List<String> warnings = new ArrayList<>();

    private final TiffFile.Pages pages;

    /** Whether it is a TIFF of which nobody says what its pages are, so that they are slices. */
    private boolean plain;

    /** Whether exact labels are wanted. */
    private boolean forLabels;

    /** The labels, where they are wanted and floats may round them; else null. */
    private long[] labels;

    private BioFormatsReader(BioFormats formats, Path file) throws IOException {
        pages = TiffFile.isTiff(file) ? TiffFile.pages(file) : null;
        this.formats = formats;
        metadata = formats.callStatic("loci.formats.MetadataTools", "createOMEXMLMetadata");
        reader = formats.create("loci.formats.ImageReader");
        formats.call(reader, "setMetadataStore", metadata);
        // The smaller images of a pyramid are no series that anyone would choose.
        formats.call(reader, "setFlattenedResolutions", false);
    }

    /**
     * @param formats the library
     * @param file an image file
     * @param options series, channel and frame where there are several
     * @return the image, named like the file
     * @param meaning what numbers of colours are
     * @throws UnreadableFileException where Bio-Formats cannot read it
     * @throws IllegalArgumentException where series, channel or frame is missing or out of range,
     *     listing what there is
     */
    static ImageFiles.ImageFile read(
            BioFormats formats, Path file, ReadOptions options, ImagePlusVolumes.Meaning meaning)
            throws IOException {
        if (!options.suv().isEmpty()) {
            throw new IllegalArgumentException(
                    "suv=" + options.suv() + ": not with Bio-Formats; use reader=own for DICOM");
        }
        BioFormatsReader opened = null;
        try {
            opened = new BioFormatsReader(formats, file);
            formats.call(opened.reader, "setId", file.toAbsolutePath().toString());
            return opened.image(file, options, meaning);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableFileException(
                    file,
                    "Bio-Formats says: " + sentence(e.getMessage()),
                    "Check the file, or convert it to NIfTI or TIFF",
                    e);
        } finally {
            if (opened != null) {
                opened.close();
            }
        }
    }

    static String sentence(String text) {
        String line = text.strip().replaceAll("\\.$", "");
        return line.length() > 300 ? line.substring(0, 300) + "..." : line;
    }

    private void close() {
        try {
            formats.call(reader, "close");
        } catch (IOException e) {
            // A file that was only read has nothing to lose when closing fails.
        }
    }

    private ImageFiles.ImageFile image(
            Path file, ReadOptions options, ImagePlusVolumes.Meaning meaning) throws IOException {
        String format = String.valueOf(formats.call(reader, "getFormat"));
        if (TiffFile.isOme(file) && !format.equals("OME-TIFF")) {
            throw new UnreadableFileException(
                    file,
                    "its OME-XML is damaged, so that channels and spacing are not known",
                    "Copy or export the file again");
        }
        int series = series(file, options.series());
        formats.call(reader, "setSeries", series);
        boolean tiff = pages != null && format.startsWith("Tagged");
        plain = tiff && !pages.first().isImageJ();
        warnOfTiff();
        forLabels = meaning == ImagePlusVolumes.Meaning.LABELS;
        int colours = formats.number(reader, "getRGBChannelCount");
        int channels = formats.number(reader, "getEffectiveSizeC") * colours;
        int frame = options.frameIndex(arePagesSlices() ? 1 : formats.number(reader, "getSizeT"));
        Palette palette = palette(channels, meaning);
        boolean named = palette != null && !palette.isGrey();
        boolean luminance =
                options.channel().equalsIgnoreCase("luminance")
                        && channels == colours
                        && colours >= 3;
        int channel =
                named || luminance
                        ? 0
                        : withNumber(options, channels, colours).channelIndex(channels);
        int[] size = {
            formats.number(reader, "getSizeX"),
            formats.number(reader, "getSizeY"),
            formats.number(reader, arePagesSlices() ? "getSizeT" : "getSizeZ")
        };
        Geometry geometry =
                new BioFormatsGrid(file, formats, metadata, warnings)
                        .of(size, series, tiff ? pages.first() : null);
        float[] values = values(file, geometry, channel, frame, colours);
        if (luminance) {
            float[] green = values(file, geometry, 1, frame, colours);
            float[] blue = values(file, geometry, 2, frame, colours);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (.299 * values[i] + .587 * green[i] + .114 * blue[i]);
            }
        }
        if (palette != null) {
            palette.apply(values, options.channel(), file.getFileName().toString(), warnings);
        }
        if (ImageFormat.of(file) == ImageFormat.NRRD) {
            warnings.add(
                    "Bio-Formats takes signed values of NRRD for unsigned ones and does not know"
                            + " the origin; reader=own reads both");
        }
        SourceImage source =
                new SourceImage(
                        file.getFileName().toString(),
                        new Volume(geometry, values),
                        "",
                        new ImageOrigin(modality(), "", "", ""),
                        warnings);
        return new ImageFiles.ImageFile(
                source, null, false, labels == null ? null : LabelImage.of(geometry, labels));
    }

    private void warnOfTiff() {
        String beyond = pages == null ? "" : pages.beyondImageJ();
        if (!beyond.isEmpty()) {
            warnings.add(
                    "read by Bio-Formats: ImageJ does not know this kind of TIFF (" + beyond + ")");
        }
        if (pages != null && pages.first().description.contains("cf=")) {
            warnings.add(
                    "values are as stored: ImageJ's calibration function in the file is not"
                            + " applied; reader=own applies it");
        }
    }

    /** As in ImageJ; Bio-Formats takes them for time points. */
    private boolean arePagesSlices() throws IOException {
        return plain && formats.number(reader, "getSizeZ") == 1;
    }

    /** The colours that the values are numbers of; null where they are none. */
    private Palette palette(int channels, ImagePlusVolumes.Meaning meaning) throws IOException {
        if (channels > 1
                || !formats.is(reader, "isIndexed")
                || formats.is(reader, "isFalseColor")
                || pages != null && pages.first().isImageJ()) {
            return null;
        }
        // The first plane brings the palette.
        formats.call(reader, "openBytes", 0);
        Palette palette = null;
        if (formats.call(reader, "get8BitLookupTable") instanceof byte[][] colours) {
            palette = Palette.of(colours);
        } else if (formats.call(reader, "get16BitLookupTable") instanceof short[][] colours) {
            palette = Palette.ofShorts(colours);
        }
        boolean numbers = meaning == ImagePlusVolumes.Meaning.LABELS;
        return palette != null && numbers && !palette.isGrey() ? null : palette;
    }

    /** What the file's own header says, where Bio-Formats passes it on. */
    private String modality() throws IOException {
        for (String where : List.of("getSeriesMetadata", "getGlobalMetadata")) {
            if (formats.call(reader, where) instanceof Map<?, ?> header) {
                for (Map.Entry<?, ?> e : header.entrySet()) {
                    String found = ImageOrigins.modality(e.getKey() + " = " + e.getValue());
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return "";
    }

    private int series(Path file, String wanted) throws IOException {
        int there = formats.number(reader, "getSeriesCount");
        if (wanted.isEmpty() && there == 1) {
            return 0;
        }
        for (int i = 0; i < there; i++) {
            if (wanted.equals(String.valueOf(i + 1))) {
                return i;
            }
        }
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < Math.min(there, MOST_LISTED); i++) {
            String name = name(i);
            if (!name.isEmpty() && name.equals(wanted)) {
                return i;
            }
            formats.call(reader, "setSeries", i);
            list.append(i == 0 ? "" : ", ")
                    .append(i + 1)
                    .append(name.isEmpty() ? "" : " '" + name + "'");
            for (String size : new String[] {"getSizeX", "getSizeY", "getSizeZ"}) {
                list.append(size.endsWith("X") ? " (" : " x ");
                list.append(formats.number(reader, size));
            }
            list.append(')');
        }
        String number = there == 1 ? "one series: " : there + " series: ";
        throw new IllegalArgumentException(
                (wanted.isEmpty() ? "" : "series=" + wanted + ": ")
                        + file
                        + " holds "
                        + number
                        + list
                        + (there > MOST_LISTED ? ", ..." : "")
                        + "; give series=1"
                        + (there == 1 ? "" : " to " + there));
    }

    private String name(int series) throws IOException {
        Object name = formats.call(metadata, "getImageName", series);
        return name == null ? "" : name.toString().strip().replaceAll("\\p{Cntrl}+", " ");
    }

    /** Colours have names as in ImageJ. */
    private static ReadOptions withNumber(ReadOptions options, int channels, int colours) {
        int named = COLOURS.indexOf(options.channel().toLowerCase(Locale.ROOT));
        return named >= 0 && channels == colours && colours >= 3
                ? ReadOptions.of(String.valueOf(named + 1), options.frame())
                : options;
    }

    private float[] values(Path file, Geometry geometry, int channel, int frame, int colours)
            throws IOException {
        NiftiType type = type(file, formats.number(reader, "getPixelType"));
        boolean little = formats.is(reader, "isLittleEndian");
        boolean interleaved = formats.is(reader, "isInterleaved");
        int plane = geometry.size(0) * geometry.size(1);
        int component = channel % colours;
        float[] values = allocate(file, geometry);
        RoundingLoss loss = new RoundingLoss();
        boolean whole = type == NiftiType.INT32 || type == NiftiType.UINT32;
        labels = whole && forLabels ? new long[values.length] : null;
        byte[] one = new byte[colours > 1 ? plane * type.bytes() : 0];
        for (int z = 0; z < geometry.size(2); z++) {
            int[] zt = arePagesSlices() ? new int[] {0, z} : new int[] {z, frame};
            int index = formats.number(reader, "getIndex", zt[0], channel / colours, zt[1]);
            byte[] bytes = (byte[]) formats.call(reader, "openBytes", index);
            if (bytes.length < (long) plane * colours * type.bytes()) {
                throw new IOException("plane " + (index + 1) + " is incomplete");
            }
            if (colours > 1) {
                int width = type.bytes();
                for (int i = 0; i < plane; i++) {
                    int from = interleaved ? i * colours + component : component * plane + i;
                    System.arraycopy(bytes, from * width, one, i * width, width);
                }
                bytes = one;
            }
            if (pages != null && pages.first().isWhiteZero()) {
                // Bio-Formats turns dark into bright; what is stored is wanted, as in ImageJ.
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) ~bytes[i];
                }
            }
            ByteBuffer b =
                    ByteBuffer.wrap(bytes)
                            .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            type.decode(b, plane, values, z * plane, 1, 0);
            for (int i = 0; i < plane && type.bytes() > 2 && type != NiftiType.FLOAT32; i++) {
                loss.add(type.value(b, i), values[z * plane + i]);
                if (labels != null) {
                    labels[z * plane + i] = (long) type.value(b, i);
                }
            }
        }
        loss.warning().ifPresent(warnings::add);
        return values;
    }

    private static float[] allocate(Path file, Geometry geometry) throws IOException {
        try {
            return new float[geometry.voxels()];
        } catch (OutOfMemoryError e) {
            throw new UnreadableFileException(
                    file,
                    "there is not enough memory for " + geometry.sizeText() + " voxels",
                    "Give Java more memory, or crop the image",
                    e);
        }
    }

    /** The numbers of {@code loci.formats.FormatTools}. */
    private static NiftiType type(Path file, int pixelType) throws UnreadableFileException {
        return switch (pixelType) {
            case 0 -> NiftiType.INT8;
            case 1, 8 -> NiftiType.UINT8;
            case 2 -> NiftiType.INT16;
            case 3 -> NiftiType.UINT16;
            case 4 -> NiftiType.INT32;
            case 5 -> NiftiType.UINT32;
            case 6 -> NiftiType.FLOAT32;
            case 7 -> NiftiType.FLOAT64;
            default ->
                    throw new UnreadableFileException(
                            file,
                            "its values are of a type that is no scalar (" + pixelType + ")",
                            "Convert it to a scalar type");
        };
    }
}
