/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.figure;

/** Lines that keep their value until the next step, e.g. curves of survival. */
public final class StepLine {

    private StepLine() {}

    /**
     * @param times of the steps, ascending
     * @param values from each time on
     * @param start time and value where the line begins
     * @return the corners of a step function, x in the first row and y in the second
     */
    public static double[][] corners(double[] times, double[] values, double[] start) {
        double[][] corners = new double[2][2 * times.length + 1];
        corners[0][0] = start[0];
        corners[1][0] = start[1];
        for (int k = 0; k < times.length; k++) {
            corners[0][2 * k + 1] = times[k];
            corners[1][2 * k + 1] = corners[1][2 * k];
            corners[0][2 * k + 2] = times[k];
            corners[1][2 * k + 2] = values[k];
        }
        return corners;
    }
}
