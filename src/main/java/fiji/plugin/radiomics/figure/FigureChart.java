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

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleEdge;

/** A chart whose legend lies beside a square plot where there is room, else below it. */
final class FigureChart extends JFreeChart {

    private static final long serialVersionUID = 1L;

    /** Beyond, a square plot leaves room beside it. */
    private static final double WIDE = 1.35;

    FigureChart(Font font, Plot plot) {
        super(null, font, plot, false);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
        boolean beside =
                getPlot() instanceof SquarePlot && area.getWidth() > WIDE * area.getHeight();
        for (int i = 0; i < getSubtitleCount(); i++) {
            if (getSubtitle(i) instanceof Legend legend) {
                legend.place(beside ? RectangleEdge.RIGHT : RectangleEdge.BOTTOM);
            }
        }
        super.draw(g2, area, anchor, info);
    }
}
