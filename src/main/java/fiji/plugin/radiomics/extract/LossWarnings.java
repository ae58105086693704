/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.ShortNumber;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.Resegmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a region loses on its way to features, and by what. */
public final class LossWarnings {

    /** A range is warned of where it removes more than this part of a region. */
    private static final double TOLD = 0.02;

    private LossWarnings() {}

    /**
     * @param image the image, after resampling
     * @param region the region as outlined, on the same grid
     * @param settings range and outlier filter
     * @return what re-segmentation takes, a sentence each; empty where that is nothing unusual
     */
    public static List<String> ofResegmentation(
            Volume image, Mask region, ExtractionSettings settings) {
        double low = settings.rangeLow();
        double high = settings.rangeHigh();
        boolean isBounded = !Double.isInfinite(low) || !Double.isInfinite(high);
        List<String> warnings = new ArrayList<>();
        if (!isBounded && settings.outlierSigma() <= 0) {
            return warnings;
        }
        Resegmentation.Losses losses =
                Resegmentation.losses(image, region, low, high, settings.outlierSigma());
        if (losses.byRange() > TOLD * losses.voxels()) {
            warnings.add(
                    "the re-segmentation range "
                            + SettingKey.RANGE.text(settings)
                            + " left out "
                            + part(losses.byRange(), losses.voxels())
                            + " of the region; range=none keeps them");
        }
        if (losses.byOutliers() > 0) {
            warnings.add(
                    "the outlier filter (mean +- "
                            + ShortNumber.text(settings.outlierSigma())
                            + " standard deviations) left out "
                            + part(losses.byOutliers(), losses.voxels())
                            + " before all intensity and texture features: maximum, variance,"
                            + " skewness, kurtosis and energy are of what is left; outliersigma=0"
                            + " keeps them");
        }
        return warnings;
    }

    private static String part(int taken, int of) {
        return String.format(
                Locale.ROOT,
                "%s of %d voxels (%.1f %%)",
                taken == of ? "all" : String.valueOf(taken),
                of,
                100.0 * taken / of);
    }

    /**
     * @param region a region of which nothing is left before re-segmentation
     * @param settings what it was resampled to
     * @return what took it
     */
    public static String ofEmpty(Region region, ExtractionSettings settings) {
        int voxels = region.mask().count();
        if (voxels == 0) {
            return "the region has no voxel"
                    + (region.clippedFraction() > 0 ? " within the image" : "");
        }
        return "the region of "
                + voxels
                + (voxels == 1 ? " voxel" : " voxels")
                + " vanished in resampling to a spacing of "
                + SettingKey.SPACING.text(settings)
                + " mm: it fills no new voxel to the fraction "
                + SettingKey.MASK_THRESHOLD.text(settings)
                + " (setting maskthreshold); give a finer spacing or a lower maskthreshold";
    }
}
