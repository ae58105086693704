/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleConsumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.panel.CrosshairOverlay;
import org.jfree.chart.plot.Crosshair;
import org.jfree.chart.plot.XYPlot;

/**
 * A vertical line over a chart that mouse and arrow keys move. It lies above the drawing, so that
 * moving it draws nothing anew but itself, however many points the chart has.
 */
final class CutoffLine {

    private static final int GRAB_PIXELS = 8;

    private final ChartPanel panel;
    private final Crosshair line = new Crosshair(Double.NaN);
    private final DoubleConsumer moved;
    private boolean isDragged;

    /**
     * @param panel shows a chart whose x axis is a marker
     * @param moved gets the cutoff while the user moves it
     */
    CutoffLine(ChartPanel panel, DoubleConsumer moved) {
        this.panel = panel;
        this.moved = moved;
        line.setPaint(new Color(0x222222));
        line.setStroke(new BasicStroke(2.5f));
        CrosshairOverlay overlay = new CrosshairOverlay();
        overlay.addDomainCrosshair(line);
        panel.addOverlay(overlay);
        Mouse mouse = new Mouse();
        panel.addMouseListener(mouse);
        panel.addMouseMotionListener(mouse);
        panel.setFocusable(true);
        step(KeyEvent.VK_LEFT, -1);
        step(KeyEvent.VK_RIGHT, 1);
    }

    private void step(int key, int pixels) {
        panel.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key, 0), key);
        panel.getActionMap()
                .put(
                        key,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent e) {
                                moveTo(toValue(toPixel(line.getValue()) + pixels));
                            }
                        });
    }

    /**
     * @param cutoff where the line stands; none is drawn at ±Infinity
     */
    void set(double cutoff) {
        line.setValue(cutoff);
        line.setVisible(!Double.isNaN(cutoff) && !Double.isInfinite(cutoff));
    }

    /**
     * @return where it stands
     */
    double value() {
        return line.getValue();
    }

    private void moveTo(double cutoff) {
        if (!Double.isNaN(cutoff)) {
            set(cutoff);
            moved.accept(cutoff);
        }
    }

    private XYPlot plot() {
        return panel.getChart().getXYPlot();
    }

    /** The chart must have been drawn. */
    double toValue(double pixel) {
        Rectangle2D area = panel.getScreenDataArea();
        double inside = Math.max(area.getMinX(), Math.min(area.getMaxX(), pixel));
        return plot().getDomainAxis().java2DToValue(inside, area, plot().getDomainAxisEdge());
    }

    double toPixel(double value) {
        return plot().getDomainAxis()
                .valueToJava2D(value, panel.getScreenDataArea(), plot().getDomainAxisEdge());
    }

    private boolean isNear(MouseEvent e) {
        return line.isVisible() && Math.abs(e.getX() - toPixel(line.getValue())) <= GRAB_PIXELS;
    }

    private final class Mouse extends MouseAdapter {

        @Override
        public void mousePressed(MouseEvent e) {
            panel.requestFocusInWindow();
            isDragged = isNear(e);
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            if (isDragged) {
                moveTo(toValue(e.getX()));
            }
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            isDragged = false;
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            int cursor = isNear(e) ? Cursor.E_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR;
            panel.setCursor(Cursor.getPredefinedCursor(cursor));
        }
    }
}
