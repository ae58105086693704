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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.io.UnwritableFileException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class FigureFileTest {

    private static final String LEGEND = "mean_texture, AUC 0.776 (0.737–0.815)";

    @TempDir Path folder;

    private static JFreeChart chart() {
        return RocFigure.chart(
                List.of(
                        RocFigure.Curve.of(
                                "mean_texture",
                                "AUC 0.776 (0.737–0.815)",
                                Drawn.roc("mean_texture"))),
                FigureStyle.PRINT);
    }

    @Test
    void svgHasItsSizeAndItsTextAsText() throws IOException {
        Path file = folder.resolve("roc.SVG");
        FigureFile.write(file, chart(), FigureSize.column(90));
        String text = Files.readString(file);
        assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "), text);

        Drawn drawn = Drawn.of(chart(), FigureSize.column(90));
        Element root = drawn.document().getDocumentElement();
        assertEquals("85.0mm", root.getAttribute("width"));
        assertEquals("90.0mm", root.getAttribute("height"));
        String[] box = root.getAttribute("viewBox").split(" ");
        assertEquals(85 / 25.4 * 72, Double.parseDouble(box[2]), 1e-4);
        assertEquals(90 / 25.4 * 72, Double.parseDouble(box[3]), 1e-4);
        assertTrue(drawn.texts().contains(LEGEND), () -> drawn.texts().toString());
        assertTrue(drawn.texts().contains("1 − specificity"));
        assertTrue(drawn.texts().contains("Sensitivity"), "the upright label is text too");
        Element label = drawn.elements("text").get(0);
        Element group = (Element) label.getParentNode();
        assertTrue(group.getAttribute("font-family").startsWith("'Liberation Sans', Arial"));
        assertEquals("7px", group.getAttribute("font-size"));
    }

    @Test
    void drawingsInOnePageHaveNamesOfTheirOwn() {
        String a = FigureFile.svg(chart(), FigureSize.column(90));
        String b = FigureFile.svg(chart(), FigureSize.column(91));
        assertTrue(a.startsWith("<svg "), a);
        assertEquals(a, FigureFile.svg(chart(), FigureSize.column(90)));
        List<String> names = names(a);
        assertFalse(names.isEmpty());
        assertTrue(names.stream().noneMatch(names(b)::contains), names.toString());
        Matcher uses = Pattern.compile("url\\(#([^)]*)\\)").matcher(a);
        while (uses.find()) {
            assertTrue(names.contains(uses.group(1)), uses.group(1));
        }
    }

    private static List<String> names(String svg) {
        return Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(svg)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    @Test
    void pdfIsOnePageOfTheSizeWithEmbeddedLettersAndReadableText() throws IOException {
        Path file = folder.resolve("roc.pdf");
        FigureFile.write(file, chart(), FigureSize.column(90));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(85 / 25.4 * 72, document.getPage(0).getMediaBox().getWidth(), 1e-4);
            assertEquals(90 / 25.4 * 72, document.getPage(0).getMediaBox().getHeight(), 1e-4);
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(LEGEND), text);
            assertTrue(text.contains("1 − specificity"), text);
            List<PDFont> fonts = new java.util.ArrayList<>();
            collectFonts(document.getPage(0).getResources(), fonts);
            assertFalse(fonts.isEmpty());
            for (PDFont font : fonts) {
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().endsWith("LiberationSans"), font.getName());
            }
        }
    }

    private static void collectFonts(PDResources resources, List<PDFont> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                collectFonts(form.getResources(), fonts);
            }
        }
    }

    @Test
    void pngHasItsPixelsAndItsResolution() throws IOException {
        Path file = folder.resolve("roc.png");
        FigureFile.write(file, chart(), new FigureSize(85, 90, 300));
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(in);
            BufferedImage image = reader.read(0);
            assertEquals(Math.round(85 / 25.4 * 300), image.getWidth());
            assertEquals(Math.round(90 / 25.4 * 300), image.getHeight());
            assertEquals(0xFFFFFFFF, image.getRGB(0, 0));
            Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            Element physical = (Element) ((Element) root).getElementsByTagName("pHYs").item(0);
            assertEquals("11811", physical.getAttribute("pixelsPerUnitXAxis"));
            assertEquals("11811", physical.getAttribute("pixelsPerUnitYAxis"));
            assertEquals("meter", physical.getAttribute("unitSpecifier"));
            reader.dispose();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "pdf", "png"})
    void theSameFigureGivesTheSameBytesInAnyCountry(String extension)
            throws IOException, InterruptedException {
        Path first = folder.resolve("a." + extension);
        Path second = folder.resolve("b." + extension);
        FigureSize size = new FigureSize(85, 90, 150);
        FigureFile.write(first, chart(), size);
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            // A date in the file would be another one.
            Thread.sleep(1100);
            FigureFile.write(second, chart(), size);
        } finally {
            Locale.setDefault(usual);
        }
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void lettersThatTheFontLacksComeFromAnother() throws IOException {
        JFreeChart chart =
                DistributionFigure.of(
                                "エントロピー",
                                Drawn.wisconsin("mean_texture"),
                                DistributionFigure.Shape.DENSITY,
                                FigureStyle.PRINT)
                        .chart();
        assertTrue(Drawn.of(chart).texts().contains("エントロピー"));
        Path file = folder.resolve("a.pdf");
        FigureFile.write(file, chart, FigureSize.column(60));
        assertTrue(Files.size(file) > 1000);
    }

    @Test
    void jFreeChartsOwnSettingIsLeftAsItWas() {
        for (boolean before : new boolean[] {false, true}) {
            TextUtils.setUseDrawRotatedStringWorkaround(before);
            FigureFile.svg(chart(), FigureSize.column(90));
            assertEquals(before, TextUtils.isUseDrawRotatedStringWorkaround());
        }
    }

    @Test
    void refusesOtherFormats() {
        for (String name : new String[] {"roc.bmp", "roc", "svg.d/roc"}) {
            String message =
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () ->
                                            FigureFile.write(
                                                    folder.resolve(name),
                                                    chart(),
                                                    FigureSize.column(90)))
                            .getMessage();
            assertTrue(message.contains(name), message);
            assertTrue(message.contains("name the file .svg, .pdf or .png"), message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "pdf", "png"})
    void saysWhyAPathCannotBeWritten(String extension) {
        Path file = folder.resolve("none").resolve("roc." + extension);
        String message =
                assertThrows(
                                UnwritableFileException.class,
                                () -> FigureFile.write(file, chart(), FigureSize.column(90)))
                        .getMessage();
        assertTrue(message.startsWith("Cannot write " + file + ": the folder "), message);
        assertFalse(Files.exists(file));
    }

    @Test
    void aSquareFigureHasNoEmptyRoom() {
        JFreeChart chart = chart();
        FigureSize size = FigureSize.fitting(chart, 85);
        Drawn drawn = Drawn.of(chart, size);
        double width = drawn.dataArea().getWidth();
        assertEquals(width, drawn.dataArea().getHeight());
        assertTrue(width > .84 * size.points().getWidth(), "width used: " + width);
        JFreeChart lower = chart();
        double less = Drawn.of(lower, FigureSize.column(size.heightMm() - 3)).dataArea().getWidth();
        assertTrue(less < width - 5, "3 mm less height make a smaller plot: " + less);
        assertNotEquals(less, width);
    }

    @Test
    void refusesSizesThatCannotBe() {
        assertRefused(() -> new FigureSize(5, 60, 300), "figure width 5.0 mm");
        assertRefused(() -> new FigureSize(85, Double.NaN, 300), "figure height NaN mm");
        assertRefused(() -> new FigureSize(85, 60, 10), "figure resolution 10 dpi");
        assertRefused(() -> new FigureSize(2000, 2000, 600), "more than 200 million pixels");
        assertRefused(() -> FigureStyle.ofFontSize(0), "font size 0.0");
    }

    private static void assertRefused(Runnable call, String part) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(part), message);
    }
}
