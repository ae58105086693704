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

import fiji.plugin.radiomics.image.Mask;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Voxels that hang together by their faces (6 neighbours). Filled run by run along x, so that the
 * stack stays small.
 */
public final class Components {

    private static final byte REACHED = 2;
    private static final int RUNS_BETWEEN_CHECKS = 1 << 14;

    private final byte[] voxels;
    private final int[] size;
    private final SegmentationProgress progress;
    private int[] stack = new int[1 << 10];
    private int depth;

    private Components(byte[] voxels, int[] size, SegmentationProgress progress) {
        this.voxels = voxels;
        this.size = size;
        this.progress = progress;
    }

    /**
     * Leaves of a set only what hangs together with a seed.
     *
     * @param voxels 1 in the set, 0 elsewhere, x fastest; changed
     * @param size voxels along x, y, z
     * @param seed index of a voxel in the set
     * @param progress asked whether to go on
     * @return number of voxels that are left
     */
    static int keepConnected(byte[] voxels, int[] size, int seed, SegmentationProgress progress) {
        return keepConnected(voxels, size, i -> i == seed, seed, progress);
    }

    /**
     * Leaves of a set only what hangs together with some of its voxels.
     *
     * @param seeds tells indices of such voxels
     * @param from the lowest of them
     */
    static int keepConnected(
            byte[] voxels,
            int[] size,
            IntPredicate seeds,
            int from,
            SegmentationProgress progress) {
        Components components = new Components(voxels, size, progress);
        int count = 0;
        for (int i = from; i < voxels.length; i++) {
            if (seeds.test(i) && voxels[i] == 1) {
                count += components.flood(i, REACHED);
            }
        }
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (voxels[i] >> 1);
        }
        return count;
    }

    /**
     * The component with the most voxels; of equal ones that whose first voxel comes first.
     *
     * @param mask a mask
     * @param progress asked whether to go on
     * @return its largest component; empty where it is empty
     */
    static Mask largest(Mask mask, SegmentationProgress progress) {
        if (mask.isEmpty()) {
            return mask;
        }
        GridPart box = GridPart.around(mask, 0, 0, 0);
        byte[] left = box.crop(mask.data());
        Components components = new Components(left, box.size(), progress);
        int most = 0;
        int largest = -1;
        for (int i = 0; i < left.length; i++) {
            if (left[i] == 1) {
                int count = components.flood(i, REACHED);
                if (count > most) {
                    most = count;
                    largest = i;
                }
            }
        }
        byte[] kept = box.crop(mask.data());
        keepConnected(kept, box.size(), largest, progress);
        return box.mask(kept);
    }

    /**
     * All components of a mask.
     *
     * @param mask a mask
     * @return of each component the index of its first voxel, in the order of these
     */
    public static int[] first(Mask mask) {
        int[] size = {mask.geometry().size(0), mask.geometry().size(1), mask.geometry().size(2)};
        byte[] left = mask.data().clone();
        Components components = new Components(left, size, SegmentationProgress.NONE);
        int[] seeds = new int[8];
        int n = 0;
        for (int i = 0; i < left.length; i++) {
            if (left[i] == 1) {
                components.flood(i, REACHED);
                seeds = n == seeds.length ? Arrays.copyOf(seeds, 2 * n) : seeds;
                seeds[n++] = i;
            }
        }
        return Arrays.copyOf(seeds, n);
    }

    /**
     * One component of a mask.
     *
     * @param mask a mask
     * @param voxel index of one of its voxels
     * @return what hangs together with it, on the mask's grid
     */
    public static Mask at(Mask mask, int voxel) {
        int[] size = {mask.geometry().size(0), mask.geometry().size(1), mask.geometry().size(2)};
        byte[] kept = mask.data().clone();
        keepConnected(kept, size, voxel, SegmentationProgress.NONE);
        return new Mask(mask.geometry(), kept);
    }

    private int flood(int seed, byte mark) {
        int nx = size[0];
        int plane = nx * size[1];
        int count = 0;
        int runs = 0;
        push(seed);
        while (depth > 0) {
            if (++runs % RUNS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            int i = stack[--depth];
            if (voxels[i] != 1) {
                continue;
            }
            int row = i - i % nx;
            int from = i;
            while (from > row && voxels[from - 1] == 1) {
                from--;
            }
            int to = i + 1;
            while (to < row + nx && voxels[to] == 1) {
                to++;
            }
            Arrays.fill(voxels, from, to, mark);
            count += to - from;
            int inPlane = row % plane;
            if (inPlane > 0) {
                pushRuns(from - nx, to - nx);
            }
            if (inPlane < plane - nx) {
                pushRuns(from + nx, to + nx);
            }
            if (row >= plane) {
                pushRuns(from - plane, to - plane);
            }
            if (row < voxels.length - plane) {
                pushRuns(from + plane, to + plane);
            }
        }
        return count;
    }

    private void pushRuns(int from, int to) {
        boolean before = false;
        for (int i = from; i < to; i++) {
            boolean is = voxels[i] == 1;
            if (is && !before) {
                push(i);
            }
            before = is;
        }
    }

    private void push(int i) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, 2 * depth);
        }
        stack[depth++] = i;
    }
}
