/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fiji.plugin.radiomics.testing.Extractions;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CancelTest {

    /** Asked before the region is prepared and before each family. */
    @Test
    void stopsAtTheNextFamily() {
        ExtractionSettings settings = Extractions.settings("ct");
        int[] asked = {0};
        assertThrows(
                CancellationException.class,
                () ->
                        new Extractor(settings)
                                .extract(
                                        "case",
                                        new SourceImage("i", OracleVolume.image(), "", List.of()),
                                        Region.of("r", OracleVolume.mask()),
                                        () -> ++asked[0] == 3));
        assertEquals(3, asked[0]);
    }
}
