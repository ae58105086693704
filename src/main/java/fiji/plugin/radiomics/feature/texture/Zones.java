/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.RegionSize;
import fiji.plugin.radiomics.preprocess.Levels;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Zones: voxels of the same grey level that hang together, by faces, edges or corners (26
 * neighbours in a volume, 8 in a slice). Found by union-find over an array that holds, for each
 * voxel, the index of another one of its zone, or, for one voxel a zone, minus the zone's size.
 */
public final class Zones {

    private final Levels levels;
    private final int[] parent;

    /**
     * @param region a region with grey levels
     * @param volume whether zones reach over slices
     * @return its zones, found once for all families
     */
    public static Zones of(RegionData region, boolean volume) {
        return region.shared(
                volume ? "zones of the volume" : "zones of slices",
                () -> new Zones(region.levels(), volume));
    }

    /**
     * @param region a region's size
     * @param settings the aggregations, which tell whether zones of the volume, of slices or both
     *     are needed
     * @param bytesOfVoxel bytes of a voxel in each of these
     * @return bytes that are kept until the region is done
     */
    public static long keptBytes(RegionSize region, FeatureSettings settings, int bytesOfVoxel) {
        int kinds =
                (settings.wants(Aggregation.VOLUME) ? 1 : 0)
                        + (settings.wants(Aggregation.SLICE, Aggregation.SLICES_MERGED) ? 1 : 0);
        return kinds * bytesOfVoxel * region.paddedVoxels();
    }

    private Zones(Levels levels, boolean volume) {
        this.levels = levels;
        parent = new int[levels.padded().length];
        List<int[]> back = new ArrayList<>();
        for (int[] d : volume ? Directions.volume(1) : Directions.plane(1)) {
            back.add(new int[] {-d[0], -d[1], -d[2]});
        }
        int[] step = new int[back.size()];
        for (int k = 0; k < step.length; k++) {
            int[] d = back.get(k);
            step[k] = d[2] * levels.strideZ() + d[1] * levels.strideY() + d[0];
        }
        IntSlices slices = new IntSlices(levels, volume ? 2 : 1);
        int[] row = new int[levels.size(0)];
        int[] neighbour = new int[levels.size(0)];
        int[] same = new int[levels.size(0)];
        for (int z = 0; z < levels.size(2); z++) {
            for (int y = 0; y < levels.size(1); y++) {
                int begin = levels.begin(y, z);
                int n = levels.end(y, z) - begin;
                int x = begin - levels.row(y, z);
                slices.copy(x, y, z, row, n);
                Arrays.fill(same, 0, n, 0);
                for (int k = 0; k < step.length; k++) {
                    int[] d = back.get(k);
                    slices.copy(x + d[0], y + d[1], z + d[2], neighbour, n);
                    markEqual(row, neighbour, k, same, n);
                }
                label(row, same, n, begin, step);
            }
        }
    }

    /** Sets bit k where the levels are the same. */
    private static void markEqual(int[] row, int[] neighbour, int k, int[] same, int n) {
        for (int x = 0; x < n; x++) {
            same[x] |= Math.abs(row[x] - neighbour[x]) - 1 >>> 31 << k;
        }
    }

    private void label(int[] row, int[] same, int n, int begin, int[] step) {
        for (int x = 0; x < n; x++) {
            int i = begin + x;
            if (row[x] == IntSlices.OUTSIDE) {
                continue;
            }
            int left = same[x];
            if (left == 0) {
                parent[i] = -1;
                continue;
            }
            int root = find(parent, i + step[Integer.numberOfTrailingZeros(left)]);
            for (left &= left - 1; left != 0; left &= left - 1) {
                int other = find(parent, i + step[Integer.numberOfTrailingZeros(left)]);
                if (other != root) {
                    root = union(parent, root, other);
                }
            }
            parent[root]--;
            parent[i] = root;
        }
    }

    private static int find(int[] parent, int i) {
        int next = parent[i];
        while (next >= 0) {
            int after = parent[next];
            if (after >= 0) {
                parent[i] = after;
            }
            i = next;
            next = after;
        }
        return i;
    }

    private static int union(int[] parent, int a, int b) {
        int larger = parent[a] <= parent[b] ? a : b;
        int smaller = larger == a ? b : a;
        parent[larger] += parent[smaller];
        parent[smaller] = larger;
        return larger;
    }

    /** Takes a zone. */
    @FunctionalInterface
    public interface ZoneVisitor {
        /**
         * @param level its grey level
         * @param size its number of voxels
         * @param root index of one of its voxels in {@link Levels#padded()}
         */
        void visit(int level, int size, int root);
    }

    /**
     * Visits the zones whose {@linkplain ZoneVisitor root} lies in some slices: each zone once, if
     * the slices are dealt out without overlap.
     *
     * @param z0 first slice
     * @param z1 slice after the last
     * @param visitor called for each
     */
    public void forEach(int z0, int z1, ZoneVisitor visitor) {
        short[] level = levels.padded();
        for (int z = z0; z < z1; z++) {
            for (int y = 0; y < levels.size(1); y++) {
                for (int i = levels.begin(y, z); i < levels.end(y, z); i++) {
                    if (parent[i] < 0) {
                        visitor.visit(level[i], -parent[i], i);
                    }
                }
            }
        }
    }

    /**
     * @param i index of a voxel in {@link Levels#padded()}
     * @return the root of its zone; −1 outside the region
     */
    public int root(int i) {
        if (levels.padded()[i] == 0) {
            return -1;
        }
        int root = i;
        while (parent[root] >= 0) {
            root = parent[root];
        }
        return root;
    }
}
