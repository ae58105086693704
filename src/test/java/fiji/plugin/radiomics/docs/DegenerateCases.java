/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.docs;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;

/**
 * Regions that are too small, too thin, too flat or otherwise awkward, and the reasons for which
 * features have no value there.
 */
final class DegenerateCases {

    private static final Geometry MILLIMETRES = Geometry.of(8, 7, 6, 1, 1, 2);
    private static final Geometry PIXELS =
            new Geometry(
                    new int[] {8, 7, 6},
                    new double[] {1, 1, 1},
                    new double[3],
                    new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                    LengthUnit.PIXEL);

    private record Box(int x, int y, int z, int width, int height, int depth) {}

    private record Case(String preset, Geometry geometry, IntToDoubleFunction value, Box... boxes) {

        FeatureRow row(ExtractionSettings settings) {
            float[] data = new float[geometry.voxels()];
            for (int i = 0; i < data.length; i++) {
                data[i] = (float) value.applyAsDouble(i);
            }
            byte[] mask = new byte[data.length];
            for (Box b : boxes) {
                for (int z = b.z; z < b.z + b.depth; z++) {
                    for (int y = b.y; y < b.y + b.height; y++) {
                        for (int x = b.x; x < b.x + b.width; x++) {
                            mask[geometry.index(x, y, z)] = 1;
                        }
                    }
                }
            }
            return Extractions.row(settings, new Volume(geometry, data), new Mask(geometry, mask));
        }
    }

    private static final IntToDoubleFunction RAMP = i -> i * 7 % 400;
    private static final Box VOXEL = new Box(2, 3, 1, 1, 1, 1);
    private static final Box CUBE = new Box(1, 1, 1, 4, 4, 4);

    private static final List<Case> CASES =
            List.of(
                    of("ct", MILLIMETRES, RAMP, VOXEL),
                    of("ct", MILLIMETRES, i -> 0, VOXEL),
                    of("ct", PIXELS, RAMP, CUBE),
                    of("pet", PIXELS, i -> i % 7, CUBE),
                    of("ct", MILLIMETRES, RAMP, CUBE),
                    // A line, a diagonal, a slice, two slices.
                    of("ct", MILLIMETRES, RAMP, new Box(1, 3, 2, 6, 1, 1)),
                    of("ct", MILLIMETRES, RAMP, VOXEL, new Box(3, 4, 2, 1, 1, 1)),
                    of("ct", MILLIMETRES, RAMP, new Box(1, 1, 3, 5, 5, 1)),
                    of("ct", MILLIMETRES, RAMP, new Box(0, 0, 0, 7, 6, 2)),
                    // Flat, flat and 0, sum 0, divisor 0 of quartiles.
                    of("ct", MILLIMETRES, i -> 40.1, CUBE),
                    of("mr", MILLIMETRES, i -> 40.1, CUBE),
                    of("ct", MILLIMETRES, i -> 0, CUBE),
                    of("ct", MILLIMETRES, i -> i % 2 == 0 ? -100 : 100, CUBE),
                    // Without neighbours; equal neighbours and one that differs apart; parts
                    // without contrast in themselves.
                    of("ct", MILLIMETRES, RAMP, VOXEL, new Box(7, 6, 5, 1, 1, 1)),
                    of(
                            "ct",
                            MILLIMETRES,
                            i -> i % 8 < 4 ? 10 : 300,
                            new Box(0, 2, 2, 2, 1, 1),
                            new Box(6, 2, 2, 2, 1, 1)),
                    of(
                            "ct",
                            MILLIMETRES,
                            i -> i % 8 < 4 ? 10 : 300,
                            new Box(0, 2, 2, 2, 1, 1),
                            new Box(6, 2, 2, 1, 1, 1)),
                    // Levels 1, 1, 2: all i p(i) are equal.
                    of(
                            "ibsi-phantom",
                            MILLIMETRES,
                            i -> i % 8 < 3 ? 1 : 2,
                            new Box(1, 2, 2, 3, 1, 1)));

    private DegenerateCases() {}

    private static Case of(String preset, Geometry geometry, IntToDoubleFunction v, Box... boxes) {
        return new Case(preset, geometry, v, boxes);
    }

    /**
     * @return for each feature of each family the reasons for which it has no value in any of the
     *     cases and aggregations
     */
    static Map<Feature, Set<String>> reasons() {
        Map<Feature, Set<String>> reasons = new HashMap<>();
        for (Case c : CASES) {
            ExtractionSettings settings =
                    Extractions.settings(
                            c.preset,
                            "aggregations",
                            "all",
                            "families",
                            String.join(",", FeatureFamilies.names()));
            FeatureRow row = c.row(settings);
            List<FeatureColumn> columns = new FeatureSchema(settings).columns();
            List<FeatureValue> values = row.values();
            for (int i = 0; i < columns.size(); i++) {
                Status status = values.get(i).status();
                Set<String> known =
                        reasons.computeIfAbsent(columns.get(i).feature(), f -> new TreeSet<>());
                if (status.kind() == Status.Kind.UNDEFINED) {
                    known.add(status.reason());
                } else if (status.kind() == Status.Kind.FAILED) {
                    throw new IllegalStateException(columns.get(i).name() + ": " + status);
                }
            }
        }
        return reasons;
    }
}
