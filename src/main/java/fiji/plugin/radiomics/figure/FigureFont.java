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

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The typeface of figures: Liberation Sans as PDFBox brings it, with Arial's widths, so that a
 * figure has the same layout on every machine and its PDF can embed the font. Where it is absent or
 * lacks a letter, the machine's own sans-serif font stands in.
 */
final class FigureFont {

    static final String FAMILY = "Liberation Sans";

    /** What a viewer of SVG takes, in this order; the first three have equal widths. */
    static final String SVG_FAMILIES = "'Liberation Sans', Arial, Helvetica, sans-serif";

    private static final String RESOURCE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final Optional<Font> FONT = load();

    private FigureFont() {}

    /**
     * @param texts all that is to be written
     * @return the font, size 1 point
     */
    static Font covering(Iterable<String> texts) {
        Font fallback = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        if (FONT.isEmpty()) {
            return fallback;
        }
        for (String text : texts) {
            if (FONT.get().canDisplayUpTo(text.replace("\n", "")) >= 0) {
                return fallback;
            }
        }
        return FONT.get();
    }

    /**
     * @return the font's file for embedding; null where it is absent
     */
    static InputStream open() {
        return FigureFont.class.getResourceAsStream(RESOURCE);
    }

    private static Optional<Font> load() {
        try (InputStream in = open()) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException | FontFormatException e) {
            // A figure in another font is better than none.
            return Optional.empty();
        }
    }
}
