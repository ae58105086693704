package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NrrdReader;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.Segment;
import fiji.plugin.radiomics.io.dicom.StructureChoice;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A label image whose file names its segments, as 3D Slicer writes it: chosen by name or by label.
 * Where nothing is said, all that is not 0 is one region.
 */
final class LabelSegments implements StructureFile {

    private final Path file;
    private final List<Segment> segments;
    private final boolean regrid;
    private int loaded = -1;
    private Volume layer;

    /**
     * @param file the label image
     * @param segments its segments, at least one
     * @param regrid as for {@link RegionGrids}
     */
    LabelSegments(Path file, List<Segment> segments, boolean regrid) {
        this.file = file;
        this.segments = segments;
        this.regrid = regrid;
    }

    /** The regions that are meant, at least one. */
    List<Region> regions(StructureChoice choice, Geometry grid) throws IOException {
        if (choice.structure().isEmpty() && choice.label().isEmpty()) {
            return List.of(union(grid));
        }
        List<Region> regions = new ArrayList<>();
        for (Entry entry : choice.of(this)) {
            regions.add(region(entry, grid, ""));
        }
        return regions;
    }

    private Region union(Geometry grid) throws IOException {
        Volume any = null;
        for (int frame : segments.stream().map(Segment::frame).distinct().toList()) {
            Volume next = layer(frame);
            if (any == null) {
                any = new Volume(next.geometry(), next.data().clone());
            }
            for (int i = 0; i < next.data().length; i++) {
                any.data()[i] = any.data()[i] != 0 ? any.data()[i] : next.data()[i];
            }
        }
        String name = ImageFiles.baseName(file);
        return RegionGrids.of(any, grid, regrid, v -> List.of(Region.of(name, Mask.nonZero(v))))
                .get(0);
    }

    private Volume layer(int frame) throws IOException {
        if (frame != loaded) {
            layer = NrrdReader.read(file, ReadOptions.of("", frame)).volume();
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
        return segments.stream()
                .map(s -> new Entry(s.label(), StructureFile.oneLine(s.name()), about(s)))
                .toList();
    }

    private static String about(Segment s) {
        return "label " + s.label() + (s.frame() == 0 ? "" : ", layer " + s.frame());
    }

    @Override
    public Region region(Entry entry, Geometry grid, String frameOfReference) throws IOException {
        Segment segment = segments.get(entries().indexOf(entry));
        String name = entry.name().isEmpty() ? "label_" + segment.label() : entry.name();
        return RegionGrids.of(
                        layer(segment.frame()),
                        grid,
                        regrid,
                        v -> List.of(Region.of(name, of(v, segment.label()))))
                .get(0);
    }

    /** A segment that nobody has painted in is empty, no error. */
    private static Mask of(Volume labels, int label) {
        float[] from = labels.data();
        byte[] inside = new byte[from.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = (byte) (from[i] == label ? 1 : 0);
        }
        return new Mask(labels.geometry(), inside);
    }
}
