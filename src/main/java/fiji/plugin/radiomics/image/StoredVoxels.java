/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.image;

import java.util.ArrayList;
import java.util.List;

/**
 * An image that is kept slice by slice in as few bits as hold its values exactly: slices of whole
 * numbers from −32768 to 32767, as of CT, take 16 bits a voxel, others 32.
 */
public final class StoredVoxels implements VoxelSource {

    private final Geometry geometry;
    private final List<Object> slices;

    private StoredVoxels(Geometry geometry, List<Object> slices) {
        this.geometry = geometry;
        this.slices = slices;
    }

    /** Takes an image's slices, first to last. */
    public static final class Builder {

        private final Geometry geometry;
        private final List<Object> slices = new ArrayList<>();

        /**
         * @param geometry the image's grid
         */
        public Builder(Geometry geometry) {
            this.geometry = geometry;
        }

        /**
         * @param values of the next slice, row by row; copied
         */
        public void add(float[] values) {
            slices.add(areShort(values) ? shorts(values) : values.clone());
        }

        /**
         * @return the image
         * @throws IllegalStateException where slices are missing
         */
        public StoredVoxels build() {
            if (slices.size() != geometry.size(2)) {
                throw new IllegalStateException(
                        slices.size() + " slices for a grid of " + geometry.sizeText());
            }
            return new StoredVoxels(geometry, List.copyOf(slices));
        }

        /** No NaN is, and −0 is not, since it would lose its sign. */
        private static boolean areShort(float[] values) {
            for (float v : values) {
                float kept = (short) v;
                if (Float.floatToRawIntBits(kept) != Float.floatToRawIntBits(v)) {
                    return false;
                }
            }
            return true;
        }

        private static short[] shorts(float[] values) {
            short[] kept = new short[values.length];
            for (int i = 0; i < kept.length; i++) {
                kept[i] = (short) values[i];
            }
            return kept;
        }
    }

    @Override
    public Geometry geometry() {
        return geometry;
    }

    /**
     * @return bytes that the voxels take
     */
    public long bytes() {
        return slices.stream()
                .mapToLong(
                        s ->
                                s instanceof short[] shorts
                                        ? (long) Short.BYTES * shorts.length
                                        : (long) Float.BYTES * ((float[]) s).length)
                .sum();
    }

    @Override
    public Volume read(Box box) {
        Geometry part = geometry.crop(box);
        float[] values = new float[part.voxels()];
        int nx = part.size(0);
        for (int z = 0, to = 0; z < part.size(2); z++) {
            Object slice = slices.get(box.minZ() + z);
            for (int y = 0; y < part.size(1); y++, to += nx) {
                int from = (box.minY() + y) * geometry.size(0) + box.minX();
                if (slice instanceof short[] shorts) {
                    for (int x = 0; x < nx; x++) {
                        values[to + x] = shorts[from + x];
                    }
                } else {
                    System.arraycopy((float[]) slice, from, values, to, nx);
                }
            }
        }
        return new Volume(part, values);
    }
}
