/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The samples of the oracle tests, in R's words. */
final class Samples {

    static final double NONE = Double.NaN;

    /** a <- c(0.83, …), without ties. */
    static final double[] A = {0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};

    static final double[] B = {1.15, 0.88, 0.90, 0.74, 1.21};

    /** x and y: depression factors of nine patients (Hollander and Wolfe 1973), y with ties. */
    static final double[] X = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};

    static final double[] Y = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    /** s and u: with many ties, also of pairs. */
    static final double[] S = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3};

    static final double[] U = {2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9, 0, 4, 5};

    private Samples() {}

    /** sapply(1:n, f). */
    static double[] sequence(int n, IntToDoubleFunction f) {
        return IntStream.rangeClosed(1, n).mapToDouble(f).toArray();
    }

    /** d <- function(n, k) ((1:n * k) %% 101)^2 / 100. */
    static double[] d(int n, int k) {
        return sequence(n, i -> Math.pow(i * k % 101, 2) / 100);
    }
}
