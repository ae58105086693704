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

import java.awt.Color;

/**
 * Colours that people with any colour vision tell apart (Okabe and Ito 2008,
 * jfly.uni-koeln.de/color), and dashes that do the same in grey.
 */
final class Palette {

    static final Color TEXT = new Color(0x222222);
    static final Color FRAME = new Color(0x555555);
    static final Color GRID = new Color(0xE4E4E4);
    static final Color REFERENCE = new Color(0x888888);
    static final Color MISSING = new Color(0xC8C8C8);

    private static final Color BLUE = new Color(0x0072B2);
    private static final Color VERMILLION = new Color(0xD55E00);
    private static final Color GREEN = new Color(0x009E73);
    private static final Color PURPLE = new Color(0xCC79A7);
    private static final Color ORANGE = new Color(0xE69F00);
    private static final Color SKY = new Color(0x56B4E9);
    private static final Color BLACK = Color.BLACK;

    private static final Color[] LINES = {BLUE, VERMILLION, GREEN, PURPLE, BLACK, ORANGE, SKY};

    /** Neighbours differ in lightness, so that they do in grey. */
    private static final Color[] FILLS = {BLUE, ORANGE, GREEN, PURPLE, VERMILLION, SKY, BLACK};

    /** Lengths of strokes and gaps in line widths; of another number than colours are. */
    private static final float[][] DASHES = {{}, {5, 2}, {1.5f, 1.5f}, {6, 2, 1.5f, 2}, {9, 2.5f}};

    /** Blue by white to red, the lightness falling alike on both sides (ColorBrewer's RdBu). */
    private static final Color[] DIVERGING = {
        new Color(0x2166AC),
        new Color(0x67A9CF),
        new Color(0xD1E5F0),
        new Color(0xF7F7F7),
        new Color(0xFDDBC7),
        new Color(0xEF8A62),
        new Color(0xB2182B)
    };

    private Palette() {}

    static Color line(int index) {
        return LINES[index % LINES.length];
    }

    static Color fill(int index) {
        return FILLS[index % FILLS.length];
    }

    static float[] dash(int index) {
        return DASHES[index % DASHES.length];
    }

    static Color withAlpha(Color color, double alpha) {
        return new Color(
                color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * alpha));
    }

    /**
     * @param value −1 to 1; NaN is grey
     * @return blue to red
     */
    static Color diverging(double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        int last = DIVERGING.length - 1;
        double place = (Math.max(-1, Math.min(1, value)) + 1) / 2 * last;
        int low = Math.min(last - 1, (int) place);
        Color a = DIVERGING[low];
        Color b = DIVERGING[low + 1];
        double t = place - low;
        return new Color(
                mixed(a.getRed(), b.getRed(), t),
                mixed(a.getGreen(), b.getGreen(), t),
                mixed(a.getBlue(), b.getBlue(), t));
    }

    private static int mixed(int a, int b, double t) {
        return (int) Math.round(a + t * (b - a));
    }
}
