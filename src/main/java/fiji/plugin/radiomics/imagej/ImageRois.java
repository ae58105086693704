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

import ij.ImagePlus;
import ij.gui.Roi;
import java.util.Arrays;
import java.util.List;

/** The ROIs that an image carries: its active selection and its overlay. */
public final class ImageRois {

    private ImageRois() {}

    /**
     * @param image an image
     * @return its active selection
     * @throws IllegalArgumentException where there is none
     */
    public static List<Roi> selection(ImagePlus image) {
        Roi roi = image.getRoi();
        if (roi == null) {
            throw new IllegalArgumentException(
                    "There is no selection on '"
                            + image.getTitle()
                            + "'; outline a region, or choose other regions (ROI Manager, overlay,"
                            + " mask)");
        }
        return List.of(roi);
    }

    /**
     * @param image an image
     * @return the ROIs of its overlay
     * @throws IllegalArgumentException where there are none
     */
    public static List<Roi> overlay(ImagePlus image) {
        if (image.getOverlay() == null || image.getOverlay().size() == 0) {
            throw new IllegalArgumentException(
                    "The image '"
                            + image.getTitle()
                            + "' has no overlay; add regions to it with Image > Overlay > Add"
                            + " Selection");
        }
        return Arrays.asList(image.getOverlay().toArray());
    }
}
