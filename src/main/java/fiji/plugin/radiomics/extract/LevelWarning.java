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

import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Too few or too many grey levels, and the setting that gives a usual number of them. */
final class LevelWarning {

    private static final int FEW = 8;
    private static final int MANY = 256;

    private LevelWarning() {}

    /**
     * @param levels the grey levels of a region of the image
     * @param settings how they were made
     * @return the warning; empty where the number is usual, or nothing is computed of grey levels
     */
    static Optional<String> ofImage(LevelCount levels, ExtractionSettings settings) {
        return of(
                levels, settings, settings.discretisation(), SettingKey.BIN_WIDTH, SettingKey.BINS);
    }

    /**
     * @param levels the grey levels of a region of a filter's response
     * @param settings how they were made
     * @return the same
     */
    static Optional<String> ofResponse(LevelCount levels, ExtractionSettings settings) {
        return of(
                levels,
                settings,
                settings.filterDiscretisation(),
                SettingKey.FILTER_BIN_WIDTH,
                SettingKey.FILTER_BINS);
    }

    private static Optional<String> of(
            LevelCount levels,
            ExtractionSettings settings,
            DiscretisationMethod method,
            SettingKey width,
            SettingKey bins) {
        List<FeatureFamily> families = settings.families().families();
        boolean few = levels.present() < FEW;
        if (families.stream().noneMatch(FeatureFamily::needsLevels)
                || !few && levels.count() <= MANY) {
            return Optional.empty();
        }
        String number =
                few
                        ? "only "
                                + levels.present()
                                + (levels.present() == 1
                                        ? " grey level occurs"
                                        : " grey levels occur")
                        : "there are " + levels.count() + " grey levels";
        float min = levels.min();
        float max = levels.max();
        if (max == min) {
            return Optional.of(number + ": the region is flat");
        }
        return Optional.of(
                number
                        + switch (method) {
                            case FBS ->
                                    String.format(
                                            Locale.ROOT,
                                            "; a bin width%s of %s to %s gives 128 to 16",
                                            width == SettingKey.BIN_WIDTH
                                                    ? ""
                                                    : " (" + width.key() + ")",
                                            plain(((double) max - min) / 128),
                                            plain(((double) max - min) / 16));
                            case FBN ->
                                    few && levels.count() >= FEW
                                            ? " in " + levels.count() + " bins"
                                            : "; " + bins.key() + "=16 to 128 is usual";
                            case NONE -> few ? "" : "; discretise by FBN or FBS for fewer";
                        });
    }

    /** As a user would type it, with three digits that count. */
    private static String plain(double width) {
        return width < 1000 || Double.isInfinite(width)
                ? String.format(Locale.ROOT, "%.3g", width)
                : new BigDecimal(width).round(new MathContext(3)).toPlainString();
    }
}
