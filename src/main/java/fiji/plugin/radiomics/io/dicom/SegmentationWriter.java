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

import fiji.plugin.radiomics.Version;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes regions as a binary DICOM segmentation (SEG, PS3.3 A.51): a segment a region, which may
 * overlap, and a frame a slice of it that is not empty. It refers to the images of the series it
 * was drawn on, where that is known; without one it stands in a study and a frame of reference of
 * its own. Who the patient is is left empty unless asked for.
 */
public final class SegmentationWriter {

    /** Text in DICOM's LO has 64 characters at most, in which some count bytes. */
    private static final int MOST_OF_LABEL = 64;

    /** Of the numbers of segments and rows (US). */
    private static final int MOST = 65535;

    private static final Tag[] PATIENT = {
        Tag.PATIENT_NAME, Tag.PATIENT_ID, Tag.PATIENT_BIRTH_DATE, Tag.PATIENT_SEX
    };

    private static final Tag[] STUDY = {
        Tag.STUDY_DATE,
        Tag.STUDY_TIME,
        Tag.REFERRING_PHYSICIAN_NAME,
        Tag.STUDY_ID,
        Tag.ACCESSION_NUMBER
    };

    private final List<Region> regions;
    private final Geometry grid;
    private final SegmentationOrigin origin;
    private final SourceSeries source;
    private final String dimensions = DicomWriter.newUid();

    /** One slice of a region's mask. */
    private record Frame(int segment, int part, int slice) {}

    private SegmentationWriter(List<Region> regions, Geometry grid, SegmentationOrigin origin) {
        this.regions = regions;
        this.grid = grid;
        this.origin = origin;
        this.source = origin.series();
    }

    /**
     * @param regions a segment each, at least one, on the grid
     * @param grid the image's grid, in mm
     * @param origin where the image came from; a series must be of that grid
     * @param file one of that name is replaced
     * @throws IOException where it cannot be written, or the source cannot be read any more
     * @throws IllegalArgumentException where DICOM cannot hold it, saying why
     */
    public static void write(
            List<Region> regions, Geometry grid, SegmentationOrigin origin, Path file)
            throws IOException {
        if (grid.unit() != LengthUnit.MILLIMETRE) {
            throw new IllegalArgumentException(
                    "A DICOM segmentation has lengths in mm, but the image's spacing is in pixels;"
                            + " set its unit in Image > Properties...");
        }
        if (regions.isEmpty() || regions.size() > MOST) {
            throw new IllegalArgumentException(
                    "A DICOM segmentation holds 1 to " + MOST + " regions, not " + regions.size());
        }
        if (origin.series() != null && !origin.series().isOn(grid)) {
            throw new IllegalArgumentException(
                    "The DICOM series has a different grid from the image");
        }
        if (grid.size(0) > MOST || grid.size(1) > MOST) {
            throw new IllegalArgumentException(
                    "A DICOM segmentation has at most " + MOST + " rows and columns");
        }
        DicomWriter.write(new SegmentationWriter(regions, grid, origin).data(), file);
    }

    private DataSet data() throws IOException {
        List<Frame> frames = frames();
        LocalDateTime now = LocalDateTime.now();
        String date = now.format(DateTimeFormatter.ofPattern("yyyyMMdd"));
        String time = now.format(DateTimeFormatter.ofPattern("HHmmss"));
        DataSet data = new DataSet();
        data.put(Tag.SOP_CLASS_UID, DicomSegmentation.SOP_CLASS)
                .put(Tag.SOP_INSTANCE_UID, DicomWriter.newUid())
                .put(Tag.MODALITY, "SEG")
                .put(Tag.SERIES_INSTANCE_UID, DicomWriter.newUid())
                .put(Tag.SERIES_NUMBER, 1)
                .put(Tag.INSTANCE_NUMBER, 1)
                .put(Tag.IMAGE_TYPE, "DERIVED", "PRIMARY")
                .put(Tag.CONTENT_DATE, date)
                .put(Tag.CONTENT_TIME, time)
                .put(Tag.MANUFACTURER, "Fiji Radiomics")
                .put(Tag.MANUFACTURER_MODEL_NAME, "Fiji Radiomics")
                .put(Tag.DEVICE_SERIAL_NUMBER, "0")
                .put(Tag.SOFTWARE_VERSIONS, Version.number())
                .putEmpty(Tag.POSITION_REFERENCE_INDICATOR);
        study(data);
        data.put(Tag.CONTENT_LABEL, "RADIOMICS")
                .putEmpty(Tag.CONTENT_DESCRIPTION, Tag.CONTENT_CREATOR_NAME)
                .put(Tag.SEGMENTATION_TYPE, "BINARY")
                .put(Tag.SEGMENTS_OVERLAP, regions.size() == 1 ? "NO" : "UNDEFINED")
                .put(Tag.SEGMENT_SEQUENCE, segments())
                .put(Tag.SAMPLES_PER_PIXEL, 1)
                .put(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .put(Tag.ROWS, grid.size(1))
                .put(Tag.COLUMNS, grid.size(0))
                .put(Tag.BITS_ALLOCATED, 1)
                .put(Tag.BITS_STORED, 1)
                .put(Tag.HIGH_BIT, 0)
                .put(Tag.PIXEL_REPRESENTATION, 0)
                .put(Tag.LOSSY_IMAGE_COMPRESSION, "00")
                .put(Tag.NUMBER_OF_FRAMES, frames.size())
                .put(
                        Tag.DIMENSION_ORGANIZATION_SEQUENCE,
                        List.of(new DataSet().put(Tag.DIMENSION_ORGANIZATION_UID, dimensions)))
                .put(
                        Tag.DIMENSION_INDEX_SEQUENCE,
                        List.of(
                                dimension(
                                        Tag.REFERENCED_SEGMENT_NUMBER,
                                        Tag.SEGMENT_IDENTIFICATION_SEQUENCE),
                                dimension(Tag.IMAGE_POSITION_PATIENT, Tag.PLANE_POSITION_SEQUENCE)))
                .put(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, List.of(sharedGroups()))
                .put(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frameGroups(frames))
                .put(Tag.PIXEL_DATA, pixels(frames));
        references(data, frames);
        return data;
    }

    private void study(DataSet data) throws IOException {
        data.putEmpty(PATIENT).putEmpty(STUDY);
        String frame = source == null ? origin.frameOfReference() : source.frameOfReference();
        data.put(Tag.FRAME_OF_REFERENCE_UID, frame.isEmpty() ? DicomWriter.newUid() : frame);
        if (source == null) {
            data.put(Tag.STUDY_INSTANCE_UID, DicomWriter.newUid());
            return;
        }
        data.copy(source.header(), Tag.STUDY_INSTANCE_UID);
        if (origin.identifiers()) {
            data.copy(source.header(), PATIENT).copy(source.header(), STUDY);
        }
    }

    private DataSet dimension(Tag index, Tag group) {
        return new DataSet()
                .put(Tag.DIMENSION_ORGANIZATION_UID, dimensions)
                .put(Tag.DIMENSION_INDEX_POINTER, index)
                .put(Tag.FUNCTIONAL_GROUP_POINTER, group);
    }

    private List<DataSet> segments() {
        List<DataSet> segments = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            segments.add(
                    new DataSet()
                            .put(Tag.SEGMENT_NUMBER, i + 1)
                            .put(Tag.SEGMENT_LABEL, label(regions.get(i).name(), i + 1))
                            .put(Tag.SEGMENT_ALGORITHM_TYPE, "SEMIAUTOMATIC")
                            .put(Tag.SEGMENT_ALGORITHM_NAME, "Fiji Radiomics")
                            // What a region of interest is, we are not told.
                            .put(
                                    Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE,
                                    code("91723000", "Anatomical Structure"))
                            .put(
                                    Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE,
                                    code("85756007", "Tissue")));
        }
        return segments;
    }

    private static List<DataSet> code(String value, String meaning) {
        return List.of(
                new DataSet()
                        .put(Tag.CODE_VALUE, value)
                        .put(Tag.CODING_SCHEME_DESIGNATOR, "SCT")
                        .put(Tag.CODE_MEANING, meaning));
    }

    private static String label(String name, int number) {
        String label = StructureFile.oneLine(name).replace('\\', '/');
        int end = label.length();
        while (label.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_OF_LABEL) {
            end = label.offsetByCodePoints(end, -1);
        }
        label = label.substring(0, end).strip();
        return label.isEmpty() ? "region " + number : label;
    }

    /** The slices with voxels; one empty frame where there are none, since a file has frames. */
    private List<Frame> frames() {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            Geometry part = region.mask().geometry();
            int plane = part.size(0) * part.size(1);
            for (int z = 0; z < part.size(2); z++) {
                boolean any = false;
                for (int p = z * plane; p < (z + 1) * plane && !any; p++) {
                    any = region.mask().data()[p] != 0;
                }
                if (any) {
                    frames.add(new Frame(i + 1, z, region.offset()[2] + z));
                }
            }
        }
        return frames.isEmpty() ? List.of(new Frame(1, 0, regions.get(0).offset()[2])) : frames;
    }

    private DataSet sharedGroups() {
        double[] d = grid.direction();
        return new DataSet()
                .put(
                        Tag.PLANE_ORIENTATION_SEQUENCE,
                        List.of(
                                new DataSet()
                                        .put(
                                                Tag.IMAGE_ORIENTATION_PATIENT,
                                                d[0],
                                                d[3],
                                                d[6],
                                                d[1],
                                                d[4],
                                                d[7])))
                .put(
                        Tag.PIXEL_MEASURES_SEQUENCE,
                        List.of(
                                new DataSet()
                                        .put(Tag.PIXEL_SPACING, grid.spacing(1), grid.spacing(0))
                                        .put(Tag.SLICE_THICKNESS, grid.spacing(2))
                                        .put(Tag.SPACING_BETWEEN_SLICES, grid.spacing(2))));
    }

    private List<DataSet> frameGroups(List<Frame> frames) throws IOException {
        List<Integer> slices = frames.stream().map(Frame::slice).distinct().sorted().toList();
        List<DataSet> groups = new ArrayList<>();
        for (Frame frame : frames) {
            int position = slices.indexOf(frame.slice) + 1;
            DataSet group =
                    new DataSet()
                            .put(
                                    Tag.FRAME_CONTENT_SEQUENCE,
                                    List.of(
                                            new DataSet()
                                                    .put(
                                                            Tag.DIMENSION_INDEX_VALUES,
                                                            frame.segment,
                                                            position)))
                            .put(
                                    Tag.PLANE_POSITION_SEQUENCE,
                                    List.of(
                                            new DataSet()
                                                    .put(
                                                            Tag.IMAGE_POSITION_PATIENT,
                                                            grid.position(0, 0, frame.slice))))
                            .put(
                                    Tag.SEGMENT_IDENTIFICATION_SEQUENCE,
                                    List.of(
                                            new DataSet()
                                                    .put(
                                                            Tag.REFERENCED_SEGMENT_NUMBER,
                                                            frame.segment)));
            if (source != null) {
                group.put(Tag.DERIVATION_IMAGE_SEQUENCE, derivation(source.slice(frame.slice)));
            }
            groups.add(group);
        }
        return groups;
    }

    private static List<DataSet> derivation(SourceSeries.Slice slice) {
        DataSet image = reference(slice);
        if (slice.frame() > 0) {
            image.put(Tag.REFERENCED_FRAME_NUMBER, slice.frame());
        }
        image.put(
                Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE,
                dcm("121322", "Source image for image processing operation"));
        return List.of(
                new DataSet()
                        .put(Tag.SOURCE_IMAGE_SEQUENCE, List.of(image))
                        .put(Tag.DERIVATION_CODE_SEQUENCE, dcm("113076", "Segmentation")));
    }

    private static List<DataSet> dcm(String value, String meaning) {
        List<DataSet> code = code(value, meaning);
        code.get(0).put(Tag.CODING_SCHEME_DESIGNATOR, "DCM");
        return code;
    }

    private static DataSet reference(SourceSeries.Slice slice) {
        return new DataSet()
                .put(Tag.REFERENCED_SOP_CLASS_UID, slice.sopClass())
                .put(Tag.REFERENCED_SOP_INSTANCE_UID, slice.sopInstance());
    }

    /** All images that frames refer to, once each (Common Instance Reference Module). */
    private void references(DataSet data, List<Frame> frames) throws IOException {
        if (source == null) {
            return;
        }
        Set<String> seen = new LinkedHashSet<>();
        List<DataSet> images = new ArrayList<>();
        for (Frame frame : frames) {
            SourceSeries.Slice slice = source.slice(frame.slice);
            if (seen.add(slice.sopInstance())) {
                images.add(reference(slice));
            }
        }
        if (!images.isEmpty()) {
            data.put(
                    Tag.REFERENCED_SERIES_SEQUENCE,
                    List.of(
                            new DataSet()
                                    .copy(source.header(), Tag.SERIES_INSTANCE_UID)
                                    .put(Tag.REFERENCED_INSTANCE_SEQUENCE, images)));
        }
    }

    /** One bit a pixel, the first the lowest, frame upon frame without gaps. */
    private byte[] pixels(List<Frame> frames) {
        long plane = (long) grid.size(0) * grid.size(1);
        long bytes = (plane * frames.size() + 7) / 8;
        bytes += bytes % 2;
        if (bytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "The regions have too many slices for one DICOM segmentation; write fewer");
        }
        byte[] packed = new byte[(int) bytes];
        for (int f = 0; f < frames.size(); f++) {
            Frame frame = frames.get(f);
            Region region = regions.get(frame.segment - 1);
            Geometry part = region.mask().geometry();
            byte[] inside = region.mask().data();
            int[] offset = region.offset();
            for (int y = 0, i = part.index(0, 0, frame.part); y < part.size(1); y++) {
                long row = f * plane + (long) (offset[1] + y) * grid.size(0) + offset[0];
                for (int x = 0; x < part.size(0); x++, i++) {
                    long bit = row + x;
                    packed[(int) (bit >> 3)] |= (byte) (inside[i] << (int) (bit & 7));
                }
            }
        }
        return packed;
    }
}
