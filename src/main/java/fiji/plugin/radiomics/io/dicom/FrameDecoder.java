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

import java.io.IOException;

/**
 * Decodes the codes of pixels for which there are libraries: JPEG 2000, and JPEG of 8 bits.
 * Geometry, rescaling, colours, the order of slices and the fragments of a file stay with {@link
 * DicomImage}.
 */
@FunctionalInterface
public interface FrameDecoder {

    /**
     * @param frame the code of a frame
     * @return its values as they are stored, row by row, the samples of a pixel side by side: not
     *     rescaled; of signed pixels it is all the same whether bits are extended
     * @throws IOException with the path and the cause in one line
     */
    int[] decode(CodedFrame frame) throws IOException;
}
