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
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * A scalar 3D image: one {@code float[]} with x fastest, and its {@link Geometry}. The array is
 * handed over, not copied: nobody writes to it once it is part of a volume.
 */
public final class Volume implements VoxelSource {

    private final Geometry geometry;
    private final float[] data;

    /**
     * @param geometry the grid
     * @param data values in image units (e.g. HU), x fastest, one a voxel
     * @throws IllegalArgumentException where the number of values is not that of voxels
     */
    public Volume(Geometry geometry, float[] data) {
        this.geometry = Objects.requireNonNull(geometry);
        this.data = Objects.requireNonNull(data);
        if (data.length != geometry.voxels()) {
            throw new IllegalArgumentException(
                    data.length + " values for a grid of " + geometry.voxels() + " voxels");
        }
    }

    /**
     * @return the grid
     */
    @Override
    public Geometry geometry() {
        return geometry;
    }

    /**
     * @return the values themselves, x fastest; to be read only
     */
    public float[] data() {
        return data;
    }

    /**
     * @param x column
     * @param y row
     * @param z slice
     * @return the value there
     */
    public float get(int x, int y, int z) {
        return data[geometry.index(x, y, z)];
    }

    /**
     * @param box a part of the grid
     * @return a copy of the part, at its place in space; the volume itself where the box is all of
     *     it
     */
    @Override
    public Volume read(Box box) {
        if (box.isAllOf(geometry)) {
            return this;
        }
        Geometry part = geometry.crop(box);
        float[] values = new float[part.voxels()];
        int nx = part.size(0);
        for (int z = 0, i = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++, i += nx) {
                int from = geometry.index(box.minX(), box.minY() + y, box.minZ() + z);
                System.arraycopy(data, from, values, i, nx);
            }
        }
        return new Volume(part, values);
    }

    @Override
    public Volume on(Geometry grid) {
        return new Volume(grid, data);
    }

    /**
     * This volume as an ImgLib2 image over the same array.
     *
     * @return a 3D image; changes write through
     */
    public ArrayImg<FloatType, FloatArray> asImg() {
        return ArrayImgs.floats(data, geometry.size(0), geometry.size(1), geometry.size(2));
    }

    /**
     * An ImgLib2 image as a volume. A 3D {@code ArrayImg} of {@code FloatType} is taken as it is;
     * everything else is copied.
     *
     * @param image 2D or 3D, at least as large as the grid says
     * @param geometry the grid
     * @return the volume
     * @throws IllegalArgumentException where sizes differ
     */
    public static Volume of(
            RandomAccessibleInterval<? extends RealType<?>> image, Geometry geometry) {
        checkSize(image, geometry);
        if (image instanceof ArrayImg<?, ?> array
                && array.update(null) instanceof FloatArray floats
                && floats.getCurrentStorageArray().length == geometry.voxels()) {
            return new Volume(geometry, floats.getCurrentStorageArray());
        }
        Volume copy = new Volume(geometry, new float[geometry.voxels()]);
        LoopBuilder.setImages(Views.zeroMin(to3d(image)), copy.asImg())
                .forEachPixel((from, to) -> to.setReal(from.getRealDouble()));
        return copy;
    }

    static void checkSize(RandomAccessibleInterval<?> image, Geometry geometry) {
        int n = image.numDimensions();
        boolean same = n == 2 || n == 3;
        for (int a = 0; a < 3 && same; a++) {
            same = geometry.size(a) == (a < n ? image.dimension(a) : 1);
        }
        if (!same) {
            throw new IllegalArgumentException(
                    "The image is not of the grid's " + geometry.sizeText() + " voxels");
        }
    }

    static <T> RandomAccessibleInterval<T> to3d(RandomAccessibleInterval<T> image) {
        return image.numDimensions() == 2 ? Views.addDimension(image, 0, 0) : image;
    }
}
