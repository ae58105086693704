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

import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.IoConsumer;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;

/**
 * Figures as files: SVG and PDF as drawings whose text stays text, PNG as an image that knows its
 * resolution. The same chart and size give the same bytes (on one machine, where a font of its own
 * must stand in for letters that the figures' font lacks).
 */
public final class FigureFile {

    private static final Object TEXT_LOCK = new Object();

    private FigureFile() {}

    /**
     * Writes a figure whole or not at all.
     *
     * @param file its extension, .svg, .pdf or .png, tells the format
     * @param chart the figure, made with {@link FigureStyle#PRINT} or another size in points
     * @param size of the page
     * @throws IllegalArgumentException where the extension is another one
     * @throws fiji.plugin.radiomics.io.UnwritableFileException where the file cannot be written
     * @throws IOException of the same meaning
     */
    public static void write(Path file, JFreeChart chart, FigureSize size) throws IOException {
        IoConsumer<OutputStream> content = content(file, chart, size);
        AtomicFile.write(file, content);
    }

    /**
     * @param chart the figure
     * @param size of the drawing
     * @return an SVG element to embed in a page; names inside are its own, so several can stand in
     *     one page
     */
    public static String svg(JFreeChart chart, FigureSize size) {
        return SvgDrawing.of(chart, size);
    }

    private static IoConsumer<OutputStream> content(Path file, JFreeChart chart, FigureSize size) {
        String name = file.toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "svg" ->
                    out ->
                            out.write(
                                    (SvgDrawing.PROLOGUE + svg(chart, size))
                                            .getBytes(StandardCharsets.UTF_8));
            case "pdf" -> out -> PdfDrawing.write(out, chart, size);
            case "png" -> out -> PngImage.write(out, chart, size);
            default ->
                    throw new IllegalArgumentException(
                            "Figure "
                                    + name
                                    + ": the format is not known; name the file .svg, .pdf or .png");
        };
    }

    /** Draws a chart so that rotated text, too, is text and not its outlines. */
    static void draw(JFreeChart chart, Graphics2D g2, Rectangle2D area) {
        // The switch is JFreeChart's own and holds for all charts: back as it was at once.
        synchronized (TEXT_LOCK) {
            boolean outlines = TextUtils.isUseDrawRotatedStringWorkaround();
            TextUtils.setUseDrawRotatedStringWorkaround(false);
            try {
                chart.draw(g2, area);
            } finally {
                TextUtils.setUseDrawRotatedStringWorkaround(outlines);
            }
        }
    }

    /** Lets a chart arrange itself in an area. */
    static void drawNowhere(JFreeChart chart, Rectangle2D area) {
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            draw(chart, g2, area);
        } finally {
            g2.dispose();
        }
    }
}
