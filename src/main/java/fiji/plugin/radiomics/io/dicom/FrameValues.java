/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.jpeg.Jpeg2000Code;
import fiji.plugin.radiomics.io.jpeg.JpegColours;
import fiji.plugin.radiomics.io.jpeg.JpegException;
import fiji.plugin.radiomics.io.jpeg.JpegHeader;
import java.io.IOException;

/**
 * The values of an image's frames: rescaled intensities, or one channel of colours as they are
 * stored. Tiles of one picture are cut from it, which is decoded once.
 */
final class FrameValues {

    private final ColourChannel channel;
    private DicomFrame last;
    private float[] lastValues;

    private FrameValues(ColourChannel channel) {
        this.channel = channel;
    }

    /**
     * @param d one of the image's data sets
     * @param format its format
     * @param channel what the user asks for
     * @param name what the image is called
     * @return its reader
     * @throws IllegalArgumentException where it is a colour image and no channel is asked for, or
     *     the other way round
     */
    static FrameValues of(DataSet d, PixelFormat format, String channel, String name)
            throws UnreadableFileException {
        boolean grey =
                format.colours().isGrey()
                        || format.colours().isPalette() && ColourPalette.of(d).isGrey();
        if (!grey) {
            return new FrameValues(ColourChannel.of(channel, name));
        }
        if (!channel.isEmpty() && !channel.equals("1")) {
            throw new IllegalArgumentException(
                    "channel=" + channel + ": '" + name + "' has one channel, 1; leave it out");
        }
        return new FrameValues(format.colours().isGrey() ? null : ColourChannel.RED);
    }

    /** Whether values are those of colours, which no rescaling applies to. */
    boolean isColour() {
        return channel != null;
    }

    /**
     * @param frame a slice
     * @param decoder for JPEG 2000; null where there is none
     * @param factor what rescaled values are multiplied by
     * @param to receives the values, row by row
     * @param at index of the first
     */
    synchronized void read(
            DicomFrame frame, FrameDecoder decoder, double factor, float[] to, int at)
            throws IOException {
        PixelFormat format = PixelFormat.of(frame.file().data());
        Tile tile = frame.tile();
        if (tile == null) {
            whole(frame, format, decoder, factor, to, at);
            return;
        }
        if (last == null || last.file() != frame.file() || last.index() != frame.index()) {
            lastValues = new float[format.values()];
            whole(frame, format, decoder, factor, lastValues, 0);
            last = frame;
        }
        for (int y = 0; y < tile.rows(); y++) {
            int from = (tile.y() + y) * format.columns() + tile.x();
            System.arraycopy(lastValues, from, to, at + y * tile.columns(), tile.columns());
        }
    }

    private void whole(
            DicomFrame frame,
            PixelFormat format,
            FrameDecoder decoder,
            double factor,
            float[] to,
            int at)
            throws IOException {
        boolean coded = FramePixels.isCoded(frame.file());
        double slope = frame.slope() * factor;
        double intercept = frame.intercept() * factor;
        if (!format.colours().isGrey() && coded) {
            CodedFrame code = FramePixels.coded(frame, format);
            int[] samples = format.integers(FrameCodes.decode(code, decoder));
            colours(frame, format, samples, told(code), to, at);
        } else if (!format.colours().isGrey()) {
            colours(frame, format, interleaved(frame, format), JpegColours.UNTOLD, to, at);
        } else if (coded) {
            format.decode(FramePixels.decode(frame, format, decoder), slope, intercept, to, at);
        } else {
            byte[] bytes = FramePixels.read(frame, format);
            format.decode(bytes, FramePixels.order(frame, format), slope, intercept, to, at);
        }
    }

    /** The samples of each pixel side by side, of pixels that are not compressed or run lengths. */
    private static int[] interleaved(DicomFrame frame, PixelFormat format)
            throws UnreadableFileException {
        byte[] bytes = FramePixels.read(frame, format);
        int[] stored = format.integers(bytes, FramePixels.order(frame, format));
        int n = format.values();
        int samples = format.samples();
        boolean runs = !frame.file().data().fragments().isEmpty();
        if (samples == 1 || runs || !format.colours().planar() && !format.colours().isHalved()) {
            return stored;
        }
        int[] values = new int[n * samples];
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < samples; s++) {
                int from =
                        format.colours().isHalved()
                                ? i / 2 * 4 + (s == 0 ? i % 2 : 1 + s)
                                : s * n + i;
                values[samples * i + s] = stored[Math.min(from, stored.length - 1)];
            }
        }
        return values;
    }

    private static JpegColours told(CodedFrame code) throws UnreadableFileException {
        try {
            return JpegColours.of(code.code());
        } catch (JpegException e) {
            throw UnreadableFileException.of(code.file(), e);
        }
    }

    /**
     * @param frame a frame
     * @return what the user should know of the code of its pixels; empty where there is nothing to
     *     say
     */
    static String codeNote(DicomFrame frame) throws UnreadableFileException {
        PixelFormat format = PixelFormat.of(frame.file().data());
        if (!FramePixels.isCoded(frame.file())) {
            return "";
        }
        CodedFrame code = FramePixels.coded(frame, format);
        if (FrameCodes.isJpeg2000(code)) {
            return Jpeg2000Code.of(code.code()).mayOverflow()
                    ? "its lossy JPEG 2000 code has one guard bit: decoders may differ at sharp"
                            + " edges"
                    : "";
        }
        if (!JpegHeader.isJpeg(code.code())) {
            return "";
        }
        try {
            boolean lossy = JpegHeader.of(code.code()).isOfCosines();
            return format.colours().note(told(code), lossy);
        } catch (JpegException e) {
            // Whoever decodes it says so.
            return "";
        }
    }

    private void colours(
            DicomFrame frame,
            PixelFormat format,
            int[] samples,
            JpegColours told,
            float[] to,
            int at)
            throws UnreadableFileException {
        int n = format.values();
        if (format.colours().isPalette()) {
            ColourPalette palette = ColourPalette.of(frame.file().data());
            for (int i = 0; i < n; i++) {
                int v = samples[i];
                to[at + i] =
                        channel.of(
                                palette.colour(0, v), palette.colour(1, v), palette.colour(2, v));
            }
            return;
        }
        int most = (1 << format.stored()) - 1;
        boolean convert = format.colours().isLuminanceFirst(told);
        boolean partial = format.colours().kind().startsWith("YBR_PARTIAL");
        for (int i = 0; i < n; i++) {
            int a = samples[3 * i];
            int b = samples[3 * i + 1];
            int c = samples[3 * i + 2];
            if (convert) {
                double half = (most + 1) / 2;
                double y = partial ? (a - 16 * (most + 1) / 256) * (255 / 219.0) : a;
                double blue = (b - half) * (partial ? 255 / 224.0 : 1);
                double red = (c - half) * (partial ? 255 / 224.0 : 1);
                a = clamp(y + 1.402 * red, most);
                b = clamp(y - 0.344136286 * blue - 0.714136286 * red, most);
                c = clamp(y + 1.772 * blue, most);
            }
            to[at + i] = channel.of(a, b, c);
        }
    }

    private static int clamp(double v, int most) {
        return (int) Math.max(0, Math.min(most, Math.floor(v + .5)));
    }
}
