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
import ij.io.FileInfo;
import ij.measure.Calibration;
import java.util.List;
import java.util.Locale;

/**
 * What a TIFF file's resolution, e.g. 300 dots per inch, says of a voxel: something of x and y,
 * nothing of z. ImageJ takes a depth of one unit then, 25.4 mm.
 */
public final class TiffResolution {

    private TiffResolution() {}

    /**
     * @param image an image
     * @return whether its spacing comes from a resolution, so that its depth is not known. One inch
     *     is nobody's slice distance; one centimetre or micrometre may be, where ImageJ itself
     *     wrote the unit down
     */
    static boolean isOnlyInPlane(ImagePlus image) {
        Calibration c = image.getCalibration();
        if (c.pixelDepth != 1 || c.pixelWidth == 1) {
            return false;
        }
        String unit = c.getUnit() == null ? "" : c.getUnit().toLowerCase(Locale.ROOT);
        if (unit.matches("inch|inches|in|\"")) {
            return true;
        }
        FileInfo file = image.getOriginalFileInfo();
        boolean written =
                file == null
                        || file.fileFormat != FileInfo.TIFF
                        || file.description != null && file.description.contains("unit=");
        return !written && unit.matches("cm|um|\u00b5m|\u03bcm|micron|microns");
    }

    /**
     * @param warnings takes a sentence
     * @param slices number of slices
     * @param mm size of a pixel by the resolution
     */
    public static void warn(List<String> warnings, int slices, double mm) {
        String dots =
                String.format(Locale.ROOT, "%.5g mm a pixel (%.4g dots per inch)", mm, 25.4 / mm);
        warnings.add(
                slices > 1
                        ? "the TIFF gives "
                                + dots
                                + " but no distance between slices: lengths stay in pixels; where"
                                + " the distance is known, set unit and voxel depth in Image >"
                                + " Properties..."
                        : "the spacing of "
                                + dots
                                + " is the TIFF's resolution, which may be meant for print or"
                                + " screen; it gives no thickness, 1 mm is taken");
    }
}
