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

import fiji.plugin.radiomics.ShortNumber;
import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.window.MappableFamily;
import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import fiji.plugin.radiomics.feature.window.WindowTile;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.preprocess.LevelScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Computes features in a window around every voxel of a region. The value at a voxel is that of the
 * ordinary extraction from the window as a region: window and image, where masked also window and
 * region, the voxels that are finite and within the range; grey levels are those of {@link
 * MapInput}, made once. The number of levels Ng is, for fixed bin number, the number of bins; else
 * the greatest level in the window. Values depend neither on the number of threads nor on how rows
 * are dealt out. Beside image and region, memory holds the rows in work only.
 *
 * <p>Windows slide along x, at a cost that grows with their face; zones alone are searched anew in
 * each window.
 *
 * <pre>{@code
 * MapInput input = MapInput.of(image, Region.of("lesion", mask), Presets.get("ct"), false);
 * List<MapFeature> features = MapFeature.of("glcm.joint_entropy, intensity_statistics");
 * new TextureMaps(input, features, MapSettings.cube(1))
 *         .compute(workers, MapProgress.NONE, sink);
 * }</pre>
 */
public final class TextureMaps {

    /** Rows of a tile along y and z, where there is enough work for all threads. */
    private static final int TILE_SIDE = 8;

    private final MapInput input;
    private final MapSettings settings;
    private final LevelScale scale;
    private final Map<MappableFamily, List<Integer>> byFamily = new LinkedHashMap<>();
    private final List<MapFeature> features;
    private float[] extremes;

    /**
     * @param input image, region and levels
     * @param features what to compute, in the order of the sink's indices
     * @param settings the window
     * @throws IllegalArgumentException where a feature needs grey levels and there are none, with
     *     the reason, and where windows that are not masked would leave the range of the levels
     */
    public TextureMaps(MapInput input, List<MapFeature> features, MapSettings settings) {
        this.input = input;
        this.settings = settings;
        this.features = List.copyOf(features);
        boolean levelled = false;
        for (int f = 0; f < this.features.size(); f++) {
            MappableFamily family = family(this.features.get(f).family());
            byFamily.computeIfAbsent(family, any -> new ArrayList<>()).add(f);
            levelled |= family.needsLevels();
        }
        if (levelled && !settings.masked() && !input.isOverImage()) {
            throw new IllegalArgumentException(
                    "windows that reach beyond the region need grey levels of the whole image;"
                            + " discretise over the image, or mask the windows");
        }
        scale = levelled ? input.scale() : null;
    }

    private static MappableFamily family(String name) {
        if (FeatureFamilies.get(name) instanceof MappableFamily family) {
            return family;
        }
        throw new IllegalArgumentException(
                "there are no maps of "
                        + name
                        + "; allowed: "
                        + String.join(", ", MapFeature.FAMILIES));
    }

    /**
     * What will be computed of what, known before it is: a line for a log.
     *
     * @return voxels, spacing, intensities, grey levels, and what the maps take
     */
    public String preflight() {
        Geometry g = input.image().geometry();
        float[] ofRegion = input.extremes(false);
        String spacing =
                DoubleStream.of(g.spacing())
                        .mapToObj(ShortNumber::text)
                        .collect(Collectors.joining(" x "));
        return input.voxels()
                + " voxels of "
                + spacing
                + " "
                + g.unit().symbol()
                + ", "
                + ShortNumber.text(ofRegion[0])
                + " to "
                + ShortNumber.text(ofRegion[1])
                + (scale == null ? "" : ", " + scale.count() + " grey levels")
                + "; "
                + features.size()
                + (features.size() == 1 ? " map of " : " maps of ")
                + g.sizeText()
                + " voxels, "
                + (4L * features.size() * g.voxels() + (1 << 20) - 1 >> 20)
                + " MB";
    }

    /**
     * Computes all maps.
     *
     * @param workers threads
     * @param progress told after each row, asked before each
     * @param sink takes the rows
     * @throws CancellationException where the progress says that it is cancelled, within the time
     *     of a row
     */
    public void compute(Workers workers, MapProgress progress, MapSink sink) {
        Box box = input.box();
        float[] rounded = new float[box.size(0)];
        RowSink rounding =
                (feature, y, z, row) -> {
                    for (int x = 0; x < rounded.length; x++) {
                        rounded[x] = (float) row[x];
                    }
                    sink.put(feature, box.minX(), y, z, rounded, 0, rounded.length);
                };
        compute(workers, progress, rounding, tileSide(workers.threads()));
    }

    /** Takes rows before they are rounded; never called by two threads at a time. */
    @FunctionalInterface
    interface RowSink {
        void put(int feature, int y, int z, double[] row);
    }

    void compute(Workers workers, MapProgress progress, RowSink sink, int tileSide) {
        Run run = new Run(progress, sink);
        List<Callable<Void>> parts = new ArrayList<>();
        for (Tiles.Rows rows : tiles(tileSide)) {
            parts.add(
                    () -> {
                        run.compute(rows);
                        return null;
                    });
        }
        try {
            workers.until(() -> run.failure != null || progress.isCancelled()).run(parts);
        } catch (CancellationException e) {
            // Other parts stop that way when one has failed.
            if (run.failure instanceof Error error) {
                throw error;
            }
            throw run.failure == null ? e : (RuntimeException) run.failure;
        }
    }

    /** Small enough that no thread waits long for the last tile. */
    private int tileSide(int threads) {
        int side = TILE_SIDE;
        while (threads > 1 && side > 1 && tiles(side).size() < 4 * threads) {
            side /= 2;
        }
        return side;
    }

    private List<Tiles.Rows> tiles(int side) {
        Box box = input.box();
        List<Tiles.Rows> tiles = new ArrayList<>();
        for (int z = box.minZ(); z <= box.maxZ(); z += side) {
            for (int y = box.minY(); y <= box.maxY(); y += side) {
                tiles.add(
                        new Tiles.Rows(
                                y,
                                Math.min(y + side, box.maxY() + 1),
                                z,
                                Math.min(z + side, box.maxZ() + 1)));
            }
        }
        return tiles;
    }

    /** One family's window, and which of the features its values are. */
    private record Family(SlidingWindow window, int[] features, double[][] values) {}

    /** What one thread needs, used for one tile after the other. */
    private List<Family> newBench(int nx) {
        List<Family> bench = new ArrayList<>();
        byFamily.forEach(
                (family, indices) -> {
                    List<Feature> wanted = new ArrayList<>();
                    indices.forEach(f -> wanted.add(features.get(f).feature()));
                    bench.add(
                            new Family(
                                    family.window(request(family, wanted)),
                                    indices.stream().mapToInt(f -> f).toArray(),
                                    new double[wanted.size()][nx]));
                });
        return bench;
    }

    private WindowRequest request(MappableFamily family, List<Feature> wanted) {
        return new WindowRequest(
                wanted,
                settings.radius(),
                settings.volumetric(),
                settings.merged(),
                input.parameters(family.familyName()),
                scale == null ? 0 : scale.count(),
                scale != null && scale.isCountFixed(),
                this::extremes);
    }

    /** Of the windows, looked for once, where anybody asks. */
    private synchronized float[] extremes() {
        if (extremes == null) {
            extremes = input.extremes(!settings.masked());
        }
        return extremes.clone();
    }

    /** One computation of all tiles. */
    private final class Run {

        private final MapProgress progress;
        private final RowSink sink;
        private final Box box = input.box();
        private final int nx = box.size(0);
        private final ConcurrentLinkedQueue<List<Family>> benches = new ConcurrentLinkedQueue<>();
        private long rowsDone;
        volatile Throwable failure;

        Run(MapProgress progress, RowSink sink) {
            this.progress = progress;
            this.sink = sink;
        }

        void compute(Tiles.Rows rows) {
            List<Family> free = benches.poll();
            try {
                List<Family> bench = free == null ? newBench(nx) : free;
                WindowTile tile = Tiles.read(input, settings, scale, rows);
                for (int z = rows.z0(); z < rows.z1(); z++) {
                    for (int y = rows.y0(); y < rows.y1(); y++) {
                        computeRow(bench, tile, y, z);
                    }
                }
                benches.add(bench);
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                failure = e;
                throw e;
            }
        }

        private void computeRow(List<Family> bench, WindowTile tile, int y, int z) {
            for (Family family : bench) {
                if (failure != null || progress.isCancelled()) {
                    throw new CancellationException();
                }
                family.window.compute(tile, y, z, family.values);
            }
            synchronized (this) {
                for (Family family : bench) {
                    for (int f = 0; f < family.features.length; f++) {
                        sink.put(family.features[f], y, z, family.values[f]);
                    }
                }
                rowsDone++;
                long all = (long) (box.size(1)) * (box.size(2));
                progress.update((double) rowsDone / all);
            }
        }
    }
}
