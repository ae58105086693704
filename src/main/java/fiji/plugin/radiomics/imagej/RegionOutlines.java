package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.ByteProcessor;
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
     * @return ROIs in the order of regions and slices, each with its region's name, a colour a
     *     region and its slice as position; none where a slice of a region is empty
     */
    public static List<Roi> of(List<Region> regions, ImagePlus image) {
        List<Roi> rois = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            String name = unique(roiName(region.name()), names);
            for (int z = 0; z < region.mask().geometry().size(2); z++) {
                Roi roi = outline(region, z);
                if (roi != null) {
                    place(roi, region.offset()[2] + z + 1, image);
                    roi.setName(name);
                    roi.setStrokeColor(COLOURS[i % COLOURS.length]);
                    rois.add(roi);
                }
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

    /** The outline of one slice of the region's mask; null where it is empty. */
    private static Roi outline(Region region, int z) {
        Geometry part = region.mask().geometry();
        int plane = part.size(0) * part.size(1);
        byte[] inside = new byte[plane];
        boolean any = false;
        for (int i = 0; i < plane; i++) {
            inside[i] = (byte) (region.mask().data()[z * plane + i] == 0 ? 0 : 255);
            any |= inside[i] != 0;
        }
        if (!any) {
            return null;
        }
        ByteProcessor pixels = new ByteProcessor(part.size(0), part.size(1), inside);
        pixels.setThreshold(255, 255, ij.process.ImageProcessor.NO_LUT_UPDATE);
        Roi roi = new ThresholdToSelection().convert(pixels);
        int[] offset = region.offset();
        roi.setLocation(roi.getXBase() + offset[0], roi.getYBase() + offset[1]);
        return roi;
    }

    private static void place(Roi roi, int slice, ImagePlus image) {
        if (image.getNChannels() > 1 || image.getNFrames() > 1) {
            roi.setPosition(0, slice, 0);
        } else {
            roi.setPosition(slice);
        }
    }
}
