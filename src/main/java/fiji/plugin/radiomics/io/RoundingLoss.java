/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import java.util.Locale;
import java.util.Optional;

/**
 * What is lost where values that a file holds more exactly become {@code float}, which has 24
 * significant bits. It matters where the difference between neighbours is of the size of the
 * rounding: the same rounding is nothing in an image of 1000 ± 20 and all in one of 10¹⁰ ± 20.
 *
 * <p>Counted are pairs of consecutive voxels whose values differ in the file, and of these the ones
 * whose difference changes by more than a hundredth. Differences that are themselves rounding noise
 * of {@code double} do not count.
 */
public final class RoundingLoss {

    /** Double precision has 2⁻⁵² to a value; what is computed has some of that for noise. */
    private static final double NOISE = 1e-12;

    private static final double CHANGE = .01;

    /** A share of pairs below which only unlike parts, such as a smooth margin, are touched. */
    private static final double SHARE = .35;

    private double last = Double.NaN;
    private float lastRounded;
    private long pairs;
    private long changed;
    private double differences;
    private double largest;
    private double error;
    private long beyond;

    /**
     * @param value what the file holds; of the next voxel
     * @param rounded what it became
     */
    public void add(double value, float rounded) {
        beyond += Float.isInfinite(rounded) && !Double.isInfinite(value) ? 1 : 0;
        double difference = value - last;
        double size = Math.abs(difference);
        if (size > NOISE * Math.abs(value) && size < Double.POSITIVE_INFINITY) {
            pairs++;
            differences += size;
            double kept = (double) rounded - lastRounded;
            changed += Math.abs(kept - difference) > CHANGE * size ? 1 : 0;
        }
        double off = Math.abs(rounded - value);
        if (off > error && off < Double.POSITIVE_INFINITY) {
            error = off;
            largest = value;
        }
        last = value;
        lastRounded = rounded;
    }

    /**
     * @return a sentence with the figures; empty where nothing that matters is lost
     */
    public Optional<String> warning() {
        if (beyond > 0) {
            return Optional.of(
                    beyond
                            + " values of the file are beyond what 32-bit floating point holds"
                            + " (3.4e38) and count as infinite");
        }
        if (changed <= SHARE * pairs || pairs == 0) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "the file holds values that are rounded here to 32-bit floating point, by"
                                + " up to %.3g (at %.10g), while neighbouring voxels differ by %.3g"
                                + " on average: variance and texture are not exact; subtract a"
                                + " constant from the image before it is saved",
                        error,
                        largest,
                        differences / pairs));
    }
}
