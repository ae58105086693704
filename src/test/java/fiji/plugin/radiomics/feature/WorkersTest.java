package fiji.plugin.radiomics.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
}
