/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

import static fiji.plugin.radiomics.testing.Extractions.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must not change a value. */
class TexturePropertiesTest {

    private static final ExtractionSettings FBN =
            settings("mr", "aggregations", "all", "bins", "8", "outliersigma", "0");

    private record Case(Volume image, Mask mask) {}

    private static Case random(long seed, int nx, int ny, int nz) {
        Random r = new Random(seed);
        Geometry g = Geometry.of(nx, ny, nz, 1, 1, 1);
        float[] data = new float[g.voxels()];
        byte[] mask = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = r.nextInt(64);
            mask[i] = (byte) (r.nextInt(5) > 0 ? 1 : 0);
        }
        mask[0] = 1;
        mask[1] = 1;
        return new Case(new Volume(g, data), new Mask(g, mask));
    }

    private static Map<String, FeatureValue> values(Case c) {
        return Extractions.values(FBN, c.image, c.mask);
    }

    private static void assertSame(
            Map<String, FeatureValue> a, Map<String, FeatureValue> b, String... parts) {
        a.forEach(
                (name, v) -> {
                    if (Stream.of(parts).allMatch(name::contains)) {
                        assertEquals(v.status(), b.get(name).status(), name);
                        double scale = Math.max(1, Math.abs(v.value()));
                        assertEquals(v.value(), b.get(name).value(), 1e-9 * scale, name);
                    }
                });
    }

    /** A shift and a scale by powers of two are exact in floats, so that levels stay the same. */
    @Property(tries = 50)
    void shiftAndScaleDoNotChangeTextureOfFixedBinNumber(
            @ForAll long seed,
            @ForAll @IntRange(min = -64, max = 64) int shift,
            @ForAll @IntRange(min = -3, max = 3) int power) {
        Case c = random(seed, 6, 5, 4);
        float[] moved = c.image.data().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) ((moved[i] + shift) * Math.pow(2, power));
        }
        Case m = new Case(new Volume(c.image.geometry(), moved), c.mask);
        Map<String, FeatureValue> a = values(c);
        Map<String, FeatureValue> b = values(m);
        for (String family :
                List.of(
                        "glcm",
                        "glrlm",
                        "glszm",
                        "gldzm",
                        "ngtdm",
                        "ngldm",
                        "intensity_histogram",
                        "intensity_volume_histogram")) {
            assertSame(a, b, "." + family + ".");
        }
    }

    @Property(tries = 50)
    void flipsAndQuarterTurnsDoNotChange3dTexture(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 47) int motion) {
        Case c = random(seed, 6, 5, 4);
        Case m = moved(c, motion);
        Map<String, FeatureValue> a = values(c);
        Map<String, FeatureValue> b = values(m);
        assertSame(a, b, ".3d_averaged");
        assertSame(a, b, ".3d_merged");
        for (String family : List.of("glszm", "gldzm", "ngtdm", "ngldm")) {
            assertSame(a, b, "." + family + ".", ".3d");
        }
        assertSame(a, b, ".intensity_statistics.");
    }

    private static Case moved(Case c, int motion) {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        int[] order = orders[motion / 8];
        Geometry g = c.image.geometry();
        int[] n = {g.size(order[0]), g.size(order[1]), g.size(order[2])};
        Geometry to = Geometry.of(n[0], n[1], n[2], 1, 1, 1);
        float[] data = new float[to.voxels()];
        byte[] mask = new byte[data.length];
        int[] p = new int[3];
        for (p[2] = 0; p[2] < n[2]; p[2]++) {
            for (p[1] = 0; p[1] < n[1]; p[1]++) {
                for (p[0] = 0; p[0] < n[0]; p[0]++) {
                    int[] from = new int[3];
                    for (int a = 0; a < 3; a++) {
                        boolean flip = (motion >> a & 1) != 0;
                        from[order[a]] = flip ? n[a] - 1 - p[a] : p[a];
                    }
                    int i = to.index(p[0], p[1], p[2]);
                    int j = g.index(from[0], from[1], from[2]);
                    data[i] = c.image.data()[j];
                    mask[i] = c.mask.data()[j];
                }
            }
        }
        return new Case(new Volume(to, data), new Mask(to, mask));
    }

    @Property(tries = 50)
    void whatLiesOutsideTheRegionDoesNotMatter(@ForAll long seed) {
        Case c = random(seed, 6, 5, 4);
        Random r = new Random(~seed);
        Geometry big = Geometry.of(11, 9, 8, 1, 1, 1);
        float[] data = new float[big.voxels()];
        byte[] mask = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = r.nextInt(5000) - 2500;
        }
        for (int z = 0, i = 0; z < 4; z++) {
            for (int y = 0; y < 5; y++) {
                for (int x = 0; x < 6; x++, i++) {
                    int to = big.index(x + 3, y + 2, z + 1);
                    if (c.mask.data()[i] != 0) {
                        data[to] = c.image.data()[i];
                        mask[to] = 1;
                    }
                }
            }
        }
        Case padded = new Case(new Volume(big, data), new Mask(big, mask));
        Map<String, FeatureValue> a = new LinkedHashMap<>(values(c));
        Map<String, FeatureValue> b = new LinkedHashMap<>(values(padded));
        // Its spheres reach beyond the region, by definition.
        a.keySet().removeIf(name -> name.contains(".local_intensity."));
        b.keySet().removeIf(name -> name.contains(".local_intensity."));
        assertEquals(a, b);
    }

    @Property(tries = 25)
    void croppedMaskIsTheSameRegion(@ForAll long seed) {
        Case c = random(seed, 8, 7, 6);
        Geometry g = c.image.geometry();
        Geometry part = g.crop(new int[] {2, 1, 1}, new int[] {4, 5, 3});
        byte[] small = new byte[part.voxels()];
        byte[] whole = new byte[g.voxels()];
        for (int z = 0, i = 0; z < 3; z++) {
            for (int y = 0; y < 5; y++) {
                for (int x = 0; x < 4; x++, i++) {
                    byte b = c.mask.data()[g.index(x + 2, y + 1, z + 1)];
                    small[i] = b;
                    whole[g.index(x + 2, y + 1, z + 1)] = b;
                }
            }
        }
        ExtractionSettings s = settings("mr", "spacing", "0.8 1.2 0.9");
        SourceImage image = new SourceImage("i", c.image, "", List.of());
        var extractor = new Extractor(s);
        assertEquals(
                extractor.extract("c", image, Region.of("r", new Mask(g, whole))).values(),
                extractor
                        .extract(
                                "c",
                                image,
                                new Region(
                                        "r",
                                        new Mask(part, small),
                                        new int[] {2, 1, 1},
                                        0,
                                        List.of()))
                        .values());
    }

    /** Bit by bit, for all aggregations and for weighted directions too. */
    @Property(tries = 20)
    void threadsDoNotChangeAnyValue(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int threads) {
        Case c = random(seed, 9, 8, 23);
        SourceImage image = new SourceImage("i", c.image, "", List.of());
        for (String weighting : List.of("none", "euclidean")) {
            ExtractionSettings s =
                    settings("mr", "aggregations", "all", "bins", "8", "weighting", weighting);
            FeatureRow alone = new Extractor(s).extract("c", image, Region.of("r", c.mask));
            try (Workers workers = new Workers(threads)) {
                FeatureRow shared =
                        new Extractor(s, workers, Timings.NONE)
                                .extract("c", image, Region.of("r", c.mask));
                assertEquals(alone.values(), shared.values());
            }
        }
    }
}
