/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * The right-angle rotations of separable kernels: 4 in a plane, 24 in a volume (IBSI 2, rotation
 * invariance). A rotation exchanges axes and turns some of them round.
 */
final class Rotations {

    /**
     * A rotation: along each axis the kernel of another one, perhaps turned round.
     *
     * @param axes for each axis the one whose kernel it gets
     * @param isTurned for each axis whether that kernel is turned round
     */
    record Rotation(int[] axes, boolean[] isTurned) {

        /**
         * @param kernels one along each axis
         * @return the rotated kernel
         */
        Separable of(List<double[]> kernels) {
            double[][] rotated = new double[axes.length][];
            for (int a = 0; a < axes.length; a++) {
                double[] kernel = kernels.get(axes[a]);
                rotated[a] = isTurned[a] ? turned(kernel) : kernel;
            }
            return Separable.of(rotated);
        }

        private static double[] turned(double[] kernel) {
            double[] turned = new double[kernel.length];
            for (int i = 0; i < kernel.length; i++) {
                turned[i] = kernel[kernel.length - 1 - i];
            }
            return turned;
        }
    }

    private Rotations() {}

    /**
     * @param axes 2 or 3
     * @param all whether all rotations are wanted; else the one that changes nothing
     * @return the rotations, that one first
     */
    static List<Rotation> of(int axes, boolean all) {
        List<Rotation> rotations = new ArrayList<>();
        for (int[] order : orders(axes)) {
            for (int flips = 0; flips < 1 << axes; flips++) {
                // An odd permutation with an odd number of turns is a rotation, as is even with
                // even; the others are reflections.
                if (isOdd(order) == (Integer.bitCount(flips) % 2 == 1)) {
                    boolean[] turned = new boolean[axes];
                    for (int a = 0; a < axes; a++) {
                        turned[a] = (flips >> a & 1) != 0;
                    }
                    rotations.add(new Rotation(order, turned));
                }
            }
        }
        return all ? rotations : rotations.subList(0, 1);
    }

    private static List<int[]> orders(int axes) {
        return axes == 2
                ? List.of(new int[] {0, 1}, new int[] {1, 0})
                : List.of(
                        new int[] {0, 1, 2},
                        new int[] {1, 2, 0},
                        new int[] {2, 0, 1},
                        new int[] {0, 2, 1},
                        new int[] {2, 1, 0},
                        new int[] {1, 0, 2});
    }

    private static boolean isOdd(int[] order) {
        int inversions = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                inversions += order[i] > order[j] ? 1 : 0;
            }
        }
        return inversions % 2 == 1;
    }
}
