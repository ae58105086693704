/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.table.NumberText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One grammar of numbers, wherever a user writes one. */
class DecimalTextTest {

    @ParameterizedTest
    @CsvSource({"25, 25", "-0.5, -0.5", ".5, 0.5", "5., 5", "+1e-3, 0.001", "1E3, 1000"})
    void isANumber(String text, double value) {
        assertEquals(value, DecimalText.number(text));
        assertEquals(value, CutoffRule.of(text).first());
        assertEquals(value, NumberText.parse(text), "in a table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4d", "0x1p2", "0.9f", "NaN", "0x10", "1_000", "1 000", "\u0663", "."})
    void isNone(String text) {
        assertThrows(NumberFormatException.class, () -> DecimalText.number(text));
        assertThrows(IllegalArgumentException.class, () -> CutoffRule.of(text));
        assertThrows(IllegalArgumentException.class, () -> CutoffRule.of("cost:" + text));
        assertThrows(IllegalArgumentException.class, () -> FigureOptions.of("png", text, "300"));
    }

    @Test
    void nothingIsNone() {
        assertThrows(NumberFormatException.class, () -> DecimalText.number(""));
        assertThrows(IllegalArgumentException.class, () -> CutoffRule.of(""));
        assertThrows(IllegalArgumentException.class, () -> CutoffRule.of("cost:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost:2,5", "2,5", "sensitivity_at_specificity:0,9"})
    void aDecimalCommaIsTheReason(String rule) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> CutoffRule.of(rule))
                        .getMessage();
        assertTrue(message.contains("it has a decimal comma; write "), message);
    }
}
