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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The two files of a NIfTI or Analyze pair, header and voxels. */
final class NiftiFiles {

    private NiftiFiles() {}

    /** Of a pair, the user may name either file. */
    static Path header(Path file) {
        Path header = sibling(file, ".img", ".hdr");
        return header != null && Files.isRegularFile(header) ? header : file;
    }

    /** The file of the voxels beside a header file. */
    static Path data(Path header) throws UnreadableFileException {
        Path data = sibling(header, ".hdr", ".img");
        if (data == null || !Files.exists(data)) {
            throw new UnreadableFileException(
                    header,
                    "it is the header of a pair, and its .img file is not beside it",
                    "Put both into one folder under one name");
        }
        return DataFiles.of(header, data.getFileName().toString());
    }

    /** The file of the other ending, plain or gzip, whichever is there; null for other endings. */
    private static Path sibling(Path file, String ending, String other) {
        Path name = file.getFileName();
        if (name == null) {
            return null;
        }
        String stem = name.toString();
        if (stem.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            stem = stem.substring(0, stem.length() - 3);
        }
        if (!stem.toLowerCase(Locale.ROOT).endsWith(ending)) {
            return null;
        }
        boolean upper = stem.endsWith(ending.toUpperCase(Locale.ROOT));
        stem = stem.substring(0, stem.length() - ending.length());
        stem += upper ? other.toUpperCase(Locale.ROOT) : other;
        Path plain = file.resolveSibling(stem);
        Path gzip = file.resolveSibling(stem + ".gz");
        return !Files.exists(plain) && Files.exists(gzip) ? gzip : plain;
    }
}
