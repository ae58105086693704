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
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Text files with what was learnt of cases. */
final class LearntFile {

    private static final int LONGEST = 50_000_000;

    private LearntFile() {}

    /**
     * @param file a file
     * @param what it should be, for messages
     * @return its text
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it is no text
     */
    static String text(Path file, String what) throws IOException {
        try (InputStream in = RegularFile.stream(file)) {
            byte[] bytes = in.readNBytes(LONGEST);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (java.nio.file.NoSuchFileException e) {
            throw new IOException("There is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    file.getFileName() + " is no " + what + ": it is no text", e);
        }
    }
}
