package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.DecimalText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Mask and label images as regions. */
public final class MaskImages {

    private static final String EACH = "each";

    private MaskImages() {}

    /**
     * @param labels a mask or label image on the image's grid
     * @param label empty: all that is not 0 is one region; {@code each}: a region a label; a
     *     number: that label
     * @param name name of the region where no label is asked for
     * @return the regions
     * @throws IllegalArgumentException where the label is not there, listing those that are
     */
    public static List<Region> regions(Volume labels, String label, String name) {
        String wanted = label.trim().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            Mask inside = Mask.nonZero(labels);
            return List.of(new Region(name, inside, new int[3], 0, doubts(labels)));
        }
        if (wanted.equals(EACH)) {
            return eachLabel(labels);
        }
        int number;
        try {
            number = DecimalText.wholeNumber(wanted);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "label=" + label + ": a whole number, 'each' or nothing is expected");
        }
        return List.of(Region.of("label_" + number, Mask.ofLabel(labels, number)));
    }

    /** No mask has values below 0, but CT does. */
    private static List<String> doubts(Volume labels) {
        float least = 0;
        for (float v : labels.data()) {
            least = Math.min(least, v == v ? v : 0);
        }
        return least == 0
                ? List.of()
                : List.of(
                        "the mask has values down to "
                                + Math.round(least)
                                + "; is it an image rather than a mask?");
    }

    /** Two passes over the image, however many labels there are. */
    private static List<Region> eachLabel(Volume labels) {
        Geometry g = labels.geometry();
        float[] data = labels.data();
        SortedMap<Integer, int[]> boxes = new TreeMap<>();
        for (int z = 0, i = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++, i++) {
                    if (data[i] != 0) {
                        extend(boxes, data[i], x, y, z);
                    }
                }
            }
        }
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("The mask has no label: all its voxels are 0");
        }
        List<Region> regions = new ArrayList<>();
        boxes.forEach((label, box) -> regions.add(region(labels, label, box)));
        return regions;
    }

    private static void extend(SortedMap<Integer, int[]> boxes, float value, int x, int y, int z) {
        int label = (int) value;
        if (label != value) {
            throw new IllegalArgumentException(
                    "The mask has the value "
                            + value
                            + ", which is no label: labels are whole numbers");
        }
        int[] b = boxes.get(label);
        if (b == null) {
            boxes.put(label, new int[] {x, y, z, x, y, z});
            return;
        }
        b[0] = Math.min(b[0], x);
        b[1] = Math.min(b[1], y);
        b[3] = Math.max(b[3], x);
        b[4] = Math.max(b[4], y);
        b[5] = z;
    }

    private static Region region(Volume labels, int label, int[] b) {
        int[] offset = {b[0], b[1], b[2]};
        Geometry part =
                labels.geometry()
                        .crop(
                                offset,
                                new int[] {b[3] - b[0] + 1, b[4] - b[1] + 1, b[5] - b[2] + 1});
        byte[] inside = new byte[part.voxels()];
        for (int z = b[2], i = 0; z <= b[5]; z++) {
            for (int y = b[1]; y <= b[4]; y++) {
                for (int x = b[0]; x <= b[3]; x++, i++) {
                    inside[i] = (byte) (labels.get(x, y, z) == label ? 1 : 0);
                }
            }
        }
        return new Region("label_" + label, new Mask(part, inside), offset, 0, List.of());
    }
}
