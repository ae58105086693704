package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.io.UnreadableFileException;

/** The pixels of a segmentation's frames: one bit each, packed over all frames, or 8 or 16 bits. */
final class SegmentPixels {

    private final DataSet data;
    private final BulkData stored;
    private final int bits;
    private final int pixels;

    private SegmentPixels(DataSet data, BulkData stored, int bits, int pixels) {
        this.data = data;
        this.stored = stored;
        this.bits = bits;
        this.pixels = pixels;
    }

    /**
     * @param data the segmentation
     * @param pixels pixels of a frame
     * @param frames their number
     * @throws UnreadableFileException where they are compressed, missing or fewer than that
     */
    static SegmentPixels of(DataSet data, int pixels, int frames) throws UnreadableFileException {
        int bits = data.requireInteger(Tag.BITS_ALLOCATED);
        if (bits != 1 && bits != 8 && bits != 16) {
            throw data.damaged(Tag.BITS_ALLOCATED, "is " + bits + ", not 1, 8 or 16");
        }
        if (!data.fragments().isEmpty()) {
            throw new UnreadableFileException(
                    data.file(),
                    "its pixels are compressed",
                    "Decompress it, e.g. with dcmdrle or dcmconv of DCMTK");
        }
        BulkData stored = data.bulk(Tag.PIXEL_DATA);
        if (stored == null) {
            throw data.missing(Tag.PIXEL_DATA);
        }
        long needed = ((long) pixels * frames * bits + 7) / 8;
        if (stored.length() < needed) {
            throw data.damaged(
                    Tag.PIXEL_DATA, "has " + stored.length() + " bytes instead of " + needed);
        }
        return new SegmentPixels(data, stored, bits, pixels);
    }

    /**
     * @param index number of a frame, from 0
     * @return its values
     */
    float[] frame(int index) throws UnreadableFileException {
        long firstBit = (long) index * pixels * bits;
        long firstByte = firstBit / 8;
        byte[] bytes = new byte[(int) ((firstBit + (long) pixels * bits + 7) / 8 - firstByte)];
        stored.read(firstByte, bytes, bytes.length);
        boolean little = data.order(Tag.PIXEL_DATA) == java.nio.ByteOrder.LITTLE_ENDIAN;
        int bit = (int) (firstBit % 8);
        float[] values = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            values[i] =
                    switch (bits) {
                        case 1 -> bytes[bit + i >> 3] >> (bit + i & 7) & 1;
                        case 8 -> bytes[i] & 0xff;
                        default ->
                                (bytes[2 * i + (little ? 0 : 1)] & 0xff)
                                        | (bytes[2 * i + (little ? 1 : 0)] & 0xff) << 8;
                    };
        }
        return values;
    }
}
