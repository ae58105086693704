/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import ij.ImagePlus;
import ij.gui.Roi;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Regions as ImageJ ROIs, one a slice, along the pixels' borders: rasterised, they are the same.
 */
public final class RegionOutlines {

    /** Told apart on grey images, and by most who see colours otherwise (Okabe and Ito). */
    private static final Color[] COLOURS = {
        new Color(230, 159, 0),
        new Color(86, 180, 233),
        new Color(0, 158, 115),
        new Color(240, 228, 66),
        new Color(213, 94, 0),
        new Color(204, 121, 167),
        new Color(0, 114, 178)
    };

    private RegionOutlines() {}

    /**
     * @param regions regions on the image's grid
     * @param image the image, for the kind of its stack positions
     * @return ROIs in the order of regions and slices, each with its region's name and warnings, a
     *     colour a region and its slice as position; none where a slice of a region is empty
     */
    public static List<Roi> of(List<Region> regions, ImagePlus image) {
        List<Roi> rois = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            String name = unique(roiName(region.name()), names);
            for (Roi roi : MaskRois.of(region.mask(), region.offset(), name, image, 0)) {
                List<String> warnings = new ArrayList<>(region.warnings());
                region.clippedText().ifPresent(warnings::add);
                RoiWarnings.set(roi, warnings);
                roi.setStrokeColor(COLOURS[i % COLOURS.length]);
                rois.add(roi);
            }
        }
        return rois;
    }

    /**
     * A name that is safe as a ROI's: the ROI Manager makes file names of them.
     *
     * @param name any text
     * @return the text without control characters and separators of paths
     */
    static String roiName(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\:]", "_").strip();
        return safe.isEmpty() ? "region" : safe;
    }

    private static String unique(String name, Set<String> names) {
        String unique = name;
        for (int n = 2; !names.add(unique.toLowerCase(Locale.ROOT)); n++) {
            unique = name + "#" + n;
        }
        return unique;
    }
}
