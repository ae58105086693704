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

/**
 * A value that may tell a frame from others at the same position.
 *
 * @param text the value in words
 * @param number the value where it is a number; else NaN
 */
record Trait(String text, double number) {

    /**
     * @param v a number; NaN where it is not told
     * @return the trait; null where it is not told
     */
    static Trait of(double v) {
        if (!Double.isFinite(v)) {
            return null;
        }
        return new Trait(v == Math.rint(v) ? String.valueOf((long) v) : String.valueOf(v), v);
    }

    /**
     * @param text some text
     * @return the trait; null where it is empty
     */
    static Trait of(String text) {
        String line = StructureFile.oneLine(text);
        return line.isEmpty() ? null : new Trait(line, Double.NaN);
    }
}
