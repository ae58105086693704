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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.util.Comparator;
import java.util.List;

/** The grid that frames of a segmentation lie on, where they are parallel and at even distances. */
final class FrameGrid {

    /** So that a damaged number does not make a grid that no memory holds. */
    private static final int MOST_SLICES = 10_000;

    private FrameGrid() {}

    /**
     * Segments share positions, and empty frames may be left out: slices are as far apart as
     * SpacingBetweenSlices says, if frames are so far apart or multiples of it, else as the nearest
     * two frames; a single slice is as thick as its SliceThickness.
     *
     * @param frames at least one
     * @param columns voxels along a row
     * @param rows voxels along a column
     * @return their grid, from the first to the last position that has a frame
     * @throws UnreadableFileException where they lie on none, naming a frame
     */
    static Geometry of(List<DicomFrame> frames, int columns, int rows)
            throws UnreadableFileException {
        SliceStack.requireSamePlanes(frames);
        DicomFrame any = frames.get(0);
        double[] n = any.normal();
        List<DicomFrame> sorted =
                frames.stream()
                        .sorted(Comparator.comparingDouble(f -> SliceStack.along(f, n)))
                        .toList();
        DicomFrame first = sorted.get(0);
        double height = SliceStack.along(sorted.get(sorted.size() - 1), n);
        height -= SliceStack.along(first, n);
        double distance = distance(sorted, n);
        long steps = Math.round(height / distance);
        if (steps >= MOST_SLICES) {
            throw refuse(first, "it is too far from the last");
        }
        double spacing = steps == 0 ? distance : height / steps;
        double[] o = first.orientation();
        Geometry grid;
        try {
            grid =
                    new Geometry(
                            new int[] {columns, rows, (int) steps + 1},
                            new double[] {first.spacing()[0], first.spacing()[1], spacing},
                            first.position(),
                            new double[] {o[0], o[3], n[0], o[1], o[4], n[1], o[2], o[5], n[2]},
                            LengthUnit.MILLIMETRE);
        } catch (IllegalArgumentException e) {
            throw refuse(first, e.getMessage());
        }
        for (DicomFrame f : sorted) {
            double[] v = grid.voxel(f.position());
            for (int a = 0; a < 3; a++) {
                double off = a == 2 ? Math.abs(v[2] - Math.rint(v[2])) : Math.abs(v[a]);
                if (!(off <= Geometry.ROUNDING_NOISE)) {
                    throw refuse(f, "it is not above the others at an even distance");
                }
            }
        }
        return grid;
    }

    private static double distance(List<DicomFrame> sorted, double[] normal)
            throws UnreadableFileException {
        DicomFrame first = sorted.get(0);
        double noise = Geometry.ROUNDING_NOISE * first.spacing()[0];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.size(); i++) {
            double gap =
                    SliceStack.along(sorted.get(i), normal)
                            - SliceStack.along(sorted.get(i - 1), normal);
            least = gap > noise ? Math.min(least, gap) : least;
        }
        DataSet measures =
                first.file()
                        .data()
                        .item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE)
                        .item(Tag.PIXEL_MEASURES_SEQUENCE);
        double told = measures.number(Tag.SPACING_BETWEEN_SLICES, 0);
        if (least == Double.POSITIVE_INFINITY) {
            double thickness = told > 0 ? told : measures.number(Tag.SLICE_THICKNESS, 0);
            if (thickness > 0) {
                return thickness;
            }
            throw refuse(first, "it is the only slice and has no thickness");
        }
        double ratio = least / told;
        boolean isMultiple =
                ratio >= 0.5 && ratio < MOST_SLICES && Math.abs(ratio - Math.rint(ratio)) < 0.01;
        return told > 0 && isMultiple ? told : least;
    }

    private static UnreadableFileException refuse(DicomFrame frame, String why) {
        return frame.refuse(
                "its frames lie on no grid from which they could be brought to another ("
                        + frame.instance()
                        + ": "
                        + why
                        + ")",
                "Export the segmentation again, on the image's grid");
    }
}
