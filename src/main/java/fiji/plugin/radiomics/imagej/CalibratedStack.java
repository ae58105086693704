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
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;

/**
 * An ImageJ stack that is filled slice by slice: of 16 bits with a calibration function as long as
 * all values are whole numbers from −32768 to 32767, as of CT, else of 32 bits.
 */
public final class CalibratedStack {

    private static final int SIGNED_OFFSET = 32768;

    private final Geometry grid;
    private ImageStack stack;
    private boolean whole;
    private float low = Float.POSITIVE_INFINITY;
    private float high = Float.NEGATIVE_INFINITY;

    /**
     * @param grid the image's grid
     * @param whole whether all values are whole numbers
     */
    public CalibratedStack(Geometry grid, boolean whole) {
        this.grid = grid;
        this.whole = whole;
        stack = new ImageStack(grid.size(0), grid.size(1));
    }

    /** Whether all of these are whole numbers; no NaN is. */
    public static boolean areWhole(float[] values) {
        for (float v : values) {
            if (v != (int) v) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param values of the next slice, row by row, from {@code at}; copied
     * @param at index of the first
     */
    public void add(float[] values, int at) {
        int n = grid.size(0) * grid.size(1);
        for (int i = at; i < at + n; i++) {
            if (Float.isFinite(values[i])) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        if (whole && (low < Short.MIN_VALUE || high > Short.MAX_VALUE)) {
            whole = false;
            stack = inFloats(stack);
        }
        stack.addSlice("", whole ? shorts(values, at, n) : floats(values, at, n));
    }

    /**
     * @param title the image's title
     * @param unit symbol of the intensity unit; empty where it is not known
     * @return the image, in its place in space; not shown
     */
    public ImagePlus image(String title, String unit) {
        ImagePlus image = new ImagePlus(title, stack);
        Calibration c = image.getCalibration();
        if (whole) {
            c.setFunction(
                    Calibration.STRAIGHT_LINE,
                    new double[] {-SIGNED_OFFSET, 1},
                    unit.isEmpty() ? "Gray Value" : unit);
        } else if (!unit.isEmpty()) {
            c.setValueUnit(unit);
        }
        CalibratedGeometry.set(image, grid);
        if (low <= high) {
            int offset = whole ? SIGNED_OFFSET : 0;
            image.setDisplayRange((double) low + offset, (double) high + offset);
        }
        return image;
    }

    private static ImageStack inFloats(ImageStack shorts) {
        ImageStack stack = new ImageStack(shorts.getWidth(), shorts.getHeight());
        for (int i = 1; i <= shorts.size(); i++) {
            short[] from = (short[]) shorts.getPixels(i);
            float[] to = new float[from.length];
            for (int j = 0; j < to.length; j++) {
                to[j] = (from[j] & 0xffff) - SIGNED_OFFSET;
            }
            stack.addSlice("", to);
        }
        return stack;
    }

    private static short[] shorts(float[] values, int at, int n) {
        short[] to = new short[n];
        for (int i = 0; i < n; i++) {
            to[i] = (short) ((int) values[at + i] + SIGNED_OFFSET);
        }
        return to;
    }

    private static float[] floats(float[] values, int at, int n) {
        float[] to = new float[n];
        System.arraycopy(values, at, to, 0, n);
        return to;
    }
}
