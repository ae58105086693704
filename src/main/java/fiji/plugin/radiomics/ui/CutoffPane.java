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

import fiji.plugin.radiomics.figure.DistributionFigure;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.report.RocFigures;
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.CutoffUncertainty;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javax.swing.JButton;
import javax.swing.JEditorPane;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;

/**
 * The values of a marker in both classes with a cutoff line that the user moves, and all numbers at
 * that cutoff. The line's field takes typed cutoffs.
 */
final class CutoffPane {

    private static final int FIELD_COLUMNS = 12;
    private static final Dimension NUMBERS_SIZE = new Dimension(340, 200);

    private final FigureView view = new FigureView();
    private final JEditorPane numbers = new JEditorPane("text/html", "");
    private final JTextField field = new JTextField(FIELD_COLUMNS);
    private final JPanel distribution = new JPanel(new BorderLayout());
    private final JScrollPane numbersScroll = new JScrollPane(numbers);
    private final IntConsumer caseChosen;
    private final BiConsumer<String, OptionalDouble> setByHand;

    private MarkerResult marker;
    private Outcome outcome;
    private RocSettings settings;
    private CutoffLine line;
    private boolean isByHand;

    /** The rule's, which the line need not show. */
    private Cutoff rule;

    private Optional<CutoffUncertainty> uncertainty = Optional.empty();

    /**
     * @param caseChosen gets the table row of a case that the user clicks on
     * @param setByHand gets the marker whose cutoff the user moves, and where to; empty where it is
     *     the rule's again
     */
    CutoffPane(IntConsumer caseChosen, BiConsumer<String, OptionalDouble> setByHand) {
        this.caseChosen = caseChosen;
        this.setByHand = setByHand;
        numbers.setEditable(false);
        numbers.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, Boolean.TRUE);
        numbers.setFont(new JLabel().getFont());
        numbers.setName("numbers");
        numbersScroll.setPreferredSize(NUMBERS_SIZE);
        numbersScroll.setMinimumSize(NUMBERS_SIZE);
        field.setName("cutoff");
        JPanel bar = new JPanel();
        JLabel label = new JLabel("Cutoff");
        label.setLabelFor(field);
        JButton reset = new JButton("Back to the rule's");
        reset.addActionListener(e -> reset());
        field.addActionListener(e -> typed());
        bar.add(label);
        bar.add(field);
        bar.add(reset);
        distribution.add(view, BorderLayout.CENTER);
        distribution.add(bar, BorderLayout.SOUTH);
    }

    JPanel distribution() {
        return distribution;
    }

    JScrollPane numbers() {
        return numbersScroll;
    }

    /** Nothing to show, and why. */
    void clear(String why) {
        marker = null;
        line = null;
        view.showText(why);
        numbers.setText("");
        field.setText("");
    }

    /**
     * The figure of a marker, which takes time where there are many cases.
     *
     * @return its distribution without a cutoff line; may be made on any thread
     */
    static DistributionFigure figure(MarkerResult marker, Outcome outcome) {
        DistributionFigure figure = RocFigures.distribution(marker, outcome, FigureStyle.SCREEN);
        // The line lies over the drawing instead.
        figure.setCutoff(Double.NaN);
        return figure;
    }

    /**
     * @param result a marker with a cutoff
     * @param classes the classes
     * @param how settings of the analysis
     * @param figure as {@link #figure} makes it
     */
    void show(MarkerResult result, Outcome classes, RocSettings how, DistributionFigure figure) {
        marker = result;
        outcome = classes;
        settings = how;
        uncertainty = result.uncertainty();
        double shown = result.cutoff().orElseThrow().threshold();
        rule =
                how.cutoffs().containsKey(result.marker())
                        ? Cutoff.of(
                                result.curve().orElseThrow(),
                                how.unmoved(result.marker()),
                                how.diagnostics())
                        : result.cutoff().orElseThrow();
        isByHand = how.cutoffs().containsKey(result.marker());
        ChartPanel panel = view.show(figure.chart());
        line = new CutoffLine(panel, this::moveByHand);
        panel.addMouseListener(new Clicks());
        moveTo(shown);
    }

    /**
     * @param found bootstrap of the rule's cutoff
     */
    void show(CutoffUncertainty found) {
        uncertainty = Optional.of(found);
        if (marker != null) {
            moveTo(line.value());
        }
    }

    private void typed() {
        try {
            double value = DecimalText.number(field.getText());
            if (marker != null) {
                moveByHand(value);
            }
        } catch (NumberFormatException e) {
            field.setText(String.valueOf(line == null ? "" : line.value()));
        }
    }

    private void moveByHand(double cutoff) {
        isByHand = true;
        moveTo(cutoff);
        setByHand.accept(marker.marker(), OptionalDouble.of(cutoff));
    }

    private void reset() {
        if (marker != null) {
            isByHand = false;
            moveTo(rule.threshold());
            setByHand.accept(marker.marker(), OptionalDouble.empty());
        }
    }

    private void moveTo(double cutoff) {
        if (marker == null) {
            return;
        }
        line.set(cutoff);
        field.setText(String.valueOf(cutoff));
        boolean isChosen = !isByHand && !settings.unmoved(marker.marker()).isFixed();
        Cutoff at =
                isByHand
                        ? Cutoff.at(marker.curve().orElseThrow(), cutoff, settings.diagnostics())
                        : rule;
        NumbersText.Origin origin =
                isByHand ? NumbersText.Origin.HAND : isChosen ? NumbersText.Origin.DATA : given();
        numbers.setText(NumbersText.html(marker, outcome, at, origin, uncertainty));
        numbers.setCaretPosition(0);
    }

    private NumbersText.Origin given() {
        return settings.earlier().of(marker.marker()).isPresent()
                ? NumbersText.Origin.EARLIER
                : NumbersText.Origin.GIVEN;
    }

    /**
     * @return the line, null where there is no figure
     */
    CutoffLine line() {
        return line;
    }

    /**
     * @return the chart with the line, null where there is none
     */
    ChartPanel chart() {
        return view.panel();
    }

    /**
     * @return the numbers as text
     */
    String text() {
        try {
            return numbers.getDocument().getText(0, numbers.getDocument().getLength()).trim();
        } catch (javax.swing.text.BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A click chooses the case whose value is nearest. */
    private final class Clicks extends MouseAdapter {

        @Override
        public void mouseClicked(MouseEvent e) {
            double value = value(e);
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            double[] values = marker.values().values();
            for (int i = 0; i < values.length; i++) {
                double distance = Math.abs(values[i] - value);
                if (distance < least) {
                    least = distance;
                    nearest = i;
                }
            }
            if (nearest >= 0) {
                caseChosen.accept(marker.values().rows()[nearest]);
            }
        }

        /**
         * That of the point under the mouse, which pixels could tell from its neighbours' only
         * roughly; elsewhere the place's.
         */
        private double value(MouseEvent e) {
            ChartEntity entity = chart().getEntityForPoint(e.getX(), e.getY());
            return entity instanceof XYItemEntity point
                    ? point.getDataset().getXValue(point.getSeriesIndex(), point.getItem())
                    : line.toValue(e.getX());
        }
    }
}
