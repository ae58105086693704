/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.preprocess;

import fiji.plugin.radiomics.ShortNumber;
import java.util.Locale;

/**
 * Discretisation of a region's intensities into grey levels (IBSI 4R0B). The number of levels is
 * known before anything is allocated.
 *
 * @param method fixed bin size, fixed bin number or none
 * @param binWidth width of a bin in image units (FBS)
 * @param lowestEdge lower edge of the first bin in image units (FBS); for a region that reaches
 *     below it, the first bin is so many whole widths lower; −∞ = the region's minimum
 * @param bins number of bins (FBN)
 * @param maxLevels the number of grey levels above which the region is refused
 */
public record Discretisation(
        DiscretisationMethod method, double binWidth, double lowestEdge, int bins, int maxLevels) {

    /**
     * @param region the region, with at least one voxel in its intensity mask
     * @param pad margin of the levels' array, at least the greatest distance that a texture matrix
     *     looks
     * @return grey levels of the intensity mask
     * @throws IllegalArgumentException where there would be more than {@link #maxLevels()} levels,
     *     with the bin width that would work; where intensities are no grey levels but no
     *     discretisation is asked for
     */
    public Levels apply(RegionData region, int pad) {
        float[] values = region.values();
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        LevelScale scale = scale(min, max);
        short[] level = new short[values.length];
        for (int k = 0; k < values.length; k++) {
            level[k] = (short) scale.level(values[k]);
        }
        return place(region, level, scale.count(), pad);
    }

    /**
     * The levels of single intensities, for those who have more of them than fit into a region.
     *
     * @param min least intensity, in image units, finite
     * @param max greatest intensity
     * @return what gives each intensity between them its level
     * @throws IllegalArgumentException where there would be more than {@link #maxLevels()} levels
     */
    public LevelScale scale(float min, float max) {
        return switch (method) {
            case FBS -> fixedSize(min, max);
            case FBN -> fixedNumber(min, max);
            case NONE -> asTheyAre(max);
        };
    }

    private LevelScale fixedSize(float min, float max) {
        double edge = Double.isInfinite(lowestEdge) ? min : lowestEdge;
        if (min < edge) {
            edge -= Math.ceil((edge - min) / binWidth) * binWidth;
        }
        double levels = Math.floor((max - edge) / binWidth) + 1;
        if (levels > maxLevels) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "a bin width of %s gives %.0f grey levels between %s and %s, more than"
                                    + " the limit of %d; use a bin width of at least %s, or FBN",
                            ShortNumber.text(binWidth),
                            levels,
                            ShortNumber.text(edge),
                            ShortNumber.text(max),
                            maxLevels,
                            ShortNumber.text(workingWidth(edge, max))));
        }
        return new LevelScale(method, edge, binWidth, (int) levels);
    }

    /** A width with two significant digits that keeps to the limit. */
    private double workingWidth(double edge, double max) {
        double least = (max - edge) / (maxLevels - 1);
        double unit = Math.pow(10, Math.floor(Math.log10(least)) - 1);
        return Math.ceil(least / unit) * unit;
    }

    private LevelScale fixedNumber(float min, float max) {
        if (bins > maxLevels) {
            throw new IllegalArgumentException(
                    bins + " bins are more than the limit of " + maxLevels + " grey levels");
        }
        return new LevelScale(method, min, (double) max - min, min == max ? 1 : bins);
    }

    private LevelScale asTheyAre(float max) {
        if (max > maxLevels) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "without discretisation the greatest intensity, %s, is the number of"
                                    + " grey levels, more than the limit of %d; use FBN or FBS",
                            ShortNumber.text(max),
                            maxLevels));
        }
        return new LevelScale(method, 1, 1, (int) max);
    }

    private static Levels place(RegionData region, short[] level, int count, int pad) {
        int[] size = {
            region.geometry().size(0), region.geometry().size(1), region.geometry().size(2)
        };
        short[] padded = new short[Levels.paddedLength(size, pad)];
        int[] histogram = new int[count + 1];
        byte[] inside = region.intensityMask().data();
        int i = 0;
        int k = 0;
        for (int z = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                int to = Levels.paddedRow(size, pad, y, z);
                for (int x = 0; x < size[0]; x++, i++) {
                    if (inside[i] != 0) {
                        histogram[level[k]]++;
                        padded[to + x] = level[k++];
                    }
                }
            }
        }
        return new Levels(padded, pad, size, histogram);
    }
}
