package fiji.plugin.radiomics.feature.glcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fiji.plugin.radiomics.conformity.DigitalPhantom;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.Levels;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The digital phantom's co-occurrence matrices, entry by entry, as IBSI lists them. */
class TextureMatrixTest {

    @Test
    void matricesEqualIbsi() throws IOException {
        List<String> lines =
                Files.readAllLines(
                        TestData.require("ibsi/ibsi1/digital_phantom_texture_matrices.csv"));
        Map<String, Map<String, Long>> expected = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(",", -1);
            if (f[0].equalsIgnoreCase("glcm")) {
                expected.computeIfAbsent(f[1] + "|" + f[2] + "|" + f[3], k -> new TreeMap<>())
                        .merge(f[4] + "," + f[5], Math.round(Double.parseDouble(f[6])), Long::sum);
            }
        }
        assertFalse(expected.isEmpty());
        expected.forEach((name, entries) -> assertEquals(entries, ours(name), name));
    }

    private static Map<String, Long> ours(String name) {
        String[] n = name.split("\\|", -1);
        Volume image = DigitalPhantom.image();
        Mask mask = DigitalPhantom.mask();
        boolean slice = n[0].equals("2D");
        int z0 = slice && !n[2].isEmpty() ? Integer.parseInt(n[2]) - 1 : 0;
        int z1 = slice && !n[2].isEmpty() ? z0 + 1 : 4;
        int[] levels = new int[80];
        for (int i = 0; i < 80; i++) {
            levels[i] = mask.data()[i] == 0 ? 0 : (int) image.data()[i];
        }
        PairCounter counter = new PairCounter(Levels.of(levels, 5, 4, 4, 1));
        Map<String, Long> entries = new TreeMap<>();
        for (int[] d : slice ? Directions.plane(1) : Directions.volume(1)) {
            if (n[1].equals("merged") || isDirection(n[1], d)) {
                PairCounter.Matrix m = counter.newMatrix();
                counter.count(d, z0, z1, m);
                m.forEachEntry((i, j, count) -> entries.merge(i + "," + j, count, Long::sum));
            }
        }
        return entries;
    }

    private static boolean isDirection(String text, int[] d) {
        String[] t = text.split(" ");
        boolean same = true;
        boolean opposite = true;
        for (int a = 0; a < 3; a++) {
            int c = Integer.parseInt(t[a]);
            same &= c == d[a];
            opposite &= c == -d[a];
        }
        return same || opposite;
    }
}
