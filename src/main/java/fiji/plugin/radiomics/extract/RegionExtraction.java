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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.preprocess.Discretisation;
import fiji.plugin.radiomics.preprocess.RegionData;
import fiji.plugin.radiomics.preprocess.Variation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** The pipeline from an image and a region to a row, with the same settings for every image. */
final class RegionExtraction {

    static final String MORE_MEMORY =
            "give Java more memory (Edit > Options > Memory & Threads, or java -Xmx)";

    private final ExtractionSettings settings;
    private final Workers workers;
    private final Timings timings;
    private final List<FeatureFamily> families;
    private final double marginMm;
    private final FeatureSchema schema;
    private final RowOrigins origins;
    private final Inspection inspection;

    /**
     * @param choice what to compute, and how that was chosen
     * @param workers threads to share the work of a region; values never depend on their number
     * @param timings collects how long each stage and family took
     * @throws IllegalArgumentException where a family is not known
     */
    RegionExtraction(SettingsChoice.Chosen choice, Workers workers, Timings timings) {
        settings = choice.settings();
        this.workers = workers;
        this.timings = timings;
        families = settings.families().families();
        marginMm =
                families.stream().mapToDouble(FeatureFamily::marginInMillimetres).max().orElse(0);
        schema = new FeatureSchema(settings);
        origins = new RowOrigins(choice);
        inspection = new Inspection(settings, families, workers.threads());
    }

    /**
     * @return the columns of every row
     */
    FeatureSchema schema() {
        return schema;
    }

    /**
     * Computes one row. Nothing in image or region makes it throw: what goes wrong is the row's
     * status.
     *
     * @param caseId the case
     * @param image the image
     * @param region the region on its grid
     * @param variation how grid and region depart from the usual
     * @param cancelled asked now and then
     * @param preflight told what the row is computed of, before it is; not where the region's data
     *     cannot be made
     * @return the row
     * @throws CancellationException where {@code cancelled} returned true
     */
    FeatureRow extract(
            String caseId,
            SourceImage image,
            Region region,
            Variation variation,
            BooleanSupplier cancelled,
            Consumer<Preflight> preflight) {
        Provenance known = origins.of(caseId, image, region);
        try {
            return row(known, image, region, variation, cancelled, preflight);
        } catch (IllegalArgumentException e) {
            return failed(known, e.getMessage());
        } catch (OutOfMemoryError e) {
            return failed(known, notEnough(region));
        }
    }

    /**
     * The row of a case that could not be started, e.g. because its image could not be read.
     *
     * @param caseId the case
     * @param image name of the image
     * @param roi name of the region
     * @param message what went wrong
     * @return a row without values
     */
    FeatureRow failed(String caseId, String image, String roi, String message) {
        return failed(origins.ofUnopened(caseId, image, roi), message);
    }

    /**
     * What a run would work on, without computing features. Nothing in image or region makes it
     * throw.
     *
     * @param caseId the case
     * @param image the image
     * @param region the region
     * @return voxels before and after re-segmentation, grey levels, memory, warnings, and where the
     *     run would fail, why
     */
    Preflight preview(String caseId, SourceImage image, Region region) {
        Provenance known = origins.of(caseId, image, region);
        try {
            Geometry grid = image.grid();
            FilterPlan plan = FilterPlan.of(settings, grid);
            RegionData data =
                    Preprocessing.apply(voxels(image, region), region, settings, Margin.NONE);
            return inspection.of(known, grid, region, data, plan, plan.margin(marginMm), List.of());
        } catch (IllegalArgumentException e) {
            return new Preflight(known, Status.failed(e.getMessage()), null, null, 0, 0);
        } catch (OutOfMemoryError e) {
            return new Preflight(known, Status.failed(notEnough(region)), null, null, 0, 0);
        }
    }

    /** The image, or its twin of shuffled voxels. */
    private VoxelSource voxels(SourceImage image, Region region) {
        return settings.shuffle().isPresent()
                ? ShuffledVoxels.of(image.voxels(), region, settings.shuffle().getAsLong())
                : image.voxels();
    }

    /**
     * @param grid an image's grid
     * @param region a region on it
     * @return bytes that its extraction will take at most beside image and region, about; 0 where
     *     it is empty, or will be refused
     */
    long memory(Geometry grid, Region region) {
        try {
            FilterPlan plan = FilterPlan.of(settings, grid);
            return region.box()
                    .map(box -> inspection.memory(grid, box, plan, plan.margin(marginMm)))
                    .orElse(0L);
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private static String notEnough(Region region) {
        return "not enough memory for a region of "
                + region.mask().geometry().sizeText()
                + " voxels; "
                + MORE_MEMORY;
    }

    private FeatureRow row(
            Provenance known,
            SourceImage image,
            Region region,
            Variation variation,
            BooleanSupplier cancelled,
            Consumer<Preflight> listener) {
        check(cancelled);
        long start = System.nanoTime();
        Geometry grid = image.grid();
        FilterPlan plan =
                FilterPlan.ofProcessed(
                        settings, Preprocessing.processed(grid, settings, region, variation));
        Margin margin = plan.margin(marginMm);
        List<String> more = new ArrayList<>();
        RegionData data =
                Preprocessing.apply(
                        voxels(image, region), region, settings, margin, variation, more::add);
        if (data == null && variation != Variation.NONE && region.box().isPresent()) {
            more.add(
                    "nothing of the region of "
                            + region.mask().count()
                            + " voxel(s) is left after resampling and this perturbation");
        }
        Preflight preflight = inspection.of(known, grid, region, data, plan, margin, more);
        timings.took("processing", System.nanoTime() - start);
        listener.accept(preflight);
        if (data == null || data.values().length == 0) {
            return empty(preflight.provenance());
        }
        FeatureValue[] values = new FeatureValue[schema.columns().size()];
        FamilyRun run = new FamilyRun(schema, values);
        // Who was told once that the work is cancelled is told so ever after.
        AtomicBoolean ended = new AtomicBoolean();
        Workers untilCancelled =
                workers.until(
                        () -> {
                            if (!ended.get() && cancelled.getAsBoolean()) {
                                ended.set(true);
                            }
                            return ended.get();
                        });
        Provenance provenance = preflight.provenance();
        boolean levelsKnown = plan.hasOriginal();
        for (FilterPlan.Step step : plan.steps()) {
            RegionData levelled = step(step, image, data, untilCancelled, run);
            if (!levelsKnown && levelled.hasLevels()) {
                provenance = provenance.withLevels(LevelCount.of(levelled), settings);
            }
            levelsKnown = true;
        }
        return new FeatureRow(provenance, run.status(), List.of(values));
    }

    /** All columns of one filter. Returns the last response with its grey levels. */
    private RegionData step(
            FilterPlan.Step step,
            SourceImage image,
            RegionData data,
            Workers untilCancelled,
            FamilyRun run) {
        if (step.isOriginal()) {
            String label = step.labels().get(0);
            RegionData levelled = levelled(data, settings.imageDiscretisation());
            // The image's own word goes before the settings': no family may take Bq/ml for SUV.
            String unit =
                    image.intensityUnit().isEmpty()
                            ? origins.unit(image, new ArrayList<>())
                            : image.intensityUnit();
            families(
                    label,
                    levelled,
                    family -> settings.featureSettings(family, unit),
                    untilCancelled,
                    run);
            return levelled;
        }
        List<Volume> responses;
        long start = System.nanoTime();
        try {
            responses = step.apply(data.surroundings().image(), untilCancelled);
        } catch (IllegalArgumentException e) {
            return failed(step, e.getMessage(), data, run);
        } catch (OutOfMemoryError e) {
            return failed(step, "not enough memory for a filter; " + MORE_MEMORY, data, run);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Filters may come from other people's jars, too.
            String reason =
                    "the filter "
                            + step.labels().get(0)
                            + ": an error in its code, please report it ("
                            + FamilyRun.said(e)
                            + ")";
            return failed(step, reason, data, run);
        }
        timings.took("filters", System.nanoTime() - start);
        RegionData levelled = data;
        for (int i = 0; i < responses.size(); i++) {
            RegionData response = data.ofResponse(responses.get(i));
            levelled = levelled(response, settings.responseDiscretisation());
            families(
                    step.labels().get(i),
                    levelled,
                    settings::responseSettings,
                    untilCancelled,
                    run);
        }
        return levelled;
    }

    private RegionData failed(FilterPlan.Step step, String reason, RegionData data, FamilyRun run) {
        run.fill(step.labels(), families, Status.failed(reason));
        return data;
    }

    private RegionData levelled(RegionData data, Discretisation discretisation) {
        long start = System.nanoTime();
        try {
            return discretised(data, discretisation);
        } catch (IllegalArgumentException e) {
            return data.withoutLevels(e.getMessage());
        } finally {
            timings.took("discretisation", System.nanoTime() - start);
        }
    }

    private void families(
            String filter,
            RegionData region,
            Function<FeatureFamily, FeatureSettings> settingsOf,
            Workers untilCancelled,
            FamilyRun run) {
        List<Callable<Void>> parts = new ArrayList<>();
        for (FeatureFamily family : families) {
            parts.add(
                    () -> {
                        long start = System.nanoTime();
                        run.compute(
                                family, filter, region, settingsOf.apply(family), untilCancelled);
                        timings.took(family.familyName(), System.nanoTime() - start);
                        return null;
                    });
        }
        untilCancelled.run(parts);
    }

    private RegionData discretised(RegionData data, Discretisation discretisation) {
        if (data.values().length == 0) {
            return data;
        }
        return data.withLevels(discretisation.apply(data, settings.reach()));
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private FeatureRow empty(Provenance provenance) {
        Status status = Status.undefined(Status.EMPTY_REGION);
        return new FeatureRow(provenance, status, all(status));
    }

    private FeatureRow failed(Provenance provenance, String message) {
        Status status = Status.failed(message);
        return new FeatureRow(provenance, status, all(status));
    }

    private List<FeatureValue> all(Status status) {
        FeatureValue[] values = new FeatureValue[schema.columns().size()];
        Arrays.fill(values, FeatureValue.missing(status));
        return List.of(values);
    }
}
