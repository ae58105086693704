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

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.stats.signature.Signature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Signatures from files. */
public final class SignatureFile {

    private static final long LONGEST = 50_000_000;

    private SignatureFile() {}

    /**
     * @param file a signature
     * @return the signature
     * @throws IOException where the file cannot be read
     * @throws IllegalArgumentException where it is no signature, damaged or newer, in one line
     */
    public static Signature read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try (InputStream in = RegularFile.stream(file)) {
            bytes = in.readNBytes((int) LONGEST);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new IOException("There is no file " + file, e);
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Signature.read(text, name);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + " is no signature: it is no text", e);
        }
    }
}
