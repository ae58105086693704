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
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A DICOM data set. It is read by {@link DicomReader}, or filled with {@code put} and written by
 * {@link DicomWriter}; {@link Attributes} says how its values are got.
 */
public final class DataSet extends Attributes {

    /** An empty data set to be filled and written. */
    public DataSet() {
        this(Path.of("data set"), null);
    }

    DataSet(Path file, Attributes parent) {
        super(file, parent);
    }

    /**
     * Attributes that the standard wants present, if only without value (type 2).
     *
     * @param tags attributes
     * @return this
     */
    public DataSet putEmpty(Tag... tags) {
        for (Tag tag : tags) {
            put(
                    tag.vr() == Vr.SQ
                            ? DicomElement.ofItems(tag.number(), List.of())
                            : DicomElement.ofValue(
                                    tag.number(), tag.vr(), ByteOrder.LITTLE_ENDIAN, new byte[0]));
        }
        return this;
    }

    /**
     * @param tag an attribute of text
     * @param values its values
     * @return this
     */
    public DataSet put(Tag tag, String... values) {
        if (!tag.vr().isText()) {
            throw new IllegalArgumentException(tag + " is no text");
        }
        byte[] text = String.join("\\", values).getBytes(StandardCharsets.UTF_8);
        put(DicomElement.ofValue(tag.number(), tag.vr(), ByteOrder.LITTLE_ENDIAN, text));
        return this;
    }

    /**
     * @param tag an attribute of whole numbers, binary or as text
     * @param values its values
     * @return this
     */
    public DataSet put(Tag tag, int... values) {
        if (tag.vr().isText()) {
            return put(
                    tag, IntStream.of(values).mapToObj(Integer::toString).toArray(String[]::new));
        }
        int unit = tag.vr().unit();
        ByteBuffer b = ByteBuffer.allocate(values.length * unit).order(ByteOrder.LITTLE_ENDIAN);
        for (int v : values) {
            switch (tag.vr()) {
                case US, SS, OW -> b.putShort((short) v);
                case UL, SL, OL -> b.putInt(v);
                case AT -> b.putShort((short) (v >>> 16)).putShort((short) v);
                default -> throw new IllegalArgumentException(tag + " has no whole numbers");
            }
        }
        put(DicomElement.ofValue(tag.number(), tag.vr(), ByteOrder.LITTLE_ENDIAN, b.array()));
        return this;
    }

    /**
     * @param tag an attribute of numbers, binary or as text; text is rounded to the 16 characters
     *     that the standard allows
     * @param values its values
     * @return this
     */
    public DataSet put(Tag tag, double... values) {
        if (tag.vr().isText()) {
            return put(
                    tag,
                    DoubleStream.of(values).mapToObj(DecimalString::of).toArray(String[]::new));
        }
        int unit = tag.vr().unit();
        ByteBuffer b = ByteBuffer.allocate(values.length * unit).order(ByteOrder.LITTLE_ENDIAN);
        for (double v : values) {
            switch (tag.vr()) {
                case FD, OD -> b.putDouble(v);
                case FL, OF -> b.putFloat((float) v);
                default -> throw new IllegalArgumentException(tag + " has no decimal numbers");
            }
        }
        put(DicomElement.ofValue(tag.number(), tag.vr(), ByteOrder.LITTLE_ENDIAN, b.array()));
        return this;
    }

    /**
     * @param tag an attribute that refers to others
     * @param values these
     * @return this
     */
    public DataSet put(Tag tag, Tag... values) {
        return put(tag, Stream.of(values).mapToInt(Tag::number).toArray());
    }

    /**
     * @param tag an attribute of bytes; pixel data put so have 8 bits or fewer (OB)
     * @param bytes little endian; handed over, not copied
     * @return this
     */
    public DataSet put(Tag tag, byte[] bytes) {
        Vr vr = tag == Tag.PIXEL_DATA ? Vr.OB : tag.vr();
        put(DicomElement.ofValue(tag.number(), vr, ByteOrder.LITTLE_ENDIAN, bytes));
        return this;
    }

    /**
     * @param tag a sequence
     * @param items its items
     * @return this
     */
    public DataSet put(Tag tag, List<DataSet> items) {
        if (tag.vr() != Vr.SQ) {
            throw new IllegalArgumentException(tag + " is no sequence");
        }
        put(DicomElement.ofItems(tag.number(), items));
        return this;
    }

    /**
     * Takes attributes over from another data set, text in this one's character set; what is absent
     * there is left out here. Sequences are taken with all they hold.
     *
     * @param from the other
     * @param tags which
     * @return this
     * @throws UnreadableFileException where the other's file cannot be read any more
     */
    public DataSet copy(DataSet from, Tag... tags) throws UnreadableFileException {
        for (Tag tag : tags) {
            DicomElement e = from.element(tag);
            if (e != null) {
                put(from.inUtf8(e));
            }
        }
        return this;
    }

    private DicomElement inUtf8(DicomElement e) throws UnreadableFileException {
        if (e.items() != null) {
            DataSet[] copies = new DataSet[e.items().size()];
            for (int i = 0; i < copies.length; i++) {
                copies[i] = new DataSet();
                DataSet item = e.items().get(i);
                for (DicomElement inner : item.elements()) {
                    if (inner.number() != Tag.SPECIFIC_CHARACTER_SET.number()) {
                        copies[i].put(item.inUtf8(inner));
                    }
                }
            }
            return DicomElement.ofItems(e.number(), List.of(copies));
        }
        if (!e.vr().hasCharacterSet() || e.value() == null) {
            return e;
        }
        String text = texts(e, e.vr()).stream().collect(Collectors.joining("\\"));
        return DicomElement.ofValue(
                e.number(), e.vr(), e.order(), text.getBytes(StandardCharsets.UTF_8));
    }
}
