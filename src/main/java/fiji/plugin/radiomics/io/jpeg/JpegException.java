/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.jpeg;

import java.io.IOException;

/** A JPEG code is damaged, or of a kind that is not decoded; the message is half a sentence. */
public final class JpegException extends IOException {

    private static final long serialVersionUID = 1L;

    JpegException(String message) {
        super(message);
    }

    static JpegException tooShort() {
        return new JpegException("its code ends too early");
    }
}
