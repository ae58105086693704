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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What the bytes of an element mean under its value representation. */
final class ElementValues {

    private ElementValues() {}

    /**
     * @param e an element with a value
     * @param vr its representation
     * @param characterSets in which it is written; null = ASCII
     * @return its values as text, without padding
     */
    static List<String> texts(DicomElement e, Vr vr, CharacterSets characterSets)
            throws UnreadableFileException {
        if (!vr.isText() && vr != Vr.UN) {
            return DoubleStream.of(numbers(e, vr)).mapToObj(ElementValues::plain).toList();
        }
        byte[] bytes = e.bytes();
        String text =
                characterSets == null
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : characterSets.decode(bytes);
        if (vr.isSingle()) {
            return List.of(withoutPadding(text));
        }
        return Stream.of(text.split("\\\\", -1)).map(ElementValues::withoutPadding).toList();
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = 0;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        return text.substring(start, end);
    }

    /** Where a file does not know the representation, we may. */
    static Vr vr(DicomElement e, Tag tag) {
        return e.vr() == Vr.UN ? tag.vr() : e.vr();
    }

    /** Values of a binary representation. */
    static double[] numbers(DicomElement e, Vr vr) throws UnreadableFileException {
        byte[] bytes = e.bytes();
        ByteBuffer b = ByteBuffer.wrap(bytes).order(e.order());
        int unit = vr.unit();
        double[] values = new double[bytes.length / unit];
        for (int i = 0; i < values.length; i++) {
            int at = i * unit;
            values[i] =
                    switch (vr) {
                        case US, OW -> b.getShort(at) & 0xffff;
                        case SS -> b.getShort(at);
                        case AT ->
                                (double)
                                        ((long) (b.getShort(at) & 0xffff) << 16
                                                | b.getShort(at + 2) & 0xffff);
                        case SL -> b.getInt(at);
                        case UL, OL -> b.getInt(at) & 0xffffffffL;
                        case FL, OF -> b.getFloat(at);
                        case FD, OD -> b.getDouble(at);
                        case SV, UV, OV -> b.getLong(at);
                        default -> b.get(at) & 0xff;
                    };
        }
        return values;
    }

    private static String plain(double v) {
        return v == (long) v ? Long.toString((long) v) : Double.toString(v);
    }
}
