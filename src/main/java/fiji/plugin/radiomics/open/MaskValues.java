/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.open;

import fiji.plugin.radiomics.image.LabelImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What values a mask image has, beside 0 and NaN. */
final class MaskValues {

    /** More different values than this are no mask of a few labels. */
    static final int MOST_LABELS = 20;

    private static final int BYTES = 255;
    private static final int MIDDLE_OF_BYTES = 128;

    private static final float EXACT_IN_FLOAT = 1 << 24;

    private final LabelImage image;

    /** What voxels hold, the first few. */
    private final Set<Float> distinct = new LinkedHashSet<>();

    private long inside;
    private long between0And1;
    private boolean whole = true;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    MaskValues(LabelImage image) {
        this.image = image;
        for (int z = 0; z < image.geometry().size(2); z++) {
            add(image.voxels().slice(z));
        }
    }

    private void add(float[] values) {
        float previous = 0;
        for (float v : values) {
            if (v == 0 || Float.isNaN(v)) {
                continue;
            }
            inside++;
            between0And1 += !image.isCoded() && v > 0 && v < 1 ? 1 : 0;
            if (v != previous) {
                look(v);
                previous = v;
            }
        }
    }

    private void look(float v) {
        double value = image.value(v);
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
        whole &= value == Math.rint(value);
        if (distinct.size() <= MOST_LABELS) {
            distinct.add(v);
        }
    }

    /** Voxels that are neither 0 nor NaN. */
    long inside() {
        return inside;
    }

    long between0And1() {
        return between0And1;
    }

    boolean hasNegative() {
        return least < 0;
    }

    double least() {
        return least;
    }

    boolean isOneValue() {
        return distinct.size() == 1;
    }

    boolean areFewLabels() {
        return whole && distinct.size() <= MOST_LABELS;
    }

    boolean areLabels() {
        return whole && least > 0;
    }

    boolean areRounded() {
        return !image.isCoded() && whole && greatest > EXACT_IN_FLOAT;
    }

    int count() {
        return distinct.size();
    }

    /** The values, or how many there are and where they lie. */
    String text() {
        if (distinct.isEmpty()) {
            return "none (all voxels are 0)";
        }
        if (distinct.size() > MOST_LABELS) {
            return "more than " + MOST_LABELS + " different values from " + range();
        }
        List<Float> sorted = new ArrayList<>(distinct);
        sorted.sort((a, b) -> Double.compare(image.value(a), image.value(b)));
        return String.join(", ", sorted.stream().map(image::text).toList());
    }

    private String range() {
        return shortened(least) + " to " + shortened(greatest);
    }

    /** A level to begin with. */
    String proposedLevel() {
        return least > 0 && greatest <= 1
                ? "0.5"
                : greatest >= MIDDLE_OF_BYTES && greatest <= BYTES ? "128" : "LEVEL";
    }

    private static String shortened(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e15
                ? String.valueOf((long) v)
                : String.format(java.util.Locale.ROOT, "%.4g", v);
    }
}
