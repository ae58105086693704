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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A small table of cases, and the subcommand {@code roc} run on it within a test. */
abstract class RocTableCase {

    @TempDir Path folder;

    /** Cases of the class yes and then of the class no. */
    static List<String> cases(List<String> yes, List<String> no) {
        List<String> csv = new ArrayList<>(List.of("outcome,marker"));
        yes.forEach(v -> csv.add("yes," + v));
        no.forEach(v -> csv.add("no," + v));
        return csv;
    }

    void assertRefused(RocRun run, String message) {
        assertEquals(ExitCodes.UNUSABLE, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(run.folder()), "nothing is written");
    }

    RocRun done(List<String> csv, String... more) throws Exception {
        RocRun run = RocRun.of(folder, csv, more);
        assertEquals(0, run.code(), run.err());
        return run;
    }
}
