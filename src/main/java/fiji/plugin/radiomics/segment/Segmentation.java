package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Mask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A method with its parameters, and what is done afterwards; checked when made, used at will. */
public final class Segmentation {

    private final Segmenter segmenter;
    private final SegmentationTools tools;

    private Segmentation(Segmenter segmenter, SegmentationTools tools) {
        this.segmenter = segmenter;
        this.tools = tools;
    }

    /**
     * @param method the method
     * @param values of its {@linkplain SegmentationMethod#parameters() parameters} and of the
     *     {@linkplain #tools() tools}, by key; what is empty or not there has its standard value
     * @return the segmentation
     * @throws IllegalArgumentException where a key is not known or a value cannot be used
     */
    public static Segmentation of(SegmentationMethod method, Map<String, String> values) {
        Map<String, String> ofMethod = new LinkedHashMap<>(values);
        Map<String, String> ofTools = new LinkedHashMap<>();
        for (SegmentationParameter tool : tools()) {
            String value = ofMethod.remove(tool.key());
            if (value != null) {
                ofTools.put(tool.key(), value);
            }
        }
        return new Segmentation(
                method.with(new ParameterValues(method.id(), method.parameters(), ofMethod)),
                new SegmentationTools(new ParameterValues("tools", tools(), ofTools)));
    }

    /**
     * @return the parameters of what is done afterwards, in the order in which it is done
     */
    public static List<SegmentationParameter> tools() {
        return SegmentationTools.PARAMETERS;
    }

    /**
     * @param text {@code KEY:VALUE, KEY:VALUE}; perhaps empty
     * @return values by key
     * @throws IllegalArgumentException where a part is no KEY:VALUE, or a key is given twice
     */
    public static Map<String, String> parameters(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            int colon = part.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        "parameters: '" + part.strip() + "' is no KEY:VALUE, e.g. lower:100");
            }
            String key = part.substring(0, colon).strip();
            if (values.put(key, part.substring(colon + 1).strip()) != null) {
                throw new IllegalArgumentException("parameters: " + key + " is given twice");
            }
        }
        return values;
    }

    /**
     * @param input image, seed, region, strokes
     * @param progress told how far it is
     * @return the lesion, with at least one voxel
     * @throws IllegalArgumentException where the input does not do for the method, or nothing is
     *     found, saying what to change
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public SegmentationResult apply(SegmentationInput input, SegmentationProgress progress) {
        tools.check(input.grid());
        SegmentationResult found = segmenter.segment(input, progress);
        Mask mask = tools.apply(found.mask(), progress);
        progress.update(1);
        List<String> notes = new ArrayList<>(found.notes());
        if (touchesBorder(mask) && !touches(input.region())) {
            notes.add("the lesion reaches the border of the image; has it leaked?");
        }
        return new SegmentationResult(mask, notes);
    }

    private static boolean touches(Mask region) {
        return region != null && touchesBorder(region);
    }

    /** Along an axis with one voxel everything is at the border. */
    private static boolean touchesBorder(Mask mask) {
        int[] b = mask.bounds();
        boolean touches = false;
        for (int a = 0; a < 3 && b != null; a++) {
            int n = mask.geometry().size(a);
            touches |= n > 1 && (b[a] == 0 || b[3 + a] == n - 1);
        }
        return touches;
    }
}
