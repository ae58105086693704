package fiji.plugin.radiomics.feature.texture;

import fiji.plugin.radiomics.preprocess.Levels;
import fiji.plugin.radiomics.preprocess.RegionData;

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

    private Zones(Levels levels, boolean volume) {
        this.levels = levels;
        parent = new int[levels.padded().length];
        int sy = levels.strideY();
        int sz = levels.strideZ();
        int[] back =
                volume
                        ? new int[] {
                            1,
                            sy - 1,
                            sy,
                            sy + 1,
                            sz - sy - 1,
                            sz - sy,
                            sz - sy + 1,
                            sz - 1,
                            sz,
                            sz + 1,
                            sz + sy - 1,
                            sz + sy,
                            sz + sy + 1
                        }
                        : new int[] {1, sy - 1, sy, sy + 1};
        for (int z = 0; z < levels.size(2); z++) {
            for (int y = 0; y < levels.size(1); y++) {
                int from = levels.row(y, z);
                label(levels.padded(), from, from + levels.size(0), back, parent);
            }
        }
    }

    private static void label(short[] level, int from, int to, int[] back, int[] parent) {
        for (int i = from; i < to; i++) {
            short a = level[i];
            if (a == 0) {
                continue;
            }
            int root = -1;
            for (int b : back) {
                if (level[i - b] == a) {
                    int other = find(parent, i - b);
                    root = root < 0 || root == other ? other : union(parent, root, other);
                }
            }
            if (root < 0) {
                parent[i] = -1;
            } else {
                parent[root]--;
                parent[i] = root;
            }
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
                int from = levels.row(y, z);
                for (int i = from; i < from + levels.size(0); i++) {
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
