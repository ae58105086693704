package fiji.plugin.radiomics.preprocess;

import java.util.Arrays;
import java.util.Locale;

/**
 * Discretisation of a region's intensities into grey levels (IBSI 4R0B). The number of levels is
 * known before anything is allocated.
 *
 * @param method fixed bin size, fixed bin number or none
 * @param binWidth width of a bin in image units (FBS)
 * @param lowestEdge lower edge of the first bin in image units (FBS); −∞ = the region's minimum
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
        short[] level = new short[values.length];
        int count =
                switch (method) {
                    case FBS -> fixedSize(values, min, max, level);
                    case FBN -> fixedNumber(values, min, max, level);
                    case NONE -> asTheyAre(values, max, level);
                };
        return place(region, level, count, pad);
    }

    private int fixedSize(float[] values, float min, float max, short[] level) {
        double edge = Double.isInfinite(lowestEdge) ? min : lowestEdge;
        double levels = Math.floor((max - edge) / binWidth) + 1;
        if (levels > maxLevels) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "a bin width of %s gives %.0f grey levels between %s and %s, more than"
                                    + " the limit of %d; use a bin width of at least %s, or FBN",
                            text(binWidth),
                            levels,
                            text(edge),
                            text(max),
                            maxLevels,
                            text(workingWidth(edge, max))));
        }
        for (int k = 0; k < values.length; k++) {
            level[k] = (short) (Math.floor((values[k] - edge) / binWidth) + 1);
        }
        return (int) levels;
    }

    /** A width with two significant digits that keeps to the limit. */
    private double workingWidth(double edge, double max) {
        double least = (max - edge) / (maxLevels - 1);
        double unit = Math.pow(10, Math.floor(Math.log10(least)) - 1);
        return Math.ceil(least / unit) * unit;
    }

    private int fixedNumber(float[] values, float min, float max, short[] level) {
        if (bins > maxLevels) {
            throw new IllegalArgumentException(
                    bins + " bins are more than the limit of " + maxLevels + " grey levels");
        }
        if (min == max) {
            Arrays.fill(level, (short) 1);
            return 1;
        }
        double range = (double) max - min;
        // In this order of operations no whole number falls short of its bin.
        for (int k = 0; k < values.length; k++) {
            double l = Math.floor(bins * ((double) values[k] - min) / range) + 1;
            level[k] = (short) Math.min(bins, l);
        }
        return bins;
    }

    private int asTheyAre(float[] values, float max, short[] level) {
        if (max > maxLevels) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "without discretisation the greatest intensity, %s, is the number of"
                                    + " grey levels, more than the limit of %d; use FBN or FBS",
                            text(max),
                            maxLevels));
        }
        for (int k = 0; k < values.length; k++) {
            if (values[k] < 1 || values[k] != Math.rint(values[k])) {
                throw new IllegalArgumentException(
                        "without discretisation intensities must be whole numbers from 1, but one"
                                + " is "
                                + text(values[k])
                                + "; use FBN or FBS");
            }
            level[k] = (short) values[k];
        }
        return (int) max;
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

    private static String text(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e9
                ? String.format(Locale.ROOT, "%.0f", v)
                : String.format(Locale.ROOT, "%.4g", v);
    }
}
