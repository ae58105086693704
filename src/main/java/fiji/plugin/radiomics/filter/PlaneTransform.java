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

import org.jtransforms.fft.DoubleFFT_1D;

/** Fourier transform of a plane of complex numbers, first axis fastest. Not for several threads. */
final class PlaneTransform {

    private final int n0;
    private final int n1;
    private final DoubleFFT_1D rows;
    private final DoubleFFT_1D columns;
    private final double[] column;

    PlaneTransform(int n0, int n1) {
        this.n0 = n0;
        this.n1 = n1;
        rows = new DoubleFFT_1D(n0);
        columns = new DoubleFFT_1D(n1);
        column = new double[2 * n1];
    }

    void forward(double[] plane) {
        transform(plane, false);
    }

    void inverse(double[] plane) {
        transform(plane, true);
    }

    private void transform(double[] plane, boolean inverse) {
        for (int j = 0; j < n1; j++) {
            if (inverse) {
                rows.complexInverse(plane, 2 * j * n0, true);
            } else {
                rows.complexForward(plane, 2 * j * n0);
            }
        }
        for (int i = 0; i < n0; i++) {
            for (int j = 0; j < n1; j++) {
                column[2 * j] = plane[2 * (j * n0 + i)];
                column[2 * j + 1] = plane[2 * (j * n0 + i) + 1];
            }
            if (inverse) {
                columns.complexInverse(column, true);
            } else {
                columns.complexForward(column);
            }
            for (int j = 0; j < n1; j++) {
                plane[2 * (j * n0 + i)] = column[2 * j];
                plane[2 * (j * n0 + i) + 1] = column[2 * j + 1];
            }
        }
    }
}
