/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.stats.roc.PartialAuc;

/**
 * Which part of a curve the partial area is taken of.
 *
 * @param axis of which measure
 * @param low from where
 * @param high to where
 */
public record PartialRange(PartialAuc.Axis axis, double low, double high) {

    static PartialRange of(String text) {
        String[] parts = text.split(":");
        for (PartialAuc.Axis axis : PartialAuc.Axis.values()) {
            if (parts.length == 3 && axis.id().equalsIgnoreCase(parts[0].trim())) {
                double low = RocSettings.number(parts[1]);
                double high = RocSettings.number(parts[2]);
                if (low >= 0 && low < high && high <= 1) {
                    return new PartialRange(axis, low, high);
                }
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no part of a curve");
    }
}
