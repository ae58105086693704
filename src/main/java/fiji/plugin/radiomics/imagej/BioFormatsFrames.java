package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.dicom.FrameDecoder;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Frames of compressed DICOM files, decoded by Bio-Formats: values as they are stored, not
 * rescaled.
 */
final class BioFormatsFrames implements FrameDecoder {

    private final BioFormats formats;

    BioFormatsFrames(BioFormats formats) {
        this.formats = formats;
    }

    /**
     * @param file a DICOM file of grey values
     * @param frame which of its frames, from 0
     * @return the stored values row by row, of signed pixels with their sign
     * @throws UnreadableFileException where Bio-Formats cannot decode it
     */
    @Override
    public int[] decode(Path file, int frame) throws IOException {
        Object reader = formats.create("loci.formats.in.DicomReader");
        try {
            // One file alone: order and grouping of slices are not Bio-Formats' business here.
            formats.call(reader, "setGroupFiles", false);
            formats.call(reader, "setId", file.toAbsolutePath().toString());
            undoInversion(reader);
            byte[] bytes = (byte[]) formats.call(reader, "openBytes", frame);
            return values(reader, bytes);
        } catch (IOException e) {
            throw new UnreadableFileException(
                    file,
                    "Bio-Formats cannot decode its pixels (" + e.getMessage() + ")",
                    "Decompress the series first, e.g. with dcmdjpeg or gdcmconv --raw",
                    e);
        } finally {
            try {
                formats.call(reader, "close");
            } catch (IOException e) {
                // A file that was only read has nothing to lose when closing fails.
            }
        }
    }

    /** Of MONOCHROME1, Bio-Formats turns dark into bright; what is stored is wanted. */
    private static void undoInversion(Object reader) throws IOException {
        for (Field field : reader.getClass().getDeclaredFields()) {
            if (field.getName().equals("inverted") && field.getType() == boolean.class) {
                try {
                    field.setAccessible(true);
                    field.setBoolean(reader, false);
                } catch (ReflectiveOperationException | RuntimeException e) {
                    throw new IOException("this version inverts pixels", e);
                }
            }
        }
    }

    private int[] values(Object reader, byte[] bytes) throws IOException {
        int type = formats.number(reader, "getPixelType");
        int n = formats.number(reader, "getSizeX") * formats.number(reader, "getSizeY");
        int width = type < 2 ? 1 : type < 4 ? 2 : 4;
        if (type > 5 || bytes.length != (long) n * width) {
            throw new IOException(bytes.length + " bytes for " + n + " pixels of type " + type);
        }
        boolean little = formats.is(reader, "isLittleEndian");
        ByteBuffer b =
                ByteBuffer.wrap(bytes)
                        .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int[] values = new int[n];
        for (int i = 0; i < n; i++) {
            values[i] =
                    switch (type) {
                        case 0 -> bytes[i];
                        case 1 -> bytes[i] & 0xff;
                        case 2 -> b.getShort(2 * i);
                        case 3 -> b.getShort(2 * i) & 0xffff;
                        default -> b.getInt(4 * i);
                    };
        }
        return values;
    }
}
