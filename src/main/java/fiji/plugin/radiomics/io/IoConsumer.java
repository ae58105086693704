/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import java.io.IOException;

/**
 * Something done with a value that may fail as input and output do.
 *
 * @param <T> the value's type
 */
@FunctionalInterface
public interface IoConsumer<T> {

    /**
     * @param value the value
     * @throws IOException where reading or writing fails
     */
    void accept(T value) throws IOException;
}
