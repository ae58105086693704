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
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Attributes of a DICOM data set by tag, some of them sequences of further data sets: what can be
 * read of a {@link DataSet}.
 *
 * <p>An attribute that is absent and one without a value are the same to the getters. What a file
 * says wrongly (text where a number should be) is told as an {@link UnreadableFileException} that
 * names the attribute, never its value, since that may identify a patient.
 */
public abstract sealed class Attributes permits DataSet {

    private final Path file;
    private final Attributes parent;
    private final TreeMap<Integer, DicomElement> elements = new TreeMap<>(Integer::compareUnsigned);
    private CharacterSets characterSets;

    Attributes(Path file, Attributes parent) {
        this.file = file;
        this.parent = parent;
    }

    /**
     * @return the file it was read from, for messages
     */
    public Path file() {
        return file;
    }

    void put(DicomElement element) {
        elements.put(element.number(), element);
    }

    DicomElement element(Tag tag) {
        return elements.get(tag.number());
    }

    /** All attributes in ascending order of their numbers. */
    Collection<DicomElement> elements() {
        return Collections.unmodifiableCollection(elements.values());
    }

    /**
     * @param tag an attribute
     * @return whether it is there and has a value
     */
    public boolean has(Tag tag) {
        DicomElement e = element(tag);
        return e != null && !e.isEmpty();
    }

    // Text

    /**
     * @param tag an attribute
     * @return its values without padding; empty where it has none
     * @throws UnreadableFileException where the file cannot be read any more
     */
    public List<String> strings(Tag tag) throws UnreadableFileException {
        DicomElement e = element(tag);
        return e == null || e.isEmpty() ? List.of() : texts(e, ElementValues.vr(e, tag));
    }

    /**
     * @param tag an attribute
     * @return its first value without padding; empty where it has none
     * @throws UnreadableFileException where the file cannot be read any more
     */
    public String string(Tag tag) throws UnreadableFileException {
        List<String> all = strings(tag);
        return all.isEmpty() ? "" : all.get(0);
    }

    /**
     * @param tag an attribute
     * @return its first value without padding
     * @throws UnreadableFileException naming the attribute where it has no value
     */
    public String requireString(Tag tag) throws UnreadableFileException {
        String value = string(tag);
        if (value.isEmpty()) {
            throw missing(tag);
        }
        return value;
    }

    /** Values as text, in this data set's character set. */
    final List<String> texts(DicomElement e, Vr vr) throws UnreadableFileException {
        boolean own = vr.hasCharacterSet() || vr == Vr.UN;
        return ElementValues.texts(e, vr, own ? characterSets() : null);
    }

    private CharacterSets characterSets() throws UnreadableFileException {
        if (characterSets == null) {
            DicomElement e = element(Tag.SPECIFIC_CHARACTER_SET);
            if (e == null && parent != null) {
                characterSets = parent.characterSets();
            } else {
                characterSets = CharacterSets.of(strings(Tag.SPECIFIC_CHARACTER_SET));
            }
        }
        return characterSets;
    }

    // Numbers

    /**
     * @param tag an attribute of numbers, binary or as text
     * @return its values; empty where it has none
     * @throws UnreadableFileException naming the attribute where a value is no number
     */
    public double[] numbers(Tag tag) throws UnreadableFileException {
        DicomElement e = element(tag);
        return e == null || e.isEmpty() ? new double[0] : numbers(e, tag);
    }

    /**
     * @param tag an attribute of numbers
     * @param count how many it must have
     * @return exactly so many finite values
     * @throws UnreadableFileException naming the attribute where there are fewer or more, or where
     *     one is no finite number
     */
    public double[] requireNumbers(Tag tag, int count) throws UnreadableFileException {
        double[] values = numbers(tag);
        if (values.length == 0) {
            throw missing(tag);
        }
        if (values.length != count) {
            throw damaged(tag, "has " + values.length + " values instead of " + count);
        }
        if (!java.util.Arrays.stream(values).allMatch(Double::isFinite)) {
            throw damaged(tag, "is not finite");
        }
        return values;
    }

    /**
     * @param tag an attribute
     * @param fallback what to return where it has no value
     * @return its first value as a number
     * @throws UnreadableFileException naming the attribute where the value is no number
     */
    public double number(Tag tag, double fallback) throws UnreadableFileException {
        double[] values = numbers(tag);
        return values.length == 0 ? fallback : values[0];
    }

    /**
     * @param tag an attribute
     * @return its first value as a finite number
     * @throws UnreadableFileException naming the attribute where it has no value or one that is no
     *     finite number
     */
    public double requireNumber(Tag tag) throws UnreadableFileException {
        double[] values = numbers(tag);
        if (values.length == 0) {
            throw missing(tag);
        }
        if (!Double.isFinite(values[0])) {
            throw damaged(tag, "is not finite");
        }
        return values[0];
    }

    /**
     * @param tag an attribute
     * @param fallback what to return where it has no value
     * @return its first value as a whole number
     * @throws UnreadableFileException naming the attribute where the value is no whole number
     */
    public int integer(Tag tag, int fallback) throws UnreadableFileException {
        double[] values = numbers(tag);
        return values.length == 0 ? fallback : whole(tag, values[0]);
    }

    /**
     * @param tag an attribute
     * @return its first value as a whole number
     * @throws UnreadableFileException naming the attribute where it has no value or one that is no
     *     whole number
     */
    public int requireInteger(Tag tag) throws UnreadableFileException {
        return whole(tag, requireNumber(tag));
    }

    /**
     * @param tag an attribute
     * @return its values as whole numbers; empty where it has none
     * @throws UnreadableFileException naming the attribute where a value is no whole number
     */
    public int[] integers(Tag tag) throws UnreadableFileException {
        double[] values = numbers(tag);
        int[] whole = new int[values.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = whole(tag, values[i]);
        }
        return whole;
    }

    private int whole(Tag tag, double value) throws UnreadableFileException {
        if (value != (int) value) {
            throw damaged(tag, "is no whole number that is within range");
        }
        return (int) value;
    }

    private double[] numbers(DicomElement e, Tag tag) throws UnreadableFileException {
        Vr vr = ElementValues.vr(e, tag);
        try {
            return vr.isText()
                    ? texts(e, vr).stream().mapToDouble(Double::parseDouble).toArray()
                    : ElementValues.numbers(e, vr);
        } catch (NumberFormatException x) {
            throw damaged(tag, "is no number");
        }
    }

    // Sequences and bytes

    /**
     * @param tag a sequence
     * @return its items; empty where it is absent
     */
    public List<DataSet> items(Tag tag) {
        DicomElement e = element(tag);
        return e == null || e.items() == null ? List.of() : e.items();
    }

    /**
     * @param tag a sequence
     * @return its first item; an empty data set where there is none
     */
    public DataSet item(Tag tag) {
        List<DataSet> items = items(tag);
        return items.isEmpty() ? new DataSet(file, this) : items.get(0);
    }

    /**
     * @param tag an attribute
     * @return its bytes as they are stored; empty where it has none
     * @throws UnreadableFileException where the file cannot be read any more
     */
    public byte[] bytes(Tag tag) throws UnreadableFileException {
        DicomElement e = element(tag);
        return e == null ? new byte[0] : e.bytes();
    }

    /**
     * A long value that is not read yet, such as pixel data that are not compressed.
     *
     * @param tag an attribute
     * @return its bytes; null where it is absent, or compressed
     */
    public BulkData bulk(Tag tag) {
        DicomElement e = element(tag);
        if (e == null || e.items() != null || e.fragments() != null) {
            return null;
        }
        return e.bulk() != null
                ? e.bulk()
                : BulkData.ofMemory(file, e.value(), 0, e.value().length);
    }

    /**
     * @return the fragments of compressed pixel data, the first being the offset table; empty where
     *     pixel data are absent or not compressed
     */
    public List<BulkData> fragments() {
        DicomElement e = element(Tag.PIXEL_DATA);
        return e == null || e.fragments() == null ? List.of() : e.fragments();
    }

    /**
     * The byte order in which an attribute is stored.
     *
     * @param tag an attribute
     * @return its order; little endian where it is absent
     */
    public ByteOrder order(Tag tag) {
        DicomElement e = element(tag);
        return e == null ? ByteOrder.LITTLE_ENDIAN : e.order();
    }

    /**
     * A private attribute, wherever its block was put.
     *
     * @param tag the attribute with its block as if reserved at 0x10, e.g. (7053,1000)
     * @param creator the name of the block
     * @return its first value as text; empty where it has none
     * @throws UnreadableFileException where the file cannot be read any more
     */
    public String privateString(Tag tag, String creator) throws UnreadableFileException {
        DicomElement e = privateElement(tag, creator);
        return e == null || e.isEmpty() ? "" : texts(e, ElementValues.vr(e, tag)).get(0);
    }

    /**
     * A private attribute, wherever its block was put.
     *
     * @param tag the attribute with its block as if reserved at 0x10, e.g. (7053,1000)
     * @param creator the name of the block
     * @return its first value as a number; NaN where it has none
     * @throws UnreadableFileException naming the attribute where the value is no number
     */
    public double privateNumber(Tag tag, String creator) throws UnreadableFileException {
        DicomElement e = privateElement(tag, creator);
        double[] all = e == null || e.isEmpty() ? new double[0] : numbers(e, tag);
        return all.length == 0 ? Double.NaN : all[0];
    }

    /**
     * A private attribute, wherever its block was put.
     *
     * @param tag the attribute with its block as if reserved at 0x10, e.g. (0019,100E)
     * @param creator the name of the block
     * @return its values as numbers; empty where it has none
     * @throws UnreadableFileException naming the attribute where a value is no number
     */
    public double[] privateNumbers(Tag tag, String creator) throws UnreadableFileException {
        DicomElement e = privateElement(tag, creator);
        return e == null || e.isEmpty() ? new double[0] : numbers(e, tag);
    }

    /**
     * A private attribute, wherever its block was put.
     *
     * @param tag the attribute with its block as if reserved at 0x10, e.g. (0029,1010)
     * @param creator the name of the block
     * @return its bytes as they are stored; empty where it has none
     * @throws UnreadableFileException where the file cannot be read any more
     */
    public byte[] privateBytes(Tag tag, String creator) throws UnreadableFileException {
        DicomElement e = privateElement(tag, creator);
        return e == null || e.items() != null ? new byte[0] : e.bytes();
    }

    /**
     * A private sequence, wherever its block was put.
     *
     * @param tag the attribute with its block as if reserved at 0x10, e.g. (0065,1051)
     * @param creator the name of the block
     * @return its items; empty where it is absent
     * @throws UnreadableFileException where the file cannot be read any more
     */
    public List<DataSet> privateItems(Tag tag, String creator) throws UnreadableFileException {
        DicomElement e = privateElement(tag, creator);
        return e == null || e.items() == null ? List.of() : e.items();
    }

    private DicomElement privateElement(Tag tag, String creator) throws UnreadableFileException {
        int group = tag.number() & 0xffff0000;
        for (int block = 0x10; block <= 0xff; block++) {
            DicomElement owner = elements.get(group | block);
            if (owner != null
                    && owner.value() != null
                    && texts(owner, Vr.LO).get(0).equals(creator)) {
                return elements.get(group | block << 8 | tag.number() & 0xff);
            }
        }
        return null;
    }

    /**
     * @param tag an attribute that should be there
     * @return a refusal that names it
     */
    public UnreadableFileException missing(Tag tag) {
        return new UnreadableFileException(
                file, "it has no " + tag, "Export the image again, with all its attributes");
    }

    /**
     * @param tag an attribute with a wrong value
     * @param what e.g. "is no number"
     * @return a refusal that names it
     */
    public UnreadableFileException damaged(Tag tag, String what) {
        return new UnreadableFileException(
                file, tag + " " + what, UnreadableFileException.COPY_AGAIN);
    }
}
