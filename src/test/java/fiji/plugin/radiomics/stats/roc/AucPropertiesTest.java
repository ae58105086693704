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

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AucPropertiesTest {

    @Property(tries = 300)
    void shareOfPairsInOrder(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 20) Integer> positive,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 20) Integer> negative) {
        double wins = 0;
        for (int p : positive) {
            for (int n : negative) {
                wins += p > n ? 1 : p == n ? .5 : 0;
            }
        }
        double auc = wins / ((double) positive.size() * negative.size());
        assertEquals(auc, curve(positive, negative, v -> v, Direction.HIGHER).auc(), 1e-15);
        assertEquals(auc, DeLong.of(scores(positive, negative, v -> v)).auc(), 1e-15);
    }

    @Property(tries = 300)
    void aNegatedMarkerHasTheComplement(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 20) Integer> positive,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 20) Integer> negative) {
        RocCurve higher = curve(positive, negative, v -> v, Direction.HIGHER);
        RocCurve negated = curve(positive, negative, v -> -v, Direction.HIGHER);
        RocCurve lower = curve(positive, negative, v -> v, Direction.LOWER);
        assertEquals(1, higher.auc() + negated.auc(), 1e-15);
        assertEquals(negated.auc(), lower.auc());
        AucEstimate a = AucEstimate.of(higher, AucMethod.DELONG, .95);
        AucEstimate b = AucEstimate.of(lower, AucMethod.DELONG, .95);
        assertEquals(a.standardError(), b.standardError(), 1e-14);
        assertEquals(AucTest.of(higher).p(), AucTest.of(lower).p(), 1e-12);
    }

    @Property(tries = 300)
    void onlyTheOrderCounts(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 20) Integer> positive,
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 20) Integer> negative) {
        RocCurve plain = curve(positive, negative, v -> v, Direction.HIGHER);
        RocCurve curved = curve(positive, negative, v -> Math.exp(v / 3) - 5, Direction.HIGHER);
        assertEquals(plain.auc(), curved.auc());
        assertEquals(plain.size(), curved.size());
        for (AucMethod method : List.of(AucMethod.DELONG, AucMethod.HANLEY_MCNEIL)) {
            assertEquals(AucEstimate.of(plain, method, .95), AucEstimate.of(curved, method, .95));
        }
        assertEquals(AucTest.of(plain), AucTest.of(curved));
    }

    private static RocCurve curve(
            List<Integer> positive,
            List<Integer> negative,
            DoubleUnaryOperator transform,
            Direction direction) {
        return RocCurve.of(scores(positive, negative, transform), direction);
    }

    private static BinaryScores scores(
            List<Integer> positive, List<Integer> negative, DoubleUnaryOperator transform) {
        return new BinaryScores(
                positive.stream().mapToDouble(v -> transform.applyAsDouble(v)).toArray(),
                negative.stream().mapToDouble(v -> transform.applyAsDouble(v)).toArray());
    }
}
