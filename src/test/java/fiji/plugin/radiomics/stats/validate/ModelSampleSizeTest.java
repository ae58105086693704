/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The example of the R package pmsampsize, and what its formulas give. */
class ModelSampleSizeTest {

    @Test
    void exampleOfPmsampsize() {
        ModelSampleSize size = ModelSampleSize.of(24, .174, .288);
        assertEquals(623, size.shrinkage());
        assertEquals(662, size.optimism());
        assertEquals(221, size.share());
        assertEquals(662, size.cases());
        assertEquals(.603, ModelSampleSize.mostRSquared(.174), 5e-4);
    }

    /** Scores of the two classes drawn, and the likelihoods summed up. */
    @Test
    void whatAnAreaMeansForRSquared() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(2);
        double prevalence = .3;
        double distance = 1.190232;
        double sum = 0;
        int n = 400_000;
        for (int i = 0; i < n; i++) {
            boolean positive = i < prevalence * n;
            double x = gauss(random) + (positive ? distance : 0);
            double odds =
                    Math.log(prevalence / (1 - prevalence))
                            + distance * x
                            - distance * distance / 2;
            sum -= Math.log1p(Math.exp(positive ? -odds : odds)) / n;
        }
        double none = prevalence * Math.log(prevalence) + .7 * Math.log(.7);
        assertEquals(
                1 - Math.exp(-2 * (sum - none)), ModelSampleSize.rSquared(.8, prevalence), .003);
    }

    private static double gauss(java.util.SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
                * Math.cos(2 * Math.PI * random.nextDouble());
    }

    @Test
    void refusesAnRSquaredThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> ModelSampleSize.of(10, .2, .7));
    }
}
