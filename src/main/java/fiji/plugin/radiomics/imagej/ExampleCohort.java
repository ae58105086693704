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
import ij.ImageStack;
import ij.gui.Overlay;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ShortProcessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Sixty CT-like slices made by code, always the same, each with one lesion in lung, outlined in the
 * overlay by a ROI whose name tells its class. Both classes have the same range of size and mean;
 * the malignant lesions are more uneven, on a finer scale, with dark spots. The classes overlap, as
 * patients do.
 */
public final class ExampleCohort {

    /** Class of the evener lesions. */
    public static final String BENIGN = "benign";

    /** Class of the more uneven lesions. */
    public static final String MALIGNANT = "malignant";

    /** Number of cases, half of each class. */
    public static final int CASES = 60;

    private static final long SEED = 20261124;
    private static final int SIZE = 96;
    private static final double PIXEL_MM = 0.7;
    private static final double SLICE_MM = 5;
    private static final int SIGNED_OFFSET = 32768;
    private static final double NOISE_HU = 9;
    private static final int LUNG_HU = -830;
    private static final int WAVES = 24;

    private ExampleCohort() {}

    /**
     * @return a 16-bit stack of 96 × 96 pixels × 60 cases in Hounsfield units, 0.7 mm a pixel, with
     *     a ROI named like {@code case_07_malignant} for each slice in its overlay; not shown
     */
    public static ImagePlus create() {
        Random random = new Random(SEED);
        List<Boolean> classes = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            classes.add(i % 2 == 0);
        }
        Collections.shuffle(classes, random);
        ImageStack stack = new ImageStack(SIZE, SIZE);
        Overlay overlay = new Overlay();
        for (int i = 0; i < CASES; i++) {
            Lesion lesion = Lesion.draw(random, classes.get(i));
            String kind = classes.get(i) ? MALIGNANT : BENIGN;
            String name = String.format(java.util.Locale.ROOT, "case_%02d_%s", i + 1, kind);
            stack.addSlice(name, new ShortProcessor(SIZE, SIZE, pixels(random, lesion), null));
            Roi roi = lesion.outline();
            roi.setName(name);
            roi.setPosition(i + 1);
            overlay.add(roi);
        }
        ImagePlus image = new ImagePlus("radiomics-cohort", stack);
        Calibration calibration = image.getCalibration();
        calibration.setSigned16BitCalibration();
        calibration.setValueUnit("HU");
        calibration.pixelWidth = PIXEL_MM;
        calibration.pixelHeight = PIXEL_MM;
        calibration.pixelDepth = SLICE_MM;
        calibration.setUnit("mm");
        image.setOverlay(overlay);
        image.setDisplayRange(SIGNED_OFFSET - 160, SIGNED_OFFSET + 240);
        return image;
    }

    private static short[] pixels(Random random, Lesion lesion) {
        double[] texture = lesion.texture();
        short[] pixels = new short[SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            double tissue = Double.isNaN(texture[i]) ? LUNG_HU : texture[i];
            double hu = tissue + NOISE_HU * random.nextGaussian();
            pixels[i] = (short) (Math.max(-1024, Math.round(hu)) + SIGNED_OFFSET);
        }
        return pixels;
    }

    /**
     * One lesion. Trigonometry is StrictMath's, which gives the same digits on every machine.
     *
     * @param x centre in pixels
     * @param y centre in pixels
     * @param radius mean radius in pixels
     * @param bumps amplitude, relative to the radius, and phase of each harmonic of the outline
     * @param mean HU
     * @param spread standard deviation of the texture in HU
     * @param skew strength of the dark tail; 0 = symmetric
     * @param waves wave vector in 1/pixel and phase of each plane wave of the texture
     */
    private record Lesion(
            double x,
            double y,
            double radius,
            double[][] bumps,
            double mean,
            double spread,
            double skew,
            double[][] waves) {

        static Lesion draw(Random random, boolean isMalignant) {
            double[][] bumps = new double[5][2];
            for (double[] bump : bumps) {
                bump[0] = 0.07 * random.nextGaussian();
                bump[1] = 2 * Math.PI * random.nextDouble();
            }
            double spread = (isMalignant ? 17 : 12) * StrictMath.exp(0.25 * random.nextGaussian());
            double skew = (isMalignant ? 0.55 : 0.15) + 0.25 * random.nextGaussian();
            double shortest = isMalignant ? 4 : 6;
            double[][] waves = new double[WAVES][3];
            for (double[] wave : waves) {
                double length = shortest + 10 * random.nextDouble();
                double angle = 2 * Math.PI * random.nextDouble();
                wave[0] = 2 * Math.PI / length * StrictMath.cos(angle);
                wave[1] = 2 * Math.PI / length * StrictMath.sin(angle);
                wave[2] = 2 * Math.PI * random.nextDouble();
            }
            return new Lesion(
                    SIZE / 2.0 + 4 * random.nextGaussian(),
                    SIZE / 2.0 + 4 * random.nextGaussian(),
                    14 + 10 * random.nextDouble(),
                    bumps,
                    38 + 9 * random.nextGaussian(),
                    spread,
                    Math.max(0, skew),
                    waves);
        }

        private double edge(double angle) {
            double edge = 1;
            for (int k = 0; k < bumps.length; k++) {
                edge += bumps[k][0] * StrictMath.cos((k + 2) * angle + bumps[k][1]);
            }
            return radius * edge;
        }

        /** HU of every pixel of the lesion, NaN outside it. */
        double[] texture() {
            double[] values = new double[SIZE * SIZE];
            double sum = 0;
            double squares = 0;
            int n = 0;
            for (int i = 0; i < values.length; i++) {
                double dx = i % SIZE + 0.5 - x;
                double dy = i / SIZE + 0.5 - y;
                double distance = Math.sqrt(dx * dx + dy * dy);
                values[i] = Double.NaN;
                if (distance <= edge(StrictMath.atan2(dy, dx))) {
                    double even = field(dx, dy);
                    values[i] = skew == 0 ? even : -StrictMath.exp(-skew * even);
                    sum += values[i];
                    squares += values[i] * values[i];
                    n++;
                }
            }
            double centre = sum / n;
            double scale = spread / Math.sqrt(squares / n - centre * centre);
            for (int i = 0; i < values.length; i++) {
                values[i] = mean + scale * (values[i] - centre);
            }
            return values;
        }

        /** About normally distributed, with a standard deviation of 1. */
        private double field(double dx, double dy) {
            double sum = 0;
            for (double[] wave : waves) {
                sum += StrictMath.cos(wave[0] * dx + wave[1] * dy + wave[2]);
            }
            return sum * Math.sqrt(2.0 / WAVES);
        }

        /** Drawn a pixel inside the edge, as one outlines a lesion to leave the lung out. */
        Roi outline() {
            int n = 72;
            float[] px = new float[n];
            float[] py = new float[n];
            for (int i = 0; i < n; i++) {
                double angle = 2 * Math.PI * i / n;
                double edge = edge(angle) - 1.5;
                px[i] = (float) (x + edge * StrictMath.cos(angle));
                py[i] = (float) (y + edge * StrictMath.sin(angle));
            }
            return new PolygonRoi(px, py, Roi.POLYGON);
        }
    }
}
