/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.cli.BadInputRun.Way;
import fiji.plugin.radiomics.testing.MacroSession;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A session of macros and a folder of awkward inputs, for the tests of each kind of them. */
abstract class BadInputCase {

    @TempDir static Path home;
    static MacroSession session;

    @TempDir Path folder;
    BadInputFiles files;

    @BeforeAll
    static void start() throws IOException {
        session = new MacroSession(home);
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @BeforeEach
    void prepare() {
        files = new BadInputFiles(folder);
    }

    BadInputRun run(Way way, Path image, Path regions, String... options) throws Exception {
        return BadInputRun.of(way, session, folder, image, regions, options);
    }

    static final String MEAN = "original.intensity_statistics.mean_intensity";
}
