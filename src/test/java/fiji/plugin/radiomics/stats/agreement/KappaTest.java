/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kappa where its standard error is 0. */
class KappaTest {

    /**
     * The second reader says the same of all: agreement is that of chance, and nothing is tested.
     */
    @ParameterizedTest
    @EnumSource(Kappa.Weight.class)
    void aReaderWithOneCategoryHasNoP(Kappa.Weight weight) {
        int[] first = {8, 5, 7, 6, 9, 5};
        int[] second = {1, 1, 1, 1, 1, 1};
        Kappa kappa = Kappa.cohen(first, second, 10, weight, .95);
        assertEquals(0, kappa.kappa(), 1e-12);
        assertEquals(0, kappa.nullError());
        assertEquals(Double.NaN, kappa.z());
        assertEquals(Double.NaN, kappa.p());
    }
}
