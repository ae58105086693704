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

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroKeysTest {

    private static final List<String> KNOWN = List.of("preset", "binwidth", "filters", "resume");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "preset=ct binwidth=5 resume=true | []",
                "filters=[original log(a:1, b:[x y=1])] preset=ct  | []",
                "preset='/a folder/b=c' binwidth= | []",
                "preset=.*[^_ binwidth=5 | []",
                "binWidth=5 | [binWidth=: there is no such key, did you mean binwidth?]",
                "preste=mr binwidth=5 | [preste=: there is no such key, did you mean preset?]",
                "preset=ct resume | [resume has no value; write resume=true]",
                "preset=[x]y] binwidth=5 | [preset=[x]y]: ImageJ ends the value at the bracket that"
                        + " closes it and reads 'x'; write preset='...' in single quotes]",
                "preset='x]y' binwidth=[5] filters=[a[1] b] | []",
                "colour=blue | [colour=: there is no such key]"
            })
    void tellsWhatHasNoEffect(String options, String expected) {
        assertEquals(expected, MacroKeys.withoutEffect(options, KNOWN).toString());
    }
}
