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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.Macro;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines as ImageJ itself reads them: its interpreter takes the text, its Macro class the values.
 */
class MacroOptionsTest {

    private static final List<String> KEYS = List.of("classes", "positive", "csv", "output");

    private static Map<String, String> read(String line) {
        assertTrue(line.startsWith("run(\"ROC Analysis...\", ") && line.endsWith(");"), line);
        String literal = line.substring("run(\"ROC Analysis...\", ".length(), line.length() - 2);
        String options = IJ.runMacro("return " + literal + ";");
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : KEYS) {
            String value = Macro.getValue(options + " ", key, null);
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    private static String line(Map<String, String> options) {
        return MacroOptions.line("ROC Analysis...", options, KEYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]+",
                "a b",
                "C:\\data\\",
                "C:\\my data\\cases.csv",
                "l\\d_(\\w+)",
                "\"quoted\"",
                "'single'",
                "it's",
                "[x",
                "x]",
                "a\nb",
                "α β",
                "[one] [two]",
                "{2,3}",
                "a=b",
                ""
            })
    void whatIsReadIsWhatWasMeant(String value) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("classes", value);
        options.put("positive", "yes");
        assertEquals(options, read(line(options)));
    }

    @Test
    void whatNoLineCanHoldIsRefusedByName() {
        for (String value : List.of("[x] y] 'z'", "(positive=\\w+)", "x] y'")) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("classes", value);
            options.put("positive", "yes");
            String message =
                    assertThrows(IllegalArgumentException.class, () -> line(options)).getMessage();
            assertTrue(message.startsWith("classes=" + value), message);
        }
        assertNull(read(line(Map.of("csv", "a"))).get("classes"));
    }

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.strings().withChars("[]{}'\" =\\abk,:\n\t.*positve").ofMaxLength(12);
    }

    /** Either the same values come back, or the line is refused; never other values. */
    @Property(tries = 400)
    void linesSayTheSameOrAreRefused(
            @ForAll("awkward") String classes, @ForAll("awkward") String output) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("classes", classes);
        options.put("output", output);
        String line;
        try {
            line = line(options);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertEquals(options, read(line));
    }
}
