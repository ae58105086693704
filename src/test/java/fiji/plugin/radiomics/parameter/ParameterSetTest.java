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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterSetTest {

    private static final Parameter<Double> WIDTH =
            new Parameter<>("width", "Width in mm", ParameterTypes.aboveZero(), "25");
    private static final Parameter<Length> REACH =
            new Parameter<>("reach", "Reach", ParameterTypes.length("3mm", 0, false), "");
    private static final ParameterSet SET = ParameterSet.of("tool", WIDTH, REACH);

    @Test
    void standardValuesAreTakenWhereNothingIsGiven() {
        ParameterValues values = SET.values(Map.of("width", ""));
        assertEquals(25, values.get(WIDTH));
        assertFalse(values.has(REACH));
        assertTrue(values.given().isEmpty());
        assertEquals(SET.standard(), values);
    }

    @Test
    void givenHoldsCanonicalTextsOfWhatIsNotStandard() {
        ParameterValues values = SET.values(Map.of("width", "25.0", "reach", "2 VX"));
        assertEquals(Map.of("reach", "2voxels"), values.given());
        assertEquals("tool(reach:2voxels)", values.toString());
        assertEquals(new Length(2, Length.Unit.VOXELS), values.get(REACH));
        assertEquals("30", values.with("width", "3e1").text(WIDTH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "widh | 3 | tool has no parameter 'widh', did you mean width?; it has: width,"
                        + " reach",
                "width | 4d | tool: width=4d: '4d' is not a number; allowed: a number above 0",
                "width | 1,5 | tool: width=1,5: '1,5' is not a number: it has a decimal comma;"
                        + " write 1.5; allowed: a number above 0",
                "width | 0 | tool: width=0: '0' is out of range; allowed: a number above 0",
                "reach | -1mm | tool: reach=-1mm: '-1mm' cannot be used; allowed: a number of at"
                        + " least 0 with its unit, e.g. 3mm, 1.5voxels; without a unit mm"
            })
    void isRefusedWithWhatIsAllowed(String key, String text, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> SET.values(Map.of(key, text)));
        assertEquals(message, e.getMessage());
    }

    @Test
    void aKeyIsOneWordAndStandsOnce() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Parameter<>("bin_width", "", ParameterTypes.flag(), "true"));
        assertThrows(IllegalArgumentException.class, () -> ParameterSet.of("tool", WIDTH, WIDTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "-0.5", ".5", "5.", "1e-3", "+2", "1E6"})
    void whatIsANumber(String text) {
        assertEquals(Double.parseDouble(text), DecimalText.finite(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4d",
                "0.9f",
                "0x1p2",
                "NaN",
                "Infinity",
                "1,5",
                "1e",
                "1 000",
                "1e999",
                "\u0663"
            })
    void whatIsNone(String text) {
        assertTrue(DecimalText.finite(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "25.0, 25",
        "1e6, 1000000",
        "0.00001, 0.00001",
        "1e-7, 1.0E-7",
        "1e16, 1.0E16"
    })
    void numbersAreWrittenAsPeopleDo(double value, String text) {
        assertEquals(text, DecimalText.write(value));
        assertEquals(value, DecimalText.finite(text).orElseThrow());
    }

    @Test
    void bracketsHoldAnItemTogether() {
        assertEquals(
                List.of("original", "mean(support:5, dimension:2D)", "square"),
                ListText.split("original, mean(support:5, dimension:2D) square"));
        assertEquals(List.of("2", "", "2"), ListText.split("2,,2"));
        assertEquals(List.of(), ListText.split(" "));
    }

    @Test
    void namedValuesAreReadAndWritten() {
        NamedValues named = NamedValues.of("GLCM(distance:2; weighting=euclidean)");
        assertEquals("glcm", named.name());
        assertEquals(
                "glcm(distance:2, weighting:euclidean)",
                NamedValues.text(named.name(), named.values()));
        assertEquals("glcm", NamedValues.of(" glcm ").name());
        assertThrows(IllegalArgumentException.class, () -> NamedValues.of("glcm(distance:2"));
        assertThrows(IllegalArgumentException.class, () -> NamedValues.values("distance"));
        assertThrows(IllegalArgumentException.class, () -> NamedValues.values("a:1, a:2"));
    }
}
