/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cutoffs of R 4.2.2 with pROC 1.18.0. */
class CutoffOracleTest {

    private static final DiagnosticSettings SETTINGS =
            new DiagnosticSettings(.95, ProportionInterval.CLOPPER_PEARSON, Double.NaN);

    static Stream<Wisconsin.Expected> cutoffs() {
        return Wisconsin.expected("youden_*", "topleft_*");
    }

    @ParameterizedTest
    @MethodSource("cutoffs")
    void cutoffOfTheData(Wisconsin.Expected e) {
        String[] parts = e.quantity().split("[_#]");
        RocCurve curve = RocCurve.of(Wisconsin.scores(e.marker()), Direction.HIGHER);
        CutoffRule rule = CutoffRule.of(parts[0]);
        Cutoff cutoff = Cutoff.of(curve, rule, SETTINGS);
        Diagnostics d = cutoff.diagnostics();
        double sensitivity = d.get(DiagnosticMeasure.SENSITIVITY).value();
        double specificity = d.get(DiagnosticMeasure.SPECIFICITY).value();
        double actual =
                switch (parts[1]) {
                    case "threshold" -> cutoff.threshold();
                    case "sensitivity" -> sensitivity;
                    case "specificity" -> specificity;
                    case "ppv" -> d.get(DiagnosticMeasure.PPV).value();
                    case "npv" -> d.get(DiagnosticMeasure.NPV).value();
                    case "accuracy" -> d.get(DiagnosticMeasure.ACCURACY).value();
                    case "youden" -> sensitivity + specificity;
                    default -> throw new IllegalArgumentException(e.quantity());
                };
        assertEquals(e.value(), actual, 1e-9 * Math.abs(e.value()));
        assertEquals(1, cutoff.ties());
    }
}
