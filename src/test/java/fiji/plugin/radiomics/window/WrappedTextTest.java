/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WrappedTextTest {

    @Test
    void linesBreakBetweenWords() {
        assertEquals("one two\nthree", WrappedText.of("one two three", 8, 1, 9));
    }

    @Test
    void aLongPathBreaksToo() {
        String shown = WrappedText.of("cannot read /" + "a".repeat(400) + ".nii");
        assertTrue(shown.lines().allMatch(l -> l.length() <= WrappedText.LINE), shown);
        assertEquals(
                "cannot read /" + "a".repeat(400) + ".nii",
                shown.replaceAll("\n", "").replace("read/", "read /"));
    }

    @Test
    void wrappedTextStaysAsItIs() {
        String once = WrappedText.of("word ".repeat(90).strip());
        assertEquals(once, WrappedText.of(once));
    }

    @Test
    void linesAreAddedOrCutToFitTheRoom() {
        assertEquals("a\n \n ", WrappedText.of("a", 9, 3, 8));
        assertEquals("a\nb ...", WrappedText.of("a\nb\nc", 9, 1, 2));
    }
}
