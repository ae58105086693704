/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

/** Lengths whose Fourier transform is fast. */
final class FastLengths {

    private FastLengths() {}

    /**
     * @param least least length
     * @return the next even product of 2, 3 and 5
     */
    static int from(int least) {
        int length = Math.max(2, least + least % 2);
        while (!isSmooth(length)) {
            length += 2;
        }
        return length;
    }

    private static boolean isSmooth(int length) {
        int rest = length;
        for (int factor : new int[] {2, 3, 5}) {
            while (rest % factor == 0) {
                rest /= factor;
            }
        }
        return rest == 1;
    }
}
