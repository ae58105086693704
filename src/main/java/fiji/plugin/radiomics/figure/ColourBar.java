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
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/** The scale of the diverging colours from −1 to 1: an axis on the right that carries them. */
final class ColourBar extends NumberAxis {

    private static final long serialVersionUID = 1L;

    /** Large enough that viewers that blur do not do so visibly. */
    private static final int PIXELS = 64;

    private static final int STEPS = 1024;
    private static final BufferedImage COLOURS = colours();

    private final double gap;
    private final double width;

    ColourBar(String label, FigureStyle style) {
        super(label.isEmpty() ? null : label);
        style.dress(this);
        setNumberFormatOverride(new NumberText(6));
        setTickUnit(new NumberTickUnit(.5));
        setRange(-1, 1);
        gap = style.scaled(6);
        width = Math.ceil(style.scaled(6));
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D g2, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
        AxisSpace wanted = super.reserveSpace(g2, plot, area, edge, space);
        wanted.add(gap + width, edge);
        return wanted;
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        g2.drawImage(
                COLOURS,
                (int) Math.round(cursor + gap),
                (int) Math.round(dataArea.getY()),
                (int) width,
                (int) Math.round(dataArea.getHeight()),
                null);
        double right = Math.round(cursor + gap) + width;
        return super.draw(g2, right, plotArea, dataArea, edge, info);
    }

    private static BufferedImage colours() {
        BufferedImage image = new BufferedImage(PIXELS, STEPS, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < STEPS; y++) {
            double value = 1 - 2 * (y + .5) / STEPS;
            for (int x = 0; x < PIXELS; x++) {
                image.setRGB(x, y, Palette.diverging(value).getRGB());
            }
        }
        return image;
    }
}
