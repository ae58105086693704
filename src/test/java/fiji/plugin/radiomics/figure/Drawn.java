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

import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A figure as it stands in its SVG, read back. */
record Drawn(JFreeChart chart, FigureSize size, Document document) {

    static Drawn of(JFreeChart chart, FigureSize size) {
        try {
            return new Drawn(
                    chart,
                    size,
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(FigureFile.svg(chart, size)))));
        } catch (Exception e) {
            throw new AssertionError("not XML", e);
        }
    }

    static Drawn of(JFreeChart chart) {
        return of(chart, FigureSize.fitting(chart, 85));
    }

    static RocCurve roc(String marker) {
        return RocCurve.of(Wisconsin.scores(marker), Direction.HIGHER);
    }

    static List<Sample> wisconsin(String marker) {
        BinaryScores scores = Wisconsin.scores(marker);
        return List.of(
                new Sample("benign", scores.negative()),
                new Sample("malignant", scores.positive()));
    }

    /** All texts in the order of the drawing. */
    List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    List<Element> elements(String name) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName(name).getLength(); i++) {
            elements.add((Element) document.getElementsByTagName(name).item(i));
        }
        return elements;
    }

    /** Corners of the lines of a colour, longest first, in data coordinates. */
    List<Point2D> longestLine(Color color) {
        String stroke =
                "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
        List<Point2D> longest = List.of();
        for (Element path : elements("path")) {
            if (stroke.equals(inherited(path, "stroke"))
                    && "none".equals(inherited(path, "fill"))) {
                List<Point2D> points = points(path.getAttribute("d"));
                longest = points.size() > longest.size() ? points : longest;
            }
        }
        Rectangle2D area = dataArea();
        XYPlot plot = chart.getXYPlot();
        return longest.stream()
                .map(
                        p ->
                                (Point2D)
                                        new Point2D.Double(
                                                plot.getDomainAxis()
                                                        .java2DToValue(
                                                                p.getX(),
                                                                area,
                                                                RectangleEdge.BOTTOM),
                                                plot.getRangeAxis()
                                                        .java2DToValue(
                                                                p.getY(),
                                                                area,
                                                                RectangleEdge.LEFT)))
                .toList();
    }

    /** In points, as JFreeChart itself reports it. */
    Rectangle2D dataArea() {
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.draw(g2, size.points(), info);
        g2.dispose();
        return info.getPlotInfo().getDataArea();
    }

    private static String inherited(Element element, String attribute) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (e.hasAttribute(attribute)) {
                return e.getAttribute(attribute);
            }
        }
        return "";
    }

    private static List<Point2D> points(String path) {
        List<Point2D> points = new ArrayList<>();
        String[] numbers = path.replaceAll("[A-Za-z]", " ").trim().split("\\s+");
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            points.add(
                    new Point2D.Double(
                            Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1])));
        }
        return points;
    }
}
