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
import java.util.Map;

/**
 * One slice: a file of its own, a frame of a multi-frame file, or a tile of a picture of several.
 *
 * @param file its file
 * @param index number of the frame in its file, from 0
 * @param tile the part of the frame that it is; null where it is the whole frame
 * @param columns pixels of a row
 * @param rows rows
 * @param instance what it is called in messages, e.g. {@code instance 12} or {@code frame 3}
 * @param placed whether the file tells position and orientation
 * @param position centre of the first voxel in mm, LPS
 * @param orientation direction of a row's and of a column's voxels, six cosines
 * @param spacing between columns (x) and between rows (y) in mm; NaN where the file does not tell
 * @param slope of the rescaling
 * @param intercept of the rescaling
 * @param traits what may tell it from other frames at the same position, as far as it is told
 */
record DicomFrame(
        DicomFile file,
        int index,
        Tile tile,
        int columns,
        int rows,
        String instance,
        boolean placed,
        double[] position,
        double[] orientation,
        double[] spacing,
        double slope,
        double intercept,
        Map<TraitKind, Trait> traits) {

    private static final double PARALLEL = 1e-3;

    /** Numbers of the place as they were before a float was made of them. */
    DicomFrame {
        position = DecimalString.withoutFloatNoise(position);
        orientation = DecimalString.withoutFloatNoise(orientation);
        spacing = DecimalString.withoutFloatNoise(spacing);
    }

    /** Unit vector along which slices are stacked. */
    double[] normal() {
        double[] o = orientation;
        double[] n = {
            o[1] * o[5] - o[2] * o[4], o[2] * o[3] - o[0] * o[5], o[0] * o[4] - o[1] * o[3]
        };
        double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        return new double[] {n[0] / length, n[1] / length, n[2] / length};
    }

    boolean isParallelTo(DicomFrame other) {
        for (int i = 0; i < orientation.length; i++) {
            if (!(Math.abs(orientation[i] - other.orientation[i]) <= PARALLEL)) {
                return false;
            }
        }
        return true;
    }

    boolean hasSpacingOf(DicomFrame other) {
        for (int a = 0; a < 2; a++) {
            if (!(Math.abs(spacing[a] - other.spacing[a]) <= PARALLEL * other.spacing[a])) {
                return false;
            }
        }
        return true;
    }

    /** The same frame elsewhere. */
    DicomFrame at(int newIndex, String newInstance, double[] newPosition) {
        return new DicomFrame(
                file,
                newIndex,
                tile,
                columns,
                rows,
                newInstance,
                placed,
                newPosition,
                orientation,
                spacing,
                slope,
                intercept,
                traits);
    }

    /** A tile of the frame. */
    DicomFrame part(Tile newTile, String newInstance, double[] newPosition) {
        return new DicomFrame(
                file,
                index,
                newTile,
                newTile.columns(),
                newTile.rows(),
                newInstance,
                true,
                newPosition,
                orientation,
                spacing,
                slope,
                intercept,
                traits);
    }

    boolean hasSizeOf(DicomFrame other) {
        return columns == other.columns && rows == other.rows;
    }

    UnreadableFileException refuse(String cause, String advice) {
        return new UnreadableFileException(file.path(), cause, advice);
    }
}
