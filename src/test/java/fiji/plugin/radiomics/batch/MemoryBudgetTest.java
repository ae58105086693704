/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MemoryBudgetTest {

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void neverMoreThanThereIsAndNobodyWaitsForEver() throws Exception {
        MemoryBudget budget = new MemoryBudget(100);
        AtomicLong used = new AtomicLong();
        AtomicLong most = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            long first = 1 + i * 37 % 60;
            long second = first + i * 53 % 40;
            all.add(
                    threads.submit(
                            () -> {
                                long bytes = first;
                                while (true) {
                                    try (var lease = budget.acquire(bytes, () -> false)) {
                                        if (!lease.tryGrow(second)) {
                                            bytes = second;
                                            continue;
                                        }
                                        long now = used.addAndGet(second);
                                        most.accumulateAndGet(now, Math::max);
                                        Thread.yield();
                                        used.addAndGet(-second);
                                        return;
                                    }
                                }
                            }));
        }
        for (Future<?> f : all) {
            f.get();
        }
        threads.shutdown();
        assertTrue(most.get() <= 100, "" + most);
        budget.acquire(100, () -> false).close();
    }

    @Test
    void tooMuchIsSaidWithBothFigures() {
        MemoryBudget budget = new MemoryBudget(500L << 20);
        assertDoesNotThrow(() -> budget.check(500L << 20));
        String message =
                assertThrows(IllegalArgumentException.class, () -> budget.check(3L << 30))
                        .getMessage();
        assertTrue(message.contains("about 3.0 GB"), message);
        assertTrue(message.contains("may use 500 MB"), message);
    }

    @Test
    void waitingEndsWhenCancelled() {
        MemoryBudget budget = new MemoryBudget(10);
        try (var lease = budget.acquire(8, () -> false)) {
            assertThrows(CancellationException.class, () -> budget.acquire(5, () -> true));
            assertFalse(lease.tryGrow(11));
            assertTrue(lease.tryGrow(10));
        }
        assertDoesNotThrow(() -> budget.acquire(10, () -> false).close());
    }

    @Test
    void sizesAreRead() {
        assertEquals(1L << 20, BatchOptions.memory("1M"));
        assertEquals(3L << 19, BatchOptions.memory(" 1.5 mb "));
        assertTrue(BatchOptions.memory("") > 0);
        for (String bad : List.of("4", "x", "-1G", "1e3M", "0M", "999999999T")) {
            assertThrows(IllegalArgumentException.class, () -> BatchOptions.memory(bad), bad);
        }
    }
}
