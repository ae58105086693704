/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.feature.window.WindowTile;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.preprocess.LevelScale;

/** Reads rows of the region's bounding box, with all voxels that their windows reach. */
final class Tiles {

    /** Range of rows, the ends outside. */
    record Rows(int y0, int y1, int z0, int z1) {}

    private Tiles() {}

    /**
     * @param input image and region
     * @param settings the window
     * @param scale gives levels, null for none
     * @param rows the rows
     * @return the tile
     */
    static WindowTile read(MapInput input, MapSettings settings, LevelScale scale, Rows rows) {
        int r = settings.radius();
        int reachZ = settings.volumetric() ? r : 0;
        Box box = input.box();
        int x0 = box.minX() - r;
        WindowTile.Grid grid =
                new WindowTile.Grid(
                        rows.y0,
                        rows.z0,
                        r,
                        reachZ,
                        box.size(0) + 2 * r,
                        rows.y1 - rows.y0 + 2 * r,
                        rows.z1 - rows.z0 + 2 * reachZ);
        float[] intensities = new float[grid.voxels()];
        short[] levels = new short[intensities.length];
        boolean[] outlined = new boolean[intensities.length];
        boolean[] centres = new boolean[intensities.length];
        Geometry g = input.image().geometry();
        float[] data = input.image().data();
        int i = 0;
        for (int z = rows.z0 - reachZ; z < rows.z1 + reachZ; z++) {
            for (int y = rows.y0 - r; y < rows.y1 + r; y++) {
                boolean there = z >= 0 && y >= 0 && z < g.size(2) && y < g.size(1);
                int from = there ? g.index(0, y, z) : 0;
                for (int x = x0; x < x0 + grid.nx(); x++, i++) {
                    intensities[i] = Float.NaN;
                    if (!there || x < 0 || x >= g.size(0)) {
                        continue;
                    }
                    boolean inside = input.inRegion(x, y, z);
                    outlined[i] = inside || !settings.masked();
                    if (!input.keeps(data[from + x])) {
                        continue;
                    }
                    if (outlined[i]) {
                        intensities[i] = data[from + x];
                        levels[i] = scale == null ? 0 : (short) scale.level(intensities[i]);
                    }
                    centres[i] = inside;
                }
            }
        }
        return new WindowTile(grid, intensities, levels, outlined, centres);
    }
}
