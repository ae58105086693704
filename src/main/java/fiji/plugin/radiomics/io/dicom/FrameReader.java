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
        if (groups.isEmpty() && n > 1) {
            return equidistant(n);
        }
        List<DicomFrame> frames = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            DataSet own = groups.isEmpty() ? new DataSet(data.file(), data) : groups.get(i);
            String instance =
                    groups.isEmpty()
                            ? "instance " + data.string(Tag.INSTANCE_NUMBER)
                            : "frame " + (i + 1);
            DataSet place = holder(own, Tag.PLANE_POSITION_SEQUENCE, Tag.IMAGE_POSITION_PATIENT);
            DataSet turn =
                    holder(own, Tag.PLANE_ORIENTATION_SEQUENCE, Tag.IMAGE_ORIENTATION_PATIENT);
            if (n == 1
                    && !place.has(Tag.IMAGE_POSITION_PATIENT)
                    && !turn.has(Tag.IMAGE_ORIENTATION_PATIENT)) {
                frames.add(projection(instance, own));
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
        return frames;
    }

    /** A radiograph or the like, which has no place in the patient. */
    private DicomFrame projection(String instance, DataSet own) throws UnreadableFileException {
        boolean known =
                holder(own, Tag.PIXEL_MEASURES_SEQUENCE, Tag.PIXEL_SPACING).has(Tag.PIXEL_SPACING);
        double[] rowsFirst = data.numbers(Tag.IMAGER_PIXEL_SPACING);
        double[] spacing = {Double.NaN, Double.NaN};
        if (known) {
            spacing = spacing(own);
        } else if (rowsFirst.length == 2 && rowsFirst[0] > 0 && rowsFirst[1] > 0) {
            spacing = new double[] {rowsFirst[1], rowsFirst[0]};
        }
        double[] axial = {1, 0, 0, 0, 1, 0};
        DicomFrame f = frame(0, instance, own, new double[3], axial, spacing);
        return new DicomFrame(
                file,
                0,
                instance,
                false,
                f.position(),
                axial,
                spacing,
                f.slope(),
                f.intercept(),
                f.variant());
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
            frames.add(
                    new DicomFrame(
                            file,
                            i,
                            "frame " + (i + 1),
                            true,
                            position,
                            start.orientation(),
                            start.spacing(),
                            start.slope(),
                            start.intercept(),
                            start.variant()));
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
                instance,
                true,
                position,
                orientation,
                spacing,
                slope,
                intercept,
                variant(own));
    }

    private double[] variant(DataSet own) throws UnreadableFileException {
        DataSet content = holder(own, Tag.FRAME_CONTENT_SEQUENCE, Tag.TEMPORAL_POSITION_INDEX);
        double temporal =
                content.number(
                        Tag.TEMPORAL_POSITION_INDEX,
                        data.number(Tag.TEMPORAL_POSITION_IDENTIFIER, Double.NaN));
        double echo =
                holder(own, Tag.MR_ECHO_SEQUENCE, Tag.EFFECTIVE_ECHO_TIME)
                        .number(Tag.EFFECTIVE_ECHO_TIME, data.number(Tag.ECHO_TIME, Double.NaN));
        double diffusion =
                holder(own, Tag.MR_DIFFUSION_SEQUENCE, Tag.DIFFUSION_B_VALUE)
                        .number(Tag.DIFFUSION_B_VALUE, Double.NaN);
        String time = data.string(Tag.ACQUISITION_TIME);
        return new double[] {
            temporal,
            echo,
            diffusion,
            data.number(Tag.TRIGGER_TIME, Double.NaN),
            data.number(Tag.FRAME_REFERENCE_TIME, Double.NaN),
            data.number(Tag.ACQUISITION_NUMBER, Double.NaN),
            time.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(time) : Double.NaN
        };
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
