/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void resultsKeepTheirOrderAlsoWhenNested(int threads) {
        try (Workers workers = new Workers(threads)) {
            List<Callable<List<Integer>>> parts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int base = 10 * i;
                List<Callable<Integer>> inner = List.of(() -> base, () -> base + 1);
                parts.add(() -> workers.run(inner));
            }
            List<List<Integer>> results = workers.run(parts);
            for (int i = 0; i < 20; i++) {
                assertEquals(List.of(10 * i, 10 * i + 1), results.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void failuresComeBackAsTheyAre(int threads) {
        try (Workers workers = new Workers(threads)) {
            IllegalArgumentException e = new IllegalArgumentException("mine");
            List<Callable<Integer>> parts =
                    List.of(
                            () -> 1,
                            () -> {
                                throw e;
                            });
            assertSame(e, assertThrows(RuntimeException.class, () -> workers.run(parts)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void partsNotBegunAreCancelled(int threads) {
        try (Workers workers = new Workers(threads)) {
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger ran = new AtomicInteger();
            List<Callable<Integer>> parts = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                parts.add(
                        () -> {
                            stop.set(true);
                            return ran.incrementAndGet();
                        });
            }
            assertThrows(CancellationException.class, () -> workers.until(stop::get).run(parts));
            assertTrue(ran.get() <= threads, ran::toString);
        }
    }
}
