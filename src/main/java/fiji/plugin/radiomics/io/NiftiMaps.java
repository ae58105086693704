/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.map.MapSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Writes texture maps to a NIfTI file while they are made, one a feature along the fifth dimension;
 * NaN where there is no value.
 */
public final class NiftiMaps implements MapSink, Closeable {

    private final NiftiSeries series;
    private final Geometry grid;
    private final float[] whole;

    /**
     * @param target {@code .nii} or {@code .nii.gz}
     * @param grid the maps' grid
     * @param box the voxels that maps have values for
     * @param names one a map
     * @throws UnwritableFileException where the file cannot be written
     */
    public NiftiMaps(Path target, Geometry grid, Box box, List<String> names) throws IOException {
        this.grid = grid;
        series = new NiftiSeries(target, grid, names);
        whole = new float[grid.size(0)];
        Arrays.fill(whole, Float.NaN);
        boolean ok = false;
        try {
            for (int i = 0; i < names.size(); i++) {
                clearOutside(i, box);
            }
            ok = true;
        } finally {
            if (!ok) {
                series.close();
            }
        }
    }

    private void clearOutside(int image, Box box) throws IOException {
        float[] slice = new float[grid.size(0) * grid.size(1)];
        Arrays.fill(slice, Float.NaN);
        for (int z = 0; z < grid.size(2); z++) {
            int first = grid.index(0, 0, z);
            if (z < box.minZ() || z > box.maxZ()) {
                series.put(image, first, slice, 0, slice.length);
                continue;
            }
            int above = box.minY() * grid.size(0);
            int below = (grid.size(1) - 1 - box.maxY()) * grid.size(0);
            series.put(image, first, slice, 0, above);
            series.put(image, grid.index(0, box.maxY() + 1, z), slice, 0, below);
        }
    }

    /**
     * @throws UncheckedIOException where the disk refuses the values
     */
    @Override
    public void put(int feature, int x0, int y, int z, float[] row, int from, int n) {
        Arrays.fill(whole, Float.NaN);
        System.arraycopy(row, from, whole, x0, n);
        try {
            series.put(feature, grid.index(0, y, z), whole, 0, whole.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts the file in its place.
     *
     * @throws UnwritableFileException where that cannot be done
     */
    public void finish() throws IOException {
        series.finish();
    }

    /** Deletes what is not finished. */
    @Override
    public void close() {
        series.close();
    }
}
