/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultNamesTest {

    @Test
    void titlesLoseTheWordsThatAllBeginWith() {
        assertEquals(
                List.of("Summary", "At Times", "Decision Curve"),
                ResultNames.shortened(
                        List.of(
                                "Survival Summary",
                                "Survival at Times",
                                "Survival Decision Curve")));
        assertEquals(List.of("ROC", "Groups"), ResultNames.shortened(List.of("ROC", "ROC Groups")));
        assertEquals(List.of("ROC", "ROCX"), ResultNames.shortened(List.of("ROC", "ROCX")));
        assertEquals(List.of("Survival Cox"), ResultNames.shortened(List.of("Survival Cox")));
        assertEquals(List.of(), ResultNames.shortened(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "kaplan_meier, stage, Kaplan–Meier: stage",
        "auc_over_time, '', AUC over time",
        "roc_at_time, 12, ROC at time: 12",
        "decision_curve, '', Decision curve",
        "groups, x_roc, Groups: x_roc"
    })
    void figuresAreNamedByKindAndSubject(String kind, String subject, String name) {
        assertEquals(name, ResultNames.of(new ResultFigure(kind, subject, "")));
    }
}
