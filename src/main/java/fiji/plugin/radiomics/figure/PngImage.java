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
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jfree.chart.JFreeChart;

/** A chart as an image of a set resolution. */
final class PngImage {

    private static final double INCHES_PER_METRE = 1 / .0254;

    private PngImage() {}

    static void write(OutputStream out, JFreeChart chart, FigureSize size) throws IOException {
        BufferedImage image = image(chart, size);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            setResolution(metadata, size.dpi());
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage image(JFreeChart chart, FigureSize size) {
        BufferedImage image =
                new BufferedImage(
                        size.widthPixels(), size.heightPixels(), BufferedImage.TYPE_INT_RGB);
        Rectangle2D area = size.points();
        Graphics2D g2 = image.createGraphics();
        try {
            g2.scale(image.getWidth() / area.getWidth(), image.getHeight() / area.getHeight());
            FigureFile.draw(chart, g2, area);
        } finally {
            g2.dispose();
        }
        return image;
    }

    private static void setResolution(IIOMetadata metadata, int dpi) throws IOException {
        String perMetre = Long.toString(Math.round(dpi * INCHES_PER_METRE));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", perMetre);
        physical.setAttribute("pixelsPerUnitYAxis", perMetre);
        physical.setAttribute("unitSpecifier", "meter");
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = new IIOMetadataNode(format);
        root.appendChild(physical);
        metadata.mergeTree(format, root);
    }
}
