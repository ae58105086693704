/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.PlanarContours;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A radiotherapy structure set (RTSTRUCT, PS3.3 A.19): structures drawn as contours, in millimetres
 * of the patient. {@link PlanarContours} says which voxels are inside.
 */
public final class RtStructureSet implements StructureFile {

    static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.481.3";

    /** Numbers of a point. */
    private static final int TRIPLET = 3;

    private final DataSet data;
    private final List<Structure> structures = new ArrayList<>();

    private record Structure(Entry entry, String frameOfReference, List<DataSet> contours) {}

    /**
     * @param data the data set of a structure set
     * @throws UnreadableFileException where it is damaged
     */
    RtStructureSet(DataSet data) throws UnreadableFileException {
        this.data = data;
        String common = commonFrame();
        Map<Integer, List<DataSet>> contours = new HashMap<>();
        for (DataSet drawn : data.items(Tag.ROI_CONTOUR_SEQUENCE)) {
            contours.computeIfAbsent(
                            drawn.requireInteger(Tag.REFERENCED_ROI_NUMBER), n -> new ArrayList<>())
                    .addAll(drawn.items(Tag.CONTOUR_SEQUENCE));
        }
        for (DataSet roi : data.items(Tag.STRUCTURE_SET_ROI_SEQUENCE)) {
            int number = roi.requireInteger(Tag.ROI_NUMBER);
            List<DataSet> own = contours.getOrDefault(number, List.of());
            String frame = roi.string(Tag.REFERENCED_FRAME_OF_REFERENCE_UID);
            structures.add(
                    new Structure(
                            new Entry(
                                    number,
                                    StructureFile.oneLine(roi.string(Tag.ROI_NAME)),
                                    own.size() + (own.size() == 1 ? " contour" : " contours")),
                            frame.isEmpty() ? common : frame,
                            own));
        }
    }

    private String commonFrame() throws UnreadableFileException {
        List<DataSet> frames = data.items(Tag.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE);
        return frames.size() == 1
                ? frames.get(0).string(Tag.FRAME_OF_REFERENCE_UID)
                : data.string(Tag.FRAME_OF_REFERENCE_UID);
    }

    @Override
    public String kind() {
        return "structure";
    }

    @Override
    public List<Entry> entries() {
        return structures.stream().map(Structure::entry).toList();
    }

    @Override
    public boolean names(String series) throws UnreadableFileException {
        for (DataSet frame : data.items(Tag.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE)) {
            for (DataSet study : frame.items(Tag.RT_REFERENCED_STUDY_SEQUENCE)) {
                for (DataSet one : study.items(Tag.RT_REFERENCED_SERIES_SEQUENCE)) {
                    if (one.string(Tag.SERIES_INSTANCE_UID).equals(series)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public Region region(Entry entry, Geometry grid, String frameOfReference)
            throws UnreadableFileException {
        Structure structure =
                structures.stream().filter(s -> s.entry == entry).findFirst().orElseThrow();
        String who = "Structure '" + entry.name() + "'";
        List<String> warnings = new ArrayList<>();
        String frame = StructureFile.checkFrame(structure.frameOfReference, frameOfReference, who);
        if (frame != null) {
            warnings.add(frame);
        }
        long same = structures.stream().filter(t -> t.entry.number() == entry.number()).count();
        if (same > 1) {
            warnings.add(
                    same
                            + " structures of the file have the number "
                            + entry.number()
                            + ", so that contours of each may belong to another");
        }
        List<double[]> outlines = outlines(structure, warnings);
        PlanarContours.Rasterised r;
        try {
            r = PlanarContours.rasterise(outlines, grid);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(who + ": " + e.getMessage(), e);
        }
        if (structures.stream().filter(s -> s.entry.number() == entry.number()).count() > 1) {
            warnings.add(
                    "several structures of the file have the number "
                            + entry.number()
                            + ": contours of all of them are taken for each");
        }
        if (structure.contours.isEmpty()) {
            warnings.add("the structure has no contours");
        }
        warnings.addAll(r.warnings());
        return new Region(entry.name(), r.mask(), r.offset(), r.clippedFraction(), warnings);
    }

    private static List<double[]> outlines(Structure structure, List<String> warnings)
            throws UnreadableFileException {
        Map<String, Integer> others = new TreeMap<>();
        List<double[]> outlines = new ArrayList<>();
        for (DataSet contour : structure.contours) {
            String type = contour.string(Tag.CONTOUR_GEOMETRIC_TYPE);
            switch (type) {
                case "CLOSED_PLANAR", "CLOSEDPLANAR_XOR", "" -> outlines.add(points(contour));
                default -> others.merge(StructureFile.oneLine(type), 1, Integer::sum);
            }
        }
        others.forEach(
                (type, n) ->
                        warnings.add(
                                n
                                        + " of its contours are of type "
                                        + type
                                        + ", which encloses nothing, and were left out"));
        return outlines;
    }

    private static double[] points(DataSet contour) throws UnreadableFileException {
        double[] xyz = contour.numbers(Tag.CONTOUR_DATA);
        if (xyz.length % TRIPLET != 0) {
            throw contour.damaged(Tag.CONTOUR_DATA, "does not consist of x, y, z triplets");
        }
        int told = contour.integer(Tag.NUMBER_OF_CONTOUR_POINTS, xyz.length / TRIPLET);
        if (told != xyz.length / TRIPLET) {
            throw contour.damaged(
                    Tag.CONTOUR_DATA,
                    "has " + xyz.length / TRIPLET + " points, not " + told + " as it says");
        }
        double[] shift = contour.numbers(Tag.CONTOUR_OFFSET_VECTOR);
        if (shift.length == TRIPLET) {
            for (int i = 0; i < xyz.length; i++) {
                xyz[i] += shift[i % TRIPLET];
            }
        }
        return xyz;
    }
}
