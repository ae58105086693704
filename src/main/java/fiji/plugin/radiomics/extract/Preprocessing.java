/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.preprocess.RegionData;
import fiji.plugin.radiomics.preprocess.ResampledGrid;
import fiji.plugin.radiomics.preprocess.Resampler;
import fiji.plugin.radiomics.preprocess.Resegmentation;
import java.util.Optional;

/**
 * From an image and a region to the region's data, in IBSI's order: resampling, re-segmentation.
 * Only the region's bounding box is ever computed.
 */
final class Preprocessing {

    private Preprocessing() {}

    /**
     * @param image the image
     * @param region the region on the image's grid
     * @param settings the settings
     * @param margin how far beyond the bounding box families and filters look
     * @return the region's data without grey levels; null where the region is empty, before
     *     re-segmentation
     * @throws IllegalArgumentException where resampling in mm is asked for and the image has no
     *     unit of length
     */
    static RegionData apply(
            VoxelSource image, Region region, ExtractionSettings settings, Margin margin) {
        Optional<Box> bounds = region.box();
        if (bounds.isEmpty()) {
            return null;
        }
        int[] offset = region.offset();
        Volume wide;
        Box inner;
        Mask mask;
        if (settings.spacing().isEmpty()) {
            inner = bounds.get();
            wide = image.read(widened(inner, image.geometry(), margin));
            mask = region.mask().crop(region.mask().bounds().orElseThrow());
            mask = mask.on(image.geometry().crop(inner));
        } else {
            ResampledGrid grid = grid(image.geometry(), settings);
            Box reach = grid.reach(bounds.get());
            Mask reached =
                    Resampler.resample(
                            region.mask(),
                            offset,
                            grid,
                            reach,
                            settings.maskInterpolation(),
                            settings.maskThreshold());
            Optional<Box> tight = reached.bounds();
            if (tight.isEmpty()) {
                return null;
            }
            inner = tight.get().shifted(reach.min());
            wide =
                    Resampler.resample(
                            image,
                            grid,
                            widened(inner, grid.target(), margin),
                            settings.interpolation(),
                            settings.rounding());
            mask = reached.crop(tight.get()).on(grid.target().crop(inner));
        }
        int[] begin = new int[3];
        for (int a = 0; a < 3; a++) {
            begin[a] = Math.min(inner.min(a), margin.voxels(wide.geometry(), a));
        }
        boolean tightly = wide.geometry().voxels() == mask.geometry().voxels();
        Volume box = tightly ? wide : inside(wide, begin, mask.geometry());
        Mask intensity =
                Resegmentation.apply(
                        box,
                        mask,
                        settings.rangeLow(),
                        settings.rangeHigh(),
                        settings.outlierSigma());
        return new RegionData(box, new RegionData.Surroundings(wide, begin), mask, intensity);
    }

    private static Box widened(Box box, Geometry geometry, Margin margin) {
        return box.grown(
                        margin.voxels(geometry, 0),
                        margin.voxels(geometry, 1),
                        margin.voxels(geometry, 2))
                .within(geometry);
    }

    private static Volume inside(Volume wide, int[] begin, Geometry box) {
        int[] size = {box.size(0), box.size(1), box.size(2)};
        return new Volume(box, wide.read(Box.at(begin, size)).data());
    }

    /**
     * @param geometry an image's grid
     * @param settings the settings
     * @return the grid on which features are computed, of the whole image
     * @throws IllegalArgumentException where resampling in mm is asked for and the image has no
     *     unit of length
     */
    static Geometry processed(Geometry geometry, ExtractionSettings settings) {
        return settings.spacing().isEmpty() ? geometry : grid(geometry, settings).target();
    }

    private static ResampledGrid grid(Geometry geometry, ExtractionSettings settings) {
        if (geometry.unit() != LengthUnit.MILLIMETRE) {
            throw new IllegalArgumentException(
                    "resampling to a spacing in mm needs an image with a unit of length, but its"
                            + " calibration is in pixels; set it in Image > Properties..., or use"
                            + " spacing=none");
        }
        double[] spacing = new double[3];
        for (int a = 0; a < 3; a++) {
            spacing[a] = settings.spacing().get(a);
        }
        if (settings.dimension() == Dimension.SLICES) {
            spacing[2] = geometry.spacing(2);
        }
        return new ResampledGrid(geometry, spacing);
    }
}
