/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.open;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.Segment;
import fiji.plugin.radiomics.io.dicom.StructureChoice;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A label image whose segments have names, in its file or beside it: chosen by name or by label.
 */
final class NamedLabels implements StructureFile {

    /** Reads a frame of the label image. */
    @FunctionalInterface
    interface Layers {

        /**
         * @param frame number of the frame from 1; 0 where there is one only
         * @return its labels
         * @throws IOException with the path and the cause in one line
         */
        MaskImage read(int frame) throws IOException;
    }

    private final List<Segment> segments;
    private final Layers layers;
    private final TargetImage image;
    private final boolean regrid;
    private int loaded = -1;
    private MaskImage layer;

    /**
     * @param segments the segments, at least one
     * @param layers reads their voxels
     * @param image the image that they are laid over
     * @param regrid as for {@link GridFit}
     */
    NamedLabels(List<Segment> segments, Layers layers, TargetImage image, boolean regrid) {
        this.segments = segments;
        this.layers = layers;
        this.image = image;
        this.regrid = regrid;
    }

    /** All that is not 0 in any layer, as one region. */
    Region union(String name) throws IOException {
        Region united = null;
        for (int frame : segments.stream().map(Segment::frame).distinct().toList()) {
            Region next =
                    GridFit.lay(
                                    layer(frame),
                                    image,
                                    regrid,
                                    m -> MaskRegions.of(m, MaskChoice.NONE))
                            .get(0);
            united =
                    united == null
                            ? next
                            : RegionUnion.of(name, List.of(united, next), image.grid());
        }
        return new Region(
                name, united.mask(), united.offset(), united.clippedFraction(), united.warnings());
    }

    private MaskImage layer(int frame) throws IOException {
        if (frame != loaded) {
            layer = layers.read(frame);
            loaded = frame;
        }
        return layer;
    }

    @Override
    public String kind() {
        return "segment";
    }

    @Override
    public List<Entry> entries() {
        return entries(segments);
    }

    /**
     * @param segments segments of a label image
     * @return them as a structure file lists them
     */
    static List<Entry> entries(List<Segment> segments) {
        return segments.stream()
                .map(s -> new Entry(s.label(), StructureFile.oneLine(s.name()), about(s)))
                .toList();
    }

    private static String about(Segment s) {
        return "label " + s.label() + (s.frame() == 0 ? "" : ", layer " + s.frame());
    }

    /** Those that at least one voxel has. */
    static List<Segment> present(List<Segment> segments, MaskImage mask) {
        Set<String> there = new HashSet<>();
        mask.labels().counts().forEach(c -> there.add(c.label()));
        return segments.stream().filter(s -> there.contains(s.number().toString())).toList();
    }

    /**
     * @param choice which of them
     * @return the regions, each under its name; several of one name are numbered
     */
    List<Region> regions(StructureChoice choice) throws IOException {
        List<Region> regions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<Entry> chosen = choice.of(this);
        for (Entry entry : chosen) {
            Region r = region(entry, image.grid(), "");
            String name = RegionUnion.unique(r.name(), names);
            regions.add(new Region(name, r.mask(), r.offset(), r.clippedFraction(), r.warnings()));
        }
        return RegionUnion.namesakes(regions, chosen.stream().map(Entry::name).toList());
    }

    @Override
    public Region region(Entry entry, Geometry grid, String frameOfReference) throws IOException {
        Segment segment = segments.get(entries().indexOf(entry));
        String name = entry.name().isEmpty() ? "label_" + segment.label() : entry.name();
        return GridFit.lay(
                        layer(segment.frame()), image, regrid, m -> List.of(of(m, segment, name)))
                .get(0);
    }

    /** A segment that nobody has painted in is empty, no error. */
    private static Region of(MaskImage mask, Segment segment, String name) {
        float voxel = mask.labels().voxelOf(segment.number());
        Mask found = mask.labels().mask(voxel);
        List<String> warnings = new ArrayList<>(mask.warnings());
        if (found.count() == 0) {
            warnings.add("no voxel of the mask has its label " + segment.label());
        }
        return new Region(name, found, new int[3], 0, warnings);
    }
}
