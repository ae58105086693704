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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitNoteTest {

    private final StringWriter said = new StringWriter();

    @Test
    void nothingIsSaidOfWhatIsQuick() throws InterruptedException {
        Thread note;
        try (WaitNote quick = new WaitNote(new PrintWriter(said), "reading ct.nii ...")) {
            note = quick.thread();
        }
        note.join();
        assertEquals("", said.toString());
    }

    @Test
    void whatTakesLongIsSaidOnce() throws InterruptedException {
        try (WaitNote slow = new WaitNote(new PrintWriter(said), "reading ct.nii ...")) {
            slow.thread().join(Duration.ofSeconds(30).toMillis());
            assertEquals("reading ct.nii ...", said.toString().strip());
        }
    }
}
