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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of the labels of a mask image. They stand, in this order of trust,
 *
 * <ul>
 *   <li>in the file: the segments of 3D Slicer's {@code .seg.nrrd}, with layers; the label table in
 *       a NIfTI extension, as TotalSegmentator and Connectome Workbench write it;
 *   <li>in a table of the same name beside it, e.g. {@code liver.csv} for {@code liver.nii.gz};
 *   <li>in a table for the whole folder: {@code labels.csv}, {@code dseg.tsv}, nnU-Net's {@code
 *       dataset.json}, which may also lie one folder above.
 * </ul>
 *
 * {@link LabelTable} says which tables are read.
 *
 * @param segments the segments, none where nothing names them
 * @param table the table beside the mask that names them; empty where the file does itself
 */
public record SegmentNames(List<Segment> segments, Optional<Path> table) {

    /** No names. */
    public static final SegmentNames NONE = new SegmentNames(List.of(), Optional.empty());

    private static final int MOST_BYTES = 4 << 20;

    private static final List<String> ENDINGS =
            List.of(".csv", ".tsv", ".json", ".txt", ".ctbl", ".label", ".lut");

    private static final List<String> FOLDER_TABLES =
            List.of(
                    "labels.csv",
                    "labels.tsv",
                    "labels.json",
                    "labels.txt",
                    "labels.ctbl",
                    "dseg.tsv",
                    "dataset.json");

    private static final Pattern XML_LABEL =
            Pattern.compile(
                    "<Label\\s[^>]{0,1000}?Key\\s*=\\s*[\"'](-?\\d{1,18})[\"'][^>]{0,1000}>"
                            + "(?:<!\\[CDATA\\[([^\\]]{0,1000})\\]\\]>|([^<]{0,1000}))</Label>");

    /** Copies the list. */
    public SegmentNames {
        segments = List.copyOf(segments);
    }

    /**
     * @param mask a mask or label image
     * @return the names of its labels
     * @throws IOException where its header cannot be read
     */
    public static SegmentNames of(Path mask) throws IOException {
        List<Segment> own = inside(mask);
        if (!own.isEmpty()) {
            return new SegmentNames(own, Optional.empty());
        }
        for (Path table : tables(mask)) {
            List<Segment> named = LabelTable.read(table, text(table));
            if (!named.isEmpty()) {
                return new SegmentNames(named, Optional.of(table));
            }
        }
        return NONE;
    }

    private static List<Segment> inside(Path mask) throws IOException {
        return switch (ImageFormat.of(mask)) {
            case NRRD -> NrrdReader.readHeader(mask).segments();
            case NIFTI -> ofExtensions(NiftiReader.readExtensions(mask));
            default -> List.of();
        };
    }

    private static List<Segment> ofExtensions(List<byte[]> extensions) {
        for (byte[] extension : extensions) {
            String text = new String(extension, StandardCharsets.UTF_8).replace("\0", "").strip();
            List<Segment> segments = new ArrayList<>();
            Matcher m = XML_LABEL.matcher(text);
            while (m.find()) {
                String name = m.group(2) == null ? unescaped(m.group(3)) : m.group(2);
                long label = Long.parseLong(m.group(1));
                if (label != 0) {
                    segments.add(new Segment(name.strip(), 0, label));
                }
            }
            if (segments.isEmpty() && (text.startsWith("{") || text.startsWith("["))) {
                segments = LabelTable.ofJson(text);
            }
            if (!segments.isEmpty()) {
                return segments;
            }
        }
        return List.of();
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /**
     * @param mask a mask or label image
     * @return the name that a table for it would best have
     */
    public static String tableFor(Path mask) {
        return stem(mask) + ".csv";
    }

    private static String stem(Path mask) {
        return mask.getFileName()
                .toString()
                .replaceFirst("(?i)(\\.nii|\\.seg|\\.ome)?(\\.gz|\\.[a-z0-9]+)$", "");
    }

    /** Tables that may name the labels of a mask, best first. */
    private static List<Path> tables(Path mask) {
        List<Path> found = new ArrayList<>();
        Path file = mask.toAbsolutePath();
        String stem = stem(file);
        for (String ending : ENDINGS) {
            add(file.resolveSibling(stem + ending), file, found);
        }
        for (String middle : List.of("_labels", ".labels", "-labels")) {
            for (String ending : ENDINGS) {
                add(file.resolveSibling(stem + middle + ending), file, found);
            }
        }
        for (String name : FOLDER_TABLES) {
            add(file.resolveSibling(name), file, found);
        }
        Path above = file.getParent() == null ? null : file.getParent().getParent();
        if (above != null) {
            add(above.resolve("dataset.json"), file, found);
        }
        return found;
    }

    private static void add(Path table, Path mask, List<Path> found) {
        try {
            if (Files.isRegularFile(table)
                    && Files.size(table) <= MOST_BYTES
                    && !Files.isSameFile(table, mask)) {
                found.add(table);
            }
        } catch (IOException e) {
            // No table then.
        }
    }

    private static String text(Path table) {
        try (InputStream in = RegularFile.stream(table)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
