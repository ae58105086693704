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

import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;

/**
 * A region of a grid: one byte a voxel, x fastest, 1 inside and 0 outside. The array is handed
 * over, not copied: nobody writes to it once it is part of a mask.
 */
public final class Mask {

    private final Geometry geometry;
    private final byte[] data;

    /**
     * @param geometry the grid
     * @param data 1 inside, 0 outside, x fastest
     * @throws IllegalArgumentException where the number of values is not that of voxels
     */
    public Mask(Geometry geometry, byte[] data) {
        this.geometry = Objects.requireNonNull(geometry);
        this.data = Objects.requireNonNull(data);
        if (data.length != geometry.voxels()) {
            throw new IllegalArgumentException(
                    data.length + " values for a grid of " + geometry.voxels() + " voxels");
        }
    }

    /**
     * The voxels of a volume that are not zero (NaN counts as zero).
     *
     * @param labels a mask or label image
     * @return the region
     */
    public static Mask nonZero(Volume labels) {
        float[] from = labels.data();
        byte[] to = new byte[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = (byte) (from[i] != 0 && from[i] == from[i] ? 1 : 0);
        }
        return new Mask(labels.geometry(), to);
    }

    /**
     * The voxels of a volume that carry one label.
     *
     * @param labels a label image
     * @param label the label
     * @return the region
     * @throws IllegalArgumentException where no voxel has it, listing the labels that are there
     */
    public static Mask ofLabel(Volume labels, int label) {
        float[] from = labels.data();
        byte[] to = new byte[from.length];
        boolean found = false;
        for (int i = 0; i < to.length; i++) {
            if (from[i] == label) {
                to[i] = 1;
                found = true;
            }
        }
        if (!found || label == 0) {
            throw new IllegalArgumentException(
                    "Label "
                            + label
                            + " is not in the mask; its labels are "
                            + describe(labelsOf(labels)));
        }
        return new Mask(labels.geometry(), to);
    }

    /**
     * The labels of a label image: its distinct whole non-zero values, in ascending order, each
     * with its number of voxels. Values that are not whole are left out.
     *
     * @param labels a label image
     * @return label → voxels
     */
    public static SortedMap<Integer, Integer> labelsOf(Volume labels) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        int previous = 0;
        int run = 0;
        for (float v : labels.data()) {
            int label = (int) v;
            if (label != v) {
                label = 0;
            }
            if (label == previous) {
                run++;
                continue;
            }
            if (previous != 0) {
                counts.merge(previous, run, Integer::sum);
            }
            previous = label;
            run = 1;
        }
        if (previous != 0) {
            counts.merge(previous, run, Integer::sum);
        }
        return counts;
    }

    private static String describe(SortedMap<Integer, Integer> labels) {
        if (labels.isEmpty()) {
            return "none (all voxels are 0)";
        }
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int label : labels.keySet()) {
            if (shown++ == 30) {
                return text.append(", … (").append(labels.size()).append(" in all)").toString();
            }
            text.append(text.length() == 0 ? "" : ", ").append(label);
        }
        return text.toString();
    }

    /**
     * @return the grid
     */
    public Geometry geometry() {
        return geometry;
    }

    /**
     * @return the values themselves, x fastest, 1 inside and 0 outside; to be read only
     */
    public byte[] data() {
        return data;
    }

    /**
     * @param values one a voxel
     * @return a copy in which voxels outside are NaN
     */
    public float[] onlyInside(float[] values) {
        float[] inside = values.clone();
        for (int i = 0; i < inside.length; i++) {
            if (data[i] == 0) {
                inside[i] = Float.NaN;
            }
        }
        return inside;
    }

    /**
     * @param x column
     * @param y row
     * @param z slice
     * @return whether the voxel is inside
     */
    public boolean get(int x, int y, int z) {
        return data[geometry.index(x, y, z)] != 0;
    }

    /**
     * @return the number of voxels inside
     */
    public int count() {
        int n = 0;
        for (byte b : data) {
            n += b;
        }
        return n;
    }

    /**
     * The same region, placed on another grid of the same size: for a mask whose file stores the
     * grid with rounding noise.
     *
     * @param grid the grid
     * @return the mask on that grid
     */
    public Mask on(Geometry grid) {
        return new Mask(grid, data);
    }

    /**
     * @param z a slice
     * @return whether any voxel of it is inside
     */
    public boolean hasVoxels(int z) {
        int slice = geometry.size(0) * geometry.size(1);
        for (int i = z * slice; i < (z + 1) * slice; i++) {
            if (data[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * @return the smallest box that holds the region; empty where the region is
     */
    public Optional<Box> bounds() {
        int nx = geometry.size(0);
        Bounds bounds = new Bounds();
        for (int z = 0, i = 0; z < geometry.size(2); z++) {
            for (int y = 0; y < geometry.size(1); y++, i += nx) {
                int first = 0;
                while (first < nx && data[i + first] == 0) {
                    first++;
                }
                if (first == nx) {
                    continue;
                }
                int last = nx - 1;
                while (data[i + last] == 0) {
                    last--;
                }
                bounds.add(first, y, z);
                bounds.add(last, y, z);
            }
        }
        return bounds.box();
    }

    /**
     * @return whether no voxel is inside
     */
    public boolean isEmpty() {
        for (byte b : data) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param box a part of the grid
     * @return a copy of the part, at its place in space
     */
    public Mask crop(Box box) {
        Geometry part = geometry.crop(box);
        byte[] inside = new byte[part.voxels()];
        int nx = part.size(0);
        for (int z = 0, i = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++, i += nx) {
                int from = geometry.index(box.minX(), box.minY() + y, box.minZ() + z);
                System.arraycopy(data, from, inside, i, nx);
            }
        }
        return new Mask(part, inside);
    }

    /**
     * This mask as an ImgLib2 image of 0 and 1 over the same array.
     *
     * @return a 3D image; changes write through
     */
    public ArrayImg<UnsignedByteType, ByteArray> asImg() {
        return ArrayImgs.unsignedBytes(data, geometry.size(0), geometry.size(1), geometry.size(2));
    }

    /**
     * An ImgLib2 image of booleans as a mask, copied (ImgLib2 packs bits, a mask has bytes).
     *
     * @param image 2D or 3D, of the grid's size
     * @param geometry the grid
     * @return the mask
     * @throws IllegalArgumentException where sizes differ
     */
    public static Mask of(
            RandomAccessibleInterval<? extends BooleanType<?>> image, Geometry geometry) {
        Volume.checkSize(image, geometry);
        Mask copy = new Mask(geometry, new byte[geometry.voxels()]);
        LoopBuilder.setImages(Views.zeroMin(Volume.to3d(image)), copy.asImg())
                .forEachPixel((from, to) -> to.setInteger(from.get() ? 1 : 0));
        return copy;
    }
}
