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

import java.nio.ByteBuffer;
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
     * @return whether rounding to {@code float} can change differences between values by more than
     *     some thousandths; numbers of up to 16 bits are exact as long as no summand is far greater
     */
    boolean canLose() {
        boolean scaled = slope != 1 || intercept != 0;
        return switch (type) {
            case INT8, UINT8, INT16, UINT16 -> Math.abs(intercept) > 65536 * Math.abs(slope);
            case FLOAT32 -> scaled;
            default -> true;
        };
    }

    /**
     * @param bytes values one after another
     * @param index which of them
     * @return the value, not rounded
     */
    double value(ByteBuffer bytes, int index) {
        return type.value(bytes, index) * slope + intercept;
    }

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
