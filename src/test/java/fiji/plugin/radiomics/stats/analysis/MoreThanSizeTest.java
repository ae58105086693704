/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.TableLayout;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.io.CsvTexts;
import fiji.plugin.radiomics.io.FeatureTableCsv;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spheres of noise that differ in size or slices only, and some whose texture does differ. */
class MoreThanSizeTest {

    private static final int CASES = 60;

    @TempDir private Path folder;

    /** A sphere: its radius in mm, slice thickness in mm, and how far noise is smoothed. */
    private record Sphere(double radius, int thickness, int smooth) {}

    @Test
    void noiseOfSmallAndLargeSpheresIsCalledSize() throws IOException {
        List<Sphere> spheres = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            spheres.add(new Sphere((i % 2 == 0 ? 4 : 7) + random.nextDouble(), 1, 0));
        }
        RocResult result = analysed(spheres, "large");
        List<MarkerResult> high = reaching(result, .9);
        assertTrue(high.size() >= 34, high.size() + " markers");
        assertTrue(
                result.warnings()
                        .get(0)
                        .startsWith(
                                "Size (column original.morphology.volume_mesh) alone does as well"
                                        + " as "),
                result.warnings().get(0));
        for (MarkerResult m : high) {
            assertTrue(calls(m, "size"), m.marker() + " " + m.auc().auc() + m.warnings());
        }
    }

    @Test
    void noiseInThinAndThickSlicesIsCalledAcquisition() throws IOException {
        List<Sphere> spheres = new ArrayList<>();
        Random random = new Random(4);
        for (int i = 0; i < CASES; i++) {
            spheres.add(new Sphere(7 + random.nextDouble(), i % 2 == 0 ? 1 : 5, 0));
        }
        RocResult result = analysed(spheres, "thick");
        List<MarkerResult> high = reaching(result, .9);
        assertTrue(high.size() >= 86, high.size() + " markers");
        assertTrue(
                result.warnings().stream()
                        .anyMatch(
                                w ->
                                        w.startsWith(
                                                "Slice thickness (column spacing_z) alone does as"
                                                        + " well as ")),
                result.warnings().toString());
        for (MarkerResult m : high) {
            assertTrue(calls(m, "acquisition"), m.marker() + " " + m.auc().auc() + m.warnings());
        }
    }

    @Test
    void textureThatDiffersAtEqualSizesIsNot() throws IOException {
        List<Sphere> spheres = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < CASES; i++) {
            spheres.add(new Sphere(6 + .7 * random.nextDouble(), 1, i % 2));
        }
        RocResult result = analysed(spheres, "smooth");
        List<MarkerResult> high = reaching(result, .9);
        assertTrue(high.size() >= 20, high.size() + " markers");
        assertEquals(List.of(), result.warnings());
        for (MarkerResult m : high) {
            assertTrue(
                    !calls(m, "size") && !calls(m, "acquisition"),
                    m.marker() + " " + m.auc().auc() + m.warnings());
        }
    }

    @Test
    void shuffledVoxelsDoAsWellOnlyWhereThereIsNoTexture() throws IOException {
        List<Sphere> texture = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texture.add(new Sphere(5, 1, i % 2));
        }
        Map<String, String> shuffle = Map.of("shuffle", "1");
        Path twin = csv(texture, "smooth", shuffle, "twin.csv");
        RocResult result =
                new RocAnalysis(
                                settings("smooth").with(RocParameters.TWIN, twin.toString()),
                                Workers.none(),
                                Progress.NONE)
                        .run(CaseTableCsv.read(csv(texture, "smooth", Map.of(), "table.csv")));
        assertEquals("", twinOf(result, "original.glcm.contrast.3d_averaged"));
        assertEquals(
                "unchanged by shuffling",
                twinOf(result, "original.intensity_statistics.mean_intensity"));
        assertEquals("unchanged by shuffling", twinOf(result, "original.morphology.volume_mesh"));

        // The same analysis of the twins themselves says what they are before anything else.
        RocResult ofTwins =
                new RocAnalysis(settings("smooth"), Workers.none(), Progress.NONE)
                        .run(CaseTableCsv.read(twin));
        assertTrue(
                ofTwins.warnings().get(0).startsWith("20 of 20 rows of twin.csv are NOT REAL DATA"),
                ofTwins.warnings().toString());

        List<Sphere> sizes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sizes.add(new Sphere(i % 2 == 0 ? 3 : 6, 1, 0));
        }
        Path twinOfSizes = csv(sizes, "large", shuffle, "sizes-twin.csv");
        RocResult size =
                new RocAnalysis(
                                settings("large").with(RocParameters.TWIN, twinOfSizes.toString()),
                                Workers.none(),
                                Progress.NONE)
                        .run(CaseTableCsv.read(csv(sizes, "large", Map.of(), "sizes.csv")));
        assertEquals(
                "twin does as well",
                twinOf(size, "original.glrlm.grey_level_non_uniformity.3d_averaged"));
        assertTrue(
                size.warnings().stream()
                        .anyMatch(w -> w.startsWith("Shuffled voxels (twin table sizes-twin.csv)")),
                size.warnings().toString());
    }

    private static String twinOf(RocResult result, String marker) {
        ResultTable twins =
                result.tables().stream()
                        .filter(t -> t.name().equals("twins"))
                        .findFirst()
                        .orElseThrow();
        return twins.rows().stream()
                .filter(row -> row.get(0).equals(marker))
                .map(row -> (String) row.get(twins.names().indexOf("verdict")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean calls(MarkerResult marker, String what) {
        return marker.warnings().stream().anyMatch(w -> w.startsWith(what + ":"));
    }

    private static List<MarkerResult> reaching(RocResult result, double area) {
        return result.markers().stream()
                .filter(m -> Math.max(m.auc().auc(), 1 - m.auc().auc()) >= area)
                .toList();
    }

    private RocResult analysed(List<Sphere> spheres, String positive) throws IOException {
        CaseTable table = CaseTableCsv.read(csv(spheres, positive, Map.of(), "table.csv"));
        return new RocAnalysis(settings(positive), Workers.none(), Progress.NONE).run(table);
    }

    private static RocSettings settings(String positive) {
        return RocSettings.INITIAL
                .with(RocParameters.OUTCOME, "roi")
                .with(RocParameters.POSITIVE, positive)
                .with(RocParameters.REPLICATES, "0");
    }

    private Path csv(
            List<Sphere> spheres, String positive, Map<String, String> overrides, String name)
            throws IOException {
        Extractor extractor = new Extractor(SettingKey.apply(Presets.get("ct"), overrides, ""));
        List<FeatureRow> rows = new ArrayList<>();
        for (int i = 0; i < spheres.size(); i++) {
            rows.add(row(extractor, spheres.get(i), i, i % 2 == 1 ? positive : "other"));
        }
        Path file = folder.resolve(name);
        FeatureTableCsv.write(
                new FeatureTable(extractor.schema(), rows), TableLayout.WIDE, CsvTexts.PLAIN, file);
        return file;
    }

    private static FeatureRow row(Extractor extractor, Sphere sphere, int seed, String roi) {
        int side = 2 * (int) Math.ceil(sphere.radius()) + 3;
        int depth = (side + sphere.thickness() - 1) / sphere.thickness();
        Geometry grid = Geometry.of(side, side, depth, 1, 1, sphere.thickness());
        float[] noise = noise(side, depth * sphere.thickness(), sphere.smooth(), seed);
        float[] data = new float[grid.voxels()];
        byte[] mask = new byte[data.length];
        double middle = (side - 1) / 2.0;
        for (int z = 0, i = 0; z < depth; z++) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++, i++) {
                    float sum = 0;
                    for (int k = 0; k < sphere.thickness(); k++) {
                        sum += noise[((z * sphere.thickness() + k) * side + y) * side + x];
                    }
                    data[i] = Math.round(sum / sphere.thickness());
                    double dz = (z - (depth - 1) / 2.0) * sphere.thickness();
                    double d = Math.hypot(Math.hypot(x - middle, y - middle), dz);
                    mask[i] = (byte) (d <= sphere.radius() ? 1 : 0);
                }
            }
        }
        return extractor.extract(
                "case " + seed,
                new SourceImage("noise", new Volume(grid, data), "HU", List.of()),
                Region.of(roi, new Mask(grid, mask)));
    }

    /** Normal noise of 40 ± 50; smoothed it keeps its deviation. */
    private static float[] noise(int side, int depth, int smooth, int seed) {
        Random random = new Random(1000 + seed);
        float[] noise = new float[side * side * depth];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        float[] mean = noise.clone();
        for (int i = side + 1; smooth > 0 && i < noise.length; i++) {
            mean[i] =
                    (float) ((noise[i] + noise[i - 1] + noise[i - side] + noise[i - side - 1]) / 2);
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] = 40 + 50 * mean[i];
        }
        return mean;
    }
}
