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

import fiji.plugin.radiomics.image.Geometry;
import java.nio.ByteOrder;
import java.util.List;

/**
 * What a NIfTI header says about its image.
 *
 * @param version 1 or 2
 * @param byteOrder byte order of header and data
 * @param type type of the stored values
 * @param dims voxels along x, y, z, then the sizes of the further dimensions, as many as the file
 *     has (at least two)
 * @param geometry the grid of one frame, lengths in mm, axes LPS
 * @param orientationSource where position and direction come from
 * @param slope a value is {@code stored · slope + intercept}; 1 where the file asks for no scaling
 * @param intercept see {@code slope}; 0 where the file asks for no scaling
 * @param intentCode NIfTI's intent code, 0 for none
 * @param intentName the intent's name, may be empty
 * @param description free text, may be empty
 * @param pair whether the data are in a file of their own ({@code .hdr} and {@code .img})
 * @param dataOffset bytes before the first value in the file with the data
 * @param warnings what the user should know, a sentence each
 */
public record NiftiHeader(
        int version,
        ByteOrder byteOrder,
        NiftiType type,
        List<Long> dims,
        Geometry geometry,
        OrientationSource orientationSource,
        double slope,
        double intercept,
        int intentCode,
        String intentName,
        String description,
        boolean pair,
        long dataOffset,
        List<String> warnings) {

    /** The part of a header that gives position and direction. */
    public enum OrientationSource {
        /** The affine matrix, used where its code is positive. */
        SFORM,
        /** Quaternion and offset, used where there is no sform and its code is positive. */
        QFORM,
        /** Neither: only the spacing is known; origin 0, axes along x, y, z. */
        PIXDIM
    }

    /**
     * @return the number of 3D images in the file: the product of all dimensions after the third
     */
    public long frames() {
        long frames = 1;
        for (int d = 3; d < dims.size(); d++) {
            frames = Math.multiplyExact(frames, dims.get(d));
        }
        return frames;
    }
}
