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
import fiji.plugin.radiomics.io.jpeg.JpegDecoder;
import fiji.plugin.radiomics.io.jpeg.JpegHeader;
import fiji.plugin.radiomics.io.jpeg.JpegLsDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decodes the code of a frame: JPEG-LS and JPEG, deflated frames, frames that are only wrapped;
 * JPEG of 8 bits, where there is one, and JPEG 2000 by a {@link FrameDecoder}. What the bytes are
 * counts more than what the file calls them.
 */
final class FrameCodes {

    private FrameCodes() {}

    /** JPEG 2000: start and size marker of a code stream, or the first box of a file. */
    static boolean isJpeg2000(CodedFrame frame) {
        byte[] c = frame.code();
        boolean stream =
                c.length > 4
                        && (c[0] & 0xff) == 0xff
                        && c[1] == 0x4f
                        && (c[2] & 0xff) == 0xff
                        && c[3] == 0x51;
        boolean box = c.length > 8 && c[3] == 12 && c[4] == 'j' && c[5] == 'P';
        return stream || box;
    }

    /** High-throughput JPEG 2000 tells itself apart by its capabilities (marker CAP). */
    private static boolean isHighThroughput(TransferSyntax syntax) {
        return syntax.name().startsWith("High-Throughput");
    }

    /**
     * @param frame the code
     * @param decoder for JPEG 2000 and common JPEG; null where there is none
     * @return the values
     * @throws CompressedPixelsException where nothing here decodes it
     * @throws UnreadableFileException where it is damaged
     */
    static int[] decode(CodedFrame frame, FrameDecoder decoder) throws IOException {
        byte[] code = frame.code();
        String uid = frame.syntax().uid();
        int[] values;
        if (uid.equals(TransferSyntax.ENCAPSULATED)) {
            values = plain(frame, code);
        } else if (uid.equals(TransferSyntax.DEFLATED_FRAMES)) {
            values = plain(frame, inflate(frame));
        } else if (isJpeg2000(frame) && !isHighThroughput(frame.syntax())) {
            if (decoder == null) {
                throw CompressedPixelsException.ofJpeg2000(frame);
            }
            values = decoder.decode(frame);
        } else if (JpegHeader.isJpeg(code)) {
            values = jpeg(frame, decoder);
        } else {
            throw new CompressedPixelsException(
                    frame.file(), frame.syntax().name(), CompressedPixelsException.DECOMPRESS);
        }
        if (values.length != frame.values()) {
            throw damaged(
                    frame,
                    "its pixels were decoded to "
                            + values.length
                            + " values instead of "
                            + frame.values(),
                    null);
        }
        return values;
    }

    private static int[] jpeg(CodedFrame frame, FrameDecoder decoder) throws IOException {
        byte[] code = frame.code();
        try {
            JpegHeader header = JpegHeader.of(code);
            if (header.isLs()) {
                return JpegLsDecoder.decode(code, frame.columns(), frame.rows(), frame.samples())
                        .samples();
            }
            header.require(frame.columns(), frame.rows(), frame.samples());
            if (decoder == null || header.isOfThisPackage()) {
                return JpegDecoder.decode(code, frame.columns(), frame.rows(), frame.samples())
                        .samples();
            }
            return decoder.decode(frame);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String cause = e.getMessage() == null ? "its code is damaged" : e.getMessage();
            throw damaged(
                    frame,
                    "its pixels ("
                            + frame.syntax().name()
                            + ") cannot be decoded: "
                            + cause.lines().findFirst().orElse("its code is damaged"),
                    e);
        }
    }

    private static int[] plain(CodedFrame frame, byte[] bytes) throws UnreadableFileException {
        int n = frame.values();
        int[] values = new int[n];
        int bits = frame.allocated();
        if (bytes.length < ((long) n * bits + 7) / 8) {
            throw damaged(frame, "a frame has too few pixels", null);
        }
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < n; i++) {
            values[i] =
                    switch (bits) {
                        case 1 -> bytes[i / 8] >> i % 8 & 1;
                        case 8 -> bytes[i];
                        case 16 -> b.getShort(2 * i);
                        default -> b.getInt(4 * i);
                    };
        }
        return values;
    }

    private static byte[] inflate(CodedFrame frame) throws UnreadableFileException {
        int most = (int) (((long) frame.values() * frame.allocated() + 7) / 8);
        Inflater inflater = new Inflater(true);
        inflater.setInput(frame.code());
        // One byte for the pad of an odd length.
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(most, 1 << 20));
        byte[] buffer = new byte[1 << 14];
        try {
            while (out.size() < most && !inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0) {
                    break;
                }
                out.write(buffer, 0, n);
            }
        } catch (DataFormatException e) {
            throw damaged(frame, "a deflated frame is damaged", e);
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    private static UnreadableFileException damaged(CodedFrame frame, String cause, Exception e) {
        return new UnreadableFileException(
                frame.file(), cause, UnreadableFileException.COPY_AGAIN, e);
    }
}
