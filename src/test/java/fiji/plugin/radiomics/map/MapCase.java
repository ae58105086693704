/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.Discretisation;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.Levels;
import fiji.plugin.radiomics.preprocess.RegionData;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A random image, region and window, and values of windows as the ordinary families give them. */
final class MapCase {

    final Volume image;
    final Mask region;
    final ExtractionSettings extraction;
    final boolean overImage;
    final MapSettings settings;

    private final String alpha;
    private final int[] level;
    private final boolean[] counts;
    private final int levels;

    /** What a random case looks like. */
    record Shape(int[] size, int greatest, double gaps, int radius, boolean flatPlaces) {}

    /** Mostly windows that are smaller than the image; the large ones slide along x only. */
    static Shape shape(Random r) {
        boolean large = r.nextInt(6) == 0;
        int[] size = {1 + r.nextInt(9), 1 + r.nextInt(7), 1 + r.nextInt(6)};
        if (large) {
            size = new int[] {10 + r.nextInt(14), 1 + r.nextInt(5), 1 + r.nextInt(3)};
        }
        int[] greatest = {2, 4, 9, 40, 700};
        return new Shape(
                size,
                greatest[r.nextInt(greatest.length)],
                r.nextInt(3) * 0.3,
                large ? 4 + r.nextInt(4) : 1 + r.nextInt(3),
                r.nextBoolean());
    }

    MapCase(Random r, Shape shape) {
        Geometry g = Geometry.of(shape.size[0], shape.size[1], shape.size[2], 1, 1, 1);
        float[] data = new float[g.voxels()];
        byte[] mask = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            data[i] =
                    shape.flatPlaces && i > 0 && r.nextInt(3) > 0
                            ? data[i - 1]
                            : 1 + r.nextInt(shape.greatest);
            mask[i] = (byte) (r.nextDouble() >= shape.gaps ? 1 : 0);
        }
        for (int k = r.nextInt(4); k > 0; k--) {
            data[r.nextInt(data.length)] = r.nextBoolean() ? Float.NaN : Float.POSITIVE_INFINITY;
        }
        int certain = r.nextInt(data.length);
        data[certain] = 1 + r.nextInt(shape.greatest);
        mask[certain] = 1;
        String[] methods = {"none", "FBN", "FBS"};
        String method = methods[r.nextInt(3)];
        if (!method.equals("none") && r.nextBoolean()) {
            float scale = (float) Math.exp(r.nextGaussian());
            float shift = (float) (10 * r.nextGaussian());
            for (int i = 0; i < data.length; i++) {
                data[i] = data[i] * scale + shift;
            }
        }
        image = new Volume(g, data);
        region = new Mask(g, mask);
        boolean masked = r.nextBoolean();
        overImage = !masked || r.nextBoolean();
        settings = new MapSettings(shape.radius, r.nextInt(3) > 0, masked, r.nextBoolean());
        alpha = String.valueOf(r.nextInt(3) * .7);
        extraction =
                Extractions.settings(
                        "mr",
                        "discretisation",
                        method,
                        "bins",
                        "" + (2 + r.nextInt(30)),
                        "binwidth",
                        "" + (1 + r.nextInt(3)),
                        "outliersigma",
                        r.nextInt(4) == 0 ? "1.5" : "0",
                        "ngldmalpha",
                        alpha);
        level = new int[data.length];
        counts = new boolean[data.length];
        levels = discretise();
    }

    /** Levels of all voxels that may stand in a window; the number of levels where it is fixed. */
    private int discretise() {
        Geometry g = image.geometry();
        byte[] all = new byte[level.length];
        Arrays.fill(all, (byte) 1);
        MapInput input = input();
        byte[] kept = new byte[level.length];
        for (int i = 0; i < kept.length; i++) {
            boolean inside = overImage || region.data()[i] != 0;
            kept[i] = (byte) (inside && input.keeps(image.data()[i]) ? 1 : 0);
        }
        RegionData whole = new RegionData(image, new Mask(g, all), new Mask(g, kept));
        Levels made =
                new Discretisation(
                                extraction.discretisation(),
                                extraction.binWidth(),
                                extraction.rangeLow(),
                                extraction.bins(),
                                4096)
                        .apply(whole, 1);
        for (int z = 0, i = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++, i++) {
                    counts[i] = kept[i] != 0 && (!settings.masked() || region.data()[i] != 0);
                    level[i] = counts[i] ? made.padded()[made.row(y, z) + x] : 0;
                }
            }
        }
        return extraction.discretisation() == DiscretisationMethod.FBN ? made.count() : 0;
    }

    MapInput input() {
        return MapInput.of(image, Region.of("r", region), extraction, overImage);
    }

    /** All features of all families that have maps. */
    static List<MapFeature> everything() {
        return MapFeature.of(String.join(",", MapFeature.FAMILIES));
    }

    /** Values by feature, before rounding, over the whole image; NaN where none came. */
    double[][] maps(List<MapFeature> features, Workers workers, int tileSide) {
        Geometry g = image.geometry();
        double[][] maps = new double[features.size()][g.voxels()];
        for (double[] map : maps) {
            Arrays.fill(map, Double.NaN);
        }
        MapInput input = input();
        int x0 = input.box().minX();
        new TextureMaps(input, features, settings)
                .compute(
                        workers,
                        MapProgress.NONE,
                        (f, y, z, row) ->
                                System.arraycopy(row, 0, maps[f], g.index(x0, y, z), row.length),
                        tileSide);
        return maps;
    }

    /** Whether there is a window about a voxel. */
    boolean isCentre(int i) {
        return counts[i] && region.data()[i] != 0;
    }

    /** The window about a voxel as a region: feature's name → value, where defined. */
    Map<String, Double> reference(int cx, int cy, int cz) {
        Geometry g = image.geometry();
        int r = settings.radius();
        int rz = settings.volumetric() ? r : 0;
        int[] from = {Math.max(0, cx - r), Math.max(0, cy - r), Math.max(0, cz - rz)};
        int[] size = {
            Math.min(g.size(0) - 1, cx + r) - from[0] + 1,
            Math.min(g.size(1) - 1, cy + r) - from[1] + 1,
            Math.min(g.size(2) - 1, cz + rz) - from[2] + 1
        };
        Geometry part = g.crop(from, size);
        float[] values = new float[part.voxels()];
        byte[] inside = new byte[values.length];
        byte[] outlined = new byte[values.length];
        int[] windowLevels = new int[values.length];
        for (int z = 0, k = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++, k++) {
                    int i = g.index(from[0] + x, from[1] + y, from[2] + z);
                    values[k] = image.data()[i];
                    inside[k] = (byte) (counts[i] ? 1 : 0);
                    boolean within = !settings.masked() || region.data()[i] != 0;
                    outlined[k] = (byte) (within ? 1 : 0);
                    windowLevels[k] = level[i];
                }
            }
        }
        Mask mask = new Mask(part, inside);
        RegionData window =
                new RegionData(new Volume(part, values), new Mask(part, outlined), mask)
                        .withLevels(Levels.of(windowLevels, size, 1, levels));
        Map<String, Double> found = new HashMap<>();
        for (String name : MapFeature.FAMILIES) {
            FeatureFamily family = FeatureFamilies.get(name);
            family.compute(window, familySettings(family), Workers.none(), into(name, found));
        }
        return found;
    }

    private FeatureSettings familySettings(FeatureFamily family) {
        Aggregation directional =
                settings.volumetric()
                        ? settings.merged()
                                ? Aggregation.VOLUME_MERGED
                                : Aggregation.VOLUME_AVERAGED
                        : settings.merged()
                                ? Aggregation.SLICE_MERGED
                                : Aggregation.SLICE_DIRECTION_AVERAGED;
        Aggregation plain = settings.volumetric() ? Aggregation.VOLUME : Aggregation.SLICE;
        FeatureSettings standard =
                FeatureSettings.standard(
                        family,
                        Set.of(family.aggregations().contains(plain) ? plain : directional));
        return family.familyName().equals("ngldm")
                ? standard.with(standard.parameters().with("alpha", alpha))
                : standard;
    }

    private static FeatureSink into(String family, Map<String, Double> values) {
        return new FeatureSink() {
            @Override
            public void put(Feature feature, Aggregation aggregation, double value) {
                values.put(family + "." + feature.featureName(), value);
            }

            @Override
            public void undefined(Feature feature, Aggregation aggregation, String reason) {
                // Not there.
            }

            @Override
            public void failed(Feature feature, Aggregation aggregation, String reason) {
                throw new AssertionError(reason);
            }
        };
    }

    @Override
    public String toString() {
        return image.geometry().sizeText()
                + " "
                + settings
                + " "
                + extraction.discretisation()
                + (overImage ? " over the image" : " over the region");
    }
}
