package fiji.plugin.radiomics.feature.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.feature.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Spectra against pairs, and the limits. */
class SpatialAutocorrelationTest {

    private static RegionData random(long seed, int most) {
        Random r = new Random(seed);
        int[] n = {1 + r.nextInt(most), 1 + r.nextInt(most), 1 + r.nextInt(most)};
        Geometry g =
                Geometry.of(
                        n[0],
                        n[1],
                        n[2],
                        0.3 + r.nextDouble(),
                        0.3 + r.nextDouble(),
                        0.3 + 5 * r.nextDouble());
        float[] data = new float[g.voxels()];
        byte[] mask = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (100 + 30 * r.nextGaussian());
            mask[i] = (byte) (i == 0 || r.nextInt(3) > 0 ? 1 : 0);
        }
        mask[data.length - 1] = 1;
        Mask m = new Mask(g, mask);
        return new RegionData(new Volume(g, data), m, m);
    }

    @Property(tries = 100)
    void spectraGiveTheSumsOfPairs(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int most) {
        Deviations d = new Deviations(random(seed, most));
        PairSums pairs = PairSums.byPairs(d);
        PairSums spectra = PairSums.bySpectra(d, Workers.none());
        double scale = Math.max(pairs.weights(), Math.abs(pairs.squares()));
        assertEquals(pairs.weights(), spectra.weights(), 1e-10 * pairs.weights());
        assertEquals(pairs.products(), spectra.products(), 1e-10 * scale);
        assertEquals(pairs.squares(), spectra.squares(), 1e-10 * scale);
    }

    @Test
    void threadsDoNotChangeTheResult() {
        RegionData region = random(7, 30);
        SpatialAutocorrelation alone = SpatialAutocorrelation.of(region, Workers.none());
        for (int threads = 2; threads <= 4; threads++) {
            try (Workers workers = new Workers(threads)) {
                SpatialAutocorrelation shared = SpatialAutocorrelation.of(region, workers);
                assertEquals(alone.moran(), shared.moran());
                assertEquals(alone.geary(), shared.geary());
            }
        }
    }

    @Test
    void degenerateRegionsHaveReasons() {
        Geometry g = Geometry.of(3, 1, 1, 1, 1, 1);
        Volume image = new Volume(g, new float[] {5, 5, 5});
        Mask one = new Mask(g, new byte[] {0, 1, 0});
        Mask all = new Mask(g, new byte[] {1, 1, 1});
        assertEquals(
                Status.undefined(Status.ONE_VOXEL),
                SpatialAutocorrelation.of(new RegionData(image, one, one), Workers.none())
                        .status());
        assertEquals(
                Status.undefined(Status.FLAT_REGION),
                SpatialAutocorrelation.of(new RegionData(image, all, all), Workers.none())
                        .status());
    }

    @Test
    void tooLittleMemoryIsSaidBeforeAnythingIsAllocated() {
        RegionData region = random(11, 30);
        long needed = PairSums.bytesForSpectra(new Deviations(region), 1);
        SpatialAutocorrelation refused =
                SpatialAutocorrelation.of(region, Workers.none(), () -> needed - 1);
        assertEquals(Status.Kind.FAILED, refused.status().kind());
        assertTrue(refused.status().reason().contains("set moran=false"), refused.status()::reason);
        assertEquals(
                Status.OK,
                SpatialAutocorrelation.of(region, Workers.none(), () -> needed).status());
    }
}
