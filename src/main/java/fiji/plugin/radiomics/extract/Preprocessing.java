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
import fiji.plugin.radiomics.preprocess.GridMove;
import fiji.plugin.radiomics.preprocess.PlacedMask;
import fiji.plugin.radiomics.preprocess.RegionChange;
import fiji.plugin.radiomics.preprocess.RegionData;
import fiji.plugin.radiomics.preprocess.ResampledGrid;
import fiji.plugin.radiomics.preprocess.Resampler;
import fiji.plugin.radiomics.preprocess.Resegmentation;
import fiji.plugin.radiomics.preprocess.Variation;
import java.util.Optional;
import java.util.function.Consumer;

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
        return apply(image, region, settings, margin, Variation.NONE, warning -> {});
    }

    /** The same, where grid or region depart from the usual. */
    static RegionData apply(
            VoxelSource image,
            Region region,
            ExtractionSettings settings,
            Margin margin,
            Variation variation,
            Consumer<String> warnings) {
        Optional<Box> bounds = region.box();
        if (bounds.isEmpty()) {
            return null;
        }
        GridMove move = variation.move();
        boolean resampled = !settings.spacing().isEmpty() || !move.isNone();
        VoxelSource processed = image;
        PlacedMask placed;
        ResampledGrid grid = null;
        if (resampled) {
            grid = grid(image.geometry(), settings, move, bounds.get());
            Box reach = grid.reach(bounds.get());
            Mask reached =
                    Resampler.resample(
                            region.mask(),
                            region.offset(),
                            grid,
                            reach,
                            settings.maskInterpolation(),
                            settings.maskThreshold());
            placed = new PlacedMask(reached, reach);
            processed = new ResampledVoxels(image, grid, settings);
        } else {
            Box own = region.mask().bounds().orElseThrow();
            placed = new PlacedMask(region.mask().crop(own), bounds.get());
        }
        RegionChange.Place place =
                new RegionChange.Place(processed, grid == null ? m -> m : grid::within, warnings);
        for (RegionChange change : variation.changes()) {
            if (!placed.mask().isEmpty()) {
                placed = change.apply(placed, place);
            }
        }
        Optional<Box> tight = placed.mask().bounds();
        if (tight.isEmpty()) {
            return null;
        }
        Box inner = tight.get().shifted(placed.box().min());
        Geometry whole = processed.geometry();
        Volume wide = processed.read(widened(inner, whole, margin));
        Mask mask = placed.mask().crop(tight.get()).on(whole.crop(inner));
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
        return settings.spacing().isEmpty()
                ? geometry
                : grid(geometry, settings, GridMove.NONE, null).target();
    }

    /** The same, where the grid departs from the usual. */
    static Geometry processed(
            Geometry geometry, ExtractionSettings settings, Region region, Variation variation) {
        Optional<Box> bounds = region.box();
        return variation.move().isNone() || bounds.isEmpty()
                ? processed(geometry, settings)
                : grid(geometry, settings, variation.move(), bounds.get()).target();
    }

    private static ResampledGrid grid(
            Geometry geometry, ExtractionSettings settings, GridMove move, Box region) {
        double[] spacing = geometry.spacing();
        if (settings.spacing().isEmpty()) {
            return new ResampledGrid(geometry, spacing, move, region);
        }
        if (geometry.unit() != LengthUnit.MILLIMETRE) {
            throw new IllegalArgumentException(
                    "resampling to a spacing in mm needs an image with a unit of length, but its"
                            + " calibration is in pixels; set it in Image > Properties..., or use"
                            + " spacing=none");
        }
        for (int a = 0; a < (settings.dimension() == Dimension.SLICES ? 2 : 3); a++) {
            spacing[a] = settings.spacing().get(a);
        }
        return new ResampledGrid(geometry, spacing, move, region);
    }

    /** An image as resampled, of which boxes are made when they are read. */
    private record ResampledVoxels(
            VoxelSource image, ResampledGrid grid, ExtractionSettings settings)
            implements VoxelSource {

        @Override
        public Geometry geometry() {
            return grid.target();
        }

        @Override
        public Volume read(Box box) {
            return Resampler.resample(
                    image, grid, box, settings.interpolation(), settings.rounding());
        }
    }
}
