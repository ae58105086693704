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

import fiji.plugin.radiomics.feature.intensity.HistogramFeature;

/** Maps of {@link HistogramFeature}s: the number of voxels of each level, column by column. */
final class HistogramRows extends RowMaps {

    private final int[] features;
    private final int count;
    private final SparseCounts levels;
    private final LevelWindow window;

    /**
     * @param features ordinals of the features in the order of values
     * @param settings the window
     * @param greatest the greatest level there is
     * @param count number of grey levels; 0 = the greatest in a window
     */
    HistogramRows(int[] features, MapSettings settings, int greatest, int count) {
        super(settings);
        this.features = features;
        this.count = count;
        levels = new SparseCounts(greatest + 1);
        window = new LevelWindow(levels, Math.min(greatest, side * side * depth));
    }

    @Override
    void enter(int x, int low) {
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int level = tile.levels[first + x + w * tile.strideZ + v * tile.strideY];
                if (level != 0) {
                    levels.add(level);
                }
            }
        }
    }

    @Override
    void leave(int x, int high) {
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int level = tile.levels[first + x + w * tile.strideZ + v * tile.strideY];
                if (level != 0) {
                    levels.remove(level);
                }
            }
        }
    }

    @Override
    void evaluate(int low, int x, double[][] out) {
        double[] values = window.features(count);
        for (int f = 0; f < features.length; f++) {
            double value = values[features[f]];
            if (Double.isFinite(value)) {
                out[f][x] = value;
            }
        }
    }
}
