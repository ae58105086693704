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
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Which fragments of a file's compressed pixels are a frame's (PS3.5, A.4). One fragment a frame;
 * of a single frame all of them; else as the offset table says, extended or basic; without a table
 * a frame begins where a fragment begins as a code does and the one before ends as a code does.
 */
final class FrameFragments {

    private static final int ITEM_HEAD = 8;

    /** Where a code's end may be, before padding. */
    private static final int TAIL = 16;

    private FrameFragments() {}

    /**
     * @param frame a frame
     * @return its code, whole
     * @throws UnreadableFileException where it is not known which fragments it is in
     */
    static byte[] code(DicomFrame frame) throws UnreadableFileException {
        DataSet d = frame.file().data();
        List<BulkData> fragments = d.fragments();
        int frames = Math.max(1, d.integer(Tag.NUMBER_OF_FRAMES, 1));
        int count = fragments.size() - 1;
        if (count < 1) {
            throw frame.refuse("it has no pixels", UnreadableFileException.COPY_AGAIN);
        }
        if (count == frames) {
            return fragments.get(frame.index() + 1).read();
        }
        int first = 1;
        int end = fragments.size();
        if (frames > 1) {
            int[] starts = starts(frame, fragments, frames);
            first = starts[frame.index()];
            end = frame.index() + 1 < frames ? starts[frame.index() + 1] : end;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = first; i < end; i++) {
            byte[] part = fragments.get(i).read();
            all.write(part, 0, part.length);
        }
        return all.toByteArray();
    }

    private static int[] starts(DicomFrame frame, List<BulkData> fragments, int frames)
            throws UnreadableFileException {
        DataSet d = frame.file().data();
        byte[] extended = d.bytes(Tag.EXTENDED_OFFSET_TABLE);
        byte[] basic = fragments.get(0).read();
        long[] offsets = null;
        if (extended.length >= 8L * frames) {
            offsets = offsets(extended, frames, 8);
        } else if (basic.length >= 4L * frames) {
            offsets = offsets(basic, frames, 4);
        }
        return offsets == null
                ? byCode(frame, fragments, frames)
                : byTable(frame, fragments, offsets);
    }

    private static long[] offsets(byte[] table, int frames, int bytes) {
        ByteBuffer b = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        long[] offsets = new long[frames];
        for (int i = 0; i < frames; i++) {
            offsets[i] = bytes == 8 ? b.getLong(8 * i) : b.getInt(4 * i) & 0xffffffffL;
        }
        return offsets;
    }

    private static int[] byTable(DicomFrame frame, List<BulkData> fragments, long[] offsets)
            throws UnreadableFileException {
        int[] starts = new int[offsets.length];
        long offset = 0;
        int found = 0;
        for (int i = 1; i < fragments.size() && found < starts.length; i++) {
            if (offset == offsets[found]) {
                starts[found++] = i;
            }
            offset += ITEM_HEAD + fragments.get(i).length();
        }
        if (found < starts.length) {
            throw frame.refuse(
                    "its table of compressed frames is damaged",
                    UnreadableFileException.COPY_AGAIN);
        }
        return starts;
    }

    private static int[] byCode(DicomFrame frame, List<BulkData> fragments, int frames)
            throws UnreadableFileException {
        List<Integer> starts = new ArrayList<>();
        for (int i = 1; i < fragments.size(); i++) {
            if (begins(fragments.get(i)) && (i == 1 || ends(fragments.get(i - 1)))) {
                starts.add(i);
            }
        }
        if (starts.size() != frames) {
            throw frame.refuse(
                    "it has "
                            + frames
                            + " compressed frames in "
                            + (fragments.size() - 1)
                            + " fragments, and no table that says which is whose",
                    UnreadableFileException.COPY_AGAIN);
        }
        return starts.stream().mapToInt(i -> i).toArray();
    }

    /** A JPEG or JPEG-LS image, a JPEG 2000 code stream or file. */
    private static boolean begins(BulkData fragment) throws UnreadableFileException {
        if (fragment.length() < 8) {
            return false;
        }
        byte[] b = new byte[8];
        fragment.read(0, b, b.length);
        int two = (b[0] & 0xff) << 8 | b[1] & 0xff;
        boolean marker = (b[2] & 0xff) == 0xff;
        return (two == 0xFFD8 || two == 0xFF4F) && marker || b[4] == 'j' && b[5] == 'P';
    }

    private static boolean ends(BulkData fragment) throws UnreadableFileException {
        int n = (int) Math.min(TAIL, fragment.length());
        byte[] b = new byte[n];
        fragment.read(fragment.length() - n, b, n);
        for (int i = 0; i + 1 < n; i++) {
            if ((b[i] & 0xff) == 0xff && (b[i + 1] & 0xff) == 0xd9) {
                return true;
            }
        }
        return false;
    }
}
