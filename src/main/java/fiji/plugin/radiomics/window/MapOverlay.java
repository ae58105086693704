/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.CalibratedGeometry;
import fiji.plugin.radiomics.imagej.ResponseImages;
import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.LutLoader;
import ij.process.ColorProcessor;
import ij.process.LUT;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.IndexColorModel;
import java.util.Locale;

/** A map in colours over the anatomy, with a colour bar. */
public final class MapOverlay {

    /** The lookup table of maps, one that every ImageJ has. */
    static final String COLOURS = "fire";

    private static final double OPACITY = .75;
    private static final int STEPS = 256;

    /** Pixels that a picture should be wide. */
    private static final int LEGIBLE = 384;

    private static final int HEADER = 22;
    private static final int STRIP = 84;
    private static final int BAR = 16;
    private static final int FONT = 13;
    private static final int TICKS = 4;

    private MapOverlay() {}

    /**
     * @return the lookup table of maps
     */
    public static LUT lut() {
        IndexColorModel model = LutLoader.getLut(COLOURS);
        return new LUT(model, 0, STEPS - 1);
    }

    /**
     * @param anatomy the image, on the map's grid
     * @param low intensity that is black
     * @param high intensity that is white
     * @param map the map; NaN shows the anatomy alone
     * @param name the map's name, written above
     * @return an RGB stack with the name above and a colour bar beside the anatomy, which is
     *     enlarged where it is small; not shown
     */
    public static ImagePlus of(Volume anatomy, double low, double high, float[] map, String name) {
        Geometry g = anatomy.geometry();
        int zoom = (LEGIBLE + g.size(0) - 1) / g.size(0);
        double[] range = ResponseImages.finiteRange(map);
        LUT lut = lut();
        int width = g.size(0) * zoom + STRIP;
        int height = HEADER + Math.max(LEGIBLE / 4, g.size(1) * zoom);
        int[] frame = frame(width, height, range, lut, name);
        int n = g.size(0) * g.size(1);
        ImageStack stack = new ImageStack(width, height);
        for (int z = 0; z < g.size(2); z++) {
            int[] pixels = frame.clone();
            for (int y = 0; y < g.size(1) * zoom; y++) {
                int from = z * n + y / zoom * g.size(0);
                int to = (HEADER + y) * width;
                for (int x = 0; x < g.size(0) * zoom; x++) {
                    int i = from + x / zoom;
                    double grey = (anatomy.data()[i] - low) / (high - low);
                    pixels[to + x] = blend(grey, map[i], range, lut);
                }
            }
            stack.addSlice(new ColorProcessor(width, height, pixels));
        }
        ImagePlus image = new ImagePlus(name + " over anatomy", stack);
        CalibratedGeometry.set(image, g);
        image.getCalibration().pixelWidth /= zoom;
        image.getCalibration().pixelHeight /= zoom;
        return image;
    }

    private static int blend(double grey, float value, double[] range, LUT lut) {
        double shade = Math.max(0, Math.min(1, Double.isNaN(grey) ? 0 : grey)) * (STEPS - 1);
        if (Float.isNaN(value)) {
            return new Color((int) shade, (int) shade, (int) shade).getRGB();
        }
        int colour = lut.getRGB(step(value, range));
        int red = mixed(shade, colour >> 16 & 0xff);
        int green = mixed(shade, colour >> 8 & 0xff);
        int blue = mixed(shade, colour & 0xff);
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    private static int step(float value, double[] range) {
        double share = (value - range[0]) / (range[1] - range[0]);
        return (int) Math.max(0, Math.min(STEPS - 1, share * STEPS));
    }

    private static int mixed(double shade, int colour) {
        return (int) Math.round((1 - OPACITY) * shade + OPACITY * colour);
    }

    /** Name and colour bar, without the image. */
    private static int[] frame(int width, int height, double[] range, LUT lut, String name) {
        ColorProcessor frame = new ColorProcessor(width, height);
        frame.setColor(Color.BLACK);
        frame.fill();
        int left = width - STRIP + 8;
        int top = HEADER + FONT;
        int length = height - HEADER - 2 * FONT;
        for (int y = 0; y < length; y++) {
            // Blended with mid grey, as the map is with the anatomy.
            int step = (STEPS - 1) * (length - 1 - y) / (length - 1);
            float value = (float) (range[0] + (range[1] - range[0]) * step / (STEPS - 1));
            frame.setColor(new Color(blend(.5, value, range, lut)));
            frame.drawLine(left, top + y, left + BAR, top + y);
        }
        frame.setColor(Color.WHITE);
        frame.setAntialiasedText(true);
        frame.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT));
        frame.drawString(name, 4, HEADER - 4);
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = range[1] - (range[1] - range[0]) * tick / TICKS;
            int y = top + (length - 1) * tick / TICKS + FONT / 2;
            frame.drawString(number(value, range), left + BAR + 4, y);
        }
        return (int[]) frame.getPixels();
    }

    private static String number(double value, double[] range) {
        int digits = (int) Math.max(0, 2 - Math.floor(Math.log10(range[1] - range[0])));
        return digits > 5
                ? String.format(Locale.ROOT, "%.2e", value)
                : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
