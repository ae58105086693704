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

import org.jfree.chart.plot.XYPlot;

/** A plot that needs height beside its usual one, e.g. for lines of a table below it. */
final class RowsPlot extends XYPlot {

    private static final long serialVersionUID = 1L;

    private final double share;
    private final double extra;

    /**
     * @param share usual height in parts of the width
     * @param extra further height in units of drawing
     */
    RowsPlot(double share, double extra) {
        this.share = share;
        this.extra = extra;
    }

    /** Height of a figure in points. */
    double height(double width) {
        return share * width + extra;
    }
}
