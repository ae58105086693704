/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stability;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.batch.CaseRunner;
import fiji.plugin.radiomics.batch.Manifest;
import fiji.plugin.radiomics.batch.ManifestCase;
import fiji.plugin.radiomics.extract.Dimension;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.perturb.NoiseLevel;
import fiji.plugin.radiomics.perturb.Perturbation;
import fiji.plugin.radiomics.perturb.PerturbationPlan;
import fiji.plugin.radiomics.perturb.Perturber;
import fiji.plugin.radiomics.preprocess.Variation;
import fiji.plugin.radiomics.stats.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Features of all perturbations of one image or of a cohort. Values depend neither on the number of
 * threads nor on which other cases there are.
 */
public final class StabilityRun {

    private final SettingsChoice settings;
    private final ParameterValues values;
    private final Workers workers;
    private final Extractor extractor;
    private final Map<FeatureRow, String> perturbations =
            Collections.synchronizedMap(new IdentityHashMap<>());

    /** Of the images at work: several regions share one. */
    private final Map<VoxelSource, Double> noiseLevels =
            Collections.synchronizedMap(new WeakHashMap<>());

    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param settings what to compute of which image
     * @param values of {@link StabilityParameters#ALL}
     * @param workers threads
     * @throws IllegalArgumentException where nothing is perturbed, or too much
     */
    public StabilityRun(SettingsChoice settings, ParameterValues values, Workers workers) {
        this.settings = settings;
        this.values = values;
        this.workers = workers;
        extractor = new Extractor(settings, workers, Timings.NONE);
        // What cannot be used is refused before anything is read.
        PerturbationPlan.of(values, false);
    }

    /**
     * @param caseId the case
     * @param image its image
     * @param regions its regions
     * @param cancelled asked now and then
     * @return features of all perturbations of each region
     * @throws CancellationException where {@code cancelled} has said so
     */
    public PerturbedFeatures of(
            String caseId, SourceImage image, List<Region> regions, BooleanSupplier cancelled) {
        List<FeatureRow> rows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Region region : regions) {
            rows.addAll(rows(caseId, image, named(region, names), cancelled));
        }
        return features(image.name(), rows);
    }

    /**
     * @param title what the cohort is called
     * @param cohort its cases
     * @param progress told of each finished case; may cancel
     * @return features of all perturbations of all regions of all cases
     * @throws CancellationException where it was cancelled
     */
    public PerturbedFeatures of(String title, Manifest cohort, Progress progress) {
        // Its threads are ours: it is not to be closed.
        CaseRunner runner = new CaseRunner(settings, workers, unused -> this::rows);
        AtomicInteger done = new AtomicInteger();
        List<Callable<List<FeatureRow>>> parts = new ArrayList<>();
        for (ManifestCase c : cohort.cases()) {
            parts.add(
                    () -> {
                        List<FeatureRow> rows = runner.rows(c, progress::isCancelled);
                        synchronized (progress) {
                            progress.report(done.incrementAndGet(), cohort.cases().size());
                        }
                        return rows;
                    });
        }
        List<FeatureRow> rows = new ArrayList<>();
        workers.until(progress::isCancelled).run(parts).forEach(rows::addAll);
        return features(title, rows);
    }

    /** Regions of one case are told apart by name, as in a batch. */
    private static Region named(Region region, Set<String> names) {
        String name = region.name();
        for (int k = 2; !names.add(name); k++) {
            name = region.name() + "#" + k;
        }
        return new Region(
                name, region.mask(), region.offset(), region.clippedFraction(), region.warnings());
    }

    private List<FeatureRow> rows(
            String caseId, SourceImage image, Region region, BooleanSupplier cancelled) {
        boolean bySlice =
                extractor.settings(image).dimension() == Dimension.SLICES
                        || image.grid().size(2) == 1;
        List<Perturbation> plan = PerturbationPlan.of(values, bySlice);
        Perturber perturber =
                new Perturber(
                        image.voxels(),
                        caseId,
                        values,
                        bySlice,
                        voxels -> noiseLevels.computeIfAbsent(voxels, NoiseLevel::of));
        perturber.note(image.intensityUnit()).ifPresent(n -> note(caseId + ": " + n));
        Map<Perturbation.OfImage, List<Perturbation>> images = new LinkedHashMap<>();
        plan.forEach(p -> images.computeIfAbsent(p.ofImage(), k -> new ArrayList<>()).add(p));
        List<Callable<List<FeatureRow>>> parts = new ArrayList<>();
        for (List<Perturbation> same : images.values()) {
            parts.add(() -> rows(perturber, same, caseId, image, region, cancelled));
        }
        List<FeatureRow> rows = new ArrayList<>();
        workers.until(cancelled).run(parts).forEach(rows::addAll);
        return rows;
    }

    private void note(String text) {
        synchronized (notes) {
            if (!notes.contains(text)) {
                notes.add(text);
            }
        }
    }

    private List<FeatureRow> rows(
            Perturber perturber,
            List<Perturbation> same,
            String caseId,
            SourceImage image,
            Region region,
            BooleanSupplier cancelled) {
        SourceImage perturbed =
                new SourceImage(
                        image.name(),
                        perturber.image(same.get(0)),
                        image.intensityUnit(),
                        image.origin(),
                        image.warnings());
        List<Variation> variations =
                perturber.variations(same, region.name(), region.mask(), region.offset());
        List<FeatureRow> rows = new ArrayList<>();
        for (int i = 0; i < same.size(); i++) {
            FeatureRow row =
                    extractor.extract(caseId, perturbed, region, variations.get(i), cancelled);
            perturbations.put(row, same.get(i).label());
            rows.add(row);
        }
        return rows;
    }

    private PerturbedFeatures features(String title, List<FeatureRow> rows) {
        List<String> labels = rows.stream().map(r -> perturbations.getOrDefault(r, "")).toList();
        FeatureTable table = new FeatureTable(extractor.schema(), rows).withoutUnasked();
        List<PerturbedRow> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(new PerturbedRow(labels.get(i), table.rows().get(i)));
        }
        List<String> sorted = new ArrayList<>(notes);
        Collections.sort(sorted);
        return new PerturbedFeatures(title, table.schema(), all, sorted);
    }
}
