/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.StrokePixels;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.segment.Strokes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Strokes of the random walker from files. */
public final class StrokeFiles {

    private StrokeFiles() {}

    /**
     * @param file a {@code .roi} or {@code .zip} file, or a label image
     * @param image what was read
     * @return the strokes
     * @throws IOException where the file cannot be read, in one line
     * @throws IllegalArgumentException where it has no strokes or lies on another grid
     */
    public static Strokes read(Path file, ImageFiles.ImageFile image) throws IOException {
        Geometry grid = image.source().grid();
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".roi") || name.endsWith(".zip")) {
            return StrokePixels.ofRois(RoiFiles.read(file), image.imagePlus(), -1, grid);
        }
        return StrokePixels.ofLabels(
                MaskFiles.read(file), new RegionFiles.Target(file, image, ReadOptions.NONE));
    }
}
