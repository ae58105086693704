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
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import java.util.Arrays;

/**
 * Resampling of images and masks to a new spacing as IBSI 1 describes it (VTM2). Only a box of the
 * new grid is computed; the result is the same as that part of the whole, because what lies outside
 * is read as far as the interpolation reaches.
 */
public final class Resampler {

    /** Decimals that a partial volume fraction is rounded to, so that .5 is .5 on any machine. */
    private static final double FRACTION_NOISE = 1e-6;

    private Resampler() {}

    /**
     * @param image the image
     * @param grid the new grid
     * @param box which voxels of the new grid
     * @param interpolation nearest, trilinear or tricubic spline
     * @param rounding whether values are rounded to whole numbers (for CT)
     * @return the box, at its place in space
     */
    public static Volume resample(
            VoxelSource image,
            ResampledGrid grid,
            Box box,
            Interpolation interpolation,
            boolean rounding) {
        if (grid.isTurned()) {
            return TurnedResampler.resample(image, grid, box, interpolation, rounding);
        }
        AxisWeights[] axes = weights(grid, box, interpolation);
        boolean spline = interpolation == Interpolation.TRICUBIC_SPLINE;
        Box needed = needed(axes, image.geometry(), spline);
        // Of a volume nothing is copied.
        Volume part = image instanceof Volume whole ? whole : image.read(needed);
        int[] at = part == image ? new int[3] : needed.min();
        RowSource source = spline ? spline(part, at, axes) : values(part, at);
        Geometry target = grid.target().crop(box);
        float[] result = new float[target.voxels()];
        interpolate(
                axes,
                target,
                source,
                (i, value) -> result[i] = (float) (rounding ? Math.rint(value) : value));
        return new Volume(target, result);
    }

    /** The old voxels that new ones are interpolated from. */
    private static Box needed(AxisWeights[] axes, Geometry old, boolean spline) {
        int[] low = new int[3];
        int[] high = new int[3];
        int[] margin = new int[3];
        for (int a = 0; a < 3; a++) {
            low[a] = axes[a].smallestIndex();
            high[a] = axes[a].largestIndex();
            margin[a] = spline && axes[a].taps > 1 ? SplinePrefilter.MARGIN : 0;
        }
        return Box.between(low, high).grown(margin).within(old);
    }

    private static RowSource spline(Volume part, int[] at, AxisWeights[] axes) {
        int[] low = new int[3];
        int[] high = new int[3];
        boolean[] along = new boolean[3];
        for (int a = 0; a < 3; a++) {
            low[a] = axes[a].smallestIndex() - at[a];
            high[a] = axes[a].largestIndex() - at[a];
            along[a] = axes[a].taps > 1;
        }
        SplinePrefilter filter =
                new SplinePrefilter(part.data(), part.geometry(), low, high, along);
        return (x0, y, z, weight, row) ->
                filter.addRow(x0 - at[0], y - at[1], z - at[2], weight, row);
    }

    static RowSource values(Volume part, int[] at) {
        float[] data = part.data();
        Geometry from = part.geometry();
        return (x0, y, z, weight, row) -> {
            int i = from.index(x0 - at[0], y - at[1], z - at[2]);
            for (int x = 0; x < row.length; x++) {
                row[x] += weight * data[i + x];
            }
        };
    }

    /**
     * @param mask a region, possibly only a part of the old grid
     * @param offset where the mask's first voxel lies on the old grid
     * @param grid the new grid
     * @param box which voxels of the new grid
     * @param interpolation nearest or trilinear
     * @param threshold the partial volume fraction from which a new voxel is inside
     * @return the box, at its place in space
     */
    public static Mask resample(
            Mask mask,
            int[] offset,
            ResampledGrid grid,
            Box box,
            Interpolation interpolation,
            double threshold) {
        double least = threshold - FRACTION_NOISE;
        Geometry target = grid.target().crop(box);
        byte[] result = new byte[target.voxels()];
        Sink sink = (i, value) -> result[i] = (byte) (value >= least ? 1 : 0);
        RowSource source = inside(mask, offset);
        if (grid.isTurned()) {
            TurnedResampler.interpolate(grid, box, interpolation, source, true, sink);
            return new Mask(target, result);
        }
        AxisWeights[] axes = weights(grid, box, interpolation);
        for (int a = 0; a < 3; a++) {
            for (int i = 0; i < box.size(a); i++) {
                if (grid.isOutside(a, grid.coordinate(a, box.min(a) + i))) {
                    axes[a].clear(i);
                }
            }
        }
        interpolate(axes, target, source, sink);
        return new Mask(target, result);
    }

    private static RowSource inside(Mask mask, int[] offset) {
        Geometry part = mask.geometry();
        byte[] data = mask.data();
        return (x0, y, z, weight, row) -> {
            int py = y - offset[1];
            int pz = z - offset[2];
            if (py < 0 || pz < 0 || py >= part.size(1) || pz >= part.size(2)) {
                return;
            }
            int i = part.index(0, py, pz) + x0 - offset[0];
            int end = Math.min(row.length, offset[0] + part.size(0) - x0);
            for (int x = Math.max(0, offset[0] - x0); x < end; x++) {
                row[x] += weight * data[i + x];
            }
        };
    }

    /** Adds weight · values of row (y, z), voxels x0 … x0 + row.length − 1, to the row. */
    interface RowSource {
        void addRow(int x0, int y, int z, double weight, double[] row);
    }

    interface Sink {
        void accept(int index, double value);
    }

    private static AxisWeights[] weights(ResampledGrid grid, Box box, Interpolation interpolation) {
        AxisWeights[] axes = new AxisWeights[3];
        for (int a = 0; a < 3; a++) {
            // An axis whose spacing stays has its voxels where they were: nothing to interpolate,
            // which is what makes 2D processing bilinear or bicubic.
            boolean same = grid.isSame(a);
            axes[a] =
                    new AxisWeights(
                            grid,
                            a,
                            box.min(a),
                            box.size(a),
                            same ? Interpolation.NEAREST : interpolation);
        }
        return axes;
    }

    /** Each new row: old rows are blended along y and z first, then the blend along x. */
    private static void interpolate(
            AxisWeights[] axes, Geometry target, RowSource source, Sink sink) {
        AxisWeights ax = axes[0];
        AxisWeights ay = axes[1];
        AxisWeights az = axes[2];
        int x0 = ax.smallestIndex();
        double[] row = new double[ax.largestIndex() - x0 + 1];
        int i = 0;
        for (int z = 0; z < target.size(2); z++) {
            for (int y = 0; y < target.size(1); y++) {
                Arrays.fill(row, 0);
                for (int tz = 0; tz < az.taps; tz++) {
                    for (int ty = 0; ty < ay.taps; ty++) {
                        double w = az.weight[z * az.taps + tz] * ay.weight[y * ay.taps + ty];
                        if (w != 0) {
                            source.addRow(
                                    x0,
                                    ay.index[y * ay.taps + ty],
                                    az.index[z * az.taps + tz],
                                    w,
                                    row);
                        }
                    }
                }
                for (int x = 0, t = 0; x < target.size(0); x++) {
                    double value = 0;
                    for (int k = 0; k < ax.taps; k++, t++) {
                        // A zero weight must not let a NaN neighbour in.
                        if (ax.weight[t] != 0) {
                            value += ax.weight[t] * row[ax.index[t] - x0];
                        }
                    }
                    sink.accept(i++, value);
                }
            }
        }
    }
}
