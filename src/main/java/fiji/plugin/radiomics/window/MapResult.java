/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.ResponseImages;
import fiji.plugin.radiomics.map.MapSink;
import ij.CompositeImage;
import ij.ImagePlus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texture maps in memory, as ImageJ images. */
public final class MapResult implements MapSink {

    private final Geometry grid;
    private final List<String> names;
    private final List<float[]> maps = new ArrayList<>();

    /**
     * @param grid the maps' grid
     * @param names one a map
     */
    public MapResult(Geometry grid, List<String> names) {
        this.grid = grid;
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            float[] map = new float[grid.voxels()];
            Arrays.fill(map, Float.NaN);
            maps.add(map);
        }
    }

    @Override
    public void put(int feature, int x0, int y, int z, float[] row, int from, int n) {
        System.arraycopy(row, from, maps.get(feature), grid.index(x0, y, z), n);
    }

    /**
     * @param source the image that the maps were made of
     * @return a stack, or a hyperstack with one channel a map, in the lookup table of maps, at the
     *     slice that the source shows
     */
    public ImagePlus image(ImagePlus source) {
        String title = source.getTitle() + " " + (names.size() == 1 ? names.get(0) : "maps");
        ImagePlus image = ResponseImages.of(maps, grid, names, title, source);
        if (image instanceof CompositeImage composite) {
            for (int c = 1; c <= names.size(); c++) {
                composite.setChannelLut(MapOverlay.lut(), c);
                double[] range = ResponseImages.finiteRange(maps.get(c - 1));
                composite.setC(c);
                composite.setDisplayRange(range[0], range[1]);
            }
            composite.setC(1);
            composite.setMode(CompositeImage.COLOR);
        } else {
            double[] range = ResponseImages.finiteRange(maps.get(0));
            image.setLut(MapOverlay.lut());
            image.setDisplayRange(range[0], range[1]);
        }
        showSlice(image, source);
        return image;
    }

    /**
     * @param anatomy the image on the maps' grid
     * @param source the image as it is shown
     * @return the first map in colours over the anatomy, with a colour bar
     */
    public ImagePlus overAnatomy(Volume anatomy, ImagePlus source) {
        double low = source.getCalibration().getCValue(source.getDisplayRangeMin());
        double high = source.getCalibration().getCValue(source.getDisplayRangeMax());
        ImagePlus image = MapOverlay.of(anatomy, low, high, maps.get(0), names.get(0));
        showSlice(image, source);
        return image;
    }

    private static void showSlice(ImagePlus image, ImagePlus source) {
        if (image.getNSlices() == source.getNSlices()) {
            image.setPosition(1, ImagePlusVolumes.shown(source)[1], 1);
        }
    }
}
