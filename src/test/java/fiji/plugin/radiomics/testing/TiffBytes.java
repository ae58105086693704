/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A TIFF file of pages in one strip each, as others than ImageJ write it, little endian. */
public final class TiffBytes {

    private final int width;
    private final int height;
    private final Map<Integer, long[]> numbers = new TreeMap<>();
    private String description = "";
    private double dots;

    /** A page of one sample of so many bits. */
    public TiffBytes(int width, int height, int bits) {
        this.width = width;
        this.height = height;
        with(256, width).with(257, height).with(258, bits).with(259, 1).with(262, 1);
        with(277, 1).with(278, height);
    }

    /** Sets a field of whole numbers, 16 bits each. */
    public TiffBytes with(int tag, long... values) {
        numbers.put(tag, values);
        return this;
    }

    /** Sets the resolution: dots along x and y, unit 2 for an inch and 3 for a centimetre. */
    public TiffBytes resolution(double dotsPerUnit, int unit) {
        dots = dotsPerUnit;
        return with(296, unit);
    }

    public TiffBytes description(String text) {
        description = text;
        return this;
    }

    /** The file: each page is a strip, in the file's byte order. */
    public byte[] file(byte[]... pages) {
        byte[] text = (description + "\0").getBytes(StandardCharsets.UTF_8);
        int fields = numbers.size() + 2 + (dots > 0 ? 2 : 0) + (description.isEmpty() ? 0 : 1);
        int room = 2 + 12 * fields + 4 + 16 + text.length + 8 * 1024;
        int size = 8;
        for (byte[] page : pages) {
            size += room + page.length;
        }
        ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        for (int p = 0; p < pages.length; p++) {
            int start = b.position();
            int data = start + room;
            page(b, start, data, text, pages[p].length, fields);
            b.putInt(start + 2 + 12 * fields, p + 1 < pages.length ? data + pages[p].length : 0);
            b.position(data);
            b.put(pages[p]);
        }
        return b.array();
    }

    private void page(ByteBuffer b, int start, int data, byte[] text, int length, int fields) {
        Map<Integer, Object> all = new TreeMap<>(numbers);
        all.put(273, data);
        all.put(279, length);
        int[] extra = {start + 2 + 12 * fields + 4};
        if (dots > 0) {
            all.put(282, dots);
            all.put(283, dots);
        }
        if (!description.isEmpty()) {
            all.put(270, text);
        }
        b.putShort((short) fields);
        all.forEach((tag, value) -> field(b, tag, value, extra));
    }

    private static void field(ByteBuffer b, int tag, Object value, int[] extra) {
        b.putShort((short) (int) tag);
        if (value instanceof Integer number) {
            b.putShort((short) 4).putInt(1).putInt(number);
        } else if (value instanceof Double ratio) {
            b.putShort((short) 5).putInt(1).putInt(extra[0]);
            b.putInt(extra[0], (int) Math.round(ratio * 1000)).putInt(extra[0] + 4, 1000);
            extra[0] += 8;
        } else if (value instanceof byte[] text) {
            b.putShort((short) 2).putInt(text.length).putInt(extra[0]);
            b.put(extra[0], text);
            extra[0] += text.length + text.length % 2;
        } else {
            long[] many = (long[]) value;
            b.putShort((short) 3).putInt(many.length);
            if (many.length <= 2) {
                b.putShort((short) many[0]).putShort((short) (many.length > 1 ? many[1] : 0));
                return;
            }
            b.putInt(extra[0]);
            for (long one : many) {
                b.putShort(extra[0], (short) one);
                extra[0] += 2;
            }
        }
    }

    /** How many pixels a page has. */
    public int pixels() {
        return width * height;
    }
}
