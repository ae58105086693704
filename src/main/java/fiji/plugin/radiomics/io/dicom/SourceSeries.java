package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The DICOM series that an image came from: what a structure set or a segmentation refers to. It is
 * found by the planes of the files, which must be those of the image's grid.
 */
public final class SourceSeries {

    /** Positions are rounded; slices are not always quite even. */
    private static final double IN_PLANE = 0.02;

    private static final double ALONG_NORMAL = 0.25;

    /**
     * The image that a slice of the grid came from.
     *
     * @param sopClass its SOPClassUID
     * @param sopInstance its SOPInstanceUID
     * @param frame its frame, from 1; 0 where it is an image of one frame
     */
    record Slice(String sopClass, String sopInstance, int frame) {}

    private final DataSet header;
    private final Slice[] slices;

    private SourceSeries(DataSet header, Geometry grid) {
        this.header = header;
        this.slices = new Slice[grid.size(2)];
    }

    /**
     * @param image the file or folder that an image was read from
     * @param grid the image's grid
     * @return its series; empty where that is no DICOM, or several series lie on the grid
     */
    public static Optional<SourceSeries> find(Path image, Geometry grid) {
        List<SourceSeries> found = new ArrayList<>();
        for (Path file : files(image)) {
            try {
                add(DicomReader.read(file).data(), grid, found);
            } catch (IOException e) {
                // Whoever reads the image has said so; a stray file is nothing to refer to.
                continue;
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * @param image the file or folder that an image was read from
     * @param grid the image's grid
     * @return the FrameOfReferenceUID of the image; empty where it does not tell one
     */
    public static String frameOfReference(Path image, Geometry grid) {
        for (Path file : files(image)) {
            try {
                List<SourceSeries> found = new ArrayList<>();
                add(DicomReader.read(file).data(), grid, found);
                if (!found.isEmpty()) {
                    return found.get(0).frameOfReference();
                }
            } catch (IOException e) {
                continue;
            }
        }
        return "";
    }

    private static List<Path> files(Path image) {
        if (DicomReader.isDicom(image)) {
            return List.of(image);
        }
        if (!Files.isDirectory(image)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(image)) {
            return files.filter(DicomReader::isDicom).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void add(DataSet data, Geometry grid, List<SourceSeries> found)
            throws UnreadableFileException {
        String series = data.string(Tag.SERIES_INSTANCE_UID);
        String instance = data.string(Tag.SOP_INSTANCE_UID);
        if (series.isEmpty() || instance.isEmpty() || !data.has(Tag.ROWS)) {
            return;
        }
        String sopClass = data.string(Tag.SOP_CLASS_UID);
        List<DataSet> frames = data.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
        DataSet shared = data.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
        for (int i = 0; i < Math.max(1, frames.size()); i++) {
            DataSet place = data;
            DataSet orientation = data;
            if (!frames.isEmpty()) {
                place = group(frames.get(i), shared, Tag.PLANE_POSITION_SEQUENCE);
                orientation = group(frames.get(i), shared, Tag.PLANE_ORIENTATION_SEQUENCE);
            }
            int slice = slice(place, orientation, grid);
            if (slice >= 0) {
                of(series, data, grid, found).slices[slice] =
                        new Slice(sopClass, instance, frames.isEmpty() ? 0 : i + 1);
            }
        }
    }

    static DataSet group(DataSet own, DataSet shared, Tag sequence) {
        return own.has(sequence) ? own.item(sequence) : shared.item(sequence);
    }

    private static SourceSeries of(
            String series, DataSet data, Geometry grid, List<SourceSeries> found)
            throws UnreadableFileException {
        for (SourceSeries s : found) {
            if (s.header.string(Tag.SERIES_INSTANCE_UID).equals(series)) {
                return s;
            }
        }
        SourceSeries added = new SourceSeries(data, grid);
        found.add(added);
        return added;
    }

    /** The slice of the grid that a plane is; −1 where it is none. */
    private static int slice(DataSet place, DataSet orientation, Geometry grid)
            throws UnreadableFileException {
        double[] p = place.numbers(Tag.IMAGE_POSITION_PATIENT);
        double[] axes = orientation.numbers(Tag.IMAGE_ORIENTATION_PATIENT);
        if (p.length != 3 || axes.length != 6) {
            return -1;
        }
        double[] d = grid.direction();
        for (int r = 0; r < 3; r++) {
            double turn = Math.abs(axes[r] - d[3 * r]) + Math.abs(axes[3 + r] - d[3 * r + 1]);
            if (!(turn < IN_PLANE)) {
                return -1;
            }
        }
        double[] v = grid.voxel(p);
        double slice = Math.rint(v[2]);
        boolean same =
                Math.abs(v[0]) < IN_PLANE
                        && Math.abs(v[1]) < IN_PLANE
                        && Math.abs(v[2] - slice) < ALONG_NORMAL;
        return same && slice >= 0 && slice < grid.size(2) ? (int) slice : -1;
    }

    /**
     * @return its FrameOfReferenceUID; empty where it does not tell one
     */
    public String frameOfReference() {
        try {
            return header.string(Tag.FRAME_OF_REFERENCE_UID);
        } catch (UnreadableFileException e) {
            return "";
        }
    }

    /** The data set of one of its images. */
    DataSet header() {
        return header;
    }

    /** The image of a slice of the grid; null where there is none. */
    Slice slice(int z) {
        return slices[z];
    }
}
