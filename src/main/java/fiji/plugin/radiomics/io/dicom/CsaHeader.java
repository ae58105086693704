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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Siemens' private header "CSA" of an image, as text by name; in both of its forms, the later of
 * which begins with {@code SV10}. What is damaged has no values.
 */
final class CsaHeader {

    private static final int NAME = 64;
    private static final int MOST_TAGS = 1024;
    private static final int MOST_ITEMS = 4096;

    private final Map<String, List<String>> values = new HashMap<>();

    private CsaHeader() {}

    /**
     * @param bytes the header; may be empty
     * @return what could be read of it
     */
    static CsaHeader of(byte[] bytes) {
        CsaHeader header = new CsaHeader();
        boolean later = bytes.length > 16 && text(bytes, 0, 4).equals("SV10");
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = later ? 8 : 0;
        if (at + 8 > bytes.length) {
            return header;
        }
        int tags = b.getInt(at);
        at += 8;
        int base = -1;
        for (int t = 0; t < tags && tags <= MOST_TAGS; t++) {
            if (at + NAME + 20 > bytes.length) {
                return header;
            }
            String name = text(bytes, at, NAME);
            int items = b.getInt(at + NAME + 12);
            at += NAME + 20;
            base = base < 0 ? items : base;
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < items && items <= MOST_ITEMS; i++) {
                if (at + 16 > bytes.length) {
                    return header;
                }
                int length = later ? b.getInt(at + 4) : b.getInt(at) - base;
                at += 16;
                if (length < 0 || length > bytes.length - at) {
                    return header;
                }
                String value = text(bytes, at, length).strip();
                if (!value.isEmpty()) {
                    texts.add(value);
                }
                at += (length + 3) / 4 * 4;
            }
            header.values.put(name, texts);
        }
        return header;
    }

    /** Up to the first zero. */
    private static String text(byte[] bytes, int at, int most) {
        int n = 0;
        while (n < most && bytes[at + n] != 0) {
            n++;
        }
        return new String(bytes, at, n, StandardCharsets.ISO_8859_1);
    }

    /**
     * @param name an attribute
     * @return its values; empty where it has none or one that is no number
     */
    double[] numbers(String name) {
        List<String> texts = values.getOrDefault(name, List.of());
        double[] numbers = new double[texts.size()];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(texts.get(i));
            } catch (NumberFormatException e) {
                return new double[0];
            }
        }
        return numbers;
    }
}
