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

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;

/** A plot whose data area is square, in the middle of whatever area it is given. */
final class SquarePlot extends XYPlot {

    private static final long serialVersionUID = 1L;

    /** Height that the last drawing left empty, in units of drawing. */
    private transient double slack;

    private double wantedHeight;

    SquarePlot(ValueAxis domain, ValueAxis range, XYItemRenderer renderer) {
        super(null, domain, range, renderer);
    }

    /**
     * Lets the plot be higher than it is wide.
     *
     * @param height that its data area has where there is room
     */
    void setWantedHeight(double height) {
        wantedHeight = height;
    }

    double slack() {
        return slack;
    }

    @Override
    public void draw(
            Graphics2D g2,
            Rectangle2D area,
            Point2D anchor,
            PlotState parentState,
            PlotRenderingInfo info) {
        AxisSpace space = calculateAxisSpace(g2, area);
        double besideX = space.getLeft() + space.getRight();
        double besideY = space.getTop() + space.getBottom();
        double side =
                Math.floor(Math.min(area.getWidth() - besideX, area.getHeight() - besideY) - 1);
        if (!(side > 0)) {
            slack = 0;
            return;
        }
        double width = side + besideX;
        double high =
                Math.max(side, Math.min(Math.floor(area.getHeight() - besideY - 1), wantedHeight));
        double height = high + besideY;
        slack = area.getHeight() - height - 1;
        // A plot rounds its data area to whole units: on such it stays square.
        double left = Math.ceil(area.getCenterX() - width / 2 + space.getLeft());
        double top = Math.ceil(area.getCenterY() - height / 2 - .5 + space.getTop());
        Rectangle2D square =
                new Rectangle2D.Double(left - space.getLeft(), top - space.getTop(), width, height);
        super.draw(g2, square, anchor, parentState, info);
    }
}
