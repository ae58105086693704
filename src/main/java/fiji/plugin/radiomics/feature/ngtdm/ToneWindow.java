/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngtdm;

import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import java.util.Arrays;

/**
 * {@link NgtdmFeature}s of a window. Of each column sums over 3 × 3 neighbours are kept; when a
 * column enters or leaves, only differences in it and in its neighbour change. Differences are
 * whole numbers, see {@link WindowTones}.
 */
final class ToneWindow extends SlidingWindow {

    /** Number of voxels above, sum of levels below this bit. */
    private static final int NUMBER_BIT = 40;

    private static final long SUM = (1L << NUMBER_BIT) - 1;

    private final NgtdmFeature[] features;
    private final WindowTones tones;
    private final int reachZ;
    private final int rim;
    private final long[] packed;
    private final long[] lines;
    private final long[][] boxes;

    ToneWindow(WindowRequest request) {
        super(request);
        features = request.features(NgtdmFeature[]::new);
        tones = new WindowTones(request.greatestLevel(), request.mostLevels());
        reachZ = request.volumetric() ? 1 : 0;
        rim = side + 2;
        packed = new long[rim * (depth + 2 * reachZ)];
        lines = new long[packed.length];
        boxes = new long[side][side * depth];
    }

    @Override
    protected void enter(int x, int low) {
        sumBoxes(x, boxes[x % side]);
        if (x > low) {
            change(x - 1, low, x - 1, -1);
            change(x - 1, low, x, 1);
        }
        change(x, low, x, 1);
    }

    @Override
    protected void leave(int x, int high) {
        change(x, x, high, -1);
        if (x < high) {
            change(x + 1, x, high, -1);
            change(x + 1, x + 1, high, 1);
        }
    }

    /** Sum and number of the voxels about each voxel of a column, in this column alone. */
    private void sumBoxes(int x, long[] to) {
        for (int w = 0; w < depth; w++) {
            int i = first + x + w * strideZ;
            int k = (w + reachZ) * rim + 1;
            for (int v = 0; v < side; v++, i += strideY) {
                int level = levels[i];
                packed[k + v] = level == 0 ? 0 : 1L << NUMBER_BIT | level;
            }
            for (int v = 0; v < side; v++) {
                lines[k + v] = packed[k + v - 1] + packed[k + v] + packed[k + v + 1];
            }
        }
        for (int w = 0, k = 0; w < depth; w++) {
            for (int v = 0; v < side; v++, k++) {
                int i = (w + reachZ) * rim + v + 1;
                to[k] = reachZ == 0 ? lines[i] : lines[i - rim] + lines[i] + lines[i + rim];
            }
        }
    }

    /**
     * Adds or takes away the differences of a column's voxels.
     *
     * @param x the column
     * @param low the first column of the window that they are those of
     * @param high its last one
     * @param sign 1 or −1
     */
    private void change(int x, int low, int high, int sign) {
        long[] own = boxes[x % side];
        long[] left = x > low ? boxes[(x - 1) % side] : null;
        long[] right = x < high ? boxes[(x + 1) % side] : null;
        for (int w = 0, k = 0; w < depth; w++) {
            int i = first + x + w * strideZ;
            for (int v = 0; v < side; v++, k++, i += strideY) {
                int level = levels[i];
                if (level == 0) {
                    continue;
                }
                long box = own[k];
                if (left != null) {
                    box += left[k];
                }
                if (right != null) {
                    box += right[k];
                }
                int neighbours = (int) (box >>> NUMBER_BIT) - 1;
                if (neighbours > 0) {
                    tones.change(level, (int) (box & SUM) - level, neighbours, sign);
                }
            }
        }
    }

    @Override
    protected void evaluate(int low, double[] to) {
        if (tones.isEmpty()) {
            Arrays.fill(to, Double.NaN);
            return;
        }
        tones.ready();
        for (int f = 0; f < to.length; f++) {
            to[f] = features[f].value(tones);
        }
    }
}
