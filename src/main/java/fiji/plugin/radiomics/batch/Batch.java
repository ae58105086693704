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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.FileSet;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.UnwritableFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An extraction over all cases of a manifest into a folder:
 *
 * <ul>
 *   <li>{@code features.csv}, a row a region in the order of the manifest's lines, {@code
 *       features_long.csv} and, where the library is there, {@code features.parquet}: the same for
 *       any number of jobs, and whether or not the batch was interrupted;
 *   <li>{@code failures.csv}: the rows that failed, with the reason;
 *   <li>{@code settings.yaml}: the settings;
 *   <li>{@code run.json}: times, machine, paths;
 *   <li>{@code results.journal}: the finished cases, for resuming.
 * </ul>
 *
 * A case counts as finished once its result is on the disk: from then on neither a crash of this
 * program nor one of the machine loses it. A case at work at that moment leaves nothing behind.
 */
public final class Batch {

    private static final String SETTINGS = "settings.yaml";

    /** Bytes that a value takes in all tables and the journal, about. */
    private static final int BYTES_A_VALUE = 150;

    private final String manifestName;
    private final Manifest manifest;
    private final SettingsChoice settings;
    private final Path folder;
    private final BatchOptions options;
    private final CaseEngine engine;

    /**
     * The same settings for every image.
     *
     * @param manifestFile the manifest
     * @param settings what to compute
     * @param folder where results go, made if need be
     * @param options how
     * @throws IOException where the manifest cannot be used, with a message of one line
     * @throws IllegalArgumentException where the settings cannot
     */
    public Batch(Path manifestFile, ExtractionSettings settings, Path folder, BatchOptions options)
            throws IOException {
        this(manifestFile, SettingsChoice.of(settings), folder, options);
    }

    /**
     * Reads the manifest, for cases that run on threads of this program.
     *
     * @param manifestFile the manifest
     * @param settings what to compute
     * @param folder where results go, made if need be
     * @param options how
     * @throws IOException where the manifest cannot be used, with a message of one line
     * @throws IllegalArgumentException where the settings cannot
     */
    public Batch(Path manifestFile, SettingsChoice settings, Path folder, BatchOptions options)
            throws IOException {
        this(
                Manifest.read(manifestFile),
                manifestFile.toAbsolutePath().toString(),
                settings,
                folder,
                options);
    }

    /**
     * The same, for cases of any origin.
     *
     * @param manifest the cases
     * @param manifestName where they come from
     * @param settings what to compute
     * @param folder where results go, made if need be
     * @param options how
     */
    public Batch(
            Manifest manifest,
            String manifestName,
            SettingsChoice settings,
            Path folder,
            BatchOptions options) {
        this(manifest, manifestName, settings, folder, options, new CaseQueue(options));
    }

    /**
     * For cases that run wherever they please.
     *
     * @param manifest the cases
     * @param manifestName where they come from
     * @param settings what to compute
     * @param folder where results go, made if need be
     * @param options how
     * @param engine runs the cases
     */
    public Batch(
            Manifest manifest,
            String manifestName,
            SettingsChoice settings,
            Path folder,
            BatchOptions options,
            CaseEngine engine) {
        this.manifest = manifest;
        this.manifestName = manifestName;
        this.settings = settings;
        this.folder = folder;
        this.options = options;
        this.engine = engine;
    }

    /**
     * Does what can fail before anything is computed.
     *
     * @return the batch, with its folder to itself
     * @throws IOException where the folder cannot be used, with a message of one line
     * @throws IllegalArgumentException where it has results and these are not to be resumed, or a
     *     column of the manifest has the name of one of the tables' own
     */
    public Prepared prepare() throws IOException {
        CaseRunner runner = new CaseRunner(settings, workers());
        manifest.checkNames(runner.schema());
        prepareFolder();
        Journal journal = Journal.open(folder.resolve(Journal.FILE_NAME), runner.resultSchema());
        try {
            removeLeftOvers();
            checkSpace(runner.schema().columns().size());
            if (!Files.exists(folder.resolve(BatchTables.WIDE))) {
                // Beside tables of an earlier run stand the settings of that one until the end.
                writeSettings(folder.resolve(SETTINGS));
            }
            return new Prepared(runner, journal);
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** One case a thread is fastest; threads inside cases are for when there are too few cases. */
    private Workers workers() {
        return manifest.cases().size() < options.jobs()
                ? new Workers(options.jobs())
                : Workers.none();
    }

    private void prepareFolder() throws IOException {
        if (folder.toString().equals("-")) {
            throw new UnwritableFileException(
                    folder, "a batch has several tables", "Name a folder");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnwritableFileException(folder, "it is not a folder", "Choose a folder");
        }
        if (!Files.exists(folder)) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UnwritableFileException(
                        folder, "the folder cannot be made", "Choose another folder", e);
            }
        }
        boolean empty;
        try (Stream<Path> files = Files.list(folder)) {
            empty = files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UnwritableFileException(
                    folder, "there is no permission to read it", "Choose another folder", e);
        }
        if (!empty && !options.resume()) {
            throw new IllegalArgumentException(
                    "The folder "
                            + folder
                            + " is not empty; resume what is in it, or choose another folder");
        }
        if (!empty && !Files.exists(folder.resolve(Journal.FILE_NAME))) {
            throw new IllegalArgumentException(
                    "The folder "
                            + folder
                            + " holds files, but no batch that could be resumed; choose another"
                            + " folder");
        }
        AtomicFile.checkWritable(folder.resolve(Journal.FILE_NAME));
        AtomicFile.checkWritable(folder.resolve(BatchTables.WIDE));
    }

    private void writeSettings(Path file) throws IOException {
        byte[] yaml = settings.yaml().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(yaml));
    }

    /** Of tables that were being written when an earlier run was killed. */
    private void removeLeftOvers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (AtomicFile.isLeftOver(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void checkSpace(int columns) throws IOException {
        long needed = (long) BYTES_A_VALUE * columns * manifest.lines();
        long free = Files.getFileStore(folder).getUsableSpace();
        if (needed > free) {
            throw new UnwritableFileException(
                    folder,
                    "the tables of "
                            + manifest.lines()
                            + " regions take about "
                            + MemoryBudget.text(needed)
                            + ", but there are "
                            + MemoryBudget.text(free)
                            + " free",
                    "Free space or choose another folder; nothing was run");
        }
    }

    /** A batch that has its folder to itself, until it is closed. */
    public final class Prepared implements AutoCloseable {

        private final CaseRunner runner;
        private final Journal journal;

        private Prepared(CaseRunner runner, Journal journal) {
            this.runner = runner;
            this.journal = journal;
        }

        /**
         * Takes over results of another batch, such as one of a shard, for cases that have none
         * yet. They hold like those of an earlier run: where settings and files are the same.
         *
         * @param other the folder of the other batch, which must not be at work
         * @throws IOException where it is no such folder, with a message of one line
         */
        public void take(Path other) throws IOException {
            Path file = other.resolve(Journal.FILE_NAME);
            if (!Files.exists(file)) {
                throw new UnreadableFileException(
                        file, "there is no such file", "Name the folder of a batch");
            }
            try (Journal from = Journal.openOther(file, runner.resultSchema())) {
                for (ManifestCase c : manifest.cases()) {
                    Journal.Entry entry = from.entry(c.id());
                    Journal.Entry own = journal.entry(c.id());
                    if (entry != null && !entry.failed() && (own == null || own.failed())) {
                        journal.append(List.of(from.read(c.id())));
                    }
                }
            }
        }

        /**
         * Runs all cases that have no valid result yet, then writes the tables of all that have
         * one, also where it was cancelled. Only where an earlier run's tables have more cases than
         * this one came to, they are left as they are: nothing that is on the disk is lost.
         *
         * @param listener told of the progress, asked whether to stop
         * @return what became of it
         * @throws IOException where a result or a table cannot be written, with a message of one
         *     line; what was finished is kept
         */
        public BatchSummary run(BatchListener listener) throws IOException {
            RunReport report = new RunReport(manifestName, folder, settings.hash(), options);
            BatchResults results =
                    new BatchResults(manifest.cases().size(), journal, options, listener);
            BatchSummary.End end = engine.run(manifest.cases(), runner, results);
            BatchTables tables =
                    new BatchTables(manifest, runner.schema(), journal, results.finished());
            boolean finished = end == BatchSummary.End.FINISHED;
            int earlier = finished ? 0 : RunReport.casesDone(folder);
            if (earlier > results.finished().size()) {
                tables.count();
                return summary(end, results, tables, List.of(left(earlier)));
            }
            BatchSummary summary;
            try (FileSet files = new FileSet()) {
                tables.write(files, folder, options.texts(), engine.writesParquet());
                files.add(folder.resolve(SETTINGS), Batch.this::writeSettings);
                summary = summary(end, results, tables, List.of());
                byte[] told = report.bytes(summary, engine.report());
                files.add(
                        folder.resolve(RunReport.FILE_NAME),
                        part -> AtomicFile.write(part, out -> out.write(told)));
                files.commit();
            }
            return summary;
        }

        private BatchSummary summary(
                BatchSummary.End end, BatchResults results, BatchTables tables, List<String> more) {
            List<String> notices = new ArrayList<>(tables.notices());
            if (journal.hasPassedOver()) {
                notices.add(
                        "Results of other features, of another version or damaged ones in "
                                + folder.resolve(Journal.FILE_NAME)
                                + " were passed over, and their cases run again");
            }
            notices.addAll(more);
            return new BatchSummary(
                    end,
                    results.progress(),
                    tables.rows(),
                    tables.firstFailures(),
                    tables.failed(),
                    notices);
        }

        private static String left(int earlier) {
            return "The tables of an earlier run, with "
                    + earlier
                    + (earlier == 1 ? " case," : " cases,")
                    + " are left as they were, for this one came to fewer";
        }

        /**
         * @return number of cases
         */
        public int cases() {
            return manifest.cases().size();
        }

        @Override
        public void close() throws IOException {
            journal.close();
            runner.close();
        }
    }

    /**
     * Prepares and runs.
     *
     * @param listener told of the progress, asked whether to stop
     * @return what became of it
     * @throws IOException as {@link #prepare} and {@link Prepared#run}
     * @throws IllegalArgumentException as {@link #prepare}
     */
    public BatchSummary run(BatchListener listener) throws IOException {
        try (Prepared prepared = prepare()) {
            return prepared.run(listener);
        }
    }

    /**
     * @return names of the files with results, for who looks for them
     */
    public static List<String> tableNames() {
        return List.of(BatchTables.WIDE, BatchTables.LONG, BatchTables.FAILURES);
    }
}
