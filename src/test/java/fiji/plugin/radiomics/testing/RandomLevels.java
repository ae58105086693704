/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.Discretisation;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.Levels;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Random;

/** A random region with grey levels, and its voxels by position, for counting the slow way. */
public final class RandomLevels {

    /** Voxels along x, y, z. */
    public final int[] size;

    /** The region. */
    public final RegionData region;

    private final int[] level;

    /**
     * @param seed of the random numbers
     * @param greatest greatest level
     * @param pad margin of the levels
     */
    public RandomLevels(long seed, int greatest, int pad) {
        Random r = new Random(seed);
        size = new int[] {1 + r.nextInt(8), 1 + r.nextInt(7), 1 + r.nextInt(6)};
        Geometry g = Geometry.of(size[0], size[1], size[2], 1, 1, 1);
        float[] data = new float[g.voxels()];
        byte[] outlined = new byte[data.length];
        byte[] kept = new byte[data.length];
        level = new int[data.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = 1 + r.nextInt(greatest);
            outlined[i] = (byte) (i == 0 || r.nextInt(6) > 0 ? 1 : 0);
            kept[i] = (byte) (outlined[i] != 0 && (i == 0 || r.nextInt(9) > 0) ? 1 : 0);
            level[i] = kept[i] == 0 ? 0 : (int) data[i];
        }
        RegionData plain =
                new RegionData(new Volume(g, data), new Mask(g, outlined), new Mask(g, kept));
        region =
                plain.withLevels(
                        new Discretisation(
                                        DiscretisationMethod.NONE,
                                        0,
                                        Double.NEGATIVE_INFINITY,
                                        0,
                                        4096)
                                .apply(plain, pad));
    }

    /**
     * @return the region's levels
     */
    public Levels levels() {
        return region.levels();
    }

    /**
     * @return the level at a position, 0 outside the region or the volume
     */
    public int at(int x, int y, int z) {
        return isBeyond(x, y, z) ? 0 : level[index(x, y, z)];
    }

    /**
     * @return whether a position lies in the region as outlined
     */
    public boolean outlined(int x, int y, int z) {
        return !isBeyond(x, y, z) && region.morphologicalMask().data()[index(x, y, z)] != 0;
    }

    private int index(int x, int y, int z) {
        return (z * size[1] + y) * size[0] + x;
    }

    private boolean isBeyond(int x, int y, int z) {
        return x < 0 || y < 0 || z < 0 || x >= size[0] || y >= size[1] || z >= size[2];
    }

    /** Takes a voxel. */
    public interface VoxelVisitor {
        /** A voxel of the region. */
        void visit(int x, int y, int z, int level);
    }

    /**
     * @param visitor called for each voxel with a level
     */
    public void forEach(VoxelVisitor visitor) {
        for (int z = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++) {
                    if (at(x, y, z) != 0) {
                        visitor.visit(x, y, z, at(x, y, z));
                    }
                }
            }
        }
    }
}
