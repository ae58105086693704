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

import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.RegionSize;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.Interpolation;
import fiji.plugin.radiomics.preprocess.SplinePrefilter;
import java.util.Comparator;
import java.util.List;

/**
 * The memory that an extraction takes beside image and mask, from the arrays that it allocates: the
 * greatest of what resampling, filters and families hold at a time. In ten cases from 14 to 209 MB
 * the least heap in which the extraction went through was within 5 MB or 8 % of the estimate
 * ({@code MemoryMeasurement}); a collector that cannot move large arrays may need up to half as
 * much again.
 */
final class MemoryNeed {

    /** What every run takes, however small its region. */
    static final long FIXED = 4L << 20;

    private static final int UNKNOWN_LEVELS = 512;

    private final ExtractionSettings settings;
    private final List<FeatureFamily> families;
    private final int threads;

    MemoryNeed(ExtractionSettings settings, List<FeatureFamily> families, int threads) {
        this.settings = settings;
        this.families = families;
        this.threads = threads;
    }

    /**
     * @param image the image's grid
     * @param region the region on the processed grid
     * @param plan the filters
     * @param margin how far families and filters look beyond the region's box
     * @return bytes
     */
    long bytes(Geometry image, RegionSize region, FilterPlan plan, Margin margin) {
        Geometry processed = Preprocessing.processed(image, settings);
        int[] wide = region.box();
        long wideVoxels = 1;
        for (int a = 0; a < 3; a++) {
            long both = wide[a] + 2L * margin.voxels(processed, a);
            wide[a] = (int) Math.min(processed.size(a), both);
            wideVoxels *= wide[a];
        }
        long box = region.boxVoxels();
        long processedBox = (Float.BYTES + 2) * box + (long) Float.BYTES * region.voxels();
        long surroundings = wideVoxels > box ? Float.BYTES * wideVoxels : 0;
        long levels = Short.BYTES * (region.paddedVoxels() + region.voxels());
        long filtered = 0;
        long responseLevels = 0;
        for (FilterPlan.Step step : plan.steps()) {
            if (!step.isOriginal()) {
                // All responses and one work volume of doubles; one of them becomes a region.
                long responses = Float.BYTES * step.labels().size() + Double.BYTES;
                filtered = Math.max(filtered, responses * wideVoxels);
                responseLevels = Float.BYTES * (box + region.voxels()) + levels;
            }
        }
        long working = Math.max(filtered, responseLevels + families(region));
        return FIXED
                + processedBox
                + surroundings
                + Math.max(resampling(image, processed, wide), levels + working);
    }

    /**
     * The same before the region is processed, on the generous side, and beside what any run takes.
     *
     * @param image the image's grid
     * @param box the region's box on it
     * @param plan the filters
     * @param margin how far families and filters look beyond the region's box
     * @return bytes
     */
    long bytes(Geometry image, Box box, FilterPlan plan, Margin margin) {
        Geometry processed = Preprocessing.processed(image, settings);
        int[] size = box.size();
        for (int a = 0; a < 3; a++) {
            double scale = image.spacing(a) / processed.spacing(a);
            int most = scale == 1 ? size[a] : (int) Math.min(1 << 30, size[a] * scale + 2);
            size[a] = Math.min(processed.size(a), most);
        }
        double voxels = (double) size[0] * size[1] * size[2];
        if (voxels > Integer.MAX_VALUE) {
            // No array is as large: the extraction will say so.
            return 0;
        }
        int levels = expectedLevels();
        RegionSize region =
                new RegionSize(
                        size,
                        (int) voxels,
                        levels,
                        Math.min(levels, (int) voxels),
                        settings.reach());
        return bytes(image, region, plan, margin) - FIXED;
    }

    /** Those of the range, where there is one: of the region's intensities nothing is known yet. */
    private int expectedLevels() {
        try {
            boolean fixed = settings.discretisation() == DiscretisationMethod.FBN;
            boolean ranged =
                    Double.isFinite(settings.rangeLow()) && Double.isFinite(settings.rangeHigh());
            if (fixed || ranged) {
                float low = ranged ? (float) settings.rangeLow() : 0;
                float high = ranged ? (float) settings.rangeHigh() : 1;
                return settings.imageDiscretisation().scale(low, high).count();
            }
        } catch (IllegalArgumentException e) {
            // More levels than are allowed: texture will be refused.
        }
        return Math.min(UNKNOWN_LEVELS, settings.maxLevels());
    }

    private long families(RegionSize region) {
        return families.stream()
                .map(family -> bytes(family, region))
                .sorted(Comparator.reverseOrder())
                .limit(threads)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** An estimate that fails is none; what is wrong with the family shows when it computes. */
    private long bytes(FeatureFamily family, RegionSize region) {
        try {
            return family.workingBytes(region, settings.featureSettings(family, ""), threads);
        } catch (RuntimeException | LinkageError e) {
            return 0;
        }
    }

    /** Spline coefficients of the part of the old grid that the new voxels are made from. */
    private long resampling(Geometry image, Geometry processed, int[] wide) {
        if (settings.spacing().isEmpty()
                || settings.interpolation() != Interpolation.TRICUBIC_SPLINE) {
            return 0;
        }
        double voxels = 1;
        for (int a = 0; a < 3; a++) {
            double old = Math.ceil(wide[a] * processed.spacing(a) / image.spacing(a));
            boolean same = processed.spacing(a) == image.spacing(a);
            double reached = same ? wide[a] : old + 2 * SplinePrefilter.MARGIN;
            voxels *= Math.min(image.size(a), reached);
        }
        return (long) (Double.BYTES * voxels);
    }
}
