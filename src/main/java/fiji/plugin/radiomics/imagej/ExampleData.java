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

import fiji.plugin.radiomics.extract.ImageOrigin;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ShortProcessor;
import java.util.Random;

/**
 * A small CT-like volume made by code, always the same: a body with a lung, and in it two lesions
 * of equal size, one homogeneous, one heterogeneous, outlined slice by slice in the overlay.
 */
public final class ExampleData {

    /** Name of the ROIs of the lesion with even texture. */
    public static final String HOMOGENEOUS = "homogeneous";

    /** Name of the ROIs of the lesion with uneven texture. */
    public static final String HETEROGENEOUS = "heterogeneous";

    private static final long SEED = 20261123;
    private static final int SIZE = 96;
    private static final int SLICES = 24;
    private static final double PIXEL_MM = 0.8;
    private static final double SLICE_MM = 2.5;
    private static final double LESION_MM = 12;
    private static final int SIGNED_OFFSET = 32768;

    /** In HU. Less in the even lesion would leave it too few grey levels in bins of 25 HU. */
    private static final double NOISE = 12;

    private static final double NOISE_IN_EVEN_LESION = 28;

    private static final double[] CENTRE_A = {30, 48, 12};
    private static final double[] CENTRE_B = {66, 48, 12};

    private ExampleData() {}

    /**
     * @return a 16-bit stack of 96 × 96 × 24 voxels in Hounsfield units, 0.8 × 0.8 × 2.5 mm, with
     *     the two lesions' ROIs in its overlay; not shown
     */
    public static ImagePlus create() {
        Random random = new Random(SEED);
        double[][] waves = waves(random);
        ImageStack stack = new ImageStack(SIZE, SIZE);
        for (int z = 0; z < SLICES; z++) {
            short[] pixels = new short[SIZE * SIZE];
            for (int y = 0, i = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    boolean even = distance(x, y, z, CENTRE_A) <= LESION_MM;
                    double noise = even ? NOISE_IN_EVEN_LESION : NOISE;
                    double hu = anatomy(x, y, z, waves) + noise * random.nextGaussian();
                    pixels[i++] = (short) (Math.max(-1024, Math.round(hu)) + SIGNED_OFFSET);
                }
            }
            stack.addSlice("slice " + (z + 1), new ShortProcessor(SIZE, SIZE, pixels, null));
        }
        ImagePlus image = new ImagePlus("radiomics-example", stack);
        Calibration calibration = image.getCalibration();
        calibration.setSigned16BitCalibration();
        calibration.setValueUnit("HU");
        calibration.pixelWidth = PIXEL_MM;
        calibration.pixelHeight = PIXEL_MM;
        calibration.pixelDepth = SLICE_MM;
        calibration.setUnit("mm");
        ImageOrigins.set(image, new ImageOrigin("CT", "", "", ""));
        image.setOverlay(outlines());
        image.setSlice(SLICES / 2 + 1);
        image.setDisplayRange(SIGNED_OFFSET - 1000, SIGNED_OFFSET + 300);
        return image;
    }

    /** Plane waves whose sum is the uneven lesion's texture, a few mm long. */
    private static double[][] waves(Random random) {
        double[][] waves = new double[16][4];
        for (double[] w : waves) {
            double length = 4 + 8 * random.nextDouble();
            double azimuth = 2 * Math.PI * random.nextDouble();
            double height = 2 * random.nextDouble() - 1;
            double flat = Math.sqrt(1 - height * height);
            w[0] = 2 * Math.PI / length * flat * Math.cos(azimuth);
            w[1] = 2 * Math.PI / length * flat * Math.sin(azimuth);
            w[2] = 2 * Math.PI / length * height;
            w[3] = 2 * Math.PI * random.nextDouble();
        }
        return waves;
    }

    private static double anatomy(int x, int y, int z, double[][] waves) {
        if (distance(x, y, z, CENTRE_A) <= LESION_MM) {
            return 45;
        }
        if (distance(x, y, z, CENTRE_B) <= LESION_MM) {
            double sum = 0;
            for (double[] w : waves) {
                sum +=
                        Math.cos(
                                w[0] * x * PIXEL_MM
                                        + w[1] * y * PIXEL_MM
                                        + w[2] * z * SLICE_MM
                                        + w[3]);
            }
            return 35 + 25 * sum;
        }
        double u = (x - 47.5) / 44;
        double v = (y - 47.5) / 36;
        double body = u * u + v * v;
        if (body > 1) {
            return -1000;
        }
        return body > 0.8 ? 30 : -820;
    }

    private static double distance(double x, double y, double z, double[] centre) {
        double dx = (x - centre[0]) * PIXEL_MM;
        double dy = (y - centre[1]) * PIXEL_MM;
        double dz = (z - centre[2]) * SLICE_MM;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    private static Overlay outlines() {
        Overlay overlay = new Overlay();
        add(overlay, CENTRE_A, HOMOGENEOUS);
        add(overlay, CENTRE_B, HETEROGENEOUS);
        return overlay;
    }

    private static void add(Overlay overlay, double[] centre, String name) {
        for (int z = 0; z < SLICES; z++) {
            double dz = (z - centre[2]) * SLICE_MM;
            double edge = Math.sqrt(Math.max(0, LESION_MM * LESION_MM - dz * dz)) / PIXEL_MM;
            // Drawn just inside the edge, as one outlines a lesion to leave the lung out.
            double radius = Math.floor(edge) - 1;
            if (radius < 2) {
                continue;
            }
            // A pixel's centre lies half a pixel from its corner, where ROI coordinates count from.
            Roi roi =
                    new OvalRoi(
                            centre[0] + 0.5 - radius,
                            centre[1] + 0.5 - radius,
                            2 * radius,
                            2 * radius);
            roi.setName(name);
            roi.setPosition(z + 1);
            overlay.add(roi);
        }
    }
}
