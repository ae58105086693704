package fiji.plugin.radiomics.feature.glcm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.feature.texture.Directions;
import fiji.plugin.radiomics.testing.IbsiMatrices;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The digital phantom's matrices, entry by entry, as IBSI lists them. */
class GlcmMatrixTest {

    static Stream<IbsiMatrices.Matrix> matrices() {
        return IbsiMatrices.of("glcm");
    }

    @Test
    void allAreThere() {
        assertEquals(34, matrices().count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrices")
    void equalsIbsi(IbsiMatrices.Matrix expected) {
        PairCounter counter = new PairCounter(IbsiMatrices.phantom().levels());
        Map<String, Double> entries = new TreeMap<>();
        for (int[] d : Directions.volume(1)) {
            if (expected.has(d)) {
                PairCounter.Matrix m = counter.newMatrix();
                counter.count(d, expected.z0(), expected.z1(), m);
                m.forEachEntry((i, j, n) -> entries.merge(i + "," + j, n, Double::sum));
            }
        }
        assertEquals(expected.entries(), entries);
    }
}
