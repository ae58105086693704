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

import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.Segment;
import fiji.plugin.radiomics.io.SegmentNames;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.dicom.StructureChoice;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.io.dicom.StructureFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be chosen in a mask file: structures, segments or labels, with names. */
public final class RegionList {

    /** More than any atlas or segmentation has. */
    private static final int MOST_LABELS = 1000;

    private static final int SHOWN = 30;

    private RegionList() {}

    /**
     * @param file a structure set, segmentation, mask or label image
     * @return what it holds
     * @throws IOException where it cannot be read, in one line
     * @throws IllegalArgumentException where it is no mask
     */
    public static List<StructureFile.Entry> of(Path file) throws IOException {
        Optional<StructureFile> structures =
                StructureFiles.find(file, ImageFiles.dicomDecoder(ReadOptions.NONE));
        if (structures.isPresent()) {
            return structures.get().entries();
        }
        SegmentNames names = SegmentNames.of(file);
        Map<String, StructureFile.Entry> counted = new HashMap<>();
        List<StructureFile.Entry> unnamed = new ArrayList<>();
        Set<Integer> layers = new HashSet<>();
        names.segments().forEach(s -> layers.add(s.frame()));
        for (int layer : layers.isEmpty() ? Set.of(0) : layers) {
            count(file, names, layer, counted, unnamed);
        }
        List<StructureFile.Entry> all = new ArrayList<>();
        for (Segment s : names.segments()) {
            StructureFile.Entry found = counted.get(s.frame() + ":" + s.label());
            String about = found == null ? "0 voxels" : found.about();
            if (found != null || names.table().isEmpty()) {
                all.add(new StructureFile.Entry(s.label(), oneLine(s), about + layer(s)));
            }
        }
        all.addAll(unnamed);
        return all;
    }

    private static String oneLine(Segment s) {
        return StructureFile.oneLine(s.name());
    }

    private static String layer(Segment s) {
        return s.frame() == 0 ? "" : ", layer " + s.frame();
    }

    private static void count(
            Path file,
            SegmentNames names,
            int layer,
            Map<String, StructureFile.Entry> counted,
            List<StructureFile.Entry> unnamed)
            throws IOException {
        Set<BigInteger> named =
                names.segments().stream()
                        .filter(s -> s.frame() == layer)
                        .map(Segment::number)
                        .collect(Collectors.toSet());
        List<LabelImage.Count> counts =
                MaskFiles.read(file, ReadOptions.NONE, layer).labels().counts();
        if (counts.size() > MOST_LABELS) {
            throw new UnreadableFileException(
                    file,
                    "it has " + counts.size() + " labels, so it is an image, not a mask",
                    "Name a mask, structure set or segmentation");
        }
        for (LabelImage.Count c : counts) {
            BigInteger label = new BigInteger(c.label());
            StructureFile.Entry entry =
                    new StructureFile.Entry(label.longValue(), "", c.count() + " voxels");
            counted.put(layer + ":" + label, entry);
            if (!named.contains(label)) {
                unnamed.add(entry);
            }
        }
    }

    /**
     * @param file a structure set, segmentation, mask or label image
     * @return in one line what it names, without looking at voxels; empty where it names nothing
     * @throws IOException where it cannot be read, in one line
     */
    public static String summary(Path file) throws IOException {
        Optional<StructureFile> structures =
                StructureFiles.find(file, ImageFiles.dicomDecoder(ReadOptions.NONE));
        if (structures.isPresent()) {
            return structures.get().kind() + "s: " + StructureChoice.names(structures.get());
        }
        List<Segment> segments = SegmentNames.of(file).segments();
        return segments.isEmpty()
                ? ""
                : "segments: "
                        + segments.stream()
                                .limit(SHOWN)
                                .map(s -> s.label() + " '" + oneLine(s) + "'")
                                .collect(Collectors.joining(", "));
    }
}
