/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Convolutions of an image with sums of separable kernels. What several kernels share is computed
 * once: rows along x, then planes along y. The image is streamed in blocks of rows through all
 * slices; of the planes only those live that the kernels along z still need, so that memory does
 * not grow with the number of slices.
 */
final class SeparableConvolution {

    /** Doubles of the planes of a block; they should stay in the processor's cache. */
    private static final int BLOCK = 1 << 20;

    /** A plane is a sum of products of a kernel along x and one along y. */
    private record Pair(int xKernel, double[] y) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Pair p && xKernel == p.xKernel && Arrays.equals(y, p.y);
        }

        @Override
        public int hashCode() {
            return 31 * xKernel + Arrays.hashCode(y);
        }
    }

    private record PlaneTaps(int xKernel, Taps y) {}

    private record Slab(int plane, Taps z) {}

    /** Takes the responses of a block of rows of one slice; called from many threads. */
    interface Sink {
        /**
         * @param y0 first row
         * @param y1 row after the last
         * @param z slice
         * @param values of each output: x fastest, then rows from {@code y0}; the arrays are used
         *     again
         */
        void rows(int y0, int y1, int z, double[][] values);
    }

    private final int nx;
    private final int ny;
    private final int nz;
    private final float[] image;
    private final Boundary boundary;
    private final List<Taps> xKernels = new ArrayList<>();
    private final List<List<PlaneTaps>> planes = new ArrayList<>();
    private final List<List<Slab>> outputs = new ArrayList<>();
    private int rx;
    private int ry;
    private int rz;

    /**
     * @param image the image
     * @param boundary what lies beyond
     * @param kernels for each output the kernels whose responses are summed
     */
    SeparableConvolution(Volume image, Boundary boundary, List<List<Separable>> kernels) {
        this.image = image.data();
        this.boundary = boundary;
        nx = image.geometry().size(0);
        ny = image.geometry().size(1);
        nz = image.geometry().size(2);
        plan(kernels);
    }

    /** Kernels that are equal along an axis share their response. */
    private void plan(List<List<Separable>> kernels) {
        List<double[]> xs = new ArrayList<>();
        List<List<Pair>> distinct = new ArrayList<>();
        for (List<Separable> terms : kernels) {
            List<double[]> zs = new ArrayList<>();
            List<List<Pair>> pairs = new ArrayList<>();
            for (Separable term : terms) {
                int z = indexOf(zs, term.z());
                if (z == pairs.size()) {
                    pairs.add(new ArrayList<>());
                }
                pairs.get(z).add(new Pair(indexOf(xs, term.x()), term.y()));
            }
            List<Slab> slabs = new ArrayList<>();
            for (int z = 0; z < zs.size(); z++) {
                if (!distinct.contains(pairs.get(z))) {
                    distinct.add(pairs.get(z));
                }
                slabs.add(new Slab(distinct.indexOf(pairs.get(z)), new Taps(zs.get(z))));
            }
            outputs.add(slabs);
        }
        xs.forEach(x -> xKernels.add(new Taps(x)));
        for (List<Pair> pairs : distinct) {
            planes.add(pairs.stream().map(p -> new PlaneTaps(p.xKernel, new Taps(p.y))).toList());
        }
        xKernels.forEach(x -> rx = Math.max(rx, x.reach()));
        planes.forEach(p -> p.forEach(t -> ry = Math.max(ry, t.y.reach())));
        outputs.forEach(o -> o.forEach(s -> rz = Math.max(rz, s.z.reach())));
    }

    private static int indexOf(List<double[]> kernels, double[] kernel) {
        for (int i = 0; i < kernels.size(); i++) {
            if (Arrays.equals(kernels.get(i), kernel)) {
                return i;
            }
        }
        kernels.add(kernel);
        return kernels.size() - 1;
    }

    /**
     * @param workers threads
     * @param sink where responses go
     */
    void run(Workers workers, Sink sink) {
        long row = (long) planes.size() * (2 * rz + 1) * nx;
        // At least as many rows as the kernel's reach: those above and below are computed twice.
        int rows = (int) Math.max(BLOCK / row, Math.max(8, ry));
        rows = Math.min(rows, (ny + workers.threads() - 1) / workers.threads());
        List<Callable<Void>> parts = new ArrayList<>();
        for (int y0 = 0; y0 < ny; y0 += rows) {
            int from = y0;
            int to = Math.min(ny, y0 + rows);
            parts.add(
                    () -> {
                        new Block(from, to).run(workers, sink);
                        return null;
                    });
        }
        workers.run(parts);
    }

    /** A block of rows, in all slices. What is summed are whole arrays, see {@link Taps#sum}. */
    private final class Block {

        private final int y0;
        private final int rows;
        private final int depth = 2 * rz + 1;
        private final double[] padded = new double[nx + 2 * rx];
        private final double[][] shifted = new double[2 * rx + 1][nx];
        private final double[][][] filtered;
        private final double[] sum = new double[nx];
        private final double[][][] ring;
        private final double[][] results;

        Block(int y0, int y1) {
            this.y0 = y0;
            rows = y1 - y0;
            filtered = new double[xKernels.size()][rows + 2 * ry][nx];
            ring = new double[planes.size()][depth][rows * nx];
            results = new double[outputs.size()][rows * nx];
        }

        void run(Workers workers, Sink sink) {
            for (int z = -rz; z < nz + rz; z++) {
                slice(z);
                if (z >= rz) {
                    workers.check();
                    stack(z - rz);
                    sink.rows(y0, y0 + rows, z - rz, results);
                }
            }
        }

        /** Planes of a slice, which may lie beyond the border. */
        private void slice(int virtualZ) {
            int z = boundary.index(virtualZ, nz);
            int slot = Math.floorMod(virtualZ, depth);
            if (z == Boundary.OUTSIDE) {
                for (double[][] plane : ring) {
                    Arrays.fill(plane[slot], 0);
                }
                return;
            }
            for (int r = 0; r < rows + 2 * ry; r++) {
                filterRow(boundary.index(y0 - ry + r, ny), z, r);
            }
            for (int p = 0; p < ring.length; p++) {
                for (int r = 0; r < rows; r++) {
                    boolean add = false;
                    for (PlaneTaps t : planes.get(p)) {
                        double[][] column = new double[t.y.size()][];
                        for (int k = 0; k < column.length; k++) {
                            column[k] = filtered[t.xKernel][r + ry + t.y.shift(k)];
                        }
                        t.y.sum(column, sum, add);
                        add = true;
                    }
                    System.arraycopy(sum, 0, ring[p][slot], r * nx, nx);
                }
            }
        }

        private void filterRow(int y, int z, int r) {
            if (y == Boundary.OUTSIDE) {
                for (double[][] plane : filtered) {
                    Arrays.fill(plane[r], 0);
                }
                return;
            }
            int from = (z * ny + y) * nx;
            for (int x = 0; x < nx; x++) {
                padded[rx + x] = image[from + x];
            }
            for (int i = 1; i <= rx; i++) {
                padded[rx - i] = beyond(-i, from);
                padded[rx + nx - 1 + i] = beyond(nx - 1 + i, from);
            }
            for (int s = 0; s < shifted.length; s++) {
                System.arraycopy(padded, s, shifted[s], 0, nx);
            }
            for (int k = 0; k < filtered.length; k++) {
                Taps taps = xKernels.get(k);
                double[][] run = new double[taps.size()][];
                for (int t = 0; t < run.length; t++) {
                    run[t] = shifted[rx + taps.shift(t)];
                }
                taps.sum(run, filtered[k][r], false);
            }
        }

        private double beyond(int virtualX, int from) {
            int x = boundary.index(virtualX, nx);
            return x == Boundary.OUTSIDE ? 0 : image[from + x];
        }

        private void stack(int z) {
            int slotOfZ = Math.floorMod(z, depth);
            for (int o = 0; o < results.length; o++) {
                boolean add = false;
                for (Slab s : outputs.get(o)) {
                    double[][] column = new double[s.z.size()][];
                    for (int k = 0; k < column.length; k++) {
                        int slot = slotOfZ + s.z.shift(k);
                        slot = slot < 0 ? slot + depth : slot >= depth ? slot - depth : slot;
                        column[k] = ring[s.plane][slot];
                    }
                    s.z.sum(column, results[o], add);
                    add = true;
                }
            }
        }
    }
}
