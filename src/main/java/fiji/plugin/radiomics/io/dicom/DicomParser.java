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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Turns bytes into a data set (PS3.5, section 7 and annex A). */
final class DicomParser {

    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final long UNDEFINED = 0xFFFFFFFFL;

    /** Sequences in sequences; the standard's own objects need fewer than ten. */
    private static final int DEEPEST = 32;

    /** Values from here on are left in the file. */
    private static final int BULK_BYTES = 1 << 16;

    private final Path file;
    private final DicomBytes bytes;
    private final ByteBuffer head = ByteBuffer.allocate(8);
    private final byte[] headBytes = head.array();

    private boolean explicit;
    private ByteOrder order;
    private long at;
    private int depth;

    DicomParser(Path file, DicomBytes bytes, TransferSyntax syntax) {
        this.file = file;
        this.bytes = bytes;
        setSyntax(syntax.explicit(), syntax.order());
    }

    private void setSyntax(boolean newExplicit, ByteOrder newOrder) {
        explicit = newExplicit;
        order = newOrder;
        head.order(newOrder);
    }

    /**
     * Reads file meta information.
     *
     * @return where the data set begins
     */
    long parseMeta(long start, DataSet meta) throws IOException {
        at = start;
        while (bytes.size() - at >= 8) {
            bytes.read(at, headBytes, 8);
            if (head.getShort(0) != 2) {
                break;
            }
            // Some writers leave the representation out here as well.
            explicit = Vr.of("" + (char) headBytes[4] + (char) headBytes[5]) != null;
            meta.put(element(bytes.size(), meta));
        }
        return at;
    }

    /** Reads all attributes from a position to the end. */
    void parse(long start, DataSet to) throws IOException {
        at = start;
        dataSet(to, bytes.size(), false);
    }

    /**
     * @param end first byte that does not belong to the data set any more
     * @param delimited whether an item delimiter ends it
     */
    private void dataSet(DataSet to, long end, boolean delimited) throws IOException {
        while (at < end) {
            if (end - at < 8) {
                if (delimited || !isPadding(end)) {
                    throw DicomReader.tooShort(file);
                }
                return;
            }
            bytes.read(at, headBytes, 8);
            int number = number();
            if (number == ITEM_END && delimited) {
                at += 8;
                return;
            }
            if (number >>> 16 == 0 && depth == 0 && isPadding(end)) {
                return;
            }
            to.put(element(end, to));
        }
        if (delimited) {
            throw DicomReader.tooShort(file);
        }
    }

    /** Zeros that some archives append to fill a block. */
    private boolean isPadding(long end) throws IOException {
        byte[] rest = new byte[(int) Math.min(end - at, 1 << 12)];
        bytes.read(at, rest, rest.length);
        for (byte b : rest) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private int number() {
        return head.getShort(0) << 16 | head.getShort(2) & 0xffff;
    }

    /** Reads the attribute whose first eight bytes are in {@code head}. */
    private DicomElement element(long end, DataSet owner) throws IOException {
        int number = number();
        long length;
        Vr vr;
        if (number >>> 16 == 0xFFFE) {
            throw damaged("has a delimiter without its sequence", number);
        }
        if (explicit) {
            String name = "" + (char) headBytes[4] + (char) headBytes[5];
            vr = Vr.of(name);
            if (vr == null && !name.matches("[A-Z]{2}")) {
                throw damaged("has an attribute without value representation", number);
            }
            // Representations to come will have long lengths.
            vr = vr == null ? Vr.UN : vr;
            if (vr.hasLongLength()) {
                require(12, end);
                bytes.read(at + 8, headBytes, 4);
                length = head.getInt(0) & 0xFFFFFFFFL;
                at += 12;
            } else {
                length = head.getShort(6) & 0xffff;
                at += 8;
            }
        } else {
            vr = Tag.vrOf(number);
            length = head.getInt(4) & 0xFFFFFFFFL;
            at += 8;
        }
        if (length == UNDEFINED) {
            return undefined(number, vr, end, owner);
        }
        require(length, end);
        if (vr == Vr.SQ) {
            return DicomElement.ofItems(number, sequence(owner, at + length, false));
        }
        return value(number, vr, length);
    }

    private void require(long length, long end) throws UnreadableFileException {
        if (length > end - at) {
            throw DicomReader.tooShort(file);
        }
    }

    private DicomElement undefined(int number, Vr vr, long end, DataSet owner) throws IOException {
        if (number == Tag.PIXEL_DATA.number() && vr != Vr.SQ) {
            return fragments(number, vr, end);
        }
        if (vr == Vr.UN && explicit) {
            // PS3.5, 6.2.2 note 6: the content is implicit VR little endian.
            ByteOrder outer = order;
            setSyntax(false, ByteOrder.LITTLE_ENDIAN);
            List<DataSet> items = sequence(owner, end, true);
            setSyntax(true, outer);
            return DicomElement.ofItems(number, items);
        }
        if (vr != Vr.SQ && vr != Vr.UN) {
            throw damaged("has a value of undefined length", number);
        }
        return DicomElement.ofItems(number, sequence(owner, end, true));
    }

    private List<DataSet> sequence(DataSet owner, long end, boolean delimited) throws IOException {
        if (++depth > DEEPEST) {
            throw new UnreadableFileException(
                    file,
                    "its sequences are nested more than " + DEEPEST + " deep",
                    UnreadableFileException.COPY_AGAIN);
        }
        List<DataSet> items = new ArrayList<>();
        while (at < end || delimited) {
            long length = itemLength(end);
            if (length < 0) {
                break;
            }
            DataSet item = new DataSet(file, owner);
            if (length == UNDEFINED) {
                dataSet(item, end, true);
            } else {
                require(length, end);
                dataSet(item, at + length, false);
            }
            items.add(item);
        }
        depth--;
        return items;
    }

    /** Reads the head of an item; −1 at the sequence's end. */
    private long itemLength(long end) throws IOException {
        require(8, end);
        bytes.read(at, headBytes, 8);
        int number = number();
        at += 8;
        if (number == SEQUENCE_END) {
            return -1;
        }
        if (number != ITEM) {
            throw damaged("has a sequence with something else than items", number);
        }
        return head.getInt(4) & 0xFFFFFFFFL;
    }

    private DicomElement fragments(int number, Vr vr, long end) throws IOException {
        List<BulkData> fragments = new ArrayList<>();
        for (long length = itemLength(end); length >= 0; length = itemLength(end)) {
            require(length, end);
            fragments.add(bytes.bulk(file, at, length));
            at += length;
        }
        return DicomElement.ofFragments(number, vr, fragments);
    }

    private DicomElement value(int number, Vr vr, long length) throws IOException {
        DicomElement element;
        if (number == Tag.PIXEL_DATA.number() || vr.isBulk() && length >= BULK_BYTES) {
            element = DicomElement.ofBulk(number, vr, order, bytes.bulk(file, at, length));
        } else if (length > Integer.MAX_VALUE - 8) {
            throw damaged("has a value of " + length + " bytes", number);
        } else {
            byte[] value = new byte[(int) length];
            bytes.read(at, value, value.length);
            element = DicomElement.ofValue(number, vr, order, value);
        }
        at += length;
        return element;
    }

    private UnreadableFileException damaged(String what, int number) {
        return new UnreadableFileException(
                file,
                "its data set is damaged: it "
                        + what
                        + ", "
                        + Tag.numberText(number)
                        + " before byte "
                        + at,
                UnreadableFileException.COPY_AGAIN);
    }
}
