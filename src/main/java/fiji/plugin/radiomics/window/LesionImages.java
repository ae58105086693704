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

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.MaskRois;
import fiji.plugin.radiomics.imagej.ResponseImages;
import fiji.plugin.radiomics.segment.SegmentationInput;
import ij.ImagePlus;
import ij.gui.PointRoi;
import java.awt.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a segmentation starts on an ImageJ image, and how its result is shown. */
public final class LesionImages {

    private LesionImages() {}

    /**
     * @param image an image
     * @return {@code x y z} from 0 of its point selection (the last of several) in its slice, or
     *     empty where the selection is no point
     */
    public static String seedText(ImagePlus image) {
        if (!(image.getRoi() instanceof PointRoi points)) {
            return "";
        }
        Point[] all = points.getContainedPoints();
        Point last = all[all.length - 1];
        int position = points.getPointPosition(all.length - 1);
        int[] at =
                position > 0
                        ? image.convertIndexToPosition(position)
                        : ImagePlusVolumes.shown(image);
        return last.x + " " + last.y + " " + (at[1] - 1);
    }

    /**
     * @param text a seed as given; empty = the image's point selection
     * @param image the image
     * @return the seed, if there is one
     */
    public static Optional<int[]> seed(String text, ImagePlus image) {
        return SegmentationInput.seed(text.isBlank() ? seedText(image) : text);
    }

    /**
     * Adds a lesion's ROIs, one a slice. What is there stays; where there are ROIs of that name, a
     * number tells these apart.
     *
     * @param lesion the lesion
     * @param name name of the ROIs
     * @param image the image
     * @param frame the frame that was segmented, from 1; 0 where there is no choice
     * @param destination where to
     * @return the name that they got
     */
    public static String addRois(
            Mask lesion, String name, ImagePlus image, int frame, RoiDestination destination) {
        List<String> names = new ArrayList<>();
        destination.rois(image).forEach(r -> names.add(r.getName()));
        String free = name;
        for (int k = 2; names.contains(free); k++) {
            free = name + "-" + k;
        }
        destination.add(MaskRois.of(lesion, new int[3], free, image, frame), image);
        return free;
    }

    /**
     * @param lesion the lesion
     * @param title the image's title
     * @param source the image it lies in, whose calibration of lengths is kept
     * @return an 8-bit stack, 255 inside and 0 outside; not shown
     */
    public static ImagePlus mask(Mask lesion, String title, ImagePlus source) {
        ImagePlus mask = ImagePlusVolumes.toImagePlus(lesion, title);
        ResponseImages.calibrate(mask, lesion.geometry(), source);
        ImagePlace.setFrameOfReference(mask, ImagePlace.frameOfReference(source));
        mask.setSlice(ImagePlusVolumes.shown(source)[1]);
        return mask;
    }
}
