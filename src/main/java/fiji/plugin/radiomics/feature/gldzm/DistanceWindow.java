/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.gldzm;

import fiji.plugin.radiomics.feature.texture.ZoneWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;

/**
 * {@link GldzmFeature}s of a window. Distances are those from the edge of the window itself, where
 * it is cut by the image or the region from that edge: found anew in each window, like its zones.
 */
final class DistanceWindow extends ZoneWindow {

    private final boolean volumetric;
    private final int sy;
    private final int sz;
    private final int[] distance;

    DistanceWindow(WindowRequest request) {
        super(request);
        volumetric = request.volumetric();
        sy = place(1, 0) - place(0, 0);
        sz = place(0, 1) - place(0, 0);
        // Outside the window, distances stay 0.
        distance = new int[place(0, depth + 1)];
    }

    @Override
    protected void measure(int low) {
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                forward(place(v, w), first + low + w * strideZ + v * strideY);
            }
        }
        for (int w = depth - 1; w >= 0; w--) {
            for (int v = side - 1; v >= 0; v--) {
                backward(place(v, w));
            }
        }
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int from = place(v, w);
                for (int i = from; i < from + side; i++) {
                    int root = root(i);
                    if (root >= 0 && distance[i] < distance[root]) {
                        distance[root] = distance[i];
                    }
                }
            }
        }
    }

    /** City-block distances need one pass in each direction, see {@link EdgeDistance}. */
    private void forward(int from, int voxel) {
        for (int u = 0; u < side; u++) {
            int i = from + u;
            distance[i] = outlined[voxel + u] ? 1 + least(i, distance[i - 1], -sy, -sz) : 0;
        }
    }

    private void backward(int from) {
        for (int i = from + side - 1; i >= from; i--) {
            distance[i] = Math.min(distance[i], 1 + least(i, distance[i + 1], sy, sz));
        }
    }

    private int least(int i, int beside, int toRow, int toSlice) {
        int d = Math.min(beside, distance[i + toRow]);
        return volumetric ? Math.min(d, distance[i + toSlice]) : d;
    }

    @Override
    protected int size(int root) {
        return distance[root];
    }
}
