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
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.io.StoredImage.Encoding;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads MetaImages ({@code .mha}, {@code .mhd}): data in the file, in one of its own, in a list of
 * files or a numbered series; raw, compressed (zlib or gzip) or text; both byte orders, all scalar
 * types.
 *
 * <ul>
 *   <li>Row i of {@code TransformMatrix} is the direction of axis i, LPS, and {@code Offset} the
 *       centre of the first voxel, as in ITK. {@code AnatomicalOrientation} does not move anything;
 *       where it contradicts the matrix there is a warning.
 *   <li>The spacing is {@code ElementSpacing}, else {@code ElementSize}; without either, lengths
 *       are in pixels, with a warning. Lengths are in mm unless {@code DistanceUnits} says
 *       otherwise.
 *   <li>{@code ElementToIntensityFunction...} is not applied, as in ITK; there is a warning.
 * </ul>
 *
 * <p>Files that a header names must lie in its folder or below. All failures are {@link
 * UnreadableFileException}s with a message of one line.
 */
public final class MetaImageReader {

    private static final int MOST_BYTES = 4 << 20;
    private static final String DATA_FILE = "elementdatafile";
    private static final String ADVICE = "Choose a .mha or .mhd file, or convert the image";

    private final ByteSource source;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    private MetaImageReader(ByteSource source) {
        this.source = source;
    }

    /**
     * @param file the file with the header
     * @param options a frame of several, a channel of several
     * @return the image, named like the file
     * @throws UnreadableFileException where the file cannot be read, is damaged or is no MetaImage
     * @throws IllegalArgumentException where frame or channel is missing or out of range
     */
    public static SourceImage read(Path file, ReadOptions options) throws IOException {
        return read(file, options, null);
    }

    /**
     * Reads a mask or label image, whose labels stay exact in every whole type.
     *
     * @param file the file with the header
     * @param options as for {@link #read}
     * @return the image
     * @throws UnreadableFileException as {@link #read}
     * @throws IllegalArgumentException as {@link #read}
     */
    public static LabelImage readLabels(Path file, ReadOptions options) throws IOException {
        LabelCodes codes = new LabelCodes();
        return codes.image(read(file, options, codes).voxels());
    }

    private static SourceImage read(Path file, ReadOptions options, LabelCodes codes)
            throws IOException {
        options.refuseSeries("MetaImage");
        options.refuseSuv("MetaImage");
        try (ByteSource source = ByteSource.openPlain(file)) {
            return new MetaImageReader(source).image(options, codes);
        }
    }

    /**
     * Reads the header alone.
     *
     * @param file the file with the header
     * @return the grid of one frame
     * @throws UnreadableFileException as {@link #read}
     */
    public static Geometry readGeometry(Path file) throws IOException {
        try (ByteSource source = ByteSource.openPlain(file)) {
            MetaImageReader reader = new MetaImageReader(source);
            reader.readFields();
            return reader.geometry(reader.sizes());
        }
    }

    /**
     * @param file the file with the header
     * @return the type of its values
     * @throws UnreadableFileException as {@link #read}
     */
    public static NiftiType readType(Path file) throws IOException {
        try (ByteSource source = ByteSource.openPlain(file)) {
            MetaImageReader reader = new MetaImageReader(source);
            reader.readFields();
            return reader.type();
        }
    }

    /**
     * @param file the file with the header
     * @return the files that hold its values; empty where they follow the header
     * @throws UnreadableFileException as {@link #read}
     */
    public static List<Path> dataFiles(Path file) throws IOException {
        try (ByteSource source = ByteSource.openPlain(file)) {
            MetaImageReader reader = new MetaImageReader(source);
            reader.readFields();
            return reader.dataFiles();
        }
    }

    private SourceImage image(ReadOptions options, LabelCodes codes) throws IOException {
        readFields();
        int[] sizes = sizes();
        Geometry geometry = geometry(sizes);
        long frames = 1;
        for (int d = 3; d < sizes.length; d++) {
            frames *= sizes[d];
            if (frames > Integer.MAX_VALUE) {
                throw damaged("DimSize");
            }
        }
        String channels = fields.getOrDefault("elementnumberofchannels", "1");
        int components = HeaderNumbers.whole(HeaderNumbers.parse(channels));
        if (components < 1 || components > StoredImage.MOST_COMPONENTS) {
            throw damaged("ElementNumberOfChannels");
        }
        int component = options.channelIndex(components);
        int frame = options.frameIndex((int) frames);
        boolean big = isTrue("elementbyteordermsb") || isTrue("binarydatabyteordermsb");
        warnOfScaling();
        StoredType stored =
                new StoredType(type(), big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, 1, 0);
        double headerSize = HeaderNumbers.parse(fields.getOrDefault("headersize", "0"));
        int skip = headerSize == -1 ? -1 : HeaderNumbers.whole(headerSize);
        if (skip < 0 && headerSize != -1) {
            throw damaged("HeaderSize");
        }
        StoredImage image =
                new StoredImage(
                        source.file(),
                        dataFiles(),
                        encoding(),
                        stored,
                        0,
                        skip,
                        geometry,
                        components,
                        component,
                        frames,
                        frame);
        VoxelSource voxels = image.load(source, warnings, codes);
        return new SourceImage(source.file().getFileName().toString(), voxels, "", warnings);
    }

    /** Reads up to {@code ElementDataFile}, which is the last field. */
    private void readFields() throws UnreadableFileException {
        int left = MOST_BYTES;
        while (!fields.containsKey(DATA_FILE)) {
            String line = source.readLine(left);
            if (line == null) {
                throw source.refuse(
                        fields.containsKey("ndims")
                                ? "it ends within the MetaImage header"
                                : "it is not a MetaImage file",
                        ADVICE);
            }
            left -= line.length();
            int equals = line.indexOf('=');
            if (equals < 0 && !line.isBlank() || left <= 0) {
                throw source.refuse("it is not a MetaImage file", ADVICE);
            }
            if (equals >= 0) {
                String text =
                        new String(
                                line.substring(equals + 1).getBytes(StandardCharsets.ISO_8859_1),
                                StandardCharsets.UTF_8);
                String name = line.substring(0, equals).trim().toLowerCase(Locale.ROOT);
                fields.putIfAbsent(name, text.trim());
            }
        }
        if (!fields.getOrDefault("objecttype", "Image").equalsIgnoreCase("Image")) {
            throw source.refuse(
                    "it holds a MetaIO object of type '"
                            + NrrdFields.shortened(fields.get("objecttype"))
                            + "', no image",
                    ADVICE);
        }
    }

    private UnreadableFileException damaged(String field) {
        String text = fields.get(field.toLowerCase(Locale.ROOT));
        return source.refuse(
                text == null
                        ? "its header has no '" + field + "'"
                        : "its header is damaged: "
                                + field
                                + " is '"
                                + NrrdFields.shortened(text)
                                + "'",
                ByteSource.COPY_AGAIN);
    }

    private boolean isTrue(String field) {
        return fields.getOrDefault(field, "").matches("(?i)true|t|1|y|yes");
    }

    private int[] sizes() throws UnreadableFileException {
        int dimensions = HeaderNumbers.whole(HeaderNumbers.parse(fields.getOrDefault("ndims", "")));
        if (dimensions < 2 || dimensions > 7) {
            throw damaged("NDims");
        }
        double[] numbers = HeaderNumbers.parseAll(fields.getOrDefault("dimsize", ""));
        int[] sizes = new int[dimensions];
        for (int a = 0; a < dimensions; a++) {
            sizes[a] = numbers.length == dimensions ? HeaderNumbers.whole(numbers[a]) : -1;
            if (sizes[a] < 1) {
                throw damaged("DimSize");
            }
        }
        return sizes;
    }

    private Geometry geometry(int[] sizes) throws UnreadableFileException {
        int dimensions = sizes.length;
        int n = Math.min(3, dimensions);
        double[] spacing = numbers(dimensions, 1, "ElementSpacing", "ElementSize");
        double[] origin = numbers(dimensions, 0, "Offset", "Position", "Origin");
        double[] matrix = matrix(dimensions);
        boolean known = fields.containsKey("elementspacing") || fields.containsKey("elementsize");
        String units = fields.getOrDefault("distanceunits", "mm");
        double mm = LengthUnit.millimetres(units);
        if (Double.isNaN(mm)) {
            warnings.add("the unit of length '" + units + "' is not known; lengths are in mm");
            mm = 1;
        }
        if (!known) {
            warnings.add("the MetaImage header gives no spacing: lengths stay in pixels");
        }
        double[][] vectors = new double[n][n];
        for (int a = 0; a < n; a++) {
            if (!(spacing[a] > 0)) {
                throw source.refuse(
                        "voxel spacing along "
                                + "xyz".charAt(a)
                                + " is "
                                + spacing[a]
                                + "; it must be positive",
                        "Correct the file's header");
            }
            for (int r = 0; r < n; r++) {
                double cosine = matrix[a * dimensions + r];
                vectors[a][r] = LengthUnit.toMillimetres(spacing[a] * cosine, mm);
            }
            origin[a] = LengthUnit.toMillimetres(origin[a], mm);
        }
        String named = fields.getOrDefault("anatomicalorientation", "");
        AxisVectors.contradiction(named, vectors).ifPresent(warnings::add);
        try {
            int[] size = java.util.Arrays.copyOf(sizes, n);
            double[] start = java.util.Arrays.copyOf(origin, n);
            return AxisVectors.grid(
                    size, vectors, start, known ? LengthUnit.MILLIMETRE : LengthUnit.PIXEL);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(
                    source.file(),
                    e.getMessage().replaceAll("\\.$", ""),
                    "Correct the file's header, or crop or resample the image",
                    e);
        }
    }

    /** The numbers of the first of these fields that is there. */
    private double[] numbers(int count, double missing, String... names)
            throws UnreadableFileException {
        for (String name : names) {
            String text = fields.get(name.toLowerCase(Locale.ROOT));
            if (text == null) {
                continue;
            }
            double[] numbers = HeaderNumbers.parseAll(text);
            boolean good = numbers.length == count;
            for (double number : numbers) {
                good &= Double.isFinite(number);
            }
            if (!good) {
                throw damaged(name);
            }
            return numbers;
        }
        double[] none = new double[count];
        java.util.Arrays.fill(none, missing);
        return none;
    }

    private double[] matrix(int n) throws UnreadableFileException {
        double[] identity = new double[n * n];
        for (int a = 0; a < n; a++) {
            identity[a * n + a] = 1;
        }
        for (String name : new String[] {"TransformMatrix", "Rotation", "Orientation"}) {
            if (fields.containsKey(name.toLowerCase(Locale.ROOT))) {
                return numbers(n * n, 0, name);
            }
        }
        return identity;
    }

    private void warnOfScaling() {
        String slope = fields.getOrDefault("elementtointensityfunctionslope", "1");
        String offset = fields.getOrDefault("elementtointensityfunctionoffset", "0");
        if (HeaderNumbers.parse(slope) != 1 || HeaderNumbers.parse(offset) != 0) {
            warnings.add(
                    "the header gives a slope of "
                            + NrrdFields.shortened(slope)
                            + " and an offset of "
                            + NrrdFields.shortened(offset)
                            + " for its values; they are not applied, as in ITK");
        }
    }

    private NiftiType type() throws UnreadableFileException {
        String name = fields.getOrDefault("elementtype", "");
        return switch (name.toUpperCase(Locale.ROOT).replaceAll("_ARRAY$", "")) {
            case "MET_CHAR", "MET_ASCII_CHAR" -> NiftiType.INT8;
            case "MET_UCHAR" -> NiftiType.UINT8;
            case "MET_SHORT" -> NiftiType.INT16;
            case "MET_USHORT" -> NiftiType.UINT16;
            case "MET_INT", "MET_LONG" -> NiftiType.INT32;
            case "MET_UINT", "MET_ULONG" -> NiftiType.UINT32;
            case "MET_LONG_LONG" -> NiftiType.INT64;
            case "MET_ULONG_LONG" -> NiftiType.UINT64;
            case "MET_FLOAT" -> NiftiType.FLOAT32;
            case "MET_DOUBLE" -> NiftiType.FLOAT64;
            case "" -> throw damaged("ElementType");
            default ->
                    throw source.refuse(
                            "its values are of type '" + NrrdFields.shortened(name) + "'",
                            "Convert it to a scalar type, e.g. MET_FLOAT");
        };
    }

    private Encoding encoding() {
        if (isTrue("compresseddata")) {
            return Encoding.COMPRESSED;
        }
        boolean text = fields.containsKey("binarydata") && !isTrue("binarydata");
        return text ? Encoding.TEXT : Encoding.RAW;
    }

    private List<Path> dataFiles() throws UnreadableFileException {
        String text = fields.get(DATA_FILE);
        if (text.equalsIgnoreCase("LOCAL")) {
            return List.of();
        }
        if (text.matches("(?i)LIST(\\s+\\d+D?)?")) {
            List<Path> files = new ArrayList<>();
            int left = MOST_BYTES;
            for (String line = source.readLine(left);
                    line != null && left > 0;
                    line = source.readLine(left)) {
                left -= line.length() + 1;
                if (!line.isBlank()) {
                    files.add(DataFiles.of(source.file(), line.trim()));
                }
            }
            if (files.isEmpty()) {
                throw source.refuse("it names no data files", "Correct the header");
            }
            return files;
        }
        return DataFiles.named(source.file(), text);
    }
}
