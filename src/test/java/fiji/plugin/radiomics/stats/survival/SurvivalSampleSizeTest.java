/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SurvivalSampleSizeTest {

    /** (1.959964 + 0.841621)² / (.25 · log(2)²) = 65.3, the textbook's 66 events. */
    @Test
    void eventsOfTwoGroups() {
        SurvivalSampleSize size = SurvivalSampleSize.ofGroups(2, .5, 0);
        assertEquals(66, size.events(.05, .8));
        assertEquals(66, SurvivalSampleSize.ofGroups(.5, .5, 0).events(.05, .8));
        assertTrue(size.power(.05, 65) < .8);
        assertEquals(.8, size.power(.05, 65.344), 1e-4);
    }

    /**
     * A quarter of a fair split's, and more where covariates explain a part: 7.849 / (.4805 · .75).
     */
    @Test
    void eventsOfAContinuousMarker() {
        assertEquals(17, SurvivalSampleSize.ofContinuous(2, 0).events(.05, .8));
        assertEquals(22, SurvivalSampleSize.ofContinuous(2, .25).events(.05, .8));
    }

    /** The standard error that C has in simulated studies. */
    @Test
    void errorOfConcordanceIsThatOfStudies() {
        Random random = new Random(2);
        int studies = 300;
        double sum = 0;
        double squares = 0;
        double events = 0;
        for (int study = 0; study < studies; study++) {
            double[] time = new double[120];
            double[] marker = new double[120];
            int[] status = new int[120];
            for (int i = 0; i < 120; i++) {
                double event = -Math.log(random.nextDouble());
                double end = -Math.log(random.nextDouble());
                time[i] = Math.min(event, end);
                status[i] = event <= end ? 1 : 0;
                marker[i] = random.nextDouble();
                events += status[i] / (double) studies;
            }
            double c = Concordance.harrell(SurvivalData.of(time, status), marker).value();
            sum += c / studies;
            squares += c * c / studies;
        }
        double error = Math.sqrt(squares - sum * sum);
        double planned = Math.sqrt((2 * events + 5) / (18 * events * (events - 1)));
        assertEquals(1, planned / error, .12);
        // Φ((C − .5) / error − 1.96) at C two planned errors above .5.
        assertEquals(
                .516, SurvivalSampleSize.ofConcordance(.5 + 2 * planned).power(.05, events), .001);
    }

    @Test
    void unusableValuesAreNamed() {
        assertRefused("hazardratio=1.0", () -> SurvivalSampleSize.ofGroups(1, .5, 0));
        assertRefused("share=1.0", () -> SurvivalSampleSize.ofGroups(2, 1, 0));
        assertRefused("explained=1.0", () -> SurvivalSampleSize.ofContinuous(2, 1));
        assertRefused("c=0.5", () -> SurvivalSampleSize.ofConcordance(.5));
        assertRefused("alpha=0.0", () -> SurvivalSampleSize.ofConcordance(.7).events(0, .8));
        assertRefused("power=1.0", () -> SurvivalSampleSize.ofConcordance(.7).events(.05, 1));
        assertRefused(
                "too small", () -> SurvivalSampleSize.ofContinuous(1.000001, 0).events(.05, .8));
    }

    private static void assertRefused(
            String words, org.junit.jupiter.api.function.Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(words), message);
    }
}
