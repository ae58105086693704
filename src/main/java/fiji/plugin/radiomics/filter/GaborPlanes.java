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

/**
 * Gabor kernels of several directions in the planes of two axes, by Fourier transforms of planes
 * that are continued beyond the border as far as the kernels reach.
 */
final class GaborPlanes {

    private static final double CUTOFF = 6;

    private final int[] axes;
    private final double[] sigma;
    private final double[] lambda;
    private final double gamma;
    private final double[] angles;
    private final GaborResponse response;
    private final Pooling pooling;
    private final Boundary boundary;
    private final int[] radius = new int[2];

    /**
     * @param axes the planes' first and second axis
     * @param sigma standard deviation in voxels along both
     * @param lambda wave length in voxels along both
     * @param gamma aspect ratio
     * @param angles directions in radians
     */
    GaborPlanes(
            int[] axes,
            double[] sigma,
            double[] lambda,
            double gamma,
            double[] angles,
            GaborResponse response,
            Pooling pooling,
            Boundary boundary) {
        this.axes = axes;
        this.sigma = sigma;
        this.lambda = lambda;
        this.gamma = gamma;
        this.angles = angles;
        this.response = response;
        this.pooling = pooling;
        this.boundary = boundary;
        for (int a = 0; a < 2; a++) {
            double reach = Math.ceil(CUTOFF * sigma[a] * Math.max(1, 1 / gamma));
            if (2 * reach + 1 > FilterParameters.MOST_VOXELS) {
                throw new IllegalArgumentException(
                        "filter gabor: the kernel is wider than "
                                + FilterParameters.MOST_VOXELS
                                + " voxels; use a smaller sigma or a greater gamma");
            }
            radius[a] = (int) reach;
        }
    }

    void widen(int[] reach) {
        for (int a = 0; a < 2; a++) {
            reach[axes[a]] = Math.max(reach[axes[a]], radius[a]);
        }
    }

    void add(Volume image, float[] sum, Workers workers) {
        Geometry g = image.geometry();
        int[] size = {g.size(axes[0]), g.size(axes[1])};
        int[] stride = {stride(g, axes[0]), stride(g, axes[1])};
        int across = 3 - axes[0] - axes[1];
        int n0 = FastLengths.from(size[0] + 2 * radius[0]);
        int n1 = FastLengths.from(size[1] + 2 * radius[1]);
        List<Callable<double[]>> kernels = new ArrayList<>();
        for (double angle : angles) {
            kernels.add(() -> spectrum(angle, n0, n1));
        }
        List<double[]> spectra = workers.run(kernels);
        List<Callable<Void>> parts = new ArrayList<>();
        for (int plane = 0; plane < g.size(across); plane++) {
            int first = plane * stride(g, across);
            parts.add(
                    () -> {
                        add(image.data(), first, size, stride, n0, n1, spectra, sum);
                        return null;
                    });
        }
        workers.run(parts);
    }

    private static int stride(Geometry g, int axis) {
        return axis == 0 ? 1 : axis == 1 ? g.size(0) : g.size(0) * g.size(1);
    }

    /** Of the kernel whose centre is at index 0. */
    private double[] spectrum(double angle, int n0, int n1) {
        double[] kernel = new double[2 * n0 * n1];
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int k2 = -radius[1]; k2 <= radius[1]; k2++) {
            for (int k1 = -radius[0]; k1 <= radius[0]; k1++) {
                double along = k1 / sigma[0] * cos + k2 / sigma[1] * sin;
                double over = gamma * (k2 / sigma[1] * cos - k1 / sigma[0] * sin);
                double phase = 2 * Math.PI * (k1 / lambda[0] * cos + k2 / lambda[1] * sin);
                double envelope = Math.exp(-(along * along + over * over) / 2);
                int at = 2 * (Math.floorMod(k2, n1) * n0 + Math.floorMod(k1, n0));
                kernel[at] = envelope * Math.cos(phase);
                kernel[at + 1] = envelope * Math.sin(phase);
            }
        }
        new PlaneTransform(n0, n1).forward(kernel);
        return kernel;
    }

    private void add(
            float[] image,
            int first,
            int[] size,
            int[] stride,
            int n0,
            int n1,
            List<double[]> spectra,
            float[] sum) {
        PlaneTransform fft = new PlaneTransform(n0, n1);
        double[] plane = new double[2 * n0 * n1];
        for (int j = 0; j < n1; j++) {
            int y = boundary.index(j - radius[1], size[1]);
            for (int i = 0; i < n0; i++) {
                int x = boundary.index(i - radius[0], size[0]);
                if (x != Boundary.OUTSIDE && y != Boundary.OUTSIDE) {
                    plane[2 * (j * n0 + i)] = image[first + x * stride[0] + y * stride[1]];
                }
            }
        }
        fft.forward(plane);
        double[] pooled = new double[size[0] * size[1]];
        double[] product = new double[plane.length];
        for (int k = 0; k < spectra.size(); k++) {
            double[] kernel = spectra.get(k);
            for (int i = 0; i < product.length; i += 2) {
                product[i] = plane[i] * kernel[i] - plane[i + 1] * kernel[i + 1];
                product[i + 1] = plane[i] * kernel[i + 1] + plane[i + 1] * kernel[i];
            }
            fft.inverse(product);
            for (int y = 0, to = 0; y < size[1]; y++) {
                int from = 2 * ((y + radius[1]) * n0 + radius[0]);
                for (int x = 0; x < size[0]; x++, from += 2, to++) {
                    double value = response.of(product[from], product[from + 1]);
                    pooled[to] = k == 0 ? value : pooling.join(pooled[to], value);
                }
            }
        }
        double divisor = pooling == Pooling.AVERAGE ? spectra.size() : 1;
        for (int y = 0, from = 0; y < size[1]; y++) {
            for (int x = 0; x < size[0]; x++, from++) {
                sum[first + x * stride[0] + y * stride[1]] += (float) (pooled[from] / divisor);
            }
        }
    }
}
