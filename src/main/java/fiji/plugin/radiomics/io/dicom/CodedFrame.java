/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import java.nio.file.Path;

/**
 * The compressed code of one frame, whole.
 *
 * @param file the file it is from, for messages
 * @param syntax how it is compressed
 * @param code the code; in the file it may lie in several fragments
 * @param columns pixels of a row
 * @param rows rows
 * @param samples values of a pixel: 1, of colour images 3
 * @param allocated bits of a value's cell: 1, 8, 16 or 32
 */
public record CodedFrame(
        Path file,
        TransferSyntax syntax,
        byte[] code,
        int columns,
        int rows,
        int samples,
        int allocated) {

    /**
     * @return number of values
     */
    public int values() {
        return Math.multiplyExact(Math.multiplyExact(columns, rows), samples);
    }
}
