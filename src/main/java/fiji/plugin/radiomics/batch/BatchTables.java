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

import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.TableLayout;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.CsvTexts;
import fiji.plugin.radiomics.io.FeatureRowWriter;
import fiji.plugin.radiomics.io.FileSet;
import fiji.plugin.radiomics.io.IoConsumer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The final tables, made from the journal: a row a region, in the order of the manifest's lines.
 * Nothing in them depends on when, where or by how many jobs they were computed.
 */
final class BatchTables {

    static final String WIDE = "features.csv";
    static final String LONG = "features_long.csv";
    static final String FAILURES = "failures.csv";
    static final String PARQUET = "features.parquet";

    private static final List<String> FAILURE_COLUMNS =
            List.of("line", "case", "image", "roi", "reason");

    private final Manifest manifest;
    private final FeatureSchema computed;
    private final Journal journal;
    private final Set<String> finished;

    /** The columns that any row's preset asks for. */
    private final BitSet asked = new BitSet();

    private FeatureSchema schema;
    private int rows;
    private int failed;
    private final List<String> firstFailures = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    /**
     * @param finished the cases whose results in the journal count
     */
    BatchTables(Manifest manifest, FeatureSchema schema, Journal journal, Set<String> finished) {
        this.manifest = manifest;
        computed = schema;
        this.schema = schema;
        this.journal = journal;
        this.finished = new HashSet<>(finished);
    }

    /** A row of the tables. */
    record Row(ManifestRow line, FeatureRow features) {}

    /**
     * Writes all tables, to take their places together.
     *
     * @param files gets the tables
     * @param folder where to
     * @param texts how texts are written in CSV files
     * @param parquet whether as Parquet, too
     * @throws IOException with the path and the cause
     */
    void write(FileSet files, Path folder, CsvTexts texts, boolean parquet) throws IOException {
        asked.set(0, computed.columns().size());
        BitSet found = new BitSet();
        forEach(row -> computed.addAsked(row.features, found));
        if (!found.isEmpty()) {
            asked.and(found);
            schema = computed.of(asked);
        }
        files.add(folder.resolve(WIDE), part -> writeCsv(part, TableLayout.WIDE, texts));
        files.add(folder.resolve(LONG), part -> writeCsv(part, TableLayout.LONG, texts));
        List<List<Object>> failures = failures();
        files.add(
                folder.resolve(FAILURES),
                part -> CsvFile.write(part, FAILURE_COLUMNS, failures, texts));
        if (!parquet || !ParquetSupport.isAvailable() || !writeParquet(files, folder)) {
            // That of an earlier run would have other rows than the tables beside it.
            files.remove(folder.resolve(PARQUET));
        }
    }

    /** Counts rows and failures where no tables are written. */
    void count() throws IOException {
        failures();
    }

    private boolean writeParquet(FileSet files, Path folder) throws IOException {
        try {
            files.add(
                    folder.resolve(PARQUET),
                    part ->
                            ParquetTable.write(
                                    part, schema, manifest.extraColumns(), this::forEach));
            return true;
        } catch (LinkageError e) {
            // Its codec is a native library, which not every machine can load.
            notices.add(
                    folder.resolve(PARQUET)
                            + " was not written: the library of Parquet cannot be loaded: "
                            + e.getMessage());
            return false;
        }
    }

    private void writeCsv(Path file, TableLayout layout, CsvTexts texts) throws IOException {
        FeatureRowWriter.writeFile(
                file,
                schema,
                layout,
                manifest.extraColumns(),
                texts,
                out -> forEach(row -> out.write(row.features, row.line.extras())));
    }

    private List<List<Object>> failures() throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        rows = 0;
        firstFailures.clear();
        forEach(
                row -> {
                    rows++;
                    Status status = row.features.status();
                    if (status.kind() == Status.Kind.FAILED) {
                        String roi = row.features.provenance().roi();
                        String caseId = row.features.provenance().caseId();
                        lines.add(
                                List.of(
                                        row.line.line(),
                                        caseId,
                                        row.features.provenance().image(),
                                        roi,
                                        status.reason()));
                        if (firstFailures.size() < BatchSummary.MOST_FAILURES) {
                            firstFailures.add(caseId + ", " + roi + ": " + status.reason());
                        }
                    }
                });
        failed = lines.size();
        return lines;
    }

    /** Which line of the manifest, of which case, as which of its lines. */
    private record Place(ManifestCase manifestCase, int entry) {

        int line() {
            return manifestCase.rows().get(entry).line();
        }
    }

    private void forEach(IoConsumer<Row> task) throws IOException {
        List<Place> places = new ArrayList<>();
        for (ManifestCase c : manifest.cases()) {
            if (finished.contains(c.id())) {
                for (int i = 0; i < c.rows().size(); i++) {
                    places.add(new Place(c, i));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::line));
        CaseResult result = null;
        for (Place place : places) {
            String id = place.manifestCase.id();
            if (result == null || !result.caseId().equals(id)) {
                result = journal.read(id);
            }
            for (CaseRow row : result.rows()) {
                if (row.entry() == place.entry) {
                    task.accept(
                            new Row(
                                    place.manifestCase.rows().get(place.entry),
                                    computed.of(row.row(), asked)));
                }
            }
        }
    }

    int rows() {
        return rows;
    }

    int failed() {
        return failed;
    }

    List<String> notices() {
        return notices;
    }

    List<String> firstFailures() {
        return firstFailures;
    }
}
