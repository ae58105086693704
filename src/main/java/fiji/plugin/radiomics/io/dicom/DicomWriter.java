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

import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.UnwritableFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Writes Part 10 files: explicit VR little endian, sequences and items with defined lengths, text
 * in UTF-8 where it is not ASCII. A file is there whole or not at all (see {@link AtomicFile}).
 */
public final class DicomWriter {

    /** This software's own identifier, made from a fixed UUID (PS3.5, B.2). */
    private static final String IMPLEMENTATION =
            uid(UUID.fromString("6b2a1f0e-3c57-4f5e-9d0a-8a4be1c7d215"));

    private static final String IMPLEMENTATION_NAME = "FIJI_RADIOMICS";
    private static final int MOST_OF_SHORT_LENGTH = 0xFFFE;

    private DicomWriter() {}

    /**
     * @return a new unique identifier for an instance or series
     */
    public static String newUid() {
        return uid(UUID.randomUUID());
    }

    private static String uid(UUID uuid) {
        return "2.25." + new BigInteger(uuid.toString().replace("-", ""), 16);
    }

    /**
     * Writes a file with its meta information.
     *
     * @param data the data set, with SOPClassUID and SOPInstanceUID; where text is not ASCII,
     *     SpecificCharacterSet is written as UTF-8's whatever it was
     * @param file one of that name is replaced
     * @throws UnwritableFileException where it cannot be written
     * @throws IllegalArgumentException where a value is too long for its representation, or an
     *     attribute of those named is missing
     */
    public static void write(DataSet data, Path file) throws IOException {
        DataSet body = withCharacterSet(data);
        DataSet meta =
                new DataSet()
                        .put(Tag.FILE_META_INFORMATION_VERSION, new byte[] {0, 1})
                        .put(Tag.MEDIA_STORAGE_SOP_CLASS_UID, needed(data, Tag.SOP_CLASS_UID))
                        .put(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, needed(data, Tag.SOP_INSTANCE_UID))
                        .put(Tag.TRANSFER_SYNTAX_UID, TransferSyntax.EXPLICIT)
                        .put(Tag.IMPLEMENTATION_CLASS_UID, IMPLEMENTATION)
                        .put(Tag.IMPLEMENTATION_VERSION_NAME, IMPLEMENTATION_NAME);
        meta.put(Tag.FILE_META_INFORMATION_GROUP_LENGTH, Math.toIntExact(length(meta)));
        // Lengths are checked before anything is written.
        length(body);
        AtomicFile.write(
                file,
                out -> {
                    out.write(new byte[DicomReader.PREAMBLE]);
                    out.write(new byte[] {'D', 'I', 'C', 'M'});
                    write(meta, out);
                    write(body, out);
                });
    }

    private static String needed(DataSet data, Tag tag) throws IOException {
        String value = data.string(tag);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A file needs " + tag);
        }
        return value;
    }

    private static DataSet withCharacterSet(DataSet data) {
        DataSet all = new DataSet();
        data.elements().forEach(all::put);
        if (!isAscii(data)) {
            all.put(Tag.SPECIFIC_CHARACTER_SET, CharacterSets.UTF_8_TERM);
        }
        return all;
    }

    private static boolean isAscii(DataSet data) {
        for (DicomElement e : data.elements()) {
            if (e.items() != null && !e.items().stream().allMatch(DicomWriter::isAscii)) {
                return false;
            }
            if (e.value() != null && e.vr().hasCharacterSet()) {
                for (byte b : e.value()) {
                    if (b < 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static void write(DataSet data, OutputStream out) throws IOException {
        for (DicomElement e : data.elements()) {
            long length = valueLength(e);
            short16(out, e.number() >>> 16);
            short16(out, e.number());
            out.write(e.vr().name().getBytes(StandardCharsets.US_ASCII));
            if (e.vr().hasLongLength()) {
                short16(out, 0);
                int32(out, (int) length);
            } else {
                short16(out, (int) length);
            }
            if (e.items() != null) {
                for (DataSet item : e.items()) {
                    short16(out, 0xFFFE);
                    short16(out, 0xE000);
                    int32(out, (int) length(item));
                    write(item, out);
                }
            } else {
                value(e, out);
            }
        }
    }

    private static void value(DicomElement e, OutputStream out) throws IOException {
        byte[] bytes = e.bytes();
        int unit = e.vr() == Vr.AT ? 2 : e.vr().unit();
        if (e.order() == ByteOrder.BIG_ENDIAN && unit > 1) {
            bytes = swapped(bytes, unit);
        }
        out.write(bytes);
        if (bytes.length % 2 == 1) {
            out.write(e.vr().isText() && e.vr() != Vr.UI ? ' ' : 0);
        }
    }

    private static byte[] swapped(byte[] bytes, int unit) {
        byte[] to = bytes.clone();
        for (int i = 0; i + unit <= to.length; i += unit) {
            for (int j = 0; j < unit; j++) {
                to[i + j] = bytes[i + unit - 1 - j];
            }
        }
        return to;
    }

    private static long length(DataSet data) {
        long sum = 0;
        for (DicomElement e : data.elements()) {
            sum += (e.vr().hasLongLength() ? 12 : 8) + valueLength(e);
        }
        return sum;
    }

    private static long valueLength(DicomElement e) {
        long length;
        if (e.items() != null) {
            length = e.items().stream().mapToLong(i -> 8 + length(i)).sum();
        } else if (e.fragments() != null) {
            throw new IllegalArgumentException("Compressed pixels are not written");
        } else {
            long n = e.value() != null ? e.value().length : e.bulk().length();
            length = n + n % 2;
        }
        long most = e.vr().hasLongLength() ? 0xFFFFFFFEL : MOST_OF_SHORT_LENGTH;
        if (length > most) {
            throw new IllegalArgumentException(
                    "The value of "
                            + Tag.numberText(e.number())
                            + " has "
                            + length
                            + " bytes; at most "
                            + most
                            + " can be written");
        }
        return length;
    }

    private static void short16(OutputStream out, int v) throws IOException {
        out.write(v);
        out.write(v >>> 8);
    }

    private static void int32(OutputStream out, int v) throws IOException {
        short16(out, v);
        short16(out, v >>> 16);
    }
}
