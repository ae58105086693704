/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.open;

import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.parameter.DecimalText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which voxels of a mask image are inside.
 *
 * @param label a label, {@code each} for a region each, or empty
 * @param level {@code 0.5}: all voxels from this value on; {@code <128}: all below; or empty
 */
public record MaskChoice(String label, String level) {

    /** No choice: all that is not 0, where that is safe. */
    public static final MaskChoice NONE = new MaskChoice("", "");

    private static final String EACH = "each";
    private static final Pattern LEVEL =
            Pattern.compile("(<|>=|≥)?\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)");

    /**
     * Checks what was typed.
     *
     * @throws IllegalArgumentException where it is no label or level, or both are given
     */
    public MaskChoice {
        label = label.strip();
        level = level.strip();
        if (!label.isEmpty() && !level.isEmpty()) {
            throw new IllegalArgumentException(
                    "label=" + label + " and masklevel=" + level + " are both given; drop one");
        }
        if (!label.isEmpty() && !isEach(label)) {
            label = number(label).toString();
        }
        if (!level.isEmpty() && !isLevel(level)) {
            throw new IllegalArgumentException(
                    "masklevel="
                            + level
                            + ": a number is expected, e.g. 0.5 or 128 for all voxels from this"
                            + " value on, or <128 for all below");
        }
    }

    private static boolean isLevel(String text) {
        Matcher m = LEVEL.matcher(text);
        return m.matches() && DecimalText.finite(m.group(2)).isPresent();
    }

    /**
     * @return whether no choice is made
     */
    public boolean isEmpty() {
        return label.isEmpty() && level.isEmpty();
    }

    /**
     * @return whether each label is a region
     */
    public boolean isEach() {
        return isEach(label);
    }

    private static boolean isEach(String text) {
        return text.toLowerCase(Locale.ROOT).equals(EACH);
    }

    /**
     * @return the one label that is asked for
     */
    BigInteger number() {
        return new BigInteger(label);
    }

    /** A whole number, also as tables write it: {@code 1.0}. */
    private static BigInteger number(String text) {
        try {
            // Java takes the digits of other scripts for digits, too.
            BigDecimal number = new BigDecimal(DecimalText.finite(text).isEmpty() ? "" : text);
            if (Math.abs((long) number.scale()) < 100) {
                return number.toBigIntegerExact();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "label="
                        + text
                        + ": a whole number, 'each' or nothing is expected; for all voxels from a"
                        + " value on give masklevel="
                        + (text.matches("0?\\.\\d{1,9}") ? text : "0.5"));
    }

    /** Whether a voxel's value is inside by the level; a float's precision is enough. */
    boolean isInside(LabelImage image, float voxel) {
        Matcher m = LEVEL.matcher(level);
        if (!m.matches() || Float.isNaN(voxel)) {
            return false;
        }
        double limit = Double.parseDouble(m.group(2));
        if (!image.isCoded()) {
            // 0.7 in a file of floats is a little less than 0.7.
            limit = (float) limit;
        }
        double value = image.value(voxel);
        return "<".equals(m.group(1)) ? value < limit : value >= limit;
    }
}
