/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against pROC 1.18.0 in R 4.2.2: {@code power.roc.test(auc=, kappa=, sig.level=.05, power=.9)} and
 * {@code power.roc.test(auc=, ncases=20, ncontrols=20*kappa, sig.level=.01)}; for two curves {@code
 * power.roc.test(list(A1=qnorm(first)*sqrt(2), B1=1, A2=qnorm(second)*sqrt(2), B2=1, rn=, ra=,
 * delta=first-second), power=.8, kappa=)} and with {@code ncases=60, ncontrols=60*kappa}.
 */
class SampleSizeOracleTest {

    private static void assertRelative(double expected, double actual) {
        assertEquals(expected, actual, 1e-9 * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource({
        ".8, 1, 16.61919920210198, 0.8200723135228705",
        ".7, 2, 30.59877355490713, 0.5078403249790741",
        ".95, .5, 7.28713551635135, 0.9999078086237686"
    })
    void oneCurve(double auc, double ratio, double positives, double power) {
        SampleSize size = SampleSize.ofOneCurve(auc, ratio);
        assertRelative(positives, size.positives(.05, .9));
        assertRelative(power, size.power(.01, 20));
    }

    @ParameterizedTest
    @CsvSource({
        ".8, .9, .5, .5, 1, 131.8576623056297, 0.4273685695451735",
        ".75, .85, .6, .2, 2, 117.4749821026334, 0.4954692157852545",
        ".9, .8, 0, 0, 1.5, 106.17544262625, 0.584726820810526"
    })
    void twoCurves(
            double first,
            double second,
            double positive,
            double negative,
            double ratio,
            double positives,
            double power) {
        SampleSize size = SampleSize.ofTwoCurves(first, second, positive, negative, ratio);
        assertRelative(positives, size.positives(.05, .8));
        assertRelative(power, size.power(.05, 60));
    }

    @Test
    void powerAtTheNumberFoundIsThePowerWanted() {
        SampleSize size = SampleSize.ofTwoCurves(.7, .82, .3, .4, 3);
        assertEquals(.87, size.power(.02, size.positives(.02, .87)), 1e-12);
        assertTrue(size.positives(.02, .9) > size.positives(.02, .87));
    }

    @Test
    void valuesOutsideTheirRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SampleSize.ofOneCurve(.5, 1));
        assertThrows(IllegalArgumentException.class, () -> SampleSize.ofOneCurve(1, 1));
        assertThrows(IllegalArgumentException.class, () -> SampleSize.ofOneCurve(.8, 0));
        assertThrows(IllegalArgumentException.class, () -> SampleSize.ofTwoCurves(.8, .8, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> SampleSize.ofTwoCurves(.8, .9, 1, 0, 1));
        SampleSize size = SampleSize.ofOneCurve(.8, 1);
        assertThrows(IllegalArgumentException.class, () -> size.positives(0, .8));
        assertThrows(IllegalArgumentException.class, () -> size.positives(.05, 1));
        assertThrows(IllegalArgumentException.class, () -> size.power(.05, 0));
    }
}
