package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.segment.SegmentationInput;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
     * @return the seed; null where there is none
     */
    public static int[] seed(String text, ImagePlus image) {
        return SegmentationInput.seed(text.isBlank() ? seedText(image) : text);
    }

    /**
     * Adds a lesion's ROIs, one a slice, to the ROI Manager, or without a display to the image's
     * overlay. What is there stays; where there are ROIs of that name, a number tells these apart.
     *
     * @param lesion the lesion
     * @param name name of the ROIs
     * @param image the image
     * @param frame the frame that was segmented, from 1; 0 where there is no choice
     * @return the name that they got
     */
    public static String addRois(Mask lesion, String name, ImagePlus image, int frame) {
        boolean headless = GraphicsEnvironment.isHeadless();
        RoiManager manager = headless ? null : RoiManager.getRoiManager();
        Overlay overlay = image.getOverlay() == null ? new Overlay() : image.getOverlay();
        List<Roi> there =
                headless
                        ? Arrays.asList(overlay.toArray())
                        : Arrays.asList(manager.getRoisAsArray());
        List<String> names = new ArrayList<>();
        there.forEach(r -> names.add(r.getName()));
        String free = name;
        for (int k = 2; names.contains(free); k++) {
            free = name + "-" + k;
        }
        for (Roi roi : MaskRois.of(lesion, new int[3], free, image, frame)) {
            if (headless) {
                overlay.add(roi);
            } else {
                manager.addRoi(roi);
            }
        }
        if (headless) {
            image.setOverlay(overlay);
        }
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
