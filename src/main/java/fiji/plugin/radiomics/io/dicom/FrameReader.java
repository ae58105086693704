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

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames of a file: of an ordinary image one; of an enhanced multi-frame image those of its
 * functional groups, where what is said of a frame goes before what is said of all (PS3.3,
 * C.7.6.16); of an older multi-frame image equidistant ones.
 */
final class FrameReader {

    private static final String DOSE = "RTDOSE";

    private static final double UPRIGHT = 1e-4;

    private final DicomFile file;
    private final DataSet data;
    private final DataSet shared;

    private FrameReader(DicomFile file) {
        this.file = file;
        this.data = file.data();
        this.shared = data.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
    }

    /**
     * @param file an image
     * @return its frames, at least one, in the order of the file
     * @throws UnreadableFileException where what they need is missing, by name
     */
    static List<DicomFrame> frames(DicomFile file) throws UnreadableFileException {
        return new FrameReader(file).frames();
    }

    private List<DicomFrame> frames() throws UnreadableFileException {
        int n = data.integer(Tag.NUMBER_OF_FRAMES, 1);
        List<DataSet> groups = data.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
        if (n < 1) {
            throw data.damaged(Tag.NUMBER_OF_FRAMES, "is not positive");
        }
        if (!groups.isEmpty() && groups.size() != n) {
            throw data.damaged(
                    Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                    "describes " + groups.size() + " frames, but there are " + n);
        }
        if (groups.isEmpty() && data.string(Tag.MODALITY).equals(DOSE)) {
            return dose(n);
        }
        if (groups.isEmpty() && n > 1) {
            return isPlaced() ? equidistant(n) : pictures(n);
        }
        List<DicomFrame> frames = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            DataSet own = groups.isEmpty() ? new DataSet(data.file(), data) : groups.get(i);
            String instance =
                    groups.isEmpty()
                            ? "instance " + data.string(Tag.INSTANCE_NUMBER)
                            : "frame " + (i + 1);
            DataSet place = holder(own, Tag.PLANE_POSITION_SEQUENCE, Tag.IMAGE_POSITION_PATIENT);
            place = n == 1 && !place.has(Tag.IMAGE_POSITION_PATIENT) ? Mosaic.place(data) : place;
            DataSet turn =
                    holder(own, Tag.PLANE_ORIENTATION_SEQUENCE, Tag.IMAGE_ORIENTATION_PATIENT);
            if (!place.has(Tag.IMAGE_POSITION_PATIENT)
                    && !turn.has(Tag.IMAGE_ORIENTATION_PATIENT)) {
                frames.add(picture(i, instance, own));
                continue;
            }
            frames.add(
                    frame(
                            i,
                            instance,
                            own,
                            place.requireNumbers(Tag.IMAGE_POSITION_PATIENT, 3),
                            turn.requireNumbers(Tag.IMAGE_ORIENTATION_PATIENT, 6),
                            spacing(own)));
        }
        return n == 1 && Mosaic.isOne(data) ? Mosaic.tiles(frames.get(0)) : frames;
    }

    private boolean isPlaced() {
        return data.has(Tag.IMAGE_POSITION_PATIENT)
                || data.item(Tag.DETECTOR_INFORMATION_SEQUENCE).has(Tag.IMAGE_POSITION_PATIENT);
    }

    /** The frames of a film, of ultrasound or angiography, or of scanned pages. */
    private List<DicomFrame> pictures(int n) throws UnreadableFileException {
        DicomFrame first = picture(0, "frame 1", new DataSet(data.file(), data));
        List<DicomFrame> frames = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            frames.add(first.at(i, "frame " + (i + 1), first.position()));
        }
        return frames;
    }

    /** A radiograph or the like, which has no place in the patient. */
    private DicomFrame picture(int index, String instance, DataSet own)
            throws UnreadableFileException {
        boolean known =
                holder(own, Tag.PIXEL_MEASURES_SEQUENCE, Tag.PIXEL_SPACING).has(Tag.PIXEL_SPACING);
        double[] spacing = known ? spacing(own) : PictureScale.of(data).spacing();
        double[] axial = {1, 0, 0, 0, 1, 0};
        DicomFrame f = frame(index, instance, own, new double[3], axial, spacing);
        return new DicomFrame(
                file,
                index,
                null,
                f.columns(),
                f.rows(),
                instance,
                false,
                f.position(),
                axial,
                spacing,
                f.slope(),
                f.intercept(),
                f.traits());
    }

    private double[] spacing(DataSet own) throws UnreadableFileException {
        double[] rowsFirst =
                holder(own, Tag.PIXEL_MEASURES_SEQUENCE, Tag.PIXEL_SPACING)
                        .requireNumbers(Tag.PIXEL_SPACING, 2);
        if (!(rowsFirst[0] > 0 && rowsFirst[1] > 0)) {
            throw data.damaged(Tag.PIXEL_SPACING, "is not positive");
        }
        return new double[] {rowsFirst[1], rowsFirst[0]};
    }

    /** Multi-frame images from before functional groups give the first position and a distance. */
    private List<DicomFrame> equidistant(int n) throws UnreadableFileException {
        DataSet detector = data.item(Tag.DETECTOR_INFORMATION_SEQUENCE);
        DataSet place = data.has(Tag.IMAGE_POSITION_PATIENT) ? data : detector;
        double[] first = place.requireNumbers(Tag.IMAGE_POSITION_PATIENT, 3);
        double distance = data.requireNumber(Tag.SPACING_BETWEEN_SLICES);
        List<DicomFrame> frames = new ArrayList<>();
        double[] orientation =
                holder(detector, Tag.PLANE_ORIENTATION_SEQUENCE, Tag.IMAGE_ORIENTATION_PATIENT)
                        .requireNumbers(Tag.IMAGE_ORIENTATION_PATIENT, 6);
        DicomFrame start = frame(0, "frame 1", detector, first, orientation, spacing(detector));
        double[] normal = start.normal();
        for (int i = 0; i < n; i++) {
            double[] position = new double[3];
            for (int a = 0; a < 3; a++) {
                position[a] = first[a] + i * distance * normal[a];
            }
            frames.add(start.at(i, "frame " + (i + 1), position));
        }
        return frames;
    }

    /**
     * The planes of a radiotherapy dose (PS3.3, C.8.8.3): offsets from the first along the normal,
     * or, where the first is not 0, positions along the patient's long axis.
     */
    private List<DicomFrame> dose(int n) throws UnreadableFileException {
        double[] first = data.requireNumbers(Tag.IMAGE_POSITION_PATIENT, 3);
        double[] orientation = data.requireNumbers(Tag.IMAGE_ORIENTATION_PATIENT, 6);
        double slope = data.requireNumber(Tag.DOSE_GRID_SCALING);
        if (!(slope > 0)) {
            throw data.damaged(Tag.DOSE_GRID_SCALING, "is no scale");
        }
        DataSet own = new DataSet(data.file(), data);
        DicomFrame f = frame(0, "frame 1", own, first, orientation, spacing(own));
        DicomFrame start =
                new DicomFrame(
                        file,
                        0,
                        null,
                        f.columns(),
                        f.rows(),
                        f.instance(),
                        true,
                        f.position(),
                        f.orientation(),
                        f.spacing(),
                        slope,
                        0,
                        f.traits());
        if (n == 1) {
            return List.of(start);
        }
        double[] offsets = data.requireNumbers(Tag.GRID_FRAME_OFFSET_VECTOR, n);
        double[] normal = start.normal();
        boolean relative = offsets[0] == 0;
        if (!relative && !(Math.abs(Math.abs(normal[2]) - 1) < UPRIGHT)) {
            throw data.damaged(
                    Tag.GRID_FRAME_OFFSET_VECTOR,
                    "holds positions along the patient's long axis, but the planes are not"
                            + " perpendicular to it");
        }
        List<DicomFrame> frames = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] position = first.clone();
            for (int a = 0; a < 3 && relative; a++) {
                position[a] += offsets[i] * normal[a];
            }
            position[2] = relative ? position[2] : offsets[i];
            frames.add(start.at(i, "frame " + (i + 1), position));
        }
        return frames;
    }

    private DicomFrame frame(
            int index,
            String instance,
            DataSet own,
            double[] position,
            double[] orientation,
            double[] spacing)
            throws UnreadableFileException {
        DataSet scale = holder(own, Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE, Tag.RESCALE_SLOPE);
        double slope = scale.number(Tag.RESCALE_SLOPE, 1);
        double intercept = scale.number(Tag.RESCALE_INTERCEPT, 0);
        if (!Double.isFinite(slope) || slope == 0 || !Double.isFinite(intercept)) {
            throw data.damaged(Tag.RESCALE_SLOPE, "is no scale");
        }
        return new DicomFrame(
                file,
                index,
                null,
                data.integer(Tag.COLUMNS, 0),
                data.integer(Tag.ROWS, 0),
                instance,
                true,
                position,
                orientation,
                spacing,
                slope,
                intercept,
                FrameTraits.of(data, own));
    }

    /** Whoever says something: the frame's group, the shared group, the image itself. */
    private DataSet holder(DataSet own, Tag group, Tag attribute) {
        for (DataSet candidate : List.of(own.item(group), shared.item(group), data, own)) {
            if (candidate.has(attribute)) {
                return candidate;
            }
        }
        return data;
    }
}
