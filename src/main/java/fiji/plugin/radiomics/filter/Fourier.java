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
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Filters that are given by their transfer function. The frequencies of an axis of N samples are N
 * numbers evenly spaced from −1 to +1, both included, 1 being Nyquist's, as IBSI 2 has it; the
 * response is the real part. Beyond the border the image is continued by some voxels first, unless
 * it is periodic. Only half of the spectrum, along x, is kept: the image is real.
 */
final class Fourier {

    /** A transfer function. */
    interface Transfer {
        /**
         * @param fx frequency along x, in units of Nyquist's
         * @param fy frequency along y
         * @param fz frequency along z; 0 in a plane
         * @param value the value, real and imaginary part
         */
        void at(double fx, double fy, double fz, double[] value);
    }

    private final int[] size;
    private final int[] padded = new int[3];
    private final int[] pad = new int[3];
    private final Boundary boundary;
    private final Workers workers;
    private final int half;
    private final int slices;

    /**
     * @param grid the images' grid
     * @param volume whether to transform along z; else each slice is by itself
     * @param boundary what lies beyond
     * @param margin voxels by which the image is continued on all sides
     * @param workers threads
     */
    Fourier(Geometry grid, boolean volume, Boundary boundary, int margin, Workers workers) {
        size = new int[] {grid.size(0), grid.size(1), grid.size(2)};
        this.boundary = boundary;
        this.workers = workers;
        for (int a = 0; a < 3; a++) {
            boolean isPadded = boundary != Boundary.PERIODIC && (a < 2 || volume);
            pad[a] = isPadded ? margin : 0;
            padded[a] = isPadded ? FastLengths.from(size[a] + 2 * margin) : size[a];
        }
        slices = volume ? padded[2] : 1;
        half = padded[0] / 2 + 1;
        if (2L * half * padded[1] * slices > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "the image is too large for a filter that works on its spectrum");
        }
    }

    /**
     * @param image an image
     * @param transfers transfer functions
     * @param sink where responses go: number of the transfer function, its values on the image's
     *     grid
     */
    List<float[]> apply(float[] image, List<Transfer> transfers) {
        List<float[]> responses = new ArrayList<>();
        for (int i = 0; i < transfers.size(); i++) {
            responses.add(new float[image.length]);
        }
        boolean volume = slices > 1 || size[2] == 1;
        for (int z = 0; z < (volume ? 1 : size[2]); z++) {
            double[] spectrum = forward(image, z);
            for (int t = 0; t < transfers.size(); t++) {
                boolean last = t == transfers.size() - 1;
                double[] product = last ? spectrum : spectrum.clone();
                multiply(product, transfers.get(t));
                inverse(product, responses.get(t), z);
            }
        }
        return responses;
    }

    /**
     * @param image an image
     * @param transfer a transfer function
     * @return the response
     */
    Volume apply(Volume image, Transfer transfer) {
        return new Volume(image.geometry(), apply(image.data(), List.of(transfer)).get(0));
    }

    private double[] forward(float[] image, int z0) {
        double[] spectrum = new double[2 * half * padded[1] * slices];
        each(
                slices,
                w -> {
                    DoubleFFT_1D fft = new DoubleFFT_1D(padded[0]);
                    double[] row = new double[2 * padded[0]];
                    int z = slices == 1 ? z0 : boundary.index(w - pad[2], size[2]);
                    for (int v = 0; v < padded[1] && z != Boundary.OUTSIDE; v++) {
                        int y = boundary.index(v - pad[1], size[1]);
                        if (y != Boundary.OUTSIDE) {
                            fill(image, (z * size[1] + y) * size[0], row);
                            fft.realForwardFull(row);
                            System.arraycopy(row, 0, spectrum, at(v, w), 2 * half);
                        }
                    }
                });
        alongY(spectrum, false);
        alongZ(spectrum, false);
        return spectrum;
    }

    private void fill(float[] image, int from, double[] row) {
        for (int u = 0; u < padded[0]; u++) {
            int x = boundary.index(u - pad[0], size[0]);
            row[u] = x == Boundary.OUTSIDE ? 0 : image[from + x];
        }
    }

    private int at(int v, int w) {
        return 2 * half * (w * padded[1] + v);
    }

    private void alongY(double[] spectrum, boolean inverse) {
        each(
                slices,
                w -> {
                    for (int u = 0; u < half; u++) {
                        line(spectrum, at(0, w) + 2 * u, 2 * half, padded[1], inverse);
                    }
                });
    }

    private void alongZ(double[] spectrum, boolean inverse) {
        if (slices > 1) {
            each(
                    padded[1],
                    v -> {
                        for (int u = 0; u < half; u++) {
                            line(spectrum, at(v, 0) + 2 * u, at(0, 1), slices, inverse);
                        }
                    });
        }
    }

    private static void line(double[] data, int from, int step, int n, boolean inverse) {
        double[] line = new double[2 * n];
        for (int i = 0; i < n; i++) {
            line[2 * i] = data[from + i * step];
            line[2 * i + 1] = data[from + i * step + 1];
        }
        DoubleFFT_1D fft = new DoubleFFT_1D(n);
        if (inverse) {
            fft.complexInverse(line, true);
        } else {
            fft.complexForward(line);
        }
        for (int i = 0; i < n; i++) {
            data[from + i * step] = line[2 * i];
            data[from + i * step + 1] = line[2 * i + 1];
        }
    }

    /**
     * The real part of the response has the Hermitian part of the transfer function, (T(f) +
     * T*(−f))/2; with both ends among the frequencies T itself need not be Hermitian.
     */
    private void multiply(double[] spectrum, Transfer transfer) {
        each(
                slices,
                w -> {
                    double[] value = new double[2];
                    for (int v = 0; v < padded[1]; v++) {
                        int i = at(v, w);
                        for (int u = 0; u < half; u++, i += 2) {
                            transfer.at(f(u, 0), f(v, 1), f(w, 2), value);
                            double re = value[0];
                            double im = value[1];
                            transfer.at(f(-u, 0), f(-v, 1), f(-w, 2), value);
                            re = (re + value[0]) / 2;
                            im = (im - value[1]) / 2;
                            double a = spectrum[i];
                            double b = spectrum[i + 1];
                            spectrum[i] = a * re - b * im;
                            spectrum[i + 1] = a * im + b * re;
                        }
                    }
                });
    }

    /** Frequency of an index of the transform, −1 … 1. */
    private double f(int index, int axis) {
        int n = axis == 2 ? slices : padded[axis];
        return n == 1 ? 0 : -1 + 2.0 * Math.floorMod(index + n / 2, n) / (n - 1);
    }

    private void inverse(double[] spectrum, float[] response, int z0) {
        alongZ(spectrum, true);
        alongY(spectrum, true);
        each(
                slices == 1 ? 1 : size[2],
                z -> {
                    DoubleFFT_1D fft = new DoubleFFT_1D(padded[0]);
                    double[] row = new double[2 * padded[0]];
                    for (int y = 0; y < size[1]; y++) {
                        int from = at(y + pad[1], z + (slices == 1 ? 0 : pad[2]));
                        System.arraycopy(spectrum, from, row, 0, 2 * half);
                        for (int u = half; u < padded[0]; u++) {
                            row[2 * u] = row[2 * (padded[0] - u)];
                            row[2 * u + 1] = -row[2 * (padded[0] - u) + 1];
                        }
                        fft.complexInverse(row, true);
                        int to = ((slices == 1 ? z0 : z) * size[1] + y) * size[0];
                        for (int x = 0; x < size[0]; x++) {
                            response[to + x] = (float) row[2 * (x + pad[0])];
                        }
                    }
                });
    }

    private void each(int n, java.util.function.IntConsumer part) {
        List<Callable<Void>> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int k = i;
            parts.add(
                    () -> {
                        part.accept(k);
                        return null;
                    });
        }
        workers.run(parts);
    }
}
