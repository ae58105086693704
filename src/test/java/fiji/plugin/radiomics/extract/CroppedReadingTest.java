/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.StoredVoxels;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of an image only what lies about the region is read, and that changes no value. */
class CroppedReadingTest {

    /** Bytes that a small lesion may take beside the image. */
    private static final long MOST_BYTES = 100L << 20;

    /** Whole numbers made from the voxel's place, so that no image need be in memory. */
    private static final class Formula implements VoxelSource {

        private final Geometry geometry;
        private long mostVoxels;

        Formula(Geometry geometry) {
            this.geometry = geometry;
        }

        @Override
        public Geometry geometry() {
            return geometry;
        }

        @Override
        public Volume read(Box box) {
            mostVoxels = Math.max(mostVoxels, box.voxels());
            Geometry part = geometry.crop(box);
            float[] values = new float[part.voxels()];
            int i = 0;
            for (int z = box.minZ(); z <= box.maxZ(); z++) {
                for (int y = box.minY(); y <= box.maxY(); y++) {
                    for (int x = box.minX(); x <= box.maxX(); x++) {
                        values[i++] = (31 * x + 17 * y + 7 * z + x * y % 13 + y * z % 11) % 200;
                    }
                }
            }
            return new Volume(part, values);
        }
    }

    private static Region lesion(Geometry grid, int edge) {
        int[] offset = {grid.size(0) / 2, grid.size(1) / 3, grid.size(2) / 2};
        Geometry part = grid.crop(offset, new int[] {edge, edge, edge / 2});
        byte[] inside = new byte[part.voxels()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = (byte) (i % 7 == 0 ? 0 : 1);
        }
        return new Region("lesion", new Mask(part, inside), offset, 0, List.of());
    }

    private static ExtractionSettings settings(
            String spacing, String interpolation, String filters) {
        String text =
                """
                preset: ct
                spacing: %s
                interpolation: %s
                range: none
                binedge: automatic
                families: [intensity_statistics, glcm, local_intensity]
                filters: [%s]
                """;
        return SettingsYaml.read(text.formatted(spacing, interpolation, filters), "test");
    }

    private static final String CASES =
            """
            none    | trilinear       | original
            1 1 1   | trilinear       | original
            1 1 1   | tricubic_spline | original
            1 1 1   | trilinear       | original, laplacian_of_gaussian(sigma:2mm), mean
            none    | trilinear       | laws(kernels:L5E5E5)
            """;

    @ParameterizedTest
    @CsvSource(textBlock = CASES, delimiter = '|')
    void aSmallLesionOfALongScanReadsLittle(String spacing, String interpolation, String filters) {
        Formula image = new Formula(Geometry.of(512, 512, 1000, .8, .8, 1));
        Region lesion = lesion(image.geometry(), 30);
        FeatureRow row = row(image, lesion, settings(spacing, interpolation, filters));
        assertEquals(Status.OK, row.status(), row.status().toString());
        assertTrue(
                Float.BYTES * image.mostVoxels < MOST_BYTES / 4, image.mostVoxels + " voxels read");
    }

    @ParameterizedTest
    @CsvSource(textBlock = CASES, delimiter = '|')
    void whatIsNotReadChangesNoValue(String spacing, String interpolation, String filters) {
        Formula image = new Formula(Geometry.of(150, 140, 130, .8, .8, 1));
        Region lesion = lesion(image.geometry(), 12);
        Volume whole = image.readAll();
        ExtractionSettings settings = settings(spacing, interpolation, filters);
        FeatureRow expected = row(whole, lesion, settings);
        assertEquals(expected.values(), row(image, lesion, settings).values());
        StoredVoxels.Builder stored = new StoredVoxels.Builder(whole.geometry());
        for (int z = 0; z < 130; z++) {
            stored.add(whole.read(new Box(0, 0, z, 149, 139, z)).data());
        }
        StoredVoxels slices = stored.build();
        assertEquals(whole.data().length, slices.bytes());
        assertEquals(expected.values(), row(slices, lesion, settings).values());
    }

    /** What a filter needs all of is read whole, as before. */
    @Test
    void aGlobalFilterReadsAll() {
        Formula image = new Formula(Geometry.of(40, 30, 20, 1, 1, 1));
        row(
                image,
                lesion(image.geometry(), 6),
                settings("none", "trilinear", "nonseparable_wavelet"));
        assertEquals(40 * 30 * 20, image.mostVoxels);
    }

    /** A batch asks before a region is processed, a row's preflight afterwards. */
    @ParameterizedTest
    @CsvSource(textBlock = CASES, delimiter = '|')
    void whatIsExpectedBeforeIsAtLeastWhatIsKnownAfterwards(
            String spacing, String interpolation, String filters) {
        Formula image = new Formula(Geometry.of(150, 140, 130, .8, .8, 1));
        Region lesion = lesion(image.geometry(), 60);
        SourceImage source = new SourceImage("ct", image, "HU", List.of());
        Extractor extractor = new Extractor(settings(spacing, interpolation, filters));
        long known = extractor.preview("case", source, lesion).neededBytes() - MemoryNeed.FIXED;
        long expected = extractor.memory(source, lesion);
        assertTrue(expected >= known, expected + " < " + known);
        // Without a range as many as 512 grey levels are expected, with matrices of that size.
        assertTrue(expected < 2 * known + (16L << 20), expected + " much more than " + known);
    }

    private static FeatureRow row(VoxelSource image, Region lesion, ExtractionSettings settings) {
        return new Extractor(settings)
                .extract("case", new SourceImage("ct", image, "HU", List.of()), lesion);
    }
}
