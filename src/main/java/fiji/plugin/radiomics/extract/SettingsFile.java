/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.RegularFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a settings file's text; every error is one line that names the file. */
final class SettingsFile {

    /** A file beyond this is no settings file, but perhaps an image given in its place. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private SettingsFile() {}

    static String text(Path file) throws IOException {
        byte[] bytes = bytes(file);
        if (bytes.length > MOST_BYTES) {
            throw new IOException(
                    file + ": larger than 1 MiB, which no settings file is; give a YAML file");
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(
                    file + ": not a text in UTF-8; give a YAML file saved as UTF-8", e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a directory; give a YAML file");
        }
        try (InputStream in = RegularFile.stream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": there is no such file", e);
        } catch (RegularFile.NotRegularException e) {
            throw new IOException(file + ": " + e.getReason() + "; give a YAML file", e);
        } catch (AccessDeniedException e) {
            throw new IOException(file + ": no permission to read it", e);
        } catch (IOException e) {
            throw new IOException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
