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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import java.util.ArrayList;
import java.util.List;

/** Building blocks of filters with separable kernels. */
public final class Support {

    private Support() {}

    /**
     * @param volume whether the filter works on volumes
     * @param grid the image's grid
     * @throws IllegalArgumentException where a volume filter meets a single slice
     */
    public static void checkDimension(boolean volume, Geometry grid) {
        if (volume && grid.size(2) == 1) {
            throw new IllegalArgumentException(
                    "a filter with dimension:3D needs a volume, but the image has one slice; use"
                            + " dimension:2D");
        }
    }

    /**
     * @param volume whether the filter works on volumes
     * @return the number of axes along which it has kernels
     */
    public static int axes(boolean volume) {
        return volume ? 3 : 2;
    }

    /** How far kernels look, along x, y, z. */
    static List<Integer> reach(List<List<Separable>> kernels) {
        int[] reach = new int[3];
        for (List<Separable> terms : kernels) {
            for (Separable term : terms) {
                for (int a = 0; a < 3; a++) {
                    reach[a] = Math.max(reach[a], new Taps(term.along(a)).reach());
                }
            }
        }
        return List.of(reach[0], reach[1], reach[2]);
    }

    /**
     * @param terms separable kernels
     * @param boundary what lies beyond the border
     * @return the filter whose one response is the sum of those to the kernels
     */
    public static PreparedFilter sum(List<Separable> terms, Boundary boundary) {
        return each(List.of(terms), boundary);
    }

    /** Makes one response of several, voxel by voxel. */
    interface Join {
        double of(double[][] values, int i);
    }

    /** A filter of one response, made of those of several kernels. */
    static PreparedFilter pooled(List<List<Separable>> kernels, Boundary boundary, Join join) {
        return new PreparedFilter() {
            @Override
            public List<Integer> reach() {
                return Support.reach(kernels);
            }

            @Override
            public List<Volume> apply(Volume image, Workers workers) {
                return List.of(Support.apply(image, kernels, boundary, join, workers));
            }
        };
    }

    /** A filter of one response for each sum of kernels. */
    static PreparedFilter each(List<List<Separable>> kernels, Boundary boundary) {
        return new PreparedFilter() {
            @Override
            public List<Integer> reach() {
                return Support.reach(kernels);
            }

            @Override
            public List<Volume> apply(Volume image, Workers workers) {
                return Support.each(image, kernels, boundary, workers);
            }
        };
    }

    static Volume apply(
            Volume image,
            List<List<Separable>> kernels,
            Boundary boundary,
            Join join,
            Workers workers) {
        Geometry g = image.geometry();
        float[] response = new float[g.voxels()];
        new SeparableConvolution(image, boundary, kernels)
                .run(
                        workers,
                        (y0, y1, z, values) -> {
                            int to = g.index(0, y0, z);
                            for (int i = 0; i < (y1 - y0) * g.size(0); i++) {
                                response[to + i] = (float) join.of(values, i);
                            }
                        });
        return new Volume(g, response);
    }

    static List<Volume> each(
            Volume image, List<List<Separable>> kernels, Boundary boundary, Workers workers) {
        Geometry g = image.geometry();
        float[][] responses = new float[kernels.size()][g.voxels()];
        new SeparableConvolution(image, boundary, kernels)
                .run(
                        workers,
                        (y0, y1, z, values) -> {
                            int to = g.index(0, y0, z);
                            for (int o = 0; o < responses.length; o++) {
                                float[] response = responses[o];
                                double[] from = values[o];
                                for (int i = 0; i < from.length; i++) {
                                    response[to + i] = (float) from[i];
                                }
                            }
                        });
        List<Volume> volumes = new ArrayList<>();
        for (float[] response : responses) {
            volumes.add(new Volume(g, response));
        }
        return volumes;
    }
}
