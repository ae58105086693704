/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.preprocess;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import java.util.Arrays;

/** Resampling to a grid that is turned in the plane of the slices, see {@link Resampler}. */
final class TurnedResampler {

    private TurnedResampler() {}

    static Volume resample(
            VoxelSource image,
            ResampledGrid grid,
            Box box,
            Interpolation interpolation,
            boolean rounding) {
        boolean spline = interpolation == Interpolation.TRICUBIC_SPLINE;
        boolean across = !grid.isSame(2);
        Box used = used(grid, box, interpolation);
        int[] margin = new int[3];
        if (spline) {
            Arrays.fill(margin, SplinePrefilter.MARGIN);
            margin[2] = across ? SplinePrefilter.MARGIN : 0;
        }
        Box needed = used.grown(margin).within(image.geometry());
        Volume part = image instanceof Volume whole ? whole : image.read(needed);
        int[] at = part == image ? new int[3] : needed.min();
        Resampler.RowSource source =
                spline ? spline(part, at, used, across) : Resampler.values(part, at);
        Geometry target = grid.target().crop(box);
        float[] result = new float[target.voxels()];
        interpolate(
                grid,
                box,
                interpolation,
                source,
                false,
                (i, value) -> result[i] = (float) (rounding ? Math.rint(value) : value));
        return new Volume(target, result);
    }

    private static Resampler.RowSource spline(Volume part, int[] at, Box used, boolean across) {
        Box own = used.shifted(-at[0], -at[1], -at[2]);
        SplinePrefilter filter =
                new SplinePrefilter(
                        part.data(),
                        part.geometry(),
                        own.min(),
                        own.max(),
                        new boolean[] {true, true, across});
        return (x0, y, z, weight, row) ->
                filter.addRow(x0 - at[0], y - at[1], z - at[2], weight, row);
    }

    /** The old voxels that new ones are interpolated from. */
    private static Box used(ResampledGrid grid, Box box, Interpolation interpolation) {
        Geometry old = grid.source();
        int reach = interpolation == Interpolation.TRICUBIC_SPLINE ? 2 : 1;
        int[] first = new int[3];
        int[] last = new int[3];
        double[] low = {1e300, 1e300, 1e300};
        double[] high = {-1e300, -1e300, -1e300};
        for (int corner = 0; corner < 8; corner++) {
            double[] v =
                    grid.oldVoxel(
                            (corner & 1) == 0 ? box.minX() : box.maxX(),
                            (corner & 2) == 0 ? box.minY() : box.maxY(),
                            (corner & 4) == 0 ? box.minZ() : box.maxZ());
            for (int a = 0; a < 3; a++) {
                low[a] = Math.min(low[a], v[a]);
                high[a] = Math.max(high[a], v[a]);
            }
        }
        for (int a = 0; a < 3; a++) {
            int end = old.size(a) - 1;
            first[a] = (int) Math.max(0, Math.min(end, Math.floor(low[a]) - reach));
            last[a] = (int) Math.max(0, Math.min(end, Math.ceil(high[a]) + reach));
        }
        return Box.between(first, last);
    }

    /**
     * Each new slice: old slices are blended along z first, then each voxel in plane.
     *
     * @param cut whether there is nothing outside the old grid; else the nearest value holds
     */
    static void interpolate(
            ResampledGrid grid,
            Box box,
            Interpolation interpolation,
            Resampler.RowSource source,
            boolean cut,
            Resampler.Sink sink) {
        Box used = used(grid, box, interpolation);
        int nx = used.size(0);
        double[] row = new double[nx];
        double[] plane = new double[nx * used.size(1)];
        AxisWeights az =
                new AxisWeights(
                        grid,
                        2,
                        box.minZ(),
                        box.size(2),
                        grid.isSame(2) ? Interpolation.NEAREST : interpolation);
        AxisWeights ax = new AxisWeights(interpolation, box.size(0), grid.source().size(0));
        AxisWeights ay = new AxisWeights(interpolation, box.size(0), grid.source().size(1));
        int i = 0;
        for (int z = 0; z < box.size(2); z++) {
            boolean outside = cut && grid.isOutside(2, grid.coordinate(2, box.minZ() + z));
            for (int y = 0; y < used.size(1); y++) {
                Arrays.fill(row, 0);
                for (int t = z * az.taps; t < (z + 1) * az.taps && !outside; t++) {
                    if (az.weight[t] != 0) {
                        source.addRow(used.minX(), used.minY() + y, az.index[t], az.weight[t], row);
                    }
                }
                System.arraycopy(row, 0, plane, y * nx, nx);
            }
            for (int y = 0; y < box.size(1); y++) {
                place(grid, box, y, cut, ax, ay);
                for (int x = 0; x < box.size(0); x++) {
                    sink.accept(i++, value(plane, nx, used, ax, ay, x));
                }
            }
        }
    }

    private static void place(
            ResampledGrid grid, Box box, int y, boolean cut, AxisWeights ax, AxisWeights ay) {
        for (int x = 0; x < box.size(0); x++) {
            double[] v = grid.oldVoxel(box.minX() + x, box.minY() + y, box.minZ());
            ax.set(x, v[0]);
            ay.set(x, v[1]);
            if (cut && (grid.isOutside(0, v[0]) || grid.isOutside(1, v[1]))) {
                ax.clear(x);
            }
        }
    }

    private static double value(
            double[] plane, int nx, Box used, AxisWeights ax, AxisWeights ay, int x) {
        int first = x * ax.taps;
        double value = 0;
        for (int ty = first; ty < first + ay.taps; ty++) {
            double line = 0;
            int at = (ay.index[ty] - used.minY()) * nx - used.minX();
            // A zero weight must not let a NaN neighbour in.
            if (ay.weight[ty] != 0) {
                for (int tx = first; tx < first + ax.taps; tx++) {
                    if (ax.weight[tx] != 0) {
                        line += ax.weight[tx] * plane[at + ax.index[tx]];
                    }
                }
                value += ay.weight[ty] * line;
            }
        }
        return value;
    }
}
