/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.local;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Means in spheres about the voxels of an intensity mask. Work and memory grow with the sphere's
 * cross-section, not with its volume; see {@link SphereSums}.
 */
final class PeakMeans {

    /**
     * @param local greatest mean about a voxel of the greatest intensity
     * @param global greatest mean
     */
    record Peaks(double local, double global) {

        /** What any peak exceeds. */
        static final Peaks NONE = new Peaks(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

        Peaks max(Peaks other) {
            return new Peaks(Math.max(local, other.local), Math.max(global, other.global));
        }
    }

    /** Rows that go through the slices together find the image's rows in the cache. */
    private static final int ROWS_AT_ONCE = 8;

    private final RegionData region;
    private final Sphere sphere;
    private final float greatest;

    /**
     * @param region a region with at least one voxel in its intensity mask
     * @param radius of the sphere, in the region's unit of length
     */
    PeakMeans(RegionData region, double radius) {
        this.region = region;
        sphere = new Sphere(radius, region.surroundings().image().geometry());
        float max = Float.NEGATIVE_INFINITY;
        for (float v : region.values()) {
            max = Math.max(max, v);
        }
        greatest = max;
    }

    Peaks peaks(Workers workers) {
        Neighbourhood image = new Neighbourhood(region, sphere);
        if (sphere.covers(region.surroundings().image().geometry())) {
            double mean = image.mean();
            return new Peaks(mean, mean);
        }
        List<Callable<Peaks>> parts = new ArrayList<>();
        int ny = region.geometry().size(1);
        for (int from = 0; from < ny; from += ROWS_AT_ONCE) {
            int y0 = from;
            int y1 = Math.min(ny, from + ROWS_AT_ONCE);
            parts.add(() -> peaks(image, y0, y1));
        }
        return workers.run(parts).stream().reduce(Peaks.NONE, Peaks::max);
    }

    /** Of the voxels of some rows, in all slices. */
    private Peaks peaks(Neighbourhood image, int y0, int y1) {
        List<SphereSums> rows = new ArrayList<>();
        for (int y = y0; y < y1; y++) {
            rows.add(new SphereSums(region, sphere, image, y));
        }
        Peaks peaks = Peaks.NONE;
        int reach = sphere.reach(2);
        int nz = region.geometry().size(2);
        for (int z = -reach; z < nz + reach; z++) {
            for (SphereSums row : rows) {
                row.add(z);
                if (z >= reach) {
                    peaks = peaks.max(peaks(row, z - reach));
                    row.clear(z - reach);
                }
            }
        }
        return peaks;
    }

    private Peaks peaks(SphereSums row, int z) {
        Geometry g = region.geometry();
        byte[] inside = region.intensityMask().data();
        float[] intensities = region.image().data();
        int from = g.index(0, row.y(), z);
        double local = Double.NEGATIVE_INFINITY;
        double global = Double.NEGATIVE_INFINITY;
        for (int x = row.first(z); x < row.end(z); x++) {
            if (inside[from + x] != 0) {
                double mean = row.mean(x, z);
                global = Math.max(global, mean);
                if (intensities[from + x] == greatest) {
                    local = Math.max(local, mean);
                }
            }
        }
        return new Peaks(local, global);
    }
}
