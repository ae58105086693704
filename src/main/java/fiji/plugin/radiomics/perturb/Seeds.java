/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.perturb;

/**
 * Random numbers that depend on what they are for, not on which thread asks when (finaliser of
 * Steele, Lea and Flood's SplitMix64, OOPSLA 2014).
 */
final class Seeds {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Seeds() {}

    /**
     * @param seed a seed
     * @param part what it is for
     * @return the seed of the part
     */
    static long of(long seed, long part) {
        return mixed(seed + GOLDEN * (2 * part + 1));
    }

    /**
     * @param seed a seed
     * @param part what it is for
     * @return the seed of the part
     */
    static long of(long seed, String part) {
        long hash = seed;
        for (int i = 0; i < part.length(); i++) {
            hash = of(hash, part.charAt(i));
        }
        return of(hash, part.length());
    }

    private static long mixed(long z) {
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }

    /**
     * @param bits random bits
     * @return a number above 0, at most 1
     */
    static double uniform(long bits) {
        return ((bits >>> 11) + 1) * 0x1p-53;
    }
}
