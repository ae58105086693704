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
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * An image that is kept part by part in as few bits as hold its values exactly: parts of whole
 * numbers from 0 to 255, as of masks, take 8 bits a voxel, from −32768 to 32767, as of CT, 16,
 * others 32. A part of one value, as most of a mask, takes nothing.
 */
public final class StoredVoxels implements VoxelSource {

    private static final int BYTE = 255;

    /** A part whose voxels are all alike. */
    private record Uniform(float value) {}

    private final Geometry geometry;
    private final int step;
    private final List<Object> parts;

    private StoredVoxels(Geometry geometry, int step, List<Object> parts) {
        this.geometry = geometry;
        this.step = step;
        this.parts = parts;
    }

    /** Takes an image's voxels, first to last. */
    public static final class Builder {

        private final Geometry geometry;
        private final int step;
        private final List<Object> parts = new ArrayList<>();
        private int count;

        /**
         * For an image that comes slice by slice.
         *
         * @param geometry the image's grid
         */
        public Builder(Geometry geometry) {
            this(geometry, geometry.size(0) * geometry.size(1));
        }

        /**
         * @param geometry the image's grid
         * @param step voxels of a part; the last one may have less
         */
        public Builder(Geometry geometry, int step) {
            this.geometry = geometry;
            this.step = step;
        }

        /**
         * @param values of the next slice or part, row by row; copied
         */
        public void add(float[] values) {
            if (!addSmall(values, values.length)) {
                put(values.clone(), values.length);
            }
        }

        /**
         * Takes a part if it can be kept in fewer bits than a {@code float} has.
         *
         * @param values its values; copied
         * @param n how many there are
         * @return whether it was taken
         */
        public boolean addSmall(float[] values, int n) {
            if (isUniform(values, n)) {
                put(new Uniform(values[0]), n);
                return true;
            }
            int bits = bits(values, n);
            if (bits == Byte.SIZE) {
                put(bytes(values, n), n);
            } else if (bits == Short.SIZE) {
                put(shorts(values, n), n);
            }
            return bits < Float.SIZE;
        }

        private void put(Object part, int n) {
            parts.add(part);
            count += n;
        }

        /**
         * @return number of voxels taken
         */
        public int count() {
            return count;
        }

        /**
         * @param to takes the voxels taken so far, from index 0 on
         */
        public void copyTo(float[] to) {
            for (int p = 0; p < parts.size(); p++) {
                copy(parts.get(p), 0, to, p * step, Math.min(step, count - p * step));
            }
        }

        /**
         * @return the image
         * @throws IllegalStateException where voxels are missing
         */
        public StoredVoxels build() {
            if (count != geometry.voxels()) {
                throw new IllegalStateException(
                        parts.size()
                                + " parts with "
                                + count
                                + " voxels for a grid of "
                                + geometry.sizeText());
            }
            return new StoredVoxels(geometry, step, List.copyOf(parts));
        }

        private static boolean isUniform(float[] values, int n) {
            int first = Float.floatToRawIntBits(values[0]);
            for (int i = 1; i < n; i++) {
                if (Float.floatToRawIntBits(values[i]) != first) {
                    return false;
                }
            }
            return true;
        }

        /** No NaN has fewer, and −0 has not, since it would lose its sign. */
        private static int bits(float[] values, int n) {
            boolean small = true;
            for (int i = 0; i < n; i++) {
                float v = values[i];
                float kept = (short) v;
                if (Float.floatToRawIntBits(kept) != Float.floatToRawIntBits(v)) {
                    return Float.SIZE;
                }
                small &= v >= 0 && v <= BYTE;
            }
            return small ? Byte.SIZE : Short.SIZE;
        }

        private static byte[] bytes(float[] values, int n) {
            byte[] kept = new byte[n];
            for (int i = 0; i < n; i++) {
                kept[i] = (byte) (int) values[i];
            }
            return kept;
        }

        private static short[] shorts(float[] values, int n) {
            short[] kept = new short[n];
            for (int i = 0; i < n; i++) {
                kept[i] = (short) values[i];
            }
            return kept;
        }
    }

    private static void copy(Object part, int from, float[] to, int at, int n) {
        if (part instanceof Uniform uniform) {
            Arrays.fill(to, at, at + n, uniform.value);
        } else if (part instanceof byte[] bytes) {
            for (int i = 0; i < n; i++) {
                to[at + i] = bytes[from + i] & BYTE;
            }
        } else if (part instanceof short[] shorts) {
            for (int i = 0; i < n; i++) {
                to[at + i] = shorts[from + i];
            }
        } else {
            System.arraycopy((float[]) part, from, to, at, n);
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
        long sum = 0;
        for (Object part : parts) {
            sum +=
                    part instanceof Uniform
                            ? 0
                            : part instanceof byte[] bytes
                                    ? bytes.length
                                    : part instanceof short[] shorts
                                            ? (long) Short.BYTES * shorts.length
                                            : (long) Float.BYTES * ((float[]) part).length;
        }
        return sum;
    }

    @Override
    public Volume read(Box box) {
        Geometry part = geometry.crop(box);
        float[] values = new float[part.voxels()];
        int nx = part.size(0);
        int to = 0;
        for (int z = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++, to += nx) {
                row(geometry.index(box.minX(), box.minY() + y, box.minZ() + z), values, to, nx);
            }
        }
        return new Volume(part, values);
    }

    private void row(int from, float[] to, int at, int n) {
        for (int done = 0; done < n; ) {
            int inPart = (from + done) % step;
            int some = Math.min(n - done, step - inPart);
            copy(parts.get((from + done) / step), inPart, to, at + done, some);
            done += some;
        }
    }

    @Override
    public StoredVoxels on(Geometry grid) {
        if (grid.voxels() != geometry.voxels() || grid.size(0) != geometry.size(0)) {
            throw new IllegalArgumentException("the grids differ in size");
        }
        return new StoredVoxels(grid, step, parts);
    }

    /**
     * @param value gives a new value for each
     * @return the image with these, in as few bits as hold them
     */
    public StoredVoxels map(DoubleUnaryOperator value) {
        Builder mapped = new Builder(geometry, step);
        float[] values = new float[Math.min(step, geometry.voxels())];
        for (int p = 0, at = 0; p < parts.size(); p++, at += step) {
            int n = Math.min(step, geometry.voxels() - at);
            copy(parts.get(p), 0, values, 0, n);
            for (int i = 0; i < n; i++) {
                values[i] = (float) value.applyAsDouble(values[i]);
            }
            mapped.add(n == values.length ? values : Arrays.copyOf(values, n));
        }
        return mapped.build();
    }
}
