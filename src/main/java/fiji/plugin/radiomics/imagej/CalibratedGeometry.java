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
import fiji.plugin.radiomics.image.LengthUnit;
import ij.ImagePlus;
import ij.measure.Calibration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An ImageJ calibration as a geometry in millimetres, and back. */
public final class CalibratedGeometry {

    private static final double[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private CalibratedGeometry() {}

    /**
     * @param image an image
     * @param warnings takes a sentence where lengths stay in pixels
     * @return its grid; one frame, all slices; in the patient where the image knows its place
     */
    public static Geometry of(ImagePlus image, List<String> warnings) {
        Optional<Geometry> placed = ImagePlace.of(image);
        if (placed.isPresent()) {
            return placed.get();
        }
        if (ImagePlace.isTurned(image)) {
            warnings.add(
                    "the image was flipped, rotated or reversed since it was opened, so that its"
                            + " place in the patient is not known any more");
        }
        Calibration c = image.getCalibration();
        String[] units = {c.getXUnit(), c.getYUnit(), c.getZUnit()};
        double[] mm = new double[3];
        boolean known = true;
        int slices = image.getNSlices();
        boolean planar = TiffResolution.isOnlyInPlane(image);
        if (planar) {
            TiffResolution.warn(warnings, slices, c.pixelWidth * LengthUnit.millimetres(units[0]));
        }
        for (int a = 0; a < 3; a++) {
            mm[a] = LengthUnit.millimetres(units[a]);
            known &= mm[a] > 0;
        }
        if (planar && slices > 1) {
            known = false;
            mm = new double[] {1, 1, 1};
        } else if (!known) {
            String unit = c.getUnit();
            warnings.add(
                    (unit == null || unit.isBlank()
                                    ? "the image has no unit of length"
                                    : "the unit of length '" + unit + "' is no length in mm")
                            + ": spacing stays in pixels; set it in Image > Properties...");
            mm = new double[] {1, 1, 1};
        }
        double depth = planar && slices == 1 ? 1 / mm[2] : c.pixelDepth;
        if (slices == 1 && !(depth > 0)) {
            // A single slice without thickness: nothing that is computed of it depends on one.
            depth = 1;
        }
        double[] size = {c.pixelWidth, c.pixelHeight, depth};
        if (planar && slices > 1) {
            size = new double[] {1, c.pixelHeight / c.pixelWidth, 1};
        }
        double[] zero = {c.xOrigin, c.yOrigin, c.zOrigin};
        double[] spacing = new double[3];
        double[] origin = new double[3];
        for (int a = 0; a < 3; a++) {
            spacing[a] = clean(size[a] * mm[a]);
            origin[a] = zero[a] == 0 ? 0 : -zero[a] * spacing[a];
        }
        return new Geometry(
                new int[] {image.getWidth(), image.getHeight(), slices},
                spacing,
                origin,
                IDENTITY,
                known ? LengthUnit.MILLIMETRE : LengthUnit.PIXEL);
    }

    /** 800 µm is 0.8 mm, not 0.8000000000000002: what the user typed is compared and shown. */
    public static double clean(double v) {
        double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.12g", v));
        return Double.isFinite(v) ? rounded : v;
    }

    public static void set(ImagePlus image, Geometry g) {
        Calibration c = image.getCalibration();
        c.pixelWidth = g.spacing(0);
        c.pixelHeight = g.spacing(1);
        c.pixelDepth = g.spacing(2);
        c.setUnit(g.unit().symbol());
        ImagePlace.set(image, g);
    }
}
