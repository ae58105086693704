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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import fiji.plugin.radiomics.preprocess.ResampledGrid;
import fiji.plugin.radiomics.preprocess.Resampler;
import fiji.plugin.radiomics.preprocess.Resegmentation;

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
            Volume image, Region region, ExtractionSettings settings, Margin margin) {
        int[] bounds = region.mask().bounds();
        if (bounds == null) {
            return null;
        }
        int[] offset = region.offset();
        for (int a = 0; a < 3; a++) {
            bounds[a] += offset[a];
            bounds[3 + a] += offset[a];
        }
        Volume wide;
        int[] inner;
        Mask mask;
        if (settings.spacing().isEmpty()) {
            inner = bounds;
            wide = crop(image, widened(bounds, image.geometry(), margin));
            mask = crop(region.mask(), offset, bounds, crop(image.geometry(), bounds));
        } else {
            ResampledGrid grid = grid(image.geometry(), settings);
            int[] reach = grid.reach(bounds);
            Mask reached =
                    Resampler.resample(
                            region.mask(),
                            offset,
                            grid,
                            reach,
                            settings.maskInterpolation(),
                            settings.maskThreshold());
            int[] tight = reached.bounds();
            if (tight == null) {
                return null;
            }
            for (int a = 0; a < 3; a++) {
                tight[a] += reach[a];
                tight[3 + a] += reach[a];
            }
            inner = tight;
            wide =
                    Resampler.resample(
                            image,
                            grid,
                            widened(tight, grid.target(), margin),
                            settings.interpolation(),
                            settings.rounding());
            mask =
                    crop(
                            reached,
                            new int[] {reach[0], reach[1], reach[2]},
                            tight,
                            crop(grid.target(), tight));
        }
        int[] begin = new int[3];
        for (int a = 0; a < 3; a++) {
            begin[a] = Math.min(inner[a], margin.voxels(wide.geometry(), a));
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

    private static int[] widened(int[] bounds, Geometry geometry, Margin margin) {
        int[] wide = bounds.clone();
        for (int a = 0; a < 3; a++) {
            int voxels = margin.voxels(geometry, a);
            wide[a] = Math.max(0, bounds[a] - voxels);
            wide[3 + a] = Math.min(geometry.size(a) - 1, bounds[3 + a] + voxels);
        }
        return wide;
    }

    private static Volume inside(Volume wide, int[] begin, Geometry box) {
        int[] bounds = new int[6];
        for (int a = 0; a < 3; a++) {
            bounds[a] = begin[a];
            bounds[3 + a] = begin[a] + box.size(a) - 1;
        }
        return new Volume(box, crop(wide, bounds).data());
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

    private static Geometry crop(Geometry geometry, int[] bounds) {
        return geometry.crop(
                new int[] {bounds[0], bounds[1], bounds[2]},
                new int[] {
                    bounds[3] - bounds[0] + 1, bounds[4] - bounds[1] + 1, bounds[5] - bounds[2] + 1
                });
    }

    private static Volume crop(Volume image, int[] bounds) {
        Geometry part = crop(image.geometry(), bounds);
        float[] data = new float[part.voxels()];
        int nx = part.size(0);
        for (int z = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++) {
                int from = image.geometry().index(bounds[0], bounds[1] + y, bounds[2] + z);
                System.arraycopy(image.data(), from, data, part.index(0, y, z), nx);
            }
        }
        return new Volume(part, data);
    }

    private static Mask crop(Mask mask, int[] offset, int[] bounds, Geometry part) {
        byte[] data = new byte[part.voxels()];
        int nx = part.size(0);
        for (int z = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++) {
                int from =
                        mask.geometry()
                                .index(
                                        bounds[0] - offset[0],
                                        bounds[1] - offset[1] + y,
                                        bounds[2] - offset[2] + z);
                System.arraycopy(mask.data(), from, data, part.index(0, y, z), nx);
            }
        }
        return new Mask(part, data);
    }
}
