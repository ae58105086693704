/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.FreeMemory;
import java.util.Arrays;

/**
 * The probabilities of a random walk on a box of voxels: they are 1 in the foreground, 0 in the
 * background and elsewhere the mean of their neighbours', weighted, a sparse symmetric positive
 * definite system. Solved by conjugate gradients with an incomplete Cholesky factorisation without
 * fill-in (Meijerink and van der Vorst, Math. Comp. 1977;31:148), which on a lattice changes the
 * diagonal only. One thread in a fixed order: the same numbers on every machine.
 *
 * <p>Arrays have a plane of zeros before and after the box, so that no neighbour has to be asked
 * whether it exists.
 */
final class LatticeWalk {

    /** Label of voxels of the foreground. */
    static final byte FORE = 1;

    /** Label of voxels of the background. */
    static final byte BACK = 2;

    private static final byte FREE = 0;
    private static final byte NOWHERE = 3;

    /** Probabilities fall off by 10⁻¹⁰ a voxel: below this, processors compute very slowly. */
    private static final double NEGLIGIBLE = 1e-60;

    private static final int BYTES_A_VOXEL = 7 * Double.BYTES + 4 * Float.BYTES + 4;

    private final int nx;
    private final int plane;
    private final int voxels;

    /** Weights of the edges to the next voxel along x, y, z; 0 unless both ends are free. */
    private final float[] wx;

    private final float[] wy;
    private final float[] wz;

    /**
     * Sum of all weights at a free voxel; 0 at others. Of double precision: rounded as the weights
     * are, it would be less than their sum by more than the least of them.
     */
    private final double[] diagonal;

    /** One over the factorisation's diagonal; 0 where not free. */
    private final double[] inverse;

    private final byte[] labels;

    /** Weights of the edges to the foreground: the right-hand side, then the residual. */
    private final double[] residual;

    /** Refuses a box that would not fit into memory. */
    static void checkMemory(int[] size) {
        long needed = (long) size[0] * size[1] * (size[2] + 2L) * BYTES_A_VOXEL;
        long free = FreeMemory.bytesFor(needed, FreeMemory::bytes);
        if (needed > free) {
            throw new IllegalArgumentException(
                    "The random walker's box of "
                            + size[0]
                            + " x "
                            + size[1]
                            + " x "
                            + size[2]
                            + " voxels needs "
                            + (needed >> 20)
                            + " MB, "
                            + (free >> 20)
                            + " are free: outline a smaller region, or give Java more memory");
        }
    }

    /**
     * @param size voxels along x, y, z
     * @param spacing along x, y, z, the least being 1
     * @param values intensities
     * @param labels {@link #FORE}, {@link #BACK} or 0
     * @param beta how much edges in the image count, see {@link RandomWalker}
     */
    LatticeWalk(int[] size, double[] spacing, float[] values, byte[] labels, double beta) {
        nx = size[0];
        plane = nx * size[1];
        voxels = values.length;
        this.labels = labels;
        int n = voxels + 2 * plane;
        wx = new float[n];
        wy = new float[n];
        wz = new float[n];
        diagonal = new double[n];
        inverse = new double[n];
        residual = new double[n];
        leaveOut(size, values);
        connect(size, spacing, values, beta / variance(values));
        factorise();
    }

    private static double variance(float[] values) {
        double sum = 0;
        int n = 0;
        for (float v : values) {
            if (Float.isFinite(v)) {
                sum += v;
                n++;
            }
        }
        double squares = 0;
        for (float v : values) {
            double d = v - sum / n;
            squares += Float.isFinite(v) ? d * d : 0;
        }
        if (!(squares > 0)) {
            throw new IllegalArgumentException(
                    "The random walker's box is flat: there is no edge that could stop walks");
        }
        return squares / n;
    }

    /** Voxels that are not finite, and those that no walk from a stroke could reach. */
    private void leaveOut(int[] size, float[] values) {
        byte[] reached = new byte[voxels];
        boolean all = true;
        for (int i = 0; i < voxels; i++) {
            reached[i] = (byte) (Float.isFinite(values[i]) ? 1 : 0);
            all &= reached[i] == 1;
        }
        if (all) {
            return;
        }
        Components.keepConnected(
                reached, size, i -> labels[i] != FREE, 0, SegmentationProgress.NONE);
        for (int i = 0; i < voxels; i++) {
            if (reached[i] == 0) {
                labels[i] = NOWHERE;
            }
        }
    }

    private void connect(int[] size, double[] spacing, float[] values, double scale) {
        for (int z = 0, i = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < nx; x++, i++) {
                    if (x + 1 < nx) {
                        edge(wx, i, i + 1, values, scale, spacing[0]);
                    }
                    if (y + 1 < size[1]) {
                        edge(wy, i, i + nx, values, scale, spacing[1]);
                    }
                    if (z + 1 < size[2]) {
                        edge(wz, i, i + plane, values, scale, spacing[2]);
                    }
                }
            }
        }
    }

    private void edge(float[] w, int i, int j, float[] values, double scale, double distance) {
        if (labels[i] == NOWHERE || labels[j] == NOWHERE) {
            return;
        }
        float weight = (float) RandomWalker.weight(scale, (double) values[j] - values[i], distance);
        if (labels[i] == FREE) {
            diagonal[i + plane] += weight;
            residual[i + plane] += labels[j] == FORE ? weight : 0;
        }
        if (labels[j] == FREE) {
            diagonal[j + plane] += weight;
            residual[j + plane] += labels[i] == FORE ? weight : 0;
        }
        if (labels[i] == FREE && labels[j] == FREE) {
            w[i + plane] = weight;
        }
    }

    private void factorise() {
        for (int i = plane; i < plane + voxels; i++) {
            if (diagonal[i] > 0) {
                double d = diagonal[i];
                d -= (double) wx[i - 1] * wx[i - 1] * inverse[i - 1];
                d -= (double) wy[i - nx] * wy[i - nx] * inverse[i - nx];
                d -= (double) wz[i - plane] * wz[i - plane] * inverse[i - plane];
                inverse[i] = 1 / d;
            }
        }
    }

    /**
     * @param tolerance how far a voxel may be from the weighted mean of its neighbours
     * @param iterations at most
     * @param progress told how far it is, asked in each iteration
     * @return the probability of the foreground; NaN where no walk leads
     * @throws IllegalArgumentException where it takes more iterations
     */
    double[] probabilities(double tolerance, int iterations, SegmentationProgress progress) {
        double[] x = new double[voxels + 2 * plane];
        double[] z = new double[x.length];
        double[] p = new double[x.length];
        double[] q = new double[x.length];
        double first = error();
        double rz = precondition(z);
        System.arraycopy(z, 0, p, 0, p.length);
        int done = 0;
        for (double error = first; error > tolerance; error = error(), done++) {
            progress.check();
            if (done == iterations) {
                throw new IllegalArgumentException(
                        "The random walker has not come to its end in "
                                + iterations
                                + " iterations (error "
                                + Segmentations.text(error)
                                + ", tolerance "
                                + Segmentations.text(tolerance)
                                + "); allow more, a greater tolerance or a smaller beta");
            }
            progress.update(Math.max(0, Math.log(error / first) / Math.log(tolerance / first)));
            double step = rz / multiply(p, q);
            for (int i = plane; i < plane + voxels; i++) {
                x[i] += step * p[i];
                residual[i] -= step * q[i];
            }
            double next = precondition(z);
            double ratio = next / rz;
            rz = next;
            for (int i = plane; i < plane + voxels; i++) {
                double v = z[i] + ratio * p[i];
                p[i] = Math.abs(v) < NEGLIGIBLE ? 0 : v;
            }
        }
        double[] result = Arrays.copyOfRange(x, plane, plane + voxels);
        for (int i = 0; i < voxels; i++) {
            if (labels[i] != FREE) {
                result[i] = labels[i] == FORE ? 1 : labels[i] == BACK ? 0 : Double.NaN;
            }
        }
        return result;
    }

    /** The greatest distance of a voxel from the weighted mean of its neighbours. */
    private double error() {
        double greatest = 0;
        for (int i = plane; i < plane + voxels; i++) {
            if (diagonal[i] > 0) {
                greatest = Math.max(greatest, Math.abs(residual[i]) / diagonal[i]);
            }
        }
        return greatest;
    }

    /** q = A p; gives p · q. */
    private double multiply(double[] p, double[] q) {
        double product = 0;
        for (int i = plane; i < plane + voxels; i++) {
            double v =
                    diagonal[i] * p[i]
                            - wx[i] * p[i + 1]
                            - wx[i - 1] * p[i - 1]
                            - wy[i] * p[i + nx]
                            - wy[i - nx] * p[i - nx]
                            - wz[i] * p[i + plane]
                            - wz[i - plane] * p[i - plane];
            q[i] = v;
            product += v * p[i];
        }
        return product;
    }

    /** Solves M z = r with the incomplete factorisation M; gives z · r. */
    private double precondition(double[] z) {
        for (int i = plane; i < plane + voxels; i++) {
            double v =
                    inverse[i]
                            * (residual[i]
                                    + wx[i - 1] * z[i - 1]
                                    + wy[i - nx] * z[i - nx]
                                    + wz[i - plane] * z[i - plane]);
            z[i] = Math.abs(v) < NEGLIGIBLE ? 0 : v;
        }
        double product = 0;
        for (int i = plane + voxels - 1; i >= plane; i--) {
            z[i] += inverse[i] * (wx[i] * z[i + 1] + wy[i] * z[i + nx] + wz[i] * z[i + plane]);
            product += z[i] * residual[i];
        }
        return product;
    }
}
