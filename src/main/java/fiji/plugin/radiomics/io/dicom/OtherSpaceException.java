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

/** A region was drawn in another frame of reference than the image's. */
final class OtherSpaceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    OtherSpaceException(String message) {
        super(message);
    }
}
