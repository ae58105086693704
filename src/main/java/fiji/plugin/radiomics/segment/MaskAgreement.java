/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import java.util.Arrays;

/**
 * How far two masks A and B of one grid agree. What is not defined is NaN, with the reason in the
 * {@link #status()}.
 *
 * <p>Surfaces are those of MedPy ({@code medpy.metric.binary}, connectivity 1): the voxels of a
 * mask of which one of the 6 neighbours is not in it; beyond the grid nothing is. Distances go from
 * centre to centre in the unit of the grid; d(a, B) is that from a surface voxel of A to the
 * nearest one of B. DeepMind's {@code surface-distance} weights by the area of surface elements
 * instead, and takes the greater of two directed percentiles; SimpleITK's Hausdorff distance is 0
 * from a voxel in the other mask, so that a mask that holds the other is nearer there.
 *
 * @param voxelsA |A|
 * @param voxelsB |B|
 * @param volumeA |A| times the volume of a voxel, in ml; in voxels where the grid has no unit of
 *     length
 * @param volumeB the same of B
 * @param volumeDifference {@code volumeB − volumeA}, in that unit
 * @param relativeVolumeDifference {@code (volumeB − volumeA) / volumeA}; undefined for an empty A
 * @param dice 2 |A ∩ B| / (|A| + |B|) (Dice, Ecology 1945;26:297); undefined where both are empty
 * @param jaccard |A ∩ B| / |A ∪ B| (Jaccard, New Phytol. 1912;11:37); undefined where both are
 *     empty
 * @param hausdorff the greatest of all d(a, B) and d(b, A); undefined where one is empty, as are
 *     the next two
 * @param hausdorff95 the 95th percentile of all d(a, B) and d(b, A) together, linear between ranks
 *     as {@code numpy.percentile} (MedPy's {@code hd95})
 * @param meanSurfaceDistance the mean of all d(a, B) and d(b, A) together (average symmetric
 *     surface distance; Heimann et al., IEEE Trans. Med. Imaging 2009;28:1251; MedPy's {@code assd}
 *     since 0.5)
 * @param unit of distances: {@code mm} or {@code pixel}
 * @param status {@code ok}, or {@code undefined: } and which mask is empty
 */
public record MaskAgreement(
        int voxelsA,
        int voxelsB,
        double volumeA,
        double volumeB,
        double volumeDifference,
        double relativeVolumeDifference,
        double dice,
        double jaccard,
        double hausdorff,
        double hausdorff95,
        double meanSurfaceDistance,
        LengthUnit unit,
        String status) {

    private static final double MM3_IN_ML = 1000;

    /**
     * @param a a mask
     * @param nameA what it is called in messages
     * @param b another of the same grid
     * @param nameB what it is called in messages
     * @param progress asked whether to go on
     * @return how far they agree
     * @throws IllegalArgumentException where the grids differ, naming the axis and both numbers
     */
    public static MaskAgreement of(
            Mask a, String nameA, Mask b, String nameB, SegmentationProgress progress) {
        Geometry grid = a.geometry();
        String difference = grid.difference(b.geometry(), nameA, nameB).orElse("");
        if (difference.isEmpty() && grid.unit() != b.geometry().unit()) {
            difference =
                    "The grids of "
                            + nameA
                            + " and "
                            + nameB
                            + " differ: one has a unit of length, the other is in pixels";
        }
        if (!difference.isEmpty()) {
            throw new IllegalArgumentException(difference);
        }
        int both = 0;
        for (int i = 0; i < a.data().length; i++) {
            both += a.data()[i] & b.data()[i];
        }
        int nA = a.count();
        int nB = b.count();
        boolean mm = grid.unit() == LengthUnit.MILLIMETRE;
        double voxel = mm ? grid.spacing(0) * grid.spacing(1) * grid.spacing(2) / MM3_IN_ML : 1;
        double[] surface = {Double.NaN, Double.NaN, Double.NaN};
        if (nA > 0 && nB > 0) {
            surface = surfaceDistances(a, b, progress);
        }
        return new MaskAgreement(
                nA,
                nB,
                nA * voxel,
                nB * voxel,
                ((double) nB - nA) * voxel,
                nA == 0 ? Double.NaN : ((double) nB - nA) / nA,
                2.0 * both / ((double) nA + nB),
                both / ((double) nA + nB - both),
                surface[0],
                surface[1],
                surface[2],
                grid.unit(),
                status(nA == 0, nameA, nB == 0, nameB));
    }

    private static String status(boolean noA, String nameA, boolean noB, String nameB) {
        return noA && noB
                ? "undefined: both masks are empty"
                : noA || noB ? "undefined: " + (noA ? nameA : nameB) + " is empty" : "ok";
    }

    /** Greatest, 95th percentile, mean. */
    private static double[] surfaceDistances(Mask a, Mask b, SegmentationProgress progress) {
        Geometry grid = a.geometry();
        GridPart box = new GridPart(grid, a.bounds().orElseThrow().union(b.bounds().orElseThrow()));
        byte[] surfaceA = surface(box.crop(a.data()), box.size());
        byte[] surfaceB = surface(box.crop(b.data()), box.size());
        double[] fromA = distances(surfaceA, surfaceB, box, progress);
        double[] fromB = distances(surfaceB, surfaceA, box, progress);
        double[] all = Arrays.copyOf(fromA, fromA.length + fromB.length);
        System.arraycopy(fromB, 0, all, fromA.length, fromB.length);
        Arrays.sort(all);
        return new double[] {
            all[all.length - 1], percentile(all, 0.95), Arrays.stream(all).sum() / all.length
        };
    }

    /** Voxels with a neighbour that is not inside; the box is so large that beyond it none is. */
    private static byte[] surface(byte[] inside, int[] size) {
        int nx = size[0];
        int plane = nx * size[1];
        byte[] surface = new byte[inside.length];
        for (int z = 0, i = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < nx; x++, i++) {
                    boolean interior =
                            x > 0
                                    && y > 0
                                    && z > 0
                                    && x < nx - 1
                                    && y < size[1] - 1
                                    && z < size[2] - 1
                                    && inside[i - 1] != 0
                                    && inside[i + 1] != 0
                                    && inside[i - nx] != 0
                                    && inside[i + nx] != 0
                                    && inside[i - plane] != 0
                                    && inside[i + plane] != 0;
                    surface[i] = (byte) (inside[i] != 0 && !interior ? 1 : 0);
                }
            }
        }
        return surface;
    }

    private static double[] distances(
            byte[] of, byte[] to, GridPart box, SegmentationProgress progress) {
        double[] squared =
                new DistanceTransform(box.size(), box.grid().spacing(), progress).squared(to, 1);
        double[] distances = new double[Domain.count(of)];
        for (int i = 0, n = 0; i < of.length; i++) {
            if (of[i] != 0) {
                distances[n++] = Math.sqrt(squared[i]);
            }
        }
        return distances;
    }

    private static double percentile(double[] sorted, double p) {
        double rank = p * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
