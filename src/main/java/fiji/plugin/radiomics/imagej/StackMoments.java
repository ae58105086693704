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
import java.util.Arrays;
import java.util.Locale;

/**
 * The first moments of an image about its middle, along x, y and z, of pixel values as they are
 * stored: M_a = Σ v (2 i_a + 1 − n_a). A flip turns the sign of one of them, a rotation in steps of
 * 90° or a reslice exchanges them, and a change of all values by a constant leaves them: so they
 * tell an image that was turned from one that was edited.
 */
final class StackMoments {

    /** Sums in another order differ in their last digits. */
    private static final double ROUNDING = 1e-9;

    private static final int[][] ORDERS = {
        {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
    };

    private final double[] moments;

    private StackMoments(double[] moments) {
        this.moments = moments;
    }

    /**
     * @param image an image; of several channels or frames the first is taken
     * @return its moments; those of RGB images are 0
     */
    static StackMoments of(ImagePlus image) {
        double[] m = new double[3];
        int nx = image.getWidth();
        int ny = image.getHeight();
        int nz = image.getNSlices();
        for (int z = 0; z < nz; z++) {
            Object pixels = image.getStack().getPixels(image.getStackIndex(1, z + 1, 1));
            double ofSlice = 0;
            for (int y = 0; y < ny; y++) {
                double ofRow = 0;
                for (int x = 0; x < nx; x++) {
                    double v = value(pixels, y * nx + x);
                    m[0] += v * (2 * x + 1 - nx);
                    ofRow += v;
                }
                m[1] += ofRow * (2 * y + 1 - ny);
                ofSlice += ofRow;
            }
            m[2] += ofSlice * (2 * z + 1 - nz);
        }
        return new StackMoments(m);
    }

    private static double value(Object pixels, int i) {
        if (pixels instanceof short[] s) {
            return s[i] & 0xffff;
        }
        if (pixels instanceof byte[] b) {
            return b[i] & 0xff;
        }
        return pixels instanceof float[] f && Float.isFinite(f[i]) ? f[i] : 0;
    }

    /**
     * @param text what {@link #toString} gave
     * @return the moments; null where the text is none
     */
    static StackMoments parse(String text) {
        try {
            double[] m =
                    Arrays.stream(text.trim().split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            return m.length == 3 ? new StackMoments(m) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * @param then moments of an image
     * @return whether these are what a flip, rotation or reslice has made of them; an image that is
     *     its own mirror image does not tell
     */
    boolean areTurned(StackMoments then) {
        double tolerance = ROUNDING * Arrays.stream(moments).map(Math::abs).sum();
        // All signs at once are those of inverted values rather than of a point reflection.
        if (equal(then.moments, ORDERS[0], 0, tolerance)
                || equal(then.moments, ORDERS[0], 7, tolerance)) {
            return false;
        }
        for (int[] order : ORDERS) {
            for (int signs = 0; signs < 8; signs++) {
                if (equal(then.moments, order, signs, tolerance)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean equal(double[] then, int[] order, int signs, double tolerance) {
        for (int a = 0; a < 3; a++) {
            double turned = (signs >> a & 1) == 0 ? then[order[a]] : -then[order[a]];
            if (!(Math.abs(moments[a] - turned) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s %s", moments[0], moments[1], moments[2]);
    }
}
