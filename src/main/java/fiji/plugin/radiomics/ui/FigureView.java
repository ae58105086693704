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

import java.awt.BorderLayout;
import java.awt.Color;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;

/** A place for a figure, drawn at its own size; without one it says why. */
final class FigureView extends JPanel {

    private static final long serialVersionUID = 1L;

    private ChartPanel panel;

    FigureView() {
        super(new BorderLayout());
        setBackground(Color.WHITE);
        showText("");
    }

    void showText(String text) {
        removeAll();
        panel = null;
        add(new JLabel(text, SwingConstants.CENTER), BorderLayout.CENTER);
        revalidate();
        repaint();
    }

    /**
     * @param chart a figure
     * @return where it is drawn, for those that listen to the mouse
     */
    ChartPanel show(JFreeChart chart) {
        removeAll();
        panel = new ChartPanel(chart);
        // Letters and lines keep their size; otherwise small drawings are stretched.
        panel.setMinimumDrawWidth(0);
        panel.setMinimumDrawHeight(0);
        panel.setMaximumDrawWidth(Integer.MAX_VALUE);
        panel.setMaximumDrawHeight(Integer.MAX_VALUE);
        panel.setPopupMenu(null);
        panel.setDomainZoomable(false);
        panel.setRangeZoomable(false);
        add(panel, BorderLayout.CENTER);
        revalidate();
        repaint();
        return panel;
    }

    /**
     * @return where the figure is drawn; null where there is none
     */
    ChartPanel panel() {
        return panel;
    }
}
