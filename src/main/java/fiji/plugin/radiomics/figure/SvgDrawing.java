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

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A chart as scalable vector graphics, in points. */
final class SvgDrawing {

    static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** Stands for the checksum until the drawing is there to be summed. */
    private static final String ID_PREFIX = "figure-checksum-";

    private SvgDrawing() {}

    static String of(JFreeChart chart, FigureSize size) {
        Rectangle2D area = size.points();
        Graphics graphics = new Graphics(context());
        try {
            FigureFile.draw(chart, graphics, area);
            Element root = graphics.getRoot();
            root.setAttribute("width", size.widthMm() + "mm");
            root.setAttribute("height", size.heightMm() + "mm");
            root.setAttribute(
                    "viewBox", "0 0 " + (float) area.getWidth() + " " + (float) area.getHeight());
            root.setAttribute("font-family", FigureFont.SVG_FAMILIES);
            nameFallbackFonts(root);
            dropEmptyDefinitions(root);
            StringWriter text = new StringWriter();
            graphics.stream(root, text, false, false);
            return withOwnNames(text.toString());
        } catch (IOException e) {
            throw new IllegalStateException("The figure cannot be put into SVG: " + e, e);
        } finally {
            graphics.dispose();
        }
    }

    private static SVGGeneratorContext context() {
        Document document;
        try {
            document =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation()
                            .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java cannot make XML documents: " + e, e);
        }
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        // Hundredths of a point: finer than any printer.
        context.setPrecision(2);
        context.setImageHandler(new PngImageHandler());
        context.setIDGenerator(
                new SVGIDGenerator() {
                    @Override
                    public String generateID(String prefix) {
                        return ID_PREFIX + super.generateID(prefix);
                    }
                });
        return context;
    }

    private static void nameFallbackFonts(Element root) {
        NodeList elements = root.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getAttribute("font-family").contains(FigureFont.FAMILY)) {
                element.setAttribute("font-family", FigureFont.SVG_FAMILIES);
            }
        }
    }

    /** Batik gives them the same name in all drawings. */
    private static void dropEmptyDefinitions(Element root) {
        Node first = root.getFirstChild();
        if (first != null && first.getNodeName().equals("defs") && !first.hasChildNodes()) {
            root.removeChild(first);
        }
    }

    /** Names depend on the content: two drawings in a page do not take each other's clips. */
    private static String withOwnNames(String svg) {
        String body = svg.substring(svg.indexOf("<svg"));
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return body.replace(ID_PREFIX, String.format("f%08x-", sum.getValue()));
    }

    private static final class Graphics extends SVGGraphics2D {

        Graphics(SVGGeneratorContext context) {
            super(context, false);
            // Else letters are measured in whole points.
            fmg.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            fmg.setRenderingHint(
                    RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        }
    }

    /** Images by the JDK's own writer. */
    private static final class PngImageHandler extends ImageHandlerBase64Encoder {

        @Override
        public void encodeImage(RenderedImage image, OutputStream out)
                throws SVGGraphics2DIOException {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new SVGGraphics2DIOException(e.getMessage(), e);
            }
        }
    }
}
