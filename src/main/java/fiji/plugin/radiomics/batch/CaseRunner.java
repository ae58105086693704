/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.Fault;
import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.extract.UnusableRegions;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.opener.RegionFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Runs one case of a manifest: reads its image and regions and computes their rows. Has no state
 * that changes: many threads may use one.
 */
public final class CaseRunner implements AutoCloseable {

    private final Workers workers;
    private final Extractor extractor;
    private final RegionWork work;
    private final String settingsHash;
    private final ResultSchema resultSchema;

    /**
     * @param settings what to compute
     * @throws IllegalArgumentException where a family is not known
     */
    public CaseRunner(ExtractionSettings settings) {
        this(SettingsChoice.of(settings));
    }

    /**
     * @param settings what to compute of which image
     * @throws IllegalArgumentException where a family is not known
     */
    public CaseRunner(SettingsChoice settings) {
        this(settings, Workers.none());
    }

    /**
     * @param settings what to compute
     * @param workers threads to share the work of a region; where there are more cases than
     *     processors, {@link Workers#none()} is fastest
     * @throws IllegalArgumentException where a family is not known
     */
    public CaseRunner(SettingsChoice settings, Workers workers) {
        this(
                settings,
                workers,
                extractor ->
                        (id, image, region, cancelled) ->
                                List.of(extractor.extract(id, image, region, cancelled)));
    }

    /**
     * One that makes other rows of a region than the usual one.
     *
     * @param settings what to compute
     * @param workers threads to share the work of a region
     * @param work makes the rows of a region with the extractor that it is given
     * @throws IllegalArgumentException where a family is not known
     */
    public CaseRunner(
            SettingsChoice settings, Workers workers, Function<Extractor, RegionWork> work) {
        this.workers = workers;
        extractor = new Extractor(settings, workers, Timings.NONE);
        this.work = work.apply(extractor);
        settingsHash = settings.hash();
        resultSchema = ResultSchema.of(settings.widest(), extractor.schema());
    }

    /**
     * @return the columns of every row
     */
    public FeatureSchema schema() {
        return extractor.schema();
    }

    /** What the values of every row stand for. */
    ResultSchema resultSchema() {
        return resultSchema;
    }

    /**
     * @param c a case
     * @return its rows; nothing in its files makes this throw: what goes wrong is a row's status
     */
    public CaseResult run(ManifestCase c) {
        return run(c, () -> false);
    }

    /**
     * The same, with a way out.
     *
     * @param c a case
     * @param cancelled asked now and then
     * @return its rows
     * @throws CancellationException where {@code cancelled} has said so
     */
    public CaseResult run(ManifestCase c, BooleanSupplier cancelled) {
        return run(c, fingerprint(c, cancelled), cancelled, MemoryBudget.unlimited());
    }

    /**
     * The rows of a case alone, for who keeps no account of it.
     *
     * @param c a case
     * @param cancelled asked now and then
     * @return its rows
     * @throws CancellationException where {@code cancelled} has said so
     */
    public List<FeatureRow> rows(ManifestCase c, BooleanSupplier cancelled) {
        return run(c, "", cancelled, MemoryBudget.unlimited()).rows().stream()
                .map(CaseRow::row)
                .toList();
    }

    /**
     * Runs a case unless it is still as an earlier run has found it.
     *
     * @param c a case
     * @param earlier fingerprint of the earlier result; empty where there is none
     * @param cancelled asked now and then
     * @param budget memory that is shared with other cases
     * @return what it gave
     * @throws CancellationException where {@code cancelled} has said so
     */
    public CaseOutcome outcome(
            ManifestCase c, String earlier, BooleanSupplier cancelled, MemoryBudget budget) {
        String fingerprint = fingerprint(c, cancelled);
        return !fingerprint.isEmpty() && fingerprint.equals(earlier)
                ? new CaseOutcome(c.id(), null)
                : CaseOutcome.of(run(c, fingerprint, cancelled, budget));
    }

    /**
     * Gives up a case.
     *
     * @param c a case
     * @param reason why, in one line
     * @return a row that failed for each of its masks and sets of ROIs
     */
    public CaseOutcome giveUp(ManifestCase c, String reason) {
        Run run = new Run(c, 0, () -> false, MemoryBudget.unlimited());
        return CaseOutcome.of(new CaseResult(c.id(), "", run.failed(reason)));
    }

    private CaseResult run(
            ManifestCase c, String fingerprint, BooleanSupplier cancelled, MemoryBudget budget) {
        long reading = ReadingNeed.bytes(c);
        long bytes = reading;
        while (true) {
            Run run = new Run(c, reading, cancelled, budget);
            try {
                return new CaseResult(c.id(), fingerprint, run.rows(bytes));
            } catch (NotNowException e) {
                // All is given back before waiting for the whole of it.
                bytes = e.bytes;
            }
        }
    }

    /** A region needs more memory than is free beside other cases. */
    private static final class NotNowException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long bytes;

        NotNowException(long bytes) {
            super(null, null, false, false);
            this.bytes = bytes;
        }
    }

    /**
     * @param c a case
     * @return what its result would be known by, see {@link CaseFingerprint}; empty where a file
     *     cannot be read
     */
    String fingerprint(ManifestCase c) {
        return fingerprint(c, () -> false);
    }

    private String fingerprint(ManifestCase c, BooleanSupplier cancelled) {
        try {
            return CaseFingerprint.of(settingsHash, resultSchema, c, cancelled);
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whoever reads the file says what is wrong with it.
            return "";
        }
    }

    /** Ends the threads. */
    @Override
    public void close() {
        workers.close();
    }

    private static String name(String path) {
        // Of a path, too, that this session cannot name.
        String bare = path.replaceFirst("[/\\\\]+$", "");
        return bare.substring(1 + Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')));
    }

    /** One case at work. */
    private final class Run {

        private final ManifestCase manifestCase;
        private final long reading;
        private final BooleanSupplier cancelled;
        private final MemoryBudget budget;
        private final List<CaseRow> rows = new ArrayList<>();
        private final Map<ReadOptions, ImageFiles.ImageFile> images = new HashMap<>();
        private final Set<String> names = new HashSet<>();
        private final GivenPaths given;
        private MemoryBudget.Lease lease;

        Run(
                ManifestCase manifestCase,
                long reading,
                BooleanSupplier cancelled,
                MemoryBudget budget) {
            this.manifestCase = manifestCase;
            given = new GivenPaths(manifestCase);
            this.reading = reading;
            this.cancelled = cancelled;
            this.budget = budget;
        }

        /**
         * @param bytes memory to start with
         */
        List<CaseRow> rows(long bytes) {
            try {
                budget.check(bytes);
            } catch (IllegalArgumentException e) {
                return failed(e.getMessage());
            }
            try (MemoryBudget.Lease all = budget.acquire(bytes, cancelled)) {
                lease = all;
                forEachSource(this::guarded);
                return rows;
            }
        }

        List<CaseRow> failed(String reason) {
            forEachSource((row, source) -> fail(row, source, reason));
            return rows;
        }

        private void forEachSource(BiConsumer<ManifestRow, ManifestColumn> task) {
            for (ManifestRow row : manifestCase.rows()) {
                for (ManifestColumn source : List.of(ManifestColumn.MASK, ManifestColumn.ROI)) {
                    if (!row.get(source).isEmpty()) {
                        task.accept(row, source);
                    }
                }
            }
        }

        /** Whatever goes wrong in one case must not end all the others. */
        private void guarded(ManifestRow row, ManifestColumn source) {
            try {
                regions(row, source);
            } catch (CancellationException | NotNowException e) {
                throw e;
            } catch (UnusableRegions e) {
                e.regions().forEach(r -> fail(row, r.name(), r.reason()));
            } catch (IllegalArgumentException | IOException e) {
                fail(row, source, e.getMessage());
            } catch (OutOfMemoryError e) {
                fail(row, source, "not enough memory to read it; give Java more (-Xmx)");
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                fail(row, source, Fault.text(e));
            }
        }

        private void regions(ManifestRow row, ManifestColumn source) throws IOException {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            ImageFiles.ImageFile image = image(Manifest.options(row));
            List<Region> regions =
                    RegionFiles.regions(
                            Manifest.request(row, source),
                            PathText.path(manifestCase.image()),
                            image,
                            Manifest.options(row));
            for (Region region : regions) {
                Region named = named(region, Manifest.withoutEffect(row));
                String problem = reserve(image.source(), region);
                List<FeatureRow> made =
                        problem == null
                                ? work.rows(manifestCase.id(), image.source(), named, cancelled)
                                : List.of(
                                        extractor.failed(
                                                manifestCase.id(),
                                                image.source().name(),
                                                named.name(),
                                                problem));
                made.forEach(features -> add(row, features));
            }
        }

        /** Takes the memory for a region; says why where it can never have it. */
        private String reserve(SourceImage image, Region region) {
            long bytes = reading + extractor.memory(image, region);
            try {
                budget.check(bytes);
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
            if (!lease.tryGrow(bytes)) {
                throw new NotNowException(bytes);
            }
            return null;
        }

        private ImageFiles.ImageFile image(ReadOptions options) throws IOException {
            ImageFiles.ImageFile image = images.get(options);
            if (image == null) {
                // One at a time: lines of another channel or frame mostly follow each other.
                images.clear();
                image = ImageFiles.read(PathText.path(manifestCase.image()), options);
                images.put(options, image);
            }
            return image;
        }

        /** Regions of one case are told apart by name. */
        private Region named(Region region, List<String> more) {
            List<String> warnings = new ArrayList<>(region.warnings());
            warnings.addAll(more);
            return new Region(
                    unique(region.name()),
                    region.mask(),
                    region.offset(),
                    region.clippedFraction(),
                    warnings);
        }

        private String unique(String name) {
            String candidate = name;
            for (int k = 2; !names.add(candidate); k++) {
                candidate = name + "#" + k;
            }
            return candidate;
        }

        private void fail(ManifestRow row, ManifestColumn source, String message) {
            fail(row, name(row.get(source)), message);
        }

        private void fail(ManifestRow row, String region, String message) {
            add(
                    row,
                    extractor.failed(
                            manifestCase.id(),
                            name(manifestCase.image()),
                            unique(region),
                            given.in(message)));
        }

        private void add(ManifestRow row, FeatureRow features) {
            rows.add(new CaseRow(manifestCase.rows().indexOf(row), features));
        }
    }
}
