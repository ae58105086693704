/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/**
 * NIfTI files put together byte by byte from the standard's tables, without the writer under test:
 * 2 × 3 × 2 voxels of 1 × 2 × 3 (no unit), int16, values 0 to 11, no qform and no sform.
 */
final class NiftiBytes {

    final int version;
    final ByteOrder order;
    final ByteBuffer header;
    byte[] data;

    NiftiBytes(int version, ByteOrder order) {
        this.version = version;
        this.order = order;
        int size = version == 1 ? 348 : 540;
        header = ByteBuffer.allocate(size + 4).order(order).putInt(0, size);
        magic("n+" + version);
        dim(3, 2, 3, 2);
        pixdim(1, 1, 2, 3);
        type(4, 16);
        offset(size + 4);
        scale(1, 0);
        ByteBuffer values = ByteBuffer.allocate(24).order(order);
        for (int i = 0; i < 12; i++) {
            values.putShort((short) i);
        }
        data = values.array();
    }

    static NiftiBytes v1() {
        return new NiftiBytes(1, ByteOrder.LITTLE_ENDIAN);
    }

    static NiftiBytes v2() {
        return new NiftiBytes(2, ByteOrder.LITTLE_ENDIAN);
    }

    NiftiBytes magic(String magic) {
        byte[] bytes = Arrays.copyOf(magic.getBytes(StandardCharsets.ISO_8859_1), 4);
        header.put(version == 1 ? 344 : 4, bytes);
        if (version == 2) {
            header.put(8, new byte[] {13, 10, 26, 10});
        }
        return this;
    }

    NiftiBytes dim(long... dim) {
        for (int i = 0; i < dim.length; i++) {
            if (version == 1) {
                header.putShort(40 + 2 * i, (short) dim[i]);
            } else {
                header.putLong(16 + 8 * i, dim[i]);
            }
        }
        return this;
    }

    NiftiBytes pixdim(double... pixdim) {
        return reals(76, 104, pixdim);
    }

    NiftiBytes type(int datatype, int bits) {
        header.putShort(version == 1 ? 70 : 12, (short) datatype);
        header.putShort(version == 1 ? 72 : 14, (short) bits);
        return this;
    }

    NiftiBytes offset(double offset) {
        if (version == 1) {
            header.putFloat(108, (float) offset);
        } else {
            header.putLong(168, (long) offset);
        }
        return this;
    }

    NiftiBytes scale(double slope, double intercept) {
        return reals(112, 176, slope, intercept);
    }

    NiftiBytes units(int units) {
        if (version == 1) {
            header.put(123, (byte) units);
        } else {
            header.putInt(500, units);
        }
        return this;
    }

    NiftiBytes qform(double b, double c, double d, double x, double y, double z) {
        if (version == 1) {
            header.putShort(252, (short) 1);
        } else {
            header.putInt(344, 1);
        }
        return reals(256, 352, b, c, d, x, y, z);
    }

    NiftiBytes sform(double... rows) {
        if (version == 1) {
            header.putShort(254, (short) 2);
        } else {
            header.putInt(348, 2);
        }
        return reals(280, 400, rows);
    }

    NiftiBytes description(String text) {
        header.put(version == 1 ? 148 : 240, text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    NiftiBytes data(byte[] bytes) {
        data = bytes;
        return this;
    }

    private NiftiBytes reals(int at1, int at2, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (version == 1) {
                header.putFloat(at1 + 4 * i, (float) values[i]);
            } else {
                header.putDouble(at2 + 8 * i, values[i]);
            }
        }
        return this;
    }

    byte[] bytes() {
        byte[] all = Arrays.copyOf(header.array(), header.capacity() + data.length);
        System.arraycopy(data, 0, all, header.capacity(), data.length);
        return all;
    }

    Path plain(Path folder) throws IOException {
        return Files.write(folder.resolve("plain.nii"), bytes());
    }

    Path gzip(Path folder) throws IOException {
        return Files.write(folder.resolve("zipped.nii.gz"), gzip(bytes()));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(to)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }
}
