package fiji.plugin.radiomics.feature.local;

import fiji.plugin.radiomics.feature.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Means in spheres about the voxels of an intensity mask. A sphere is a bundle of rows; rows of the
 * same length have their running sums added up first, entry by entry, and then each length costs a
 * voxel one subtraction: work grows with the sphere's cross-section, not with its volume.
 */
final class PeakMeans {

    /**
     * @param local greatest mean about a voxel of the greatest intensity
     * @param global greatest mean
     */
    record Peaks(double local, double global) {

        Peaks max(Peaks other) {
            return new Peaks(Math.max(local, other.local), Math.max(global, other.global));
        }
    }

    private static final Peaks NONE = new Peaks(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private static final int SLICES_AT_ONCE = 16;

    private final RegionData region;
    private final int[] reach = new int[3];

    /** For each half length h in voxels: steps (y, z) to the rows that reach from −h to h. */
    private final List<List<int[]>> rows = new ArrayList<>();

    private final float greatest;

    PeakMeans(RegionData region, double radius) {
        this.region = region;
        Geometry g = region.geometry();
        for (int axis = 0; axis < 3; axis++) {
            reach[axis] = (int) Math.floor(radius / g.spacing(axis));
        }
        for (int h = 0; h <= reach[0]; h++) {
            rows.add(new ArrayList<>());
        }
        for (int z = -reach[2]; z <= reach[2]; z++) {
            for (int y = -reach[1]; y <= reach[1]; y++) {
                double dy = y * g.spacing(1);
                double dz = z * g.spacing(2);
                double left = radius * radius - dy * dy - dz * dz;
                if (left >= 0) {
                    int h = (int) Math.floor(Math.sqrt(left) / g.spacing(0));
                    rows.get(h).add(new int[] {y, z});
                }
            }
        }
        float max = Float.NEGATIVE_INFINITY;
        for (float v : region.values()) {
            max = Math.max(max, v);
        }
        greatest = max;
    }

    Peaks peaks(Workers workers) {
        RunningSums.Part image = new RunningSums.Part(region.surroundings(), reach);
        boolean complete = image.isComplete(region.geometry());
        List<Callable<Peaks>> parts = new ArrayList<>();
        int nz = region.geometry().size(2);
        for (int from = 0; from < nz; from += SLICES_AT_ONCE) {
            int z0 = from;
            int z1 = Math.min(nz, from + SLICES_AT_ONCE);
            parts.add(() -> new Slab(image, complete).peaks(z0, z1));
        }
        return workers.run(parts).stream().reduce(NONE, Peaks::max);
    }

    /** Some slices, with scratch space of their own. */
    private final class Slab {

        private final RunningSums sums;
        private final RunningSums numbers;
        private final double[] total;
        private final double[] number;
        private final double[] bundle;
        private final double all;

        Slab(RunningSums.Part image, boolean complete) {
            Geometry g = region.geometry();
            int nx = g.size(0);
            sums = new RunningSums(image, g, reach, false);
            // Where nothing is left out, the number of voxels is that of the sphere.
            numbers = complete ? null : new RunningSums(image, g, reach, true);
            total = new double[nx];
            number = new double[nx];
            bundle = new double[nx + 2 * reach[0] + 1];
            double n = 0;
            for (int h = 0; h < rows.size(); h++) {
                n += (2.0 * h + 1) * rows.get(h).size();
            }
            all = n;
        }

        Peaks peaks(int z0, int z1) {
            Geometry g = region.geometry();
            Mask mask = region.intensityMask();
            Peaks peaks = NONE;
            for (int z = z0; z < z1; z++) {
                for (int y = 0; y < g.size(1); y++) {
                    int from = g.index(0, y, z);
                    int first = 0;
                    int end = g.size(0);
                    while (first < end && mask.data()[from + first] == 0) {
                        first++;
                    }
                    while (end > first && mask.data()[from + end - 1] == 0) {
                        end--;
                    }
                    if (first < end) {
                        peaks = peaks.max(row(y, z, from, first, end));
                    }
                }
            }
            return peaks;
        }

        private Peaks row(int y, int z, int from, int first, int end) {
            add(sums, y, z, first, end, total);
            if (numbers != null) {
                add(numbers, y, z, first, end, number);
            }
            byte[] inside = region.intensityMask().data();
            float[] image = region.image().data();
            double local = Double.NEGATIVE_INFINITY;
            double global = Double.NEGATIVE_INFINITY;
            for (int x = first; x < end; x++) {
                if (inside[from + x] != 0) {
                    double mean = total[x] / (numbers == null ? all : number[x]);
                    global = Math.max(global, mean);
                    if (image[from + x] == greatest) {
                        local = Math.max(local, mean);
                    }
                }
            }
            return new Peaks(local, global);
        }

        private void add(RunningSums of, int y, int z, int first, int end, double[] to) {
            Arrays.fill(to, first, end, 0);
            for (int h = 0; h < rows.size(); h++) {
                if (rows.get(h).isEmpty()) {
                    continue;
                }
                int begin = first + reach[0] - h;
                int last = end + reach[0] + h + 1;
                Arrays.fill(bundle, begin, last, 0);
                for (int[] step : rows.get(h)) {
                    addTo(bundle, of.row(y + step[0], z + step[1]), begin, last);
                }
                for (int x = first; x < end; x++) {
                    to[x] += bundle[x + reach[0] + h + 1] - bundle[x + reach[0] - h];
                }
            }
        }

        private static void addTo(double[] sum, double[] row, int from, int to) {
            for (int x = from; x < to; x++) {
                sum[x] += row[x];
            }
        }
    }
}
