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

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jfree.chart.JFreeChart;

/**
 * A chart as a PDF of one page. The letters used are embedded; text in a font that cannot be
 * embedded is drawn as outlines.
 */
final class PdfDrawing {

    private PdfDrawing() {}

    static void write(OutputStream out, JFreeChart chart, FigureSize size) throws IOException {
        Rectangle2D area = size.points();
        float width = (float) area.getWidth();
        float height = (float) area.getHeight();
        try (PDDocument document = new PDDocument();
                PdfBoxGraphics2DFontTextDrawer texts = new PdfBoxGraphics2DFontTextDrawer()) {
            // Else the clock goes into the file.
            document.setDocumentId(0L);
            embedFont(document, texts);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
            try {
                graphics.setFontTextDrawer(texts);
                FigureFile.draw(chart, graphics, area);
            } finally {
                graphics.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            document.save(out);
        }
    }

    private static void embedFont(PDDocument document, PdfBoxGraphics2DFontTextDrawer texts)
            throws IOException {
        try (InputStream font = FigureFont.open()) {
            if (font != null) {
                texts.registerFont(FigureFont.FAMILY, PDType0Font.load(document, font, true));
            }
        }
    }
}
