/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Sizes beyond the table are worth as much as those inside; merged is as counted in one. */
class SizeMatrixTest {

    private static final int LEVELS = 9;

    private record Count(int level, int size) {}

    private static List<Count> counts(long seed) {
        Random r = new Random(seed);
        List<Count> counts = new ArrayList<>();
        int n = 1 + r.nextInt(400);
        for (int k = 0; k < n; k++) {
            counts.add(new Count(1 + r.nextInt(LEVELS), 1 + r.nextInt(1 + r.nextInt(300))));
        }
        return counts;
    }

    private static SizeMatrix matrix(List<Count> counts, int sizes) {
        SizeMatrix matrix = new SizeMatrix(List.of(), LEVELS, sizes);
        counts.forEach(c -> matrix.add(c.level, c.size));
        matrix.addVoxels(1000);
        return matrix;
    }

    private static void assertSame(SizeSums a, SizeSums b) {
        assertClose(a.smallSizes(), b.smallSizes());
        assertClose(a.largeSizes(), b.largeSizes());
        assertClose(a.lowLevels(), b.lowLevels());
        assertClose(a.highLevels(), b.highLevels());
        assertClose(a.smallLow(), b.smallLow());
        assertClose(a.smallHigh(), b.smallHigh());
        assertClose(a.largeLow(), b.largeLow());
        assertClose(a.largeHigh(), b.largeHigh());
        assertClose(a.levelNonUniformity(), b.levelNonUniformity());
        assertClose(a.sizeNonUniformity(), b.sizeNonUniformity());
        assertClose(a.levelVariance(), b.levelVariance());
        assertClose(a.sizeVariance(), b.sizeVariance());
        assertClose(a.entropy(), b.entropy());
        assertClose(a.energy(), b.energy());
        assertEquals(a.total(), b.total());
        assertEquals(a.voxels(), b.voxels());
    }

    private static void assertClose(double a, double b) {
        assertEquals(a, b, 1e-9 * Math.max(1, Math.abs(a)));
    }

    @Property(tries = 200)
    void sizesBeyondTheTable(@ForAll long seed) {
        List<Count> counts = counts(seed);
        assertSame(matrix(counts, 300).sums(), matrix(counts, 8).sums());
    }

    @Property(tries = 200)
    void mergedIsAsCountedInOne(@ForAll long seed) {
        List<Count> counts = counts(seed);
        int half = counts.size() / 2;
        SizeMatrix merged = new SizeMatrix(List.of(), LEVELS, 8);
        merged.add(matrix(counts.subList(0, half), 8), 0.5);
        merged.add(matrix(counts.subList(half, counts.size()), 8), 0.5);
        SizeMatrix whole = new SizeMatrix(List.of(), LEVELS, 8);
        whole.add(matrix(counts, 8), 0.5);
        whole.addVoxels(500);
        assertSame(whole.sums(), merged.sums());
    }
}
