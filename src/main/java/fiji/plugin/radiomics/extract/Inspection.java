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

import fiji.plugin.radiomics.FreeMemory;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.RegionSize;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/** Looks at a region's data before features are computed of it, see {@link Preflight}. */
final class Inspection {

    private final ExtractionSettings settings;
    private final List<FeatureFamily> families;
    private final MemoryNeed need;
    private final LongSupplier available;

    Inspection(ExtractionSettings settings, List<FeatureFamily> families, int threads) {
        this(settings, families, threads, FreeMemory::bytes);
    }

    Inspection(
            ExtractionSettings settings,
            List<FeatureFamily> families,
            int threads,
            LongSupplier available) {
        this.settings = settings;
        this.families = families;
        need = new MemoryNeed(settings, families, threads);
        this.available = available;
    }

    /**
     * @param known what is known of the row already
     * @param image the image's grid
     * @param region the region
     * @param data its data; null where it is empty
     * @param plan the filters
     * @param margin how far families and filters look beyond the region's box
     * @param noted warnings that are known; where the region is empty, they say why
     * @return what the extraction will work on
     */
    Preflight of(
            Provenance known,
            Geometry image,
            Region region,
            RegionData data,
            FilterPlan plan,
            Margin margin,
            List<String> noted) {
        if (data == null) {
            Preflight.Part none = new Preflight.Part(0, Float.NaN, Float.NaN, null);
            return new Preflight(
                    measured(
                            known,
                            region,
                            null,
                            null,
                            noted.isEmpty()
                                    ? List.of(LossWarnings.ofEmpty(region, settings))
                                    : noted),
                    Status.undefined(Status.EMPTY_REGION),
                    none,
                    none,
                    0,
                    available.getAsLong());
        }
        boolean levelled = plan.hasOriginal();
        float[] outlined = finite(data);
        float[] analysed = data.values();
        LevelCount levels = null;
        Status status = analysed.length > 0 ? Status.OK : Status.undefined(Status.EMPTY_REGION);
        if (levelled && analysed.length > 0) {
            try {
                levels = LevelCount.of(analysed, settings.imageDiscretisation());
            } catch (IllegalArgumentException e) {
                boolean needed = families.stream().anyMatch(FeatureFamily::needsLevels);
                status = needed ? Status.failed(e.getMessage()) : Status.OK;
            }
        }
        long bytes = analysed.length == 0 ? 0 : need.bytes(image, size(data, levels), plan, margin);
        long free = FreeMemory.bytesFor(bytes, available);
        List<String> more = new ArrayList<>(noted);
        more.addAll(
                LossWarnings.ofResegmentation(data.image(), data.morphologicalMask(), settings));
        if (bytes > free) {
            more.add(
                    "the extraction needs about "
                            + Preflight.megabytes(bytes)
                            + " MB of memory, of which "
                            + (free >> 20)
                            + " MB are free; "
                            + RegionExtraction.MORE_MEMORY);
        }
        return new Preflight(
                measured(known, region, data, levels, more),
                status,
                part(outlined, levelled),
                part(analysed, levelled),
                bytes,
                free);
    }

    /** Before a region is processed: bytes that its extraction will take. */
    long memory(Geometry image, Box box, FilterPlan plan, Margin margin) {
        return need.bytes(image, box, plan, margin);
    }

    private RegionSize size(RegionData data, LevelCount levels) {
        Geometry g = data.geometry();
        return new RegionSize(
                new int[] {g.size(0), g.size(1), g.size(2)},
                data.values().length,
                levels == null ? 0 : levels.count(),
                levels == null ? 0 : levels.present(),
                settings.reach());
    }

    private Preflight.Part part(float[] values, boolean levelled) {
        float min = Float.NaN;
        float max = Float.NaN;
        for (float v : values) {
            min = v < min || Float.isNaN(min) ? v : min;
            max = v > max || Float.isNaN(max) ? v : max;
        }
        Integer levels = null;
        if (levelled && values.length > 0) {
            try {
                levels = settings.imageDiscretisation().scale(min, max).count();
            } catch (IllegalArgumentException e) {
                levels = null;
            }
        }
        return new Preflight.Part(values.length, min, max, levels);
    }

    /** Finite intensities of the region as outlined. */
    private static float[] finite(RegionData data) {
        byte[] inside = data.morphologicalMask().data();
        float[] from = data.image().data();
        float[] values = new float[inside.length];
        int n = 0;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] != 0 && Float.isFinite(from[i])) {
                values[n++] = from[i];
            }
        }
        return Arrays.copyOf(values, n);
    }

    /**
     * @param known what is known of the row already
     * @param region the region
     * @param data its data; null where it is empty
     * @param levels its grey levels; null where there are none
     * @param more further warnings
     * @return the row's provenance
     */
    private Provenance measured(
            Provenance known,
            Region region,
            RegionData data,
            LevelCount levels,
            List<String> more) {
        List<String> warnings = new ArrayList<>(known.warnings());
        region.clippedText().ifPresent(warnings::add);
        if (levels != null && data.values().length > 1) {
            LevelWarning.ofImage(levels, settings).ifPresent(warnings::add);
        }
        int notFinite = data == null ? 0 : notFinite(data);
        if (notFinite > 0) {
            warnings.add(notFinite + " voxels are NaN or infinite and were left out");
        }
        warnings.addAll(more);
        return new Provenance(
                known.caseId(),
                known.image(),
                known.roi(),
                known.origin(),
                known.slices(),
                data == null ? known.spacing() : data.geometry().spacing(),
                known.imageSpacing(),
                known.lengthUnit(),
                known.intensityUnit(),
                data == null ? 0 : data.morphologicalMask().count(),
                data == null ? 0 : data.values().length,
                notFinite,
                known.clippedFraction(),
                levels == null ? null : levels.count(),
                known.preset(),
                known.settingsHash(),
                warnings);
    }

    private static int notFinite(RegionData data) {
        int n = 0;
        byte[] inside = data.morphologicalMask().data();
        float[] values = data.image().data();
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] != 0 && !Float.isFinite(values[i])) {
                n++;
            }
        }
        return n;
    }
}
