/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that a release consists of.
 *
 * @param path where it is to lie in a Fiji folder
 * @param file where it lies now
 * @param description one line, may be empty
 * @param links addresses
 * @param authors names
 */
record SiteFile(
        String path, Path file, String description, List<String> links, List<String> authors) {

    /** A macro or script, described by the first sentence of the comment that it begins with. */
    static SiteFile macro(Path file) throws IOException {
        StringBuilder comment = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("//")) {
                break;
            }
            comment.append(line.substring(2));
        }
        String text = comment.toString().strip();
        int end = text.indexOf(". ");
        return new SiteFile(
                "macros/Fiji_Radiomics/" + file.getFileName(),
                file,
                end < 0 ? text : text.substring(0, end + 1),
                List.of(),
                List.of());
    }
}
