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

import fiji.plugin.radiomics.stats.signature.Signature;
import java.io.IOException;
import java.nio.file.Path;

/** Signatures from files. */
public final class SignatureFile {

    private SignatureFile() {}

    /**
     * @param file a signature
     * @return the signature
     * @throws IOException where the file cannot be read
     * @throws IllegalArgumentException where it is no signature, damaged or newer, in one line
     */
    public static Signature read(Path file) throws IOException {
        return Signature.read(
                LearntFile.text(file, "signature"), String.valueOf(file.getFileName()));
    }
}
