package fiji.plugin.radiomics.feature.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.testing.IbsiReference;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reference value of IBSI 1 for this family. */
class MorphologyIbsiTest {

    private static final Set<String> ELSEWHERE = Set.of("morans_i_index", "gearys_c_measure");

    static Stream<IbsiReference.Row> rows() {
        return IbsiReference.rows("morphology").filter(r -> !ELSEWHERE.contains(r.feature()));
    }

    @Test
    void allRowsAreThere() {
        assertEquals(149, IbsiReference.rows("morphology").count());
        assertEquals(137, rows().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void matches(IbsiReference.Row row) {
        IbsiReference.assertMatches(row);
    }
}
