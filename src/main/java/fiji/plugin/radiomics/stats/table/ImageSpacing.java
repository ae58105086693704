/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

import java.util.Objects;
import java.util.Optional;

/** The columns of our tables with the spacing of an image before it was resampled. */
public final class ImageSpacing {

    private static final String BEFORE = "image_spacing_";
    private static final String AFTER = "spacing_";

    private ImageSpacing() {}

    /**
     * @param table cases
     * @param column one of its columns, perhaps with a prefix
     * @return whether it is such a column and says what the column of the analysed grid says too,
     *     because nothing was resampled
     */
    public static boolean isRepeated(CaseTable table, Column column) {
        int at = column.name().lastIndexOf(BEFORE);
        if (at < 0) {
            return false;
        }
        Optional<Column> after =
                table.find(
                        column.name().substring(0, at)
                                + AFTER
                                + column.name().substring(at + BEFORE.length()));
        if (after.isEmpty()) {
            return false;
        }
        for (int row = 0; row < column.size(); row++) {
            if (!Objects.equals(column.text(row), after.get().text(row))) {
                return false;
            }
        }
        return true;
    }
}
