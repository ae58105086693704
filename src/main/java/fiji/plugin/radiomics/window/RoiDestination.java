/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.Parameter;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;

/**
 * Where commands put the ROIs that they make. The same macro line puts them into the same place in
 * a window and without a display: the image's overlay exists in both, the ROI Manager only in a
 * window, so that it is never a default and never quietly replaced.
 */
public enum RoiDestination {
    /** The image's overlay. */
    OVERLAY(RegionInputs.OVERLAY) {
        @Override
        public List<Roi> rois(ImagePlus image) {
            Overlay overlay = image.getOverlay();
            return overlay == null ? List.of() : Arrays.asList(overlay.toArray());
        }

        @Override
        public void add(List<Roi> rois, ImagePlus image) {
            Overlay overlay = image.getOverlay() == null ? new Overlay() : image.getOverlay();
            rois.forEach(overlay::add);
            image.setOverlay(overlay);
        }
    },

    /** The ROI Manager's window. */
    MANAGER(RegionInputs.MANAGER) {
        @Override
        public List<Roi> rois(ImagePlus image) {
            return Arrays.asList(RoiManager.getRoiManager().getRoisAsArray());
        }

        @Override
        public void add(List<Roi> rois, ImagePlus image) {
            RoiManager manager = RoiManager.getRoiManager();
            rois.forEach(manager::addRoi);
            manager.runCommand(image, "Show All without labels");
        }
    };

    /** Where ROIs go. */
    public static final Parameter<String> PARAMETER =
            Parameter.text(
                            "destination",
                            "Into",
                            "Where the ROIs go; the ROI Manager exists in a window only")
                    .as(FreeText.offering(() -> List.of(OVERLAY.label, MANAGER.label)))
                    .startingAt(OVERLAY.label);

    private final String label;

    RoiDestination(String label) {
        this.label = label;
    }

    /**
     * @param text what the parameter says, in any case
     * @return the destination
     * @throws IllegalArgumentException where it is none, or there is no such thing without a
     *     display
     */
    public static RoiDestination of(String text) {
        String key = PARAMETER.key();
        for (RoiDestination destination : values()) {
            if (destination.label.equalsIgnoreCase(text.trim())) {
                if (destination == MANAGER && GraphicsEnvironment.isHeadless()) {
                    throw new IllegalArgumentException(
                            key
                                    + "="
                                    + text
                                    + ": there is no ROI Manager without a display; write "
                                    + key
                                    + "=Overlay, which works in a window, too");
                }
                return destination;
            }
        }
        throw new IllegalArgumentException(
                key + "=" + text + ": allowed are " + OVERLAY.label + ", " + MANAGER.label);
    }

    /**
     * @param image an image
     * @return what is there already
     */
    public abstract List<Roi> rois(ImagePlus image);

    /**
     * Adds ROIs to those that are there.
     *
     * @param rois ROIs
     * @param image the image that they belong to
     */
    public abstract void add(List<Roi> rois, ImagePlus image);
}
