/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import fiji.plugin.radiomics.stats.PValues;
import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of R 4.2 on the Wisconsin breast masses, malignant against benign. */
class WisconsinGroupsOracleTest {

    static Stream<Wisconsin.Expected> tests() {
        return Wisconsin.expected(
                "mann_whitney_U",
                "mann_whitney_p_no_continuity",
                "welch_t",
                "welch_df",
                "welch_p",
                "ks_D");
    }

    @ParameterizedTest
    @MethodSource("tests")
    void oneMarker(Wisconsin.Expected e) {
        GroupComparison c = comparison(e.marker());
        double actual =
                switch (e.quantity()) {
                    case "mann_whitney_U" -> c.mannWhitney().statistic();
                    case "mann_whitney_p_no_continuity" -> c.mannWhitney().p();
                    case "welch_t" -> c.welch().statistic();
                    case "welch_df" -> c.welch().df();
                    case "welch_p" -> c.welch().p();
                    case "ks_D" -> c.kolmogorovSmirnov().statistic();
                    default -> throw new IllegalArgumentException(e.quantity());
                };
        Relative.assertEqual(e.value(), actual);
    }

    static Stream<Wisconsin.Expected> adjusted() {
        return Wisconsin.expected("mann_whitney_p_BH", "mann_whitney_p_holm");
    }

    @ParameterizedTest
    @MethodSource("adjusted")
    void amongAllMarkers(Wisconsin.Expected e) {
        List<String> markers = Wisconsin.markers();
        double[] p = markers.stream().mapToDouble(m -> comparison(m).mannWhitney().p()).toArray();
        double[] adjusted =
                e.quantity().equals("mann_whitney_p_holm")
                        ? PValues.holm(p)
                        : PValues.benjaminiHochberg(p);
        Relative.assertEqual(e.value(), adjusted[markers.indexOf(e.marker())]);
    }

    private static GroupComparison comparison(String marker) {
        BinaryScores scores = Wisconsin.scores(marker);
        return GroupComparison.of(
                marker,
                List.of(
                        new Group("malignant", scores.positive()),
                        new Group("benign", scores.negative())));
    }
}
