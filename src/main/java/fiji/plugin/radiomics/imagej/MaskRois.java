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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import java.util.ArrayList;
import java.util.List;

/** Masks as ImageJ ROIs, the way back from {@link RoiRegions}. Needs no window. */
public final class MaskRois {

    private MaskRois() {}

    /**
     * Traces a mask along the edges of its pixels, holes and all: rasterised again, the ROIs are
     * the mask.
     *
     * @param mask a mask on an image's grid, or on a part of it
     * @param offset where the mask's first voxel lies on the image's grid, along x, y, z
     * @param name name of each ROI, by which they are grouped into one region
     * @param image the image that they will lie on: a hyperstack's ROIs get a position for every
     *     channel; null for a plain stack
     * @param frame the frame that they lie on, from 1; 0 = all
     * @return one ROI for each slice with voxels, from the first slice on, with its position
     */
    public static List<Roi> of(Mask mask, int[] offset, String name, ImagePlus image, int frame) {
        Geometry g = mask.geometry();
        boolean hyperstack = image != null && (image.getNChannels() > 1 || image.getNFrames() > 1);
        List<Roi> rois = new ArrayList<>();
        int slice = g.size(0) * g.size(1);
        for (int z = 0; z < g.size(2); z++) {
            byte[] pixels = new byte[slice];
            boolean empty = true;
            for (int i = 0; i < slice; i++) {
                pixels[i] = (byte) -mask.data()[z * slice + i];
                empty &= pixels[i] == 0;
            }
            if (empty) {
                continue;
            }
            ByteProcessor plane = new ByteProcessor(g.size(0), g.size(1), pixels);
            plane.setThreshold(255, 255, ImageProcessor.NO_LUT_UPDATE);
            Roi roi = new ThresholdToSelection().convert(plane);
            roi.setLocation(roi.getXBase() + offset[0], roi.getYBase() + offset[1]);
            int position = offset[2] + z + 1;
            if (hyperstack) {
                roi.setPosition(0, position, frame);
            } else {
                roi.setPosition(position);
            }
            roi.setName(name);
            rois.add(roi);
        }
        return rois;
    }
}
