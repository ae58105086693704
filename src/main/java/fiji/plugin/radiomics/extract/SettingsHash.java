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

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.filter.OriginalFilter;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short fingerprint of settings, for a table's rows. */
public final class SettingsHash {

    private static final int DIGITS = 12;

    private SettingsHash() {}

    /**
     * @param settings the settings
     * @return the first 12 hexadecimal digits of the SHA-256 of all that values depend on, a line
     *     {@code key=value} each in canonical form: equal settings have equal hashes, however they
     *     were written. Parameters of families and filters count where they have another value than
     *     the standard, other settings where they have a say: how to resample where there is
     *     resampling, a bin's width for FBS, their number for FBN, levels where a family needs them
     */
    public static String of(ExtractionSettings settings) {
        StringBuilder text = new StringBuilder();
        for (SettingKey key : SettingKey.values()) {
            if (counts(key, settings)) {
                text.append(key.key()).append('=').append(value(key, settings)).append('\n');
            }
        }
        return ofText(text.toString());
    }

    private static String value(SettingKey key, ExtractionSettings settings) {
        return switch (key) {
            case FAMILIES -> String.join(" ", settings.families().shortTexts());
            case AGGREGATIONS -> String.join(" ", aggregations(settings));
            default -> key.yaml(settings);
        };
    }

    /** Those that a family defines. */
    private static List<String> aggregations(ExtractionSettings settings) {
        return settings.aggregations().stream()
                .filter(
                        a ->
                                settings.families().families().stream()
                                        .anyMatch(f -> f.aggregations().contains(a)))
                .map(Aggregation::id)
                .toList();
    }

    private static boolean counts(SettingKey key, ExtractionSettings settings) {
        boolean levelled =
                settings.families().families().stream().anyMatch(FeatureFamily::needsLevels);
        boolean image = levelled && settings.filters().stream().anyMatch(SettingsHash::isOriginal);
        boolean response =
                levelled && !settings.filters().stream().allMatch(SettingsHash::isOriginal);
        DiscretisationMethod method = settings.discretisation();
        DiscretisationMethod ofResponse = settings.filterDiscretisation();
        return switch (key) {
            case INTERPOLATION, MASK_INTERPOLATION, MASK_THRESHOLD, ROUNDING ->
                    !settings.spacing().isEmpty();
            case DISCRETISATION -> image;
            case BIN_WIDTH -> image && method == DiscretisationMethod.FBS;
            case BIN_EDGE ->
                    image
                            && method == DiscretisationMethod.FBS
                            && Double.isInfinite(settings.rangeLow())
                            && !Double.isInfinite(settings.binEdge());
            case BINS -> image && method == DiscretisationMethod.FBN;
            case MAX_LEVELS -> levelled;
            case AGGREGATIONS -> !aggregations(settings).isEmpty();
            case FILTER_DISCRETISATION -> response;
            case FILTER_BIN_WIDTH -> response && ofResponse == DiscretisationMethod.FBS;
            case FILTER_BINS -> response && ofResponse == DiscretisationMethod.FBN;
            case OUTLIER_SIGMA -> settings.outlierSigma() > 0;
            case SHUFFLE -> settings.shuffle().isPresent();
            default -> true;
        };
    }

    private static boolean isOriginal(FilterSpec filter) {
        return filter.filter() instanceof OriginalFilter;
    }

    static String ofText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
