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
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.io.StoredImage.Encoding;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads NRRD images (versions 1 to 5): data in the file or in files of their own, raw, gzip or
 * text, both byte orders, all scalar types. The axes are read as {@link NrrdAxes} says.
 *
 * <p>Files that a header names must lie in its folder or below. All failures are {@link
 * UnreadableFileException}s with a message of one line.
 */
public final class NrrdReader {

    private NrrdReader() {}

    /**
     * @param file the file with the header
     * @param options a frame of several (lists, times), a channel of several (colours, vectors)
     * @return the image, named like the file
     * @throws UnreadableFileException where the file cannot be read, is damaged or is no NRRD image
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
        options.refuseSeries("NRRD");
        options.refuseSuv("NRRD");
        try (ByteSource source = ByteSource.openPlain(file)) {
            NrrdFields fields = NrrdFields.read(source);
            NrrdAxes axes = new NrrdAxes(fields, source);
            NrrdHeader header = header(fields, axes, source);
            int component = options.channelIndex(header.components());
            int frame = options.frameIndex(header.frames());
            boolean innerFrames = axes.innerIsFrames();
            boolean outerComponents = axes.outerIsComponents();
            int inner = axes.inner();
            int innerIndex = innerFrames ? frame % inner : outerComponents ? 0 : component;
            int outerIndex = innerFrames ? frame / inner : outerComponents ? component : frame;
            StoredImage stored =
                    new StoredImage(
                            file,
                            dataFiles(fields, source),
                            encoding(fields, source),
                            new StoredType(header.type(), order(fields, header, source), 1, 0),
                            skip(fields, "line skip", 0, source),
                            skip(fields, "byte skip", -1, source),
                            header.geometry(),
                            inner,
                            innerIndex,
                            axes.outer(),
                            outerIndex);
            List<String> warnings = new ArrayList<>(header.warnings());
            VoxelSource voxels = stored.load(source, warnings, codes);
            return new SourceImage(
                    file.getFileName().toString(), voxels, header.intensityUnit(), warnings);
        }
    }

    /**
     * Reads the header alone.
     *
     * @param file the file with the header
     * @return what it says
     * @throws UnreadableFileException as {@link #read}
     */
    public static NrrdHeader readHeader(Path file) throws IOException {
        try (ByteSource source = ByteSource.openPlain(file)) {
            NrrdFields fields = NrrdFields.read(source);
            return header(fields, new NrrdAxes(fields, source), source);
        }
    }

    /**
     * @param file the file with the header
     * @return the files that hold its values; empty where they follow the header
     * @throws UnreadableFileException as {@link #read}
     */
    public static List<Path> dataFiles(Path file) throws IOException {
        try (ByteSource source = ByteSource.openPlain(file)) {
            return dataFiles(NrrdFields.read(source), source);
        }
    }

    private static NrrdHeader header(NrrdFields fields, NrrdAxes axes, ByteSource source)
            throws UnreadableFileException {
        if (axes.outerIsComponents() && axes.inner() > 1) {
            throw source.refuse(
                    "it has further axes before and after its spatial ones", "Split the file");
        }
        Geometry geometry = axes.geometry();
        int components = axes.innerIsFrames() ? 1 : axes.inner();
        long frames = axes.innerIsFrames() ? (long) axes.inner() * axes.outer() : axes.outer();
        if (axes.outerIsComponents()) {
            components *= axes.outer();
            frames /= axes.outer();
        }
        String unit = fields.get("sample units");
        return new NrrdHeader(
                type(fields, source),
                axes.sizeList(),
                geometry,
                components,
                (int) Math.min(Integer.MAX_VALUE, frames),
                fields.values(),
                unit == null ? "" : unit.replace("\"", "").trim(),
                axes.warnings());
    }

    private static NiftiType type(NrrdFields fields, ByteSource source)
            throws UnreadableFileException {
        String name = fields.need("type", source).toLowerCase(Locale.ROOT);
        return switch (name.replaceAll("\\s+", " ")) {
            case "signed char", "int8", "int8_t" -> NiftiType.INT8;
            case "uchar", "unsigned char", "uint8", "uint8_t" -> NiftiType.UINT8;
            case "short", "short int", "signed short", "signed short int", "int16", "int16_t" ->
                    NiftiType.INT16;
            case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" ->
                    NiftiType.UINT16;
            case "int", "signed int", "int32", "int32_t" -> NiftiType.INT32;
            case "uint", "unsigned int", "uint32", "uint32_t" -> NiftiType.UINT32;
            case "longlong",
                    "long long",
                    "long long int",
                    "signed long long",
                    "signed long long int",
                    "int64",
                    "int64_t" ->
                    NiftiType.INT64;
            case "ulonglong",
                    "unsigned long long",
                    "unsigned long long int",
                    "uint64",
                    "uint64_t" ->
                    NiftiType.UINT64;
            case "float" -> NiftiType.FLOAT32;
            case "double" -> NiftiType.FLOAT64;
            default ->
                    throw source.refuse(
                            "its values are of type '" + NrrdFields.shortened(name) + "'",
                            "Convert it to a scalar type, e.g. float");
        };
    }

    private static Encoding encoding(NrrdFields fields, ByteSource source)
            throws UnreadableFileException {
        String name = fields.need("encoding", source).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "raw" -> Encoding.RAW;
            case "gzip", "gz" -> Encoding.COMPRESSED;
            case "ascii", "text", "txt" -> Encoding.TEXT;
            default ->
                    throw source.refuse(
                            "its encoding '" + NrrdFields.shortened(name) + "' is not read",
                            "Save it with encoding raw or gzip");
        };
    }

    private static ByteOrder order(NrrdFields fields, NrrdHeader header, ByteSource source)
            throws UnreadableFileException {
        String endian = fields.get("endian");
        if (endian != null && endian.equalsIgnoreCase("little")) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        boolean matters = header.type().bytes() > 1 && encoding(fields, source) != Encoding.TEXT;
        if (matters && (endian == null || !endian.equalsIgnoreCase("big"))) {
            throw source.refuse(
                    endian == null
                            ? "its header has no 'endian'"
                            : "its byte order '" + NrrdFields.shortened(endian) + "' is none",
                    "Give 'endian: little' or 'endian: big' in its header");
        }
        return ByteOrder.BIG_ENDIAN;
    }

    private static int skip(NrrdFields fields, String name, int least, ByteSource source)
            throws UnreadableFileException {
        String text = fields.get(name);
        if (text == null) {
            return 0;
        }
        double number = HeaderNumbers.parse(text);
        int skip = number == least ? least : HeaderNumbers.whole(number);
        if (skip < 0 && number != least) {
            throw source.refuse(
                    "its header is damaged: '" + name + "' is " + NrrdFields.shortened(text),
                    ByteSource.COPY_AGAIN);
        }
        return skip;
    }

    private static List<Path> dataFiles(NrrdFields fields, ByteSource source)
            throws UnreadableFileException {
        String text = fields.get("data file");
        if (text == null) {
            return List.of();
        }
        if (text.startsWith("LIST")) {
            List<Path> files = new ArrayList<>();
            for (String name : fields.listed()) {
                files.add(DataFiles.of(source.file(), name));
            }
            if (files.isEmpty()) {
                throw source.refuse("it names no data files", "Correct the header");
            }
            return files;
        }
        return DataFiles.named(source.file(), text);
    }
}
