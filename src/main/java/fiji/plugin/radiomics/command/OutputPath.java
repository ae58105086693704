/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.PathText;
import ij.ImagePlus;
import ij.io.FileInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command's {@code output} against the files that it works on. */
final class OutputPath {

    private static final String OUTPUT = "output";

    private OutputPath() {}

    /**
     * @param inputs a command's parameters by name
     * @throws IOException where its output would take the place of a file that another parameter
     *     names, or from which its image was opened
     */
    static void check(Map<String, Object> inputs) throws IOException {
        Optional<Path> target = path(inputs.get(OUTPUT));
        if (target.isEmpty()) {
            return;
        }
        List<Path> others = new ArrayList<>();
        inputs.forEach(
                (name, value) -> {
                    if (!name.equals(OUTPUT)) {
                        path(value).ifPresent(others::add);
                    }
                });
        AtomicFile.checkApart(target.get(), others);
    }

    private static Optional<Path> path(Object value) {
        String text = "";
        if (value instanceof String name) {
            text = name.trim();
        } else if (value instanceof ImagePlus image && image.getOriginalFileInfo() != null) {
            FileInfo file = image.getOriginalFileInfo();
            boolean known = file.directory != null && file.fileName != null;
            text = known && !file.directory.isEmpty() ? file.directory + "/" + file.fileName : "";
        }
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(PathText.path(text));
        } catch (IllegalArgumentException e) {
            // A text that is no path.
            return Optional.empty();
        }
    }
}
