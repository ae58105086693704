/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import java.util.Locale;

/** Numbers as text of at most 16 characters (value representation DS). */
final class DecimalString {

    private static final int MOST = 16;

    /** What 16 characters leave of a float's expansion, relative to it. */
    private static final double DIGITS = 1e-12;

    private DecimalString() {}

    /**
     * @param v a finite number
     * @return the nearest text of at most 16 characters
     */
    static String of(double v) {
        if (!Double.isFinite(v)) {
            throw new IllegalArgumentException("DICOM has no text for " + v);
        }
        if (v == Math.rint(v) && Math.abs(v) < 1e15) {
            return Long.toString((long) v);
        }
        String text = Double.toString(v);
        for (int digits = 16; text.length() > MOST; digits--) {
            text = shorter(String.format(Locale.ROOT, "%." + digits + "g", v), v, digits);
        }
        return text;
    }

    /** Of the same digits, whichever of plain and exponent form fits. */
    private static String shorter(String plain, double v, int digits) {
        String exponent = String.format(Locale.ROOT, "%." + (digits - 1) + "E", v);
        boolean same = plain.indexOf('e') < 0;
        return same && plain.length() <= exponent.length() ? plain : exponent;
    }

    /**
     * Undoes what storing a number in 32 bits did to it. Some software keeps 0.977 as a float and
     * writes that as 0.97699999809265; a NIfTI file of the same image is read as 0.977, and a
     * difference in the ninth digit suffices to round a resampled intensity the other way.
     *
     * @param values numbers of a file
     * @return a copy in which those that are floats to 12 digits are the shortest decimals that
     *     give these floats
     */
    static double[] withoutFloatNoise(double[] values) {
        double[] clean = values.clone();
        for (int i = 0; i < clean.length; i++) {
            float f = (float) clean[i];
            if (Float.isFinite(f) && Math.abs(clean[i] - f) <= DIGITS * Math.abs(f)) {
                clean[i] = Double.parseDouble(Float.toString(f));
            }
        }
        return clean;
    }
}
