/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.docs;

import fiji.plugin.radiomics.feature.Feature;

/**
 * What the page says of one feature.
 *
 * @param feature the feature
 * @param title its name in words; empty where the comment has none
 * @param formula what its comment says after the name and a colon, in signs or in words; empty
 *     where there is nothing
 * @param degenerate its cases without a value, but for those of the whole family
 */
record FeatureDoc(Feature feature, String title, String formula, String degenerate) {

    /**
     * @param feature the feature
     * @param comment its comment
     * @param shared cases without a value that it shares with some other features
     */
    static FeatureDoc of(Feature feature, String comment, String shared) {
        Prose prose = Prose.of(comment);
        String description = prose.description();
        int colon = description.indexOf(": ");
        return new FeatureDoc(
                feature,
                colon < 0 ? "" : description.substring(0, colon),
                colon < 0 ? "" : description.substring(colon + 2),
                (shared + " " + prose.degenerate()).trim());
    }

    boolean isIbsi() {
        return !feature.ibsiCode().isEmpty();
    }
}
