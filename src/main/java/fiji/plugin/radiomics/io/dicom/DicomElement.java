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
import java.util.List;

/**
 * An attribute of a data set as it is stored: a short value, bulk data, items of a sequence, or
 * fragments of compressed pixels; exactly one of these is not null.
 *
 * @param number group and element
 * @param vr the representation; UN where the file does not tell it and we do not know it
 * @param order byte order of the value
 * @param value the bytes of a short value
 * @param bulk a long binary value
 * @param items items of a sequence
 * @param fragments of compressed pixel data; the first is the offset table, which may be empty
 */
record DicomElement(
        int number,
        Vr vr,
        ByteOrder order,
        byte[] value,
        BulkData bulk,
        List<DataSet> items,
        List<BulkData> fragments) {

    static DicomElement ofValue(int number, Vr vr, ByteOrder order, byte[] value) {
        return new DicomElement(number, vr, order, value, null, null, null);
    }

    static DicomElement ofBulk(int number, Vr vr, ByteOrder order, BulkData bulk) {
        return new DicomElement(number, vr, order, null, bulk, null, null);
    }

    static DicomElement ofItems(int number, List<DataSet> items) {
        return new DicomElement(
                number, Vr.SQ, ByteOrder.LITTLE_ENDIAN, null, null, List.copyOf(items), null);
    }

    static DicomElement ofFragments(int number, Vr vr, List<BulkData> fragments) {
        return new DicomElement(
                number, vr, ByteOrder.LITTLE_ENDIAN, null, null, null, List.copyOf(fragments));
    }

    boolean isEmpty() {
        if (value != null) {
            return value.length == 0;
        }
        return bulk != null
                ? bulk.length() == 0
                : items != null ? items.isEmpty() : fragments.isEmpty();
    }

    /** The bytes as stored; none of sequences and fragments. */
    byte[] bytes() throws UnreadableFileException {
        if (value != null) {
            return value;
        }
        return bulk != null ? bulk.read() : new byte[0];
    }
}
