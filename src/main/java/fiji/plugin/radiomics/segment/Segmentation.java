/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        for (Parameter<?> tool : tools()) {
            String value = ofMethod.remove(tool.key());
            if (value != null) {
                ofTools.put(tool.key(), value);
            }
        }
        return new Segmentation(
                method.prepare(SegmentationMethods.parameters(method).values(ofMethod)),
                new SegmentationTools(SegmentationTools.PARAMETERS.values(ofTools)));
    }

    /**
     * @return the parameters of what is done afterwards, in the order in which it is done
     */
    public static List<Parameter<?>> tools() {
        return SegmentationTools.PARAMETERS.parameters();
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
        if (touchesBorder(mask) && !input.region().map(Segmentation::touchesBorder).orElse(false)) {
            notes.add("the lesion reaches the border of the image; has it leaked?");
        }
        return new SegmentationResult(mask, notes);
    }

    /** Along an axis with one voxel everything is at the border. */
    private static boolean touchesBorder(Mask mask) {
        Optional<Box> box = mask.bounds();
        boolean touches = false;
        for (int a = 0; a < 3 && box.isPresent(); a++) {
            int n = mask.geometry().size(a);
            touches |= n > 1 && (box.get().min(a) == 0 || box.get().max(a) == n - 1);
        }
        return touches;
    }
}
