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

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Rows of a table that are made when they are read, and not kept: a table of a million rows takes
 * no memory until somebody looks at it.
 */
final class ComputedRows extends AbstractList<List<Object>> implements RandomAccess {

    private final int size;
    private final IntFunction<List<Object>> row;

    ComputedRows(int size, IntFunction<List<Object>> row) {
        this.size = size;
        this.row = row;
    }

    @Override
    public List<Object> get(int index) {
        return row.apply(java.util.Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
