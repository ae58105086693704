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

import fiji.plugin.radiomics.parameter.DecimalText;
import java.util.ArrayList;
import java.util.List;

/**
 * One perturbation of an image and its region.
 *
 * @param noise which repetition of the noise, from 1; 0 = none
 * @param rotation degrees by which the grid is turned, from the x towards the y axis
 * @param translation parts of a new voxel by which it is shifted along x, y, z
 * @param volume part of its volume by which the region grows
 * @param contour which repetition of the contour, from 1; 0 = as drawn
 * @param label which it is, for tables: what was asked for, e.g. {@code rotation=-13 volume=0.2}
 */
public record Perturbation(
        int noise,
        double rotation,
        List<Double> translation,
        double volume,
        int contour,
        String label) {

    /** Copies the list. */
    public Perturbation {
        translation = List.copyOf(translation);
    }

    /** What two perturbations have in common whose images are the same. */
    public record OfImage(int noise, double rotation, List<Double> translation) {}

    /**
     * @return what it does to the image
     */
    public OfImage ofImage() {
        return new OfImage(noise, rotation, translation);
    }

    /** Names what is one of several, and what is not nothing. */
    static String label(
            Perturbation p, boolean turned, boolean shifted, boolean resized, int axes) {
        List<String> parts = new ArrayList<>();
        if (turned) {
            parts.add("rotation=" + DecimalText.write(p.rotation));
        }
        if (shifted) {
            parts.add(
                    "translation="
                            + String.join(
                                    "/",
                                    p.translation.stream()
                                            .limit(axes)
                                            .map(DecimalText::write)
                                            .toList()));
        }
        if (p.noise > 0) {
            parts.add("noise=" + p.noise);
        }
        if (resized) {
            parts.add("volume=" + DecimalText.write(p.volume));
        }
        if (p.contour > 0) {
            parts.add("contour=" + p.contour);
        }
        return String.join(" ", parts);
    }
}
