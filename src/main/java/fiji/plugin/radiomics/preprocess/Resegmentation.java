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

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;

/**
 * Re-segmentation (IBSI IF9H): voxels whose intensity lies outside a range are taken out of the
 * intensity mask. With a range and outlier filtering both, the intersection of the two ranges
 * counts; mean and standard deviation are those of the region as outlined.
 */
public final class Resegmentation {

    private Resegmentation() {}

    /**
     * @param image the image
     * @param region the morphological mask, on the same grid
     * @param low least intensity kept, in image units; −∞ for none
     * @param high greatest intensity kept; +∞ for none
     * @param outlierSigma voxels outside mean ± this many standard deviations are taken out (IBSI
     *     7ACA: 3); 0 for none
     * @return the intensity mask; voxels that are NaN or infinite are never in it
     */
    public static Mask apply(
            Volume image, Mask region, double low, double high, double outlierSigma) {
        float[] data = image.data();
        byte[] inside = region.data();
        Range range = range(image, region, low, high, outlierSigma);
        byte[] kept = new byte[inside.length];
        for (int i = 0; i < kept.length; i++) {
            if (inside[i] != 0 && range.keeps(data[i])) {
                kept[i] = 1;
            }
        }
        return new Mask(region.geometry(), kept);
    }

    /**
     * What re-segmentation takes of a region.
     *
     * @param voxels finite voxels of the region as outlined
     * @param byRange those that the range takes
     * @param byOutliers those that the outlier filter takes, of what the range leaves
     */
    public record Losses(int voxels, int byRange, int byOutliers) {}

    /**
     * @param image the image
     * @param region the morphological mask, on the same grid
     * @param low least intensity kept, in image units; −∞ for none
     * @param high greatest intensity kept; +∞ for none
     * @param outlierSigma number of standard deviations kept; 0 for all
     * @return how many voxels {@link #apply} takes for which reason
     */
    public static Losses losses(
            Volume image, Mask region, double low, double high, double outlierSigma) {
        Range all = range(image, region, low, high, outlierSigma);
        Range given = new Range(low, high);
        int voxels = 0;
        int byRange = 0;
        int byOutliers = 0;
        for (int i = 0; i < region.data().length; i++) {
            float v = image.data()[i];
            if (region.data()[i] == 0 || !Float.isFinite(v)) {
                continue;
            }
            voxels++;
            if (!given.keeps(v)) {
                byRange++;
            } else if (!all.keeps(v)) {
                byOutliers++;
            }
        }
        return new Losses(voxels, byRange, byOutliers);
    }

    /**
     * The intensities that stay.
     *
     * @param least least intensity kept, in image units
     * @param greatest greatest intensity kept
     */
    public record Range(double least, double greatest) {

        /**
         * @param v an intensity
         * @return whether it stays; NaN and infinite ones never do
         */
        public boolean keeps(float v) {
            return v >= least && v <= greatest && Float.isFinite(v);
        }
    }

    /**
     * @param image the image
     * @param region the morphological mask, on the same grid
     * @param low least intensity kept, in image units; −∞ for none
     * @param high greatest intensity kept; +∞ for none
     * @param outlierSigma number of standard deviations kept; 0 for all
     * @return the intersection of both ranges
     */
    public static Range range(
            Volume image, Mask region, double low, double high, double outlierSigma) {
        if (outlierSigma <= 0) {
            return new Range(low, high);
        }
        double[] moments = meanAndDeviation(image.data(), region.data());
        return new Range(
                Math.max(low, moments[0] - outlierSigma * moments[1]),
                Math.min(high, moments[0] + outlierSigma * moments[1]));
    }

    private static double[] meanAndDeviation(float[] data, byte[] inside) {
        double sum = 0;
        long n = 0;
        for (int i = 0; i < data.length; i++) {
            if (inside[i] != 0 && Float.isFinite(data[i])) {
                sum += data[i];
                n++;
            }
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < data.length; i++) {
            if (inside[i] != 0 && Float.isFinite(data[i])) {
                squares += (data[i] - mean) * (data[i] - mean);
            }
        }
        return new double[] {mean, Math.sqrt(squares / n)};
    }
}
