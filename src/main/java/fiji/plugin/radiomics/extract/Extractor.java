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
import fiji.plugin.radiomics.preprocess.Variation;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * From an image and a region to a row of features: the one pipeline behind the menu, macros and the
 * command line. The settings of each image follow from a {@link SettingsChoice}; all rows have the
 * same columns. Immutable; one extractor may serve many threads.
 *
 * <pre>{@code
 * Geometry grid = Geometry.of(512, 512, 120, 0.7, 0.7, 2.5); // voxels and mm along x, y, z
 * SourceImage image = new SourceImage("ct", Volume.of(img, grid), "HU", List.of());
 * Mask mask = Mask.of(maskImg, grid);
 * Extractor extractor = new Extractor(Presets.get("ct"));
 * FeatureRow row = extractor.extract("case 1", image, Region.of("lesion", mask));
 * }</pre>
 */
public final class Extractor {

    private final SettingsChoice choice;
    private final Workers workers;
    private final Timings timings;
    private final FeatureSchema schema;
    private final Map<SettingsChoice.Chosen, RegionExtraction> extractions =
            new ConcurrentHashMap<>();

    /**
     * An extractor in the caller's thread alone.
     *
     * @param settings what to compute
     * @throws IllegalArgumentException where a family is not known
     */
    public Extractor(ExtractionSettings settings) {
        this(settings, Workers.none(), Timings.NONE);
    }

    /**
     * @param settings what to compute
     * @param workers threads to share the work of a region; values never depend on their number
     * @param timings collects how long each stage and family took
     * @throws IllegalArgumentException where a family is not known
     */
    public Extractor(ExtractionSettings settings, Workers workers, Timings timings) {
        this(SettingsChoice.of(settings), workers, timings);
    }

    /**
     * @param choice what to compute of which image
     * @param workers threads to share the work of a region; values never depend on their number
     * @param timings collects how long each stage and family took
     * @throws IllegalArgumentException where a family is not known
     */
    public Extractor(SettingsChoice choice, Workers workers, Timings timings) {
        this.choice = choice;
        this.workers = workers;
        this.timings = timings;
        schema = new FeatureSchema(choice.widest());
        of(ImageOrigin.UNKNOWN);
    }

    /**
     * @return the columns of every row
     */
    public FeatureSchema schema() {
        return schema;
    }

    /**
     * Computes one row. Nothing in image or region makes it throw: what goes wrong is the row's
     * status.
     *
     * @param caseId the case
     * @param image the image
     * @param region the region on its grid
     * @return the row
     */
    public FeatureRow extract(String caseId, SourceImage image, Region region) {
        return extract(caseId, image, region, () -> false);
    }

    /**
     * The same, with a way out.
     *
     * @param caseId the case
     * @param image the image
     * @param region the region on its grid
     * @param cancelled asked now and then
     * @return the row
     * @throws CancellationException where {@code cancelled} returned true
     */
    public FeatureRow extract(
            String caseId, SourceImage image, Region region, BooleanSupplier cancelled) {
        return extract(caseId, image, region, cancelled, preflight -> {});
    }

    /**
     * The same, with a word before it begins.
     *
     * @param caseId the case
     * @param image the image
     * @param region the region on its grid
     * @param cancelled asked now and then
     * @param preflight told what the row is computed of, before it is; not where the region's data
     *     cannot be made
     * @return the row
     * @throws CancellationException where {@code cancelled} returned true
     */
    public FeatureRow extract(
            String caseId,
            SourceImage image,
            Region region,
            BooleanSupplier cancelled,
            Consumer<Preflight> preflight) {
        RegionExtraction own = of(image.origin());
        return widened(
                own.extract(caseId, image, region, Variation.NONE, cancelled, preflight), own);
    }

    /**
     * The row of a region whose grid or outline departs from the usual.
     *
     * @param caseId the case
     * @param image the image
     * @param region the region on its grid
     * @param variation how
     * @param cancelled asked now and then
     * @return the row
     * @throws CancellationException where {@code cancelled} returned true
     */
    public FeatureRow extract(
            String caseId,
            SourceImage image,
            Region region,
            Variation variation,
            BooleanSupplier cancelled) {
        RegionExtraction own = of(image.origin());
        return widened(
                own.extract(caseId, image, region, variation, cancelled, preflight -> {}), own);
    }

    /**
     * @param image an image
     * @return what is computed of it
     */
    public ExtractionSettings settings(SourceImage image) {
        return choice.of(image.origin()).settings();
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
    public FeatureRow failed(String caseId, String image, String roi, String message) {
        RegionExtraction own = of(ImageOrigin.UNKNOWN);
        return widened(own.failed(caseId, image, roi, message), own);
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
    public Preflight preview(String caseId, SourceImage image, Region region) {
        return of(image.origin()).preview(caseId, image, region);
    }

    /**
     * @param image an image
     * @param region a region on it
     * @return bytes that its extraction will take, about and on the generous side, beside both and
     *     beside what any run takes; 0 where the region is empty, or will be refused
     */
    public long memory(SourceImage image, Region region) {
        return of(image.origin()).memory(image.grid(), region);
    }

    private RegionExtraction of(ImageOrigin origin) {
        return extractions.computeIfAbsent(
                choice.of(origin), chosen -> new RegionExtraction(chosen, workers, timings));
    }

    private FeatureRow widened(FeatureRow row, RegionExtraction own) {
        return own.schema().columns().equals(schema.columns())
                ? row
                : new FeatureRow(
                        row.provenance(), row.status(), schema.place(own.schema(), row.values()));
    }
}
