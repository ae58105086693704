/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import fiji.plugin.radiomics.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Spectra of a region's mask m, its deviations d, and d², summed with the spectrum of w = 1 /
 * distance. The padded volume itself never exists: rows are transformed along x and only these half
 * spectra are kept; then one plane of frequencies kx after the other is padded, transformed along y
 * and z, summed and forgotten. Rows and slices of zeros are not transformed.
 */
final class Spectra {

    private static final int FIELDS = 3;

    /** What other families may take at the same time, in bytes for each voxel of the box. */
    private static final long FOR_OTHERS = 32;

    /** Planes of a task, which uses its scratch space again. */
    private static final int PLANES_AT_ONCE = 4;

    private final Deviations d;
    private final Workers workers;
    private final int ny;
    private final int nz;
    private final int[] padded = new int[3];
    private final int planes;
    private final DoubleFFT_1D[] fft = new DoubleFFT_1D[3];

    /** For each field and kx: rows of complex numbers along y, one a slice. */
    private final double[][][] halfSpectra;

    /** For each kx: w transformed along x, real and even, at y and z from 0 to half the length. */
    private final double[][] kernel;

    Spectra(Deviations d, Workers workers) {
        this.d = d;
        this.workers = workers;
        ny = d.size(1);
        nz = d.size(2);
        for (int axis = 0; axis < 3; axis++) {
            padded[axis] = paddedLength(d.size(axis));
            fft[axis] = new DoubleFFT_1D(padded[axis]);
        }
        planes = padded[0] / 2 + 1;
        halfSpectra = new double[FIELDS][planes][2 * ny * nz];
        kernel = new double[planes][half(1) * half(2)];
    }

    /**
     * @param size number of voxels
     * @return a length that transforms fast and keeps voxels further apart around the border than
     *     any two are inside
     */
    static int paddedLength(int size) {
        int length = 2 * size - 1;
        while (!isSmooth(length)) {
            length++;
        }
        return length;
    }

    private static boolean isSmooth(int n) {
        int rest = n;
        for (int factor : new int[] {2, 3, 5}) {
            while (rest % factor == 0) {
                rest /= factor;
            }
        }
        return rest == 1;
    }

    static long bytes(int[] box, int threads) {
        long px = paddedLength(box[0]) / 2 + 1;
        long py = paddedLength(box[1]);
        long pz = paddedLength(box[2]);
        long ny = box[1];
        long nz = box[2];
        long kept = px * (FIELDS * 2 * ny * nz + (py / 2 + 1) * (pz / 2 + 1));
        long scratch = threads * (FIELDS * 2 * py * nz + 16 * pz);
        // A collector that keeps large arrays in whole blocks wastes up to half of what they hold.
        return Double.BYTES * (kept + kept / 2 + scratch) + FOR_OTHERS * box[0] * ny * nz;
    }

    private int half(int axis) {
        return padded[axis] / 2 + 1;
    }

    PairSums sums() {
        List<Callable<Void>> rows = new ArrayList<>();
        for (int z = 0; z < nz; z++) {
            int slice = z;
            rows.add(() -> transformRows(slice));
        }
        for (int y = 0; y < half(1); y++) {
            int row = y;
            rows.add(() -> transformKernelRows(row));
        }
        workers.run(rows);
        List<Callable<List<double[]>>> parts = new ArrayList<>();
        for (int from = 0; from < planes; from += PLANES_AT_ONCE) {
            int first = from;
            int end = Math.min(planes, from + PLANES_AT_ONCE);
            parts.add(() -> new Planes().sums(first, end));
        }
        double[] sum = new double[FIELDS];
        for (List<double[]> part : workers.run(parts)) {
            for (double[] plane : part) {
                for (int f = 0; f < FIELDS; f++) {
                    sum[f] += plane[f];
                }
            }
        }
        double k = (double) padded[0] * padded[1] * padded[2];
        return new PairSums(sum[0] / k, sum[1] / k, sum[2] / k);
    }

    /** Transforms a slice's rows along x and lays them down plane by plane. */
    private Void transformRows(int z) {
        int px = padded[0];
        double[] inside = new double[px];
        double[] deviation = new double[px];
        double[] squares = new double[px];
        double[][] fields = {inside, deviation, squares};
        for (int y = 0; y < ny; y++) {
            for (double[] field : fields) {
                Arrays.fill(field, 0);
            }
            if (!d.row(y, z, inside, deviation)) {
                continue;
            }
            for (int x = 0; x < d.size(0); x++) {
                squares[x] = deviation[x] * deviation[x];
            }
            int to = 2 * (z * ny + y);
            for (int f = 0; f < FIELDS; f++) {
                fft[0].realForward(fields[f]);
                for (int kx = 0; kx < planes; kx++) {
                    halfSpectra[f][kx][to] = realPart(fields[f], kx, px);
                    halfSpectra[f][kx][to + 1] = imaginaryPart(fields[f], kx, px);
                }
            }
        }
        return null;
    }

    /** JTransforms keeps the real part of the highest frequency of an even length at index 1 … */
    private static double realPart(double[] packed, int k, int n) {
        return n % 2 == 0 && k == n / 2 ? packed[1] : packed[2 * k];
    }

    /** … and the imaginary part of that of an odd length. */
    private static double imaginaryPart(double[] packed, int k, int n) {
        if (k == 0 || n % 2 == 0 && k == n / 2) {
            return 0;
        }
        return n % 2 != 0 && k == n / 2 ? packed[1] : packed[2 * k + 1];
    }

    /** Two real, even rows make one complex transform, whose parts are their real spectra. */
    private Void transformKernelRows(int y) {
        int px = padded[0];
        double[] pair = new double[2 * px];
        double dy = y * d.spacing(1);
        for (int z = 0; z < half(2); z += 2) {
            boolean two = z + 1 < half(2);
            for (int x = 0; x < px; x++) {
                double dx = Math.min(x, px - x) * d.spacing(0);
                pair[2 * x] = weight(dx, dy, z * d.spacing(2));
                pair[2 * x + 1] = two ? weight(dx, dy, (z + 1) * d.spacing(2)) : 0;
            }
            fft[0].complexForward(pair);
            int to = y * half(2) + z;
            for (int kx = 0; kx < planes; kx++) {
                kernel[kx][to] = pair[2 * kx];
                if (two) {
                    kernel[kx][to + 1] = pair[2 * kx + 1];
                }
            }
        }
        return null;
    }

    private static double weight(double dx, double dy, double dz) {
        double square = dx * dx + dy * dy + dz * dz;
        return square == 0 ? 0 : 1 / Math.sqrt(square);
    }

    /** Planes of one kx, one after the other in the same scratch space. */
    private final class Planes {

        private static final int COLUMNS_AT_ONCE = 4;

        private final int py = padded[1];
        private final int pz = padded[2];
        private final double[][] rows = new double[FIELDS][2 * py * nz];
        private final double[][][] columns = new double[FIELDS][COLUMNS_AT_ONCE][2 * pz];

        List<double[]> sums(int first, int end) {
            List<double[]> sums = new ArrayList<>();
            for (int kx = first; kx < end; kx++) {
                double[] weights = transformKernel(kernel[kx]);
                for (int f = 0; f < FIELDS; f++) {
                    transformAlongY(halfSpectra[f][kx], rows[f]);
                }
                // A real field's spectrum at −kx is the conjugate of that at kx.
                boolean alone = kx == 0 || 2 * kx == padded[0];
                sums.add(sum(weights, alone ? 1 : 2));
            }
            return sums;
        }

        private void transformAlongY(double[] from, double[] to) {
            Arrays.fill(to, 0);
            for (int z = 0; z < nz; z++) {
                System.arraycopy(from, 2 * z * ny, to, 2 * z * py, 2 * ny);
                fft[1].complexForward(to, 2 * z * py);
            }
        }

        private double[] sum(double[] weights, double times) {
            double[] sum = new double[FIELDS];
            for (int ky = 0; ky < py; ky += COLUMNS_AT_ONCE) {
                int n = Math.min(COLUMNS_AT_ONCE, py - ky);
                for (int f = 0; f < FIELDS; f++) {
                    gather(rows[f], ky, n, columns[f]);
                    for (int c = 0; c < n; c++) {
                        fft[2].complexForward(columns[f][c]);
                    }
                }
                for (int c = 0; c < n; c++) {
                    int row = Math.min(ky + c, py - ky - c) * half(2);
                    add(columns[0][c], columns[1][c], columns[2][c], weights, row, sum);
                }
            }
            for (int f = 0; f < FIELDS; f++) {
                sum[f] *= times;
            }
            return sum;
        }

        private void gather(double[] from, int ky, int n, double[][] to) {
            for (int c = 0; c < n; c++) {
                Arrays.fill(to[c], 2 * nz, 2 * pz, 0);
            }
            for (int z = 0; z < nz; z++) {
                int at = 2 * (z * py + ky);
                for (int c = 0; c < n; c++) {
                    to[c][2 * z] = from[at + 2 * c];
                    to[c][2 * z + 1] = from[at + 2 * c + 1];
                }
            }
        }

        private void add(
                double[] m, double[] a, double[] e, double[] weights, int row, double[] sum) {
            double weight = 0;
            double product = 0;
            double square = 0;
            for (int kz = 0; kz < pz; kz++) {
                double w = weights[row + Math.min(kz, pz - kz)];
                int r = 2 * kz;
                int i = r + 1;
                weight += w * (m[r] * m[r] + m[i] * m[i]);
                product += w * (a[r] * a[r] + a[i] * a[i]);
                square += w * (m[r] * e[r] + m[i] * e[i]);
            }
            sum[0] += weight;
            sum[1] += product;
            sum[2] += square;
        }

        /** Along z, then along y; real and even all the way. */
        private double[] transformKernel(double[] plane) {
            int hy = half(1);
            int hz = half(2);
            double[] alongZ = new double[plane.length];
            evenTransform(plane, hy, hz, hz, 1, pz, fft[2], alongZ);
            double[] whole = new double[plane.length];
            evenTransform(alongZ, hz, hy, 1, hz, py, fft[1], whole);
            return whole;
        }

        /**
         * Transforms sequences two at a time.
         *
         * @param lines number of sequences
         * @param length entries of each that are kept, 0 to half of n
         * @param lineStep from a sequence to the next
         * @param step from an entry to the next
         */
        private void evenTransform(
                double[] from,
                int lines,
                int length,
                int lineStep,
                int step,
                int n,
                DoubleFFT_1D transform,
                double[] to) {
            double[] pair = new double[2 * n];
            for (int line = 0; line < lines; line += 2) {
                int one = line * lineStep;
                int two = line + 1 < lines ? one + lineStep : one;
                for (int k = 0; k < n; k++) {
                    int at = Math.min(k, n - k) * step;
                    pair[2 * k] = from[one + at];
                    pair[2 * k + 1] = from[two + at];
                }
                transform.complexForward(pair);
                for (int k = 0; k < length; k++) {
                    to[one + k * step] = pair[2 * k];
                    to[two + k * step] = two == one ? pair[2 * k] : pair[2 * k + 1];
                }
            }
        }
    }
}
