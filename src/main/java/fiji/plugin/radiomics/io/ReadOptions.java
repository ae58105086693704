/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import java.util.Locale;
import java.util.Objects;

/**
 * What a user can say of an image beside where it is: which part of it, by which reader, in which
 * quantity. What is left open is empty; a reader takes what it knows and refuses the rest by name
 * ({@link #refuseSeries}, {@link #refuseChannel}, {@link #refuseSuv}), so that nothing is silently
 * ignored.
 *
 * @param channel number of the channel from 1, or of RGB {@code red}, {@code green}, {@code blue}
 *     or {@code luminance}; empty where there is one only
 * @param frameText which of several frames: a number from 1 or, of DICOM, the name that the reader
 *     lists; empty where there is one only
 * @param series which of several images in one file or folder: a number from 1 or what the format
 *     names its series by; empty where there is one only
 * @param reader which reader is to open it
 * @param suv which standardised uptake value a PET is wanted in; empty: values as they are stored
 */
public record ReadOptions(
        String channel, String frameText, String series, Reader reader, String suv) {

    /** Who opens a file. */
    public enum Reader {
        /** We ourselves where we know the format, else ImageJ, else Bio-Formats where installed. */
        AUTO,
        /** Bio-Formats, whatever the format. */
        BIOFORMATS,
        /** We ourselves or ImageJ, never Bio-Formats. */
        OWN;

        /**
         * @param text {@code auto}, {@code bioformats} or {@code own}, in any case; empty = auto
         * @return the reader
         * @throws IllegalArgumentException where it is none of these
         */
        public static Reader of(String text) {
            return switch (text.trim().toLowerCase(Locale.ROOT)) {
                case "", "auto" -> AUTO;
                case "bioformats", "bio-formats" -> BIOFORMATS;
                case "own" -> OWN;
                default ->
                        throw new IllegalArgumentException(
                                "reader=" + text + ": allowed are auto, bioformats, own");
            };
        }
    }

    /** No options: the one image of the file, by whichever reader knows it. */
    public static final ReadOptions NONE = new ReadOptions("", "", "", Reader.AUTO, "");

    /** Trims what was typed. */
    public ReadOptions {
        channel = channel.trim();
        series = series.trim();
        suv = suv.trim();
        frameText = frameText.trim();
        Objects.requireNonNull(reader);
        if (frameText.matches("-\\d+")) {
            throw new IllegalArgumentException(
                    "frame="
                            + frameText
                            + ": frames are counted from 1; leave it out where there is"
                            + " one only");
        }
        // As the number 0 always did.
        frameText = frameText.matches("0+") ? "" : frameText;
    }

    /**
     * @param channel as the component
     * @param frame number of the frame from 1; 0 where there is one only
     * @param series as the component
     * @param reader as the component
     * @param suv as the component
     */
    public ReadOptions(String channel, int frame, String series, Reader reader, String suv) {
        this(channel, String.valueOf(frame), series, reader, suv);
    }

    /**
     * @return the number of the frame asked for; 0 where none is asked for
     * @throws IllegalArgumentException where it is asked for by a name, which only DICOM has
     */
    public int frame() {
        if (frameText.isEmpty()) {
            return 0;
        }
        if (!frameText.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "frame="
                            + frameText
                            + ": give the number of a frame, from 1; only the"
                            + " volumes of a DICOM series have names");
        }
        return Integer.parseInt(frameText);
    }

    /**
     * @param channel as the component
     * @param frame as the component
     * @return these two, and the defaults of the rest
     */
    public static ReadOptions of(String channel, int frame) {
        return new ReadOptions(channel, frame, "", Reader.AUTO, "");
    }

    /**
     * @return the same reader for another file, with the defaults of the rest
     */
    public ReadOptions readerOnly() {
        return new ReadOptions("", "", "", reader, "");
    }

    /**
     * @param channels how many there are
     * @return the channel asked for, counted from 0
     * @throws IllegalArgumentException where none is asked for and there are several, or it is not
     *     there
     */
    public int channelIndex(int channels) {
        int wanted = HeaderNumbers.whole(HeaderNumbers.parse(channel));
        boolean good = wanted >= 1 && wanted <= channels;
        if (channel.isEmpty() && channels > 1 || !channel.isEmpty() && !good) {
            throw outOfRange("channel", channel, channels);
        }
        return Math.max(1, wanted) - 1;
    }

    /**
     * @param frames how many there are
     * @return the frame asked for, counted from 0
     * @throws IllegalArgumentException where none is asked for and there are several, or it is not
     *     there
     */
    public int frameIndex(int frames) {
        int frame = frame();
        if (frame == 0 && frames > 1 || frame > frames) {
            throw outOfRange("frame", frame == 0 ? "" : String.valueOf(frame), frames);
        }
        return Math.max(1, frame) - 1;
    }

    private static IllegalArgumentException outOfRange(String key, String value, int there) {
        return new IllegalArgumentException(
                value.isEmpty()
                        ? "The image has " + there + " " + key + "s; give " + key + "=1 to " + there
                        : key
                                + "="
                                + value
                                + ": the image has "
                                + (there == 1 ? "one " + key + ", 1" : key + "s 1 to " + there));
    }

    /**
     * @param format the format's name
     * @throws IllegalArgumentException where a channel is asked for
     */
    public void refuseChannel(String format) {
        refuse("channel", channel, "a " + format + " image has no channels");
    }

    /**
     * @param format the format's name
     * @throws IllegalArgumentException where a series is asked for
     */
    public void refuseSeries(String format) {
        refuse("series", series, "a " + format + " file holds one image");
    }

    /**
     * @param format the format's name
     * @throws IllegalArgumentException where standardised uptake values are asked for
     */
    public void refuseSuv(String format) {
        refuse(
                "suv",
                suv,
                "a " + format + " file does not hold dose, weight and times; only DICOM does");
    }

    private static void refuse(String key, String value, String why) {
        if (!value.isEmpty()) {
            throw new IllegalArgumentException(key + "=" + value + ": " + why + "; leave it out");
        }
    }
}
