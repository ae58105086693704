/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file has one subject: past 400 lines a second one stands in it, and is split off. */
class SourceLengthTest {

    private static final int MOST_LINES = 400;

    @Test
    void noSourceIsLongerThan400Lines() throws IOException {
        Path source = Path.of(System.getProperty("basedir", "."), "src");
        try (Stream<Path> files =
                Stream.concat(
                        Files.walk(source.resolve("main")), Files.walk(source.resolve("test")))) {
            List<String> tooLong =
                    files.filter(f -> f.toString().endsWith(".java"))
                            .filter(f -> lines(f) > MOST_LINES)
                            .map(f -> source.relativize(f) + " has " + lines(f) + " lines")
                            .sorted()
                            .toList();
            assertEquals(List.of(), tooLong);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
