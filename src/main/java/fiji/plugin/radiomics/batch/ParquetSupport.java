/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

/** Whether Parquet can be written: the library is in the standalone jar only, not in Fiji. */
final class ParquetSupport {

    private static final String WRITER = "blue.strategic.parquet.ParquetWriter";

    private ParquetSupport() {}

    static boolean isAvailable() {
        try {
            Class.forName(WRITER, false, ParquetSupport.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
