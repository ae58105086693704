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

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text in the character sets of DICOM (PS3.3, C.12.1.1.2), code extensions by escape sequences
 * included. What cannot be decoded becomes the replacement character: a strange name is no reason
 * to refuse an image.
 */
final class CharacterSets {

    static final String UTF_8_TERM = "ISO_IR 192";

    private static final int ESCAPE = 0x1b;
    private static final Charset JAPANESE = charset("ISO-2022-JP-2");

    /** Of bytes before any escape sequence. */
    private final Charset first;

    private final boolean escapes;

    private CharacterSets(Charset first, boolean escapes) {
        this.first = first;
        this.escapes = escapes;
    }

    /**
     * @param terms the values of SpecificCharacterSet
     */
    static CharacterSets of(List<String> terms) {
        String term = terms.isEmpty() ? "" : terms.get(0);
        boolean escapes = terms.size() > 1 || term.startsWith("ISO 2022");
        return new CharacterSets(
                switch (term.replace("ISO 2022 IR", "ISO_IR")) {
                    case "ISO_IR 101" -> charset("ISO-8859-2");
                    case "ISO_IR 109" -> charset("ISO-8859-3");
                    case "ISO_IR 110" -> charset("ISO-8859-4");
                    case "ISO_IR 144" -> charset("ISO-8859-5");
                    case "ISO_IR 127" -> charset("ISO-8859-6");
                    case "ISO_IR 126" -> charset("ISO-8859-7");
                    case "ISO_IR 138" -> charset("ISO-8859-8");
                    case "ISO_IR 148" -> charset("ISO-8859-9");
                    case "ISO_IR 203" -> charset("ISO-8859-15");
                    case "ISO_IR 13" -> charset("Shift_JIS");
                    case "ISO_IR 166" -> charset("x-windows-874");
                    case UTF_8_TERM -> StandardCharsets.UTF_8;
                    case "GB18030", "GBK" -> charset("GB18030");
                    // Without a term only ASCII is allowed; Latin 1 is what is met.
                    default -> StandardCharsets.ISO_8859_1;
                },
                escapes);
    }

    /** Some runtimes leave out the extended character sets. */
    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    String decode(byte[] bytes) {
        if (!escapes) {
            return new String(bytes, first);
        }
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        Charset now = first;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != ESCAPE) {
                run.write(bytes[i]);
                continue;
            }
            text.append(run.toString(now));
            run.reset();
            int end = i + 1;
            while (end < bytes.length && bytes[end] >= 0x20 && bytes[end] < 0x30
                    || end < bytes.length && bytes[end] == '$') {
                end++;
            }
            String sequence =
                    new String(
                            bytes,
                            i + 1,
                            Math.min(end + 1, bytes.length) - i - 1,
                            StandardCharsets.ISO_8859_1);
            now = ofSequence(sequence);
            if (now == JAPANESE) {
                run.write(bytes, i, Math.min(end + 1, bytes.length) - i);
            }
            i = end;
        }
        return text.append(run.toString(now)).toString();
    }

    private Charset ofSequence(String sequence) {
        return switch (sequence) {
            case "-A" -> StandardCharsets.ISO_8859_1;
            case "-B" -> charset("ISO-8859-2");
            case "-C" -> charset("ISO-8859-3");
            case "-D" -> charset("ISO-8859-4");
            case "-L" -> charset("ISO-8859-5");
            case "-G" -> charset("ISO-8859-6");
            case "-F" -> charset("ISO-8859-7");
            case "-H" -> charset("ISO-8859-8");
            case "-M" -> charset("ISO-8859-9");
            case "-T" -> charset("x-windows-874");
            case "$)C" -> charset("EUC-KR");
            case "$)A" -> charset("GB2312");
            case ")I", "(J" -> charset("Shift_JIS");
            case "$B", "$@", "$(D" -> JAPANESE;
            default -> first;
        };
    }
}
