package fiji.plugin.radiomics.io;

import java.nio.ByteOrder;

/**
 * How a value is stored.
 *
 * @param type type of the stored number
 * @param order its byte order
 * @param slope a value is {@code stored · slope + intercept}
 * @param intercept see {@code slope}
 */
record StoredType(NiftiType type, ByteOrder order, double slope, double intercept) {

    /**
     * A header is believed only as far as the file can bear it out.
     *
     * @param sizes what the header promises, as text
     * @param needed bytes that this takes
     * @param most bytes that there are at most
     * @throws UnreadableFileException where they do not suffice
     */
    static void requireBytes(
            ByteSource source, String sizes, NiftiType type, long needed, long most)
            throws UnreadableFileException {
        if (needed > most) {
            throw source.refuse(
                    "the file ends too early: its header promises "
                            + sizes
                            + " values of type "
                            + type
                            + ", which is "
                            + needed
                            + " bytes, but there are at most "
                            + most,
                    ByteSource.COPY_AGAIN);
        }
    }
}
