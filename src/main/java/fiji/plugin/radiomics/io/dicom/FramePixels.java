package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** The bytes of a frame, run lengths decoded. */
final class FramePixels {

    private FramePixels() {}

    /** No decoder that is known makes more bytes of one; blank images come nearest. */
    private static final int MOST_INFLATION = 1 << 14;

    /** Run lengths make at most 128 bytes of two. */
    private static final int MOST_OF_RUNS = 64;

    /**
     * Compares what a header promises with what the file holds, before anything is reserved on its
     * word.
     *
     * @throws UnreadableFileException where there are fewer pixels than it says
     */
    static void requireFrames(DicomFile file, PixelFormat format) throws UnreadableFileException {
        DataSet d = file.data();
        long frames = Math.max(1, d.integer(Tag.NUMBER_OF_FRAMES, 1));
        BulkData plain = d.bulk(format.data());
        long most;
        if (plain != null) {
            most = plain.length();
        } else {
            most = d.fragments().stream().mapToLong(BulkData::length).sum();
            most *= file.syntax().uid().equals(TransferSyntax.RLE) ? MOST_OF_RUNS : MOST_INFLATION;
        }
        // As a quotient, since a product of lies may overflow.
        if (format.frameBytes() > most / frames) {
            throw new UnreadableFileException(
                    file.path(),
                    "there are too few pixels: its header promises "
                            + frames
                            + (frames == 1 ? " frame of " : " frames of ")
                            + format.columns()
                            + " x "
                            + format.rows()
                            + " pixels",
                    UnreadableFileException.COPY_AGAIN);
        }
    }

    /** The byte order of what {@link #read} gives. */
    static ByteOrder order(DicomFrame frame, PixelFormat format) {
        return frame.file().data().order(format.data());
    }

    /**
     * @return the frame's bytes
     * @throws UnreadableFileException where there are too few
     */
    static byte[] read(DicomFrame frame, PixelFormat format) throws UnreadableFileException {
        DataSet d = frame.file().data();
        BulkData plain = d.bulk(format.data());
        if (plain == null) {
            return decoded(frame, format, d.fragments());
        }
        long n = format.frameBytes();
        if (n > Integer.MAX_VALUE - 8) {
            throw frame.refuse("a frame has " + n + " bytes", "Images that large are not read");
        }
        long from = frame.index() * n;
        byte[] bytes = new byte[(int) n];
        if (isSwapped(d, format)) {
            readSwapped(plain, from, bytes);
        } else {
            plain.read(from, bytes, bytes.length);
        }
        return bytes;
    }

    /** Big-endian files that hold two values of 8 bits in a 16-bit word have them swapped. */
    private static boolean isSwapped(DataSet d, PixelFormat format) {
        DicomElement e = d.element(format.data());
        return format.allocated() == 8 && e.vr() == Vr.OW && e.order() == ByteOrder.BIG_ENDIAN;
    }

    private static void readSwapped(BulkData plain, long from, byte[] to)
            throws UnreadableFileException {
        long start = from & ~1L;
        int n = (int) (from + to.length + 1 - start) & ~1;
        byte[] words = new byte[n];
        plain.read(start, words, n);
        for (int i = 0; i < to.length; i++) {
            to[i] = words[(int) (from - start) + i ^ 1];
        }
    }

    private static byte[] decoded(DicomFrame frame, PixelFormat format, List<BulkData> fragments)
            throws UnreadableFileException {
        long bytes = format.frameBytes();
        byte[] coded = fragment(frame, fragments);
        byte[] decoded =
                bytes > (long) MOST_OF_RUNS * coded.length
                        ? null
                        : RunLengths.decode(coded, format.values(), format.allocated() / 8);
        if (decoded == null) {
            throw frame.refuse(
                    "its run-length coded pixels are damaged", UnreadableFileException.COPY_AGAIN);
        }
        return decoded;
    }

    /** One fragment a frame; of a single frame all of them; else as the offset table says. */
    private static byte[] fragment(DicomFrame frame, List<BulkData> fragments)
            throws UnreadableFileException {
        int frames = frame.file().data().integer(Tag.NUMBER_OF_FRAMES, 1);
        int count = fragments.size() - 1;
        if (count == frames) {
            return fragments.get(frame.index() + 1).read();
        }
        if (count < 1) {
            throw frame.refuse("it has no pixels", UnreadableFileException.COPY_AGAIN);
        }
        int first = 1;
        int end = fragments.size();
        if (frames > 1) {
            first = indexOf(fragments, frame, frame.index());
            end =
                    frame.index() + 1 < frames
                            ? indexOf(fragments, frame, frame.index() + 1)
                            : fragments.size();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = first; i < end; i++) {
            byte[] part = fragments.get(i).read();
            all.write(part, 0, part.length);
        }
        return all.toByteArray();
    }

    private static int indexOf(List<BulkData> fragments, DicomFrame frame, int number)
            throws UnreadableFileException {
        byte[] table = fragments.get(0).read();
        if (table.length < 4 * (number + 1)) {
            throw frame.refuse(
                    "its compressed frames cannot be told apart",
                    UnreadableFileException.COPY_AGAIN);
        }
        long wanted =
                ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).getInt(4 * number)
                        & 0xffffffffL;
        long offset = 0;
        for (int i = 1; i < fragments.size(); i++) {
            if (offset == wanted) {
                return i;
            }
            offset += 8 + fragments.get(i).length();
        }
        throw frame.refuse(
                "its table of compressed frames is damaged", UnreadableFileException.COPY_AGAIN);
    }
}
