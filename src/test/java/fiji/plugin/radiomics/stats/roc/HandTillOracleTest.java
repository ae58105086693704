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

import fiji.plugin.radiomics.stats.group.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Sepal widths of Fisher's irises (R's {@code datasets::iris}), against pROC 1.18.0: {@code
 * multiclass.roc(iris$Species, iris$Sepal.Width)} and {@code roc(..., levels=)} of each pair.
 */
class HandTillOracleTest {

    private static final Group SETOSA =
            new Group(
                    "setosa",
                    new double[] {
                        3.5, 3, 3.2, 3.1, 3.6, 3.9, 3.4, 3.4, 2.9, 3.1, 3.7, 3.4, 3, 3, 4, 4.4, 3.9,
                        3.5, 3.8, 3.8, 3.4, 3.7, 3.6, 3.3, 3.4, 3, 3.4, 3.5, 3.4, 3.2, 3.1, 3.4,
                        4.1, 4.2, 3.1, 3.2, 3.5, 3.6, 3, 3.4, 3.5, 2.3, 3.2, 3.5, 3.8, 3, 3.8, 3.2,
                        3.7, 3.3
                    });

    private static final Group VERSICOLOR =
            new Group(
                    "versicolor",
                    new double[] {
                        3.2, 3.2, 3.1, 2.3, 2.8, 2.8, 3.3, 2.4, 2.9, 2.7, 2, 3, 2.2, 2.9, 2.9, 3.1,
                        3, 2.7, 2.2, 2.5, 3.2, 2.8, 2.5, 2.8, 2.9, 3, 2.8, 3, 2.9, 2.6, 2.4, 2.4,
                        2.7, 2.7, 3, 3.4, 3.1, 2.3, 3, 2.5, 2.6, 3, 2.6, 2.3, 2.7, 3, 2.9, 2.9, 2.5,
                        2.8
                    });

    private static final Group VIRGINICA =
            new Group(
                    "virginica",
                    new double[] {
                        3.3, 2.7, 3, 2.9, 3, 3, 2.5, 2.9, 2.5, 3.6, 3.2, 2.7, 3, 2.5, 2.8, 3.2, 3,
                        3.8, 2.6, 2.2, 3.2, 2.8, 2.8, 2.7, 3.3, 3.2, 2.8, 3, 2.8, 3, 2.8, 3.8, 2.8,
                        2.8, 2.6, 3, 3.4, 3.1, 3, 3.1, 3.1, 3.1, 2.7, 3.2, 3.3, 3, 2.5, 3, 3.4, 3
                    });

    @Test
    void meanAndPairsAreThoseOfProc() {
        HandTill areas = HandTill.of(List.of(SETOSA, VERSICOLOR, VIRGINICA));
        assertEquals(0.8075999999999999, areas.auc(), 1e-12);
        assertEquals(0.9248, areas.pairs().get(0).auc(), 1e-12);
        assertEquals(0.8343999999999999, areas.pairs().get(1).auc(), 1e-12);
        assertEquals(0.6636, areas.pairs().get(2).auc(), 1e-12);
        assertEquals("versicolor", areas.pairs().get(2).first());
        assertEquals("virginica", areas.pairs().get(2).second());
    }

    @Test
    void theOrderOfTheClassesChangesNothing() {
        double one = HandTill.of(List.of(SETOSA, VERSICOLOR, VIRGINICA)).auc();
        assertEquals(one, HandTill.of(List.of(VIRGINICA, SETOSA, VERSICOLOR)).auc(), 1e-15);
    }

    @Test
    void aClassWithoutCasesMakesItUndefined() {
        Group empty = new Group("none", new double[0]);
        assertEquals(Double.NaN, HandTill.of(List.of(SETOSA, VERSICOLOR, empty)).auc());
    }
}
