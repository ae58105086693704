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

import fiji.plugin.radiomics.image.Lengths;
import fiji.plugin.radiomics.parameter.Length;

/**
 * The part of an image that a segmentation looks at.
 *
 * @param box where it lies
 * @param values its intensities
 * @param allowed 1 for voxels that may belong to the lesion: finite, in the rough region
 */
record Domain(GridPart box, float[] values, byte[] allowed) {

    /** The bounding box of the rough region, or all of the image. */
    static Domain of(SegmentationInput input) {
        return of(
                input,
                input.region()
                        .map(region -> GridPart.around(region, 0, 0, 0))
                        .orElseGet(() -> GridPart.all(input.grid())));
    }

    static Domain of(SegmentationInput input, GridPart box) {
        float[] values = box.crop(input.image().data());
        byte[] allowed;
        if (input.region().isEmpty()) {
            allowed = new byte[values.length];
            java.util.Arrays.fill(allowed, (byte) 1);
        } else {
            allowed = box.crop(input.region().get().data());
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                allowed[i] = 0;
            }
        }
        return new Domain(box, values, allowed);
    }

    /** Only what lies within a radius of a voxel of the grid; all of it where there is none. */
    static Domain near(SegmentationInput input, int[] voxel, String key, Length radius) {
        if (radius == null) {
            return of(input);
        }
        double[] spacing = Lengths.spacing(key, radius, input.grid());
        Domain domain = of(input, GridPart.around(input.grid(), voxel, spacing, radius.value()));
        domain.limit(voxel, spacing, radius);
        return domain;
    }

    private void limit(int[] centre, double[] spacing, Length radius) {
        int[] size = box.size();
        int[] min = box.min();
        for (int z = 0, i = 0; z < size[2]; z++) {
            double dz = (z + min[2] - centre[2]) * spacing[2];
            for (int y = 0; y < size[1]; y++) {
                double dy = (y + min[1] - centre[1]) * spacing[1];
                for (int x = 0; x < size[0]; x++, i++) {
                    double dx = (x + min[0] - centre[0]) * spacing[0];
                    if (!Segmentations.reaches(radius, dx * dx + dy * dy + dz * dz)) {
                        allowed[i] = 0;
                    }
                }
            }
        }
    }

    /** The allowed voxels from one intensity to another, both included. */
    byte[] window(double lower, double upper) {
        byte[] in = new byte[values.length];
        for (int i = 0; i < in.length; i++) {
            float v = values[i];
            in[i] = (byte) (v >= lower && v <= upper ? allowed[i] : 0);
        }
        return in;
    }

    /** The allowed voxels, in another box of the same grid. */
    byte[] inside(GridPart other) {
        byte[] in = new byte[other.voxels()];
        for (int i = 0; i < allowed.length; i++) {
            int at = allowed[i] == 0 ? -1 : other.index(box.voxel(i));
            if (at >= 0) {
                in[at] = 1;
            }
        }
        return in;
    }

    static int count(byte[] voxels) {
        int n = 0;
        for (byte v : voxels) {
            n += v;
        }
        return n;
    }
}
