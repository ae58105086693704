/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.imagej.CalibratedGeometry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one directory of a TIFF file says of its image, as far as it matters here (TIFF 6.0, and
 * Adobe's technical notes for predictor 3). Fields that are missing have the standard's defaults.
 */
final class TiffDirectory {

    /** ImageJ's own files have all slices after the first, in one directory. */
    private static final Pattern STACK = Pattern.compile("images=(\\d{1,9})\\b");

    private static final Pattern UNIT = Pattern.compile("(?m)^unit=(.*)$");

    private static final Pattern DEPTH =
            Pattern.compile("(?m)^spacing=(-?\\d{1,20}(?:\\.\\d{0,20})?(?:[eE]-?\\d{1,3})?)\\s*$");

    long subfileType;
    long width;
    long height;

    /** Bits of each sample; as many as the file gives. */
    long[] bits = {1};

    long samples = 1;
    long compression = 1;

    /** 0 white is zero, 1 black is zero, 2 RGB, 3 palette, 5 CMYK, 6 YCbCr, 8 CIE L*a*b*. */
    long photometric = 1;

    /** 1 unsigned, 2 signed, 3 floating point, 4 unknown, 5 complex integer, 6 complex. */
    long format = 1;

    long predictor = 1;
    long fillOrder = 1;

    /** Pixels along x that share their colours, of YCbCr. */
    long subsampling = 2;

    long orientation = 1;

    /** Samples one after another for each pixel (1), or in planes of their own (2). */
    long planar = 1;

    /** Pixels along x and y to an inch (unit 2) or centimetre (unit 3). */
    final double[] perUnit = new double[2];

    long resolutionUnit = 2;

    boolean tiled;

    /** LZW as it was before TIFF 5.0. */
    boolean oldLzw;

    /** Whether the offsets are of 16 bits, and several, which ImageJ reads as of 32. */
    boolean shortOffsets;

    /** Slices of a stack that ImageJ wrote into one directory, else 1. */
    long stack = 1;

    String description = "";
    long[] offsets = {};
    long[] lengths = {};

    /**
     * Takes a field.
     *
     * @param tag its number
     * @param values its values, in the file's byte order
     * @param size bytes of a value
     * @param count how many there are, at least one
     */
    void take(int tag, ByteBuffer values, int size, int count) {
        switch (tag) {
            case 254 -> subfileType = value(values, size, 0);
            case 256 -> width = value(values, size, 0);
            case 257 -> height = value(values, size, 0);
            case 258 -> bits = values(values, size, count);
            case 259 -> compression = value(values, size, 0);
            case 262 -> photometric = value(values, size, 0);
            case 266 -> fillOrder = value(values, size, 0);
            case 270 -> {
                description = StandardCharsets.UTF_8.decode(values).toString();
                Matcher m = STACK.matcher(description);
                stack = m.find() ? Long.parseLong(m.group(1)) : 1;
            }
            case 274 -> orientation = value(values, size, 0);
            case 277 -> samples = value(values, size, 0);
            case 284 -> planar = value(values, size, 0);
            case 282 -> perUnit[0] = rational(values, size);
            case 283 -> perUnit[1] = rational(values, size);
            case 296 -> resolutionUnit = value(values, size, 0);
            case 317 -> predictor = value(values, size, 0);
            case 322 -> tiled = true;
            case 273, 324 -> {
                offsets = values(values, size, count);
                shortOffsets = size == 2 && count > 1;
            }
            case 279, 325 -> lengths = values(values, size, count);
            case 530 -> subsampling = value(values, size, 0);
            case 339 -> format = value(values, size, 0);
            default -> {
                // Fields that matter to nobody here.
            }
        }
    }

    private static double rational(ByteBuffer values, int size) {
        return size == 8
                ? (values.getInt(0) & 0xffffffffL) / (double) (values.getInt(4) & 0xffffffffL)
                : Double.NaN;
    }

    private static long value(ByteBuffer values, int size, int index) {
        return switch (size) {
            case 1 -> values.get(index) & 0xff;
            case 2 -> values.getShort(2 * index) & 0xffff;
            case 4 -> values.getInt(4 * index) & 0xffffffffL;
            default -> values.getLong(8 * index);
        };
    }

    private static long[] values(ByteBuffer values, int size, int count) {
        long[] all = new long[count];
        for (int i = 0; i < count; i++) {
            all[i] = value(values, size, i);
        }
        return all;
    }

    /** Bytes of a slice; more than any file has where the fields are nonsense. */
    double plane() {
        return Math.ceil((double) width * height * samples * bits[0] / 8);
    }

    /**
     * The size of a pixel by the resolution, which a file gives along x and y only. 72 to an inch
     * is what programs write who know none, as ImageJ has it.
     *
     * @return mm along x and y; empty where the file gives none
     */
    Optional<double[]> pixelSize() {
        double unit = resolutionUnit == 2 ? 25.4 : resolutionUnit == 3 ? 10 : Double.NaN;
        double[] mm = {
            CalibratedGeometry.clean(unit / perUnit[0]), CalibratedGeometry.clean(unit / perUnit[1])
        };
        boolean given = mm[0] > 0 && mm[1] > 0 && mm[0] + mm[1] < Double.POSITIVE_INFINITY;
        return given && (resolutionUnit != 2 || perUnit[0] != 72)
                ? Optional.of(mm)
                : Optional.empty();
    }

    /**
     * The spacing that ImageJ wrote into its description; a depth of 1 it leaves out.
     *
     * @return mm along x, y, z; empty where its unit is no length in mm
     */
    Optional<double[]> imageJSpacing() {
        Matcher unit = UNIT.matcher(description);
        String name = unit.find() ? unit.group(1).trim() : "";
        double mm = LengthUnit.millimetres(name.replaceAll("(?i)\\\\u00b5", "u"));
        Matcher depth = DEPTH.matcher(description);
        double z = depth.find() ? Double.parseDouble(depth.group(1)) : 1;
        double[] spacing = {mm / perUnit[0], mm / perUnit[1], mm * z};
        for (int a = 0; a < 3; a++) {
            if (!(spacing[a] > 0) || Double.isInfinite(spacing[a])) {
                return Optional.empty();
            }
            spacing[a] = CalibratedGeometry.clean(spacing[a]);
        }
        return Optional.of(spacing);
    }

    /** Whether it is a preview or a mask of another page, not a page of its own. */
    boolean isReduced() {
        return (subfileType & 5) != 0;
    }

    boolean isAsLargeAs(TiffDirectory other) {
        return width == other.width && height == other.height && samples == other.samples;
    }

    /** Whether the samples are of the same type, too. */
    boolean isOfTypeOf(TiffDirectory other) {
        return Arrays.equals(bits, other.bits)
                && format == other.format
                && photometric == other.photometric
                && compression == other.compression
                && planar == other.planar;
    }

    /** Whether ImageJ finds further slices behind the first, without directories of their own. */
    boolean isStack() {
        return stack > 1 && compression <= 1;
    }

    /** The most bytes that its compression makes of one: deflate 1032, LZW less than 2048. */
    long mostInflation() {
        boolean bounded = compression == 5 || compression == 8 || compression == 32773;
        return bounded || compression == 32946 ? 2048 : 1 << 24;
    }

    boolean isImageJ() {
        return description.startsWith("ImageJ=");
    }

    /**
     * Why ImageJ would refuse it, or read wrong values without a word; tried with ImageJ 1.54p.
     *
     * @return what ImageJ does not know, e.g. {@code tiles}; empty where it reads the values right
     */
    String beyondImageJ() {
        if (tiled) {
            return "tiles";
        }
        String type = typeBeyondImageJ();
        if (!type.isEmpty()) {
            return type;
        }
        String compressed = compressionBeyondImageJ();
        if (!compressed.isEmpty()) {
            return compressed;
        }
        if (photometric == 5) {
            return "CMYK colours";
        }
        if (photometric == 6) {
            return "YCbCr colours";
        }
        if (photometric == 3 && bits[0] != 8 && !isImageJ()) {
            return "a palette of " + bits[0] + " bits";
        }
        if (photometric == 8 || photometric == 9 || photometric == 10) {
            return "L*a*b* colours";
        }
        if (fillOrder == 2) {
            return "bits in reverse order";
        }
        return shortOffsets ? "offsets of 16 bits" : "";
    }

    /**
     * Why Bio-Formats would refuse it, or read wrong values without a word; tried with 7.3.1.
     *
     * @return what Bio-Formats does not know; empty where it reads the values right
     */
    String beyondBioFormats() {
        boolean known =
                switch ((int) Math.min(compression, 1 << 20)) {
                    case 0, 1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946 -> true;
                    case 32809, 33003, 33004, 33005, 33007, 34712, 34713, 50000 -> true;
                    default -> false;
                };
        if (!known) {
            return compressionName() + " compression";
        }
        if (predictor > 2) {
            return "the floating-point predictor (3)";
        }
        if (bits[0] == 64 && format != 3) {
            return "whole numbers of 64 bits";
        }
        if (bits[0] == 16 && format == 3 && samples > 1) {
            return "floating-point values of 16 bits, several a pixel";
        }
        if (oldLzw) {
            return "old-style LZW compression";
        }
        if (photometric == 5) {
            return "CMYK colours";
        }
        if (photometric == 6 && (subsampling == 1 || compression == 6)) {
            return "YCbCr colours of JPEG of this kind";
        }
        boolean usual = bits[0] == 8 || bits[0] == 16 || bits[0] == 32 || bits[0] == 64;
        boolean odd = bits[0] > 16 || samples > 1 || predictor == 2 || tiled;
        if (!usual && odd) {
            return "values of " + bits[0] + " bits, tiled, predicted or several a pixel";
        }
        if (compression == 7 && bits[0] > 8) {
            return "JPEG of " + bits[0] + " bits";
        }
        boolean whole = format != 3 && (bits[0] == 8 || bits[0] == 16 || bits[0] == 32);
        return isWhiteZero() && !whole ? "white is zero, of " + bits[0] + " bits" : "";
    }

    /** Whether bright pixels have low values. */
    boolean isWhiteZero() {
        return photometric == 0;
    }

    private String typeBeyondImageJ() {
        long b = bits[0];
        for (long other : bits) {
            if (other != b) {
                return "samples of unlike bits";
            }
        }
        if (samples != 1 && samples != 3 && samples != 4 || samples == 4 && planar == 2) {
            return samples + " samples a pixel";
        }
        boolean colour = samples > 1;
        boolean known =
                switch ((int) Math.min(format, 7)) {
                    case 1, 4 -> b == 8 || b == 16 || b == 1 && !colour;
                    case 2 -> !colour && (b == 16 || b == 32);
                    case 3 -> !colour && b == 32;
                    default -> false;
                };
        if (known) {
            return "";
        }
        String kind =
                switch ((int) Math.min(format, 7)) {
                    case 2 -> "signed values of ";
                    case 3 -> "floating-point values of ";
                    case 5, 6 -> "complex values of ";
                    default -> "unsigned values of ";
                };
        return kind + b + " bits" + (colour ? ", several a pixel" : "");
    }

    private String compressionBeyondImageJ() {
        if (compression == 0 || compression == 1) {
            return "";
        }
        boolean deflate = compression == 8 || compression == 32946;
        boolean known = deflate || compression == 5 || compression == 32773;
        if (!known) {
            return compressionName() + " compression";
        }
        if (oldLzw) {
            return "old-style LZW compression";
        }
        if (bits[0] == 1) {
            return "compressed single bits";
        }
        boolean simple = planar != 2 && predictor != 2 && samples != 4;
        if (bits[0] == 16 && samples > 1 && !simple) {
            return "compressed colours of 16 bits";
        }
        if (predictor > 2) {
            return "the floating-point predictor (3)";
        }
        return predictor == 2 && bits[0] > 16
                ? "a predictor for values of " + bits[0] + " bits"
                : "";
    }

    private String compressionName() {
        return switch ((int) Math.min(compression, 1 << 20)) {
            case 2, 3, 4 -> "CCITT fax";
            case 6, 7, 99 -> "JPEG";
            case 33003, 33004, 33005, 34712 -> "JPEG 2000";
            case 34676, 34677 -> "LogLuv";
            case 34887 -> "LERC";
            case 34892 -> "lossy JPEG";
            case 34925 -> "LZMA";
            case 34926, 50000 -> "Zstandard";
            case 34927, 50001 -> "WebP";
            case 34933 -> "PNG";
            case 34934, 22610 -> "JPEG XR";
            case 50002, 52546 -> "JPEG XL";
            default -> "the";
        };
    }
}
