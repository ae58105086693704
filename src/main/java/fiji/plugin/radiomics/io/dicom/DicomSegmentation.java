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
import fiji.plugin.radiomics.image.GridMismatchException;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelRuns;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A DICOM segmentation (SEG, PS3.3 A.51, or label map, A.100): segments as frames of pixels, each
 * frame with its own position in space. Frames that are left out are empty. A frame is laid over
 * the image where its position and orientation say; it must be of the image's lattice ({@link
 * Reorientation}), up to {@value #ONE_GRID} of a voxel with a warning, but may cover a part of it.
 * Of fractional segmentations a voxel is inside from half the maximum on.
 */
public final class DicomSegmentation implements StructureFile {

    static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.66.4";
    static final String LABEL_MAP_CLASS = "1.2.840.10008.5.1.4.1.1.66.7";

    private static final double INSIDE_FROM = 0.5;

    /** How far voxels may lie off the image's and still be taken for them, in voxels. */
    static final double ONE_GRID = 0.05;

    private final DataSet data;
    private final String frameOfReference;
    private final String type;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final SegmentPixels pixels;

    /** Segment 0: a frame of a label map, which may hold any. */
    private record Frame(DicomFrame plane, int segment) {

        String name() {
            return "frame " + (plane.index() + 1);
        }
    }

    /**
     * @param file a segmentation
     * @param decoder for JPEG 2000; null where there is none
     * @throws UnreadableFileException where it is damaged or of a kind that is not read
     */
    DicomSegmentation(DicomFile file, FrameDecoder decoder) throws UnreadableFileException {
        data = file.data();
        frameOfReference = data.string(Tag.FRAME_OF_REFERENCE_UID);
        boolean labelMap = data.string(Tag.SOP_CLASS_UID).equals(LABEL_MAP_CLASS);
        type = labelMap ? "LABELMAP" : data.requireString(Tag.SEGMENTATION_TYPE);
        if (!List.of("BINARY", "FRACTIONAL", "LABELMAP").contains(type)) {
            throw data.damaged(Tag.SEGMENTATION_TYPE, "is none that is read");
        }
        readFrames(file);
        pixels = SegmentPixels.of(file, frames.size(), decoder);
        readSegments();
    }

    private void readFrames(DicomFile file) throws UnreadableFileException {
        List<DataSet> groups = data.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
        if (groups.isEmpty()) {
            // As of tiled whole slides, whose frames are places on a glass.
            throw data.missing(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
        }
        DataSet shared = data.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
        for (DicomFrame plane : FrameReader.frames(file)) {
            DataSet own = groups.get(plane.index());
            Tag identity = Tag.SEGMENT_IDENTIFICATION_SEQUENCE;
            DataSet segment = own.has(identity) ? own.item(identity) : shared.item(identity);
            frames.add(
                    new Frame(
                            plane,
                            type.equals("LABELMAP")
                                    ? 0
                                    : segment.requireInteger(Tag.REFERENCED_SEGMENT_NUMBER)));
        }
    }

    private void readSegments() throws UnreadableFileException {
        Map<Integer, Integer> count = new HashMap<>();
        for (Frame frame : frames) {
            count.merge(frame.segment, 1, Integer::sum);
        }
        for (DataSet segment : data.items(Tag.SEGMENT_SEQUENCE)) {
            int number = segment.requireInteger(Tag.SEGMENT_NUMBER);
            // A label map may describe its background.
            if (number > 0) {
                int n = count.getOrDefault(type.equals("LABELMAP") ? 0 : number, 0);
                entries.add(
                        new Entry(
                                number,
                                StructureFile.oneLine(segment.string(Tag.SEGMENT_LABEL)),
                                type.toLowerCase(Locale.ROOT)
                                        + ", "
                                        + n
                                        + (n == 1 ? " slice" : " slices")));
            }
        }
    }

    @Override
    public String kind() {
        return "segment";
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public Optional<Geometry> grid() throws UnreadableFileException {
        return frames.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        FrameGrid.of(
                                frames.stream().map(Frame::plane).toList(),
                                pixels.columns(),
                                pixels.rows()));
    }

    @Override
    public boolean names(String series) throws UnreadableFileException {
        for (DataSet one : data.items(Tag.REFERENCED_SERIES_SEQUENCE)) {
            if (one.string(Tag.SERIES_INSTANCE_UID).equals(series)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Region region(Entry entry, Geometry grid, String imageFrame)
            throws UnreadableFileException {
        String who = "Segment '" + entry.name() + "'";
        if (grid.unit() != LengthUnit.MILLIMETRE) {
            throw new IllegalArgumentException(
                    who + " is placed in mm, but the image's spacing is in pixels");
        }
        List<String> warnings = new ArrayList<>();
        String frameWarning = StructureFile.checkFrame(frameOfReference, imageFrame, who);
        if (frameWarning != null) {
            warnings.add(frameWarning);
        }
        if (type.equals("FRACTIONAL")) {
            warnings.add("the segment is fractional: voxels from 50 % on are inside");
        }
        VoxelRuns runs = new VoxelRuns(grid);
        double shift = 0;
        float[] inside = new float[pixels.values()];
        for (Frame frame : frames) {
            boolean own = frame.segment == 0 || frame.segment == entry.number();
            if (own && fill(inside, frame, entry.number())) {
                shift = Math.max(shift, place(frame, inside, grid, runs, who));
            }
        }
        if (shift > Geometry.ROUNDING_NOISE) {
            warnings.add(
                    String.format(
                            Locale.ROOT,
                            "its voxels lie up to %.3f of a voxel off the image's: they are taken"
                                    + " for the same",
                            shift));
        }
        if (runs.whollyOutside()) {
            warnings.add("it lies entirely outside the image");
        }
        return new Region(
                entry.name(), runs.mask(), runs.box().min(), runs.clippedFraction(), warnings);
    }

    /** 1 inside and 0 outside; false where all is outside. */
    private boolean fill(float[] inside, Frame frame, long segment) throws UnreadableFileException {
        pixels.read(frame.plane, inside);
        boolean labels = frame.segment == 0;
        float least =
                type.equals("FRACTIONAL")
                        ? (float) (INSIDE_FROM * data.requireInteger(Tag.MAXIMUM_FRACTIONAL_VALUE))
                        : 1;
        boolean any = false;
        for (int i = 0; i < inside.length; i++) {
            boolean in = labels ? inside[i] == segment : inside[i] >= least;
            inside[i] = in ? 1 : 0;
            any |= in;
        }
        return any;
    }

    /** Returns how far the frame lay off the grid, in voxels; 0 where that is rounding. */
    private double place(Frame frame, float[] inside, Geometry grid, VoxelRuns runs, String who)
            throws UnreadableFileException {
        double[] a = frame.plane.orientation();
        double[] normal = frame.plane.normal();
        double[] spacing = frame.plane.spacing();
        Geometry own;
        try {
            own =
                    new Geometry(
                            new int[] {pixels.columns(), pixels.rows(), 1},
                            new double[] {spacing[0], spacing[1], spacingAlong(normal, grid)},
                            frame.plane.position(),
                            new double[] {
                                a[0], a[3], normal[0], a[1], a[4], normal[1], a[2], a[5], normal[2]
                            },
                            LengthUnit.MILLIMETRE);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(
                    data.file(),
                    frame.name() + " has no place in space (" + e.getMessage() + ")",
                    UnreadableFileException.COPY_AGAIN,
                    e);
        }
        int[] offset = new int[3];
        Geometry part = nearestPart(own, grid, offset);
        Volume aligned;
        double shift = 0;
        try {
            aligned = Reorientation.align(new Volume(own, inside), part);
        } catch (GridMismatchException e) {
            Lattice lattice = Lattice.of(own, grid);
            shift = lattice.shift();
            if (!(shift <= ONE_GRID)) {
                throw new GridMismatchException(who + ", " + frame.name() + ": " + e.getMessage());
            }
            aligned = Reorientation.align(new Volume(lattice.snapped(), inside), part);
        }
        add(aligned, offset, runs);
        return shift;
    }

    private static void add(Volume inside, int[] offset, VoxelRuns runs) {
        Geometry g = inside.geometry();
        float[] data = inside.data();
        for (int z = 0, i = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++, i += g.size(0)) {
                for (int x = 0; x < g.size(0); x++) {
                    int from = x;
                    while (x < g.size(0) && data[i + x] != 0) {
                        x++;
                    }
                    runs.add(from + offset[0], x + offset[0], y + offset[1], z + offset[2]);
                }
            }
        }
    }

    /** A frame has no thickness of its own here: it is as thick as the image's slices. */
    private static double spacingAlong(double[] normal, Geometry grid) {
        double[] d = grid.direction();
        int nearest = 2;
        double best = 0;
        for (int a = 0; a < 3; a++) {
            double cosine =
                    Math.abs(d[a] * normal[0] + d[3 + a] * normal[1] + d[6 + a] * normal[2]);
            if (cosine > best + Geometry.ROUNDING_NOISE) {
                best = cosine;
                nearest = a;
            }
        }
        return grid.spacing(nearest);
    }

    /** The part of the grid's lattice, perhaps beyond its ends, that lies nearest to a frame. */
    private static Geometry nearestPart(Geometry own, Geometry grid, int[] offset) {
        double[] first = grid.voxel(own.position(0, 0, 0));
        double[] last = grid.voxel(own.position(own.size(0) - 1, own.size(1) - 1, 0));
        int[] size = new int[3];
        for (int a = 0; a < 3; a++) {
            offset[a] = (int) Math.rint(Math.min(first[a], last[a]));
            size[a] = 1;
        }
        double[] d = grid.direction();
        double[] e = own.direction();
        for (int c = 0; c < 2; c++) {
            int nearest = 0;
            double best = -1;
            for (int a = 0; a < 3; a++) {
                double cosine = Math.abs(d[a] * e[c] + d[3 + a] * e[3 + c] + d[6 + a] * e[6 + c]);
                if (cosine > best) {
                    best = cosine;
                    nearest = a;
                }
            }
            size[nearest] = own.size(c);
        }
        return grid.crop(offset, size);
    }
}
