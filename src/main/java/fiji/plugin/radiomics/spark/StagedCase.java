/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.spark;

import fiji.plugin.radiomics.VisibleText;
import fiji.plugin.radiomics.batch.CaseOutcome;
import fiji.plugin.radiomics.batch.CaseResult;
import fiji.plugin.radiomics.batch.CaseRow;
import fiji.plugin.radiomics.batch.ManifestCase;
import fiji.plugin.radiomics.batch.ManifestColumn;
import fiji.plugin.radiomics.batch.ManifestRow;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.hadoop.security.AccessControlException;

/**
 * A case whose files are on this machine: those of cluster file systems as copies in a temporary
 * folder under their own names, until it is closed. A file that cannot be fetched is the case's
 * matter: its regions fail with the reason.
 */
final class StagedCase implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 1000;

    /** Ending of a header → endings of the file of values that may lie beside it. */
    private static final Map<String, List<String>> COMPANIONS =
            Map.of(
                    ".hdr", List.of(".img", ".img.gz"),
                    ".nhdr", List.of(".raw", ".raw.gz", ".nrrd"),
                    ".mhd", List.of(".raw", ".zraw", ".raw.gz"));

    private final ClusterFiles files;
    private final BooleanSupplier cancelled;
    private final Path scratch;
    private final Map<String, Path> copies = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final ManifestCase staged;
    private Path folder;

    /**
     * @param c a case
     * @param files the cluster's files
     * @param scratch where temporary folders may be made
     * @param cancelled asked now and then; if so, what is not there yet is not fetched
     * @throws IOException where this machine has no room for the files
     */
    StagedCase(ManifestCase c, ClusterFiles files, Path scratch, BooleanSupplier cancelled)
            throws IOException {
        this.files = files;
        this.scratch = scratch;
        this.cancelled = cancelled;
        try {
            staged = stage(c);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * @return the case with paths of this machine
     */
    ManifestCase manifestCase() {
        return staged;
    }

    private ManifestCase stage(ManifestCase c) throws IOException {
        List<ManifestRow> rows = new ArrayList<>();
        for (ManifestRow row : c.rows()) {
            Map<ManifestColumn, String> values = new EnumMap<>(ManifestColumn.class);
            values.putAll(row.values());
            for (Map.Entry<ManifestColumn, String> value : values.entrySet()) {
                if (value.getKey().isPath() && !ClusterFiles.isLocal(value.getValue())) {
                    String given = row.given(value.getKey());
                    value.setValue(copy(value.getValue(), given).toString());
                }
            }
            rows.add(new ManifestRow(row.line(), values, row.given(), row.extras()));
        }
        return new ManifestCase(c.id(), rows);
    }

    private Path copy(String address, String given) throws IOException {
        Path known = copies.get(address);
        if (known != null) {
            return known;
        }
        if (folder == null) {
            folder = Files.createTempDirectory(scratch, "radiomics-case-");
        }
        Path own = Files.createDirectory(folder.resolve(String.valueOf(copies.size())));
        Path copy = own.resolve(ClusterFiles.name(address));
        copies.put(address, copy);
        String problem = fetch(address, given, copy);
        if (problem != null) {
            problems.put(given, problem);
        }
        return copy;
    }

    /** What went wrong, for good; null where nothing did or whoever opens the copy will tell. */
    private String fetch(String address, String given, Path copy) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                files.download(address, copy);
                fetchCompanion(address, copy);
                return null;
            } catch (FileNotFoundException e) {
                return null;
            } catch (IOException | RuntimeException e) {
                delete(copy);
                if (attempt == ATTEMPTS || e instanceof AccessControlException || !pause(attempt)) {
                    return VisibleText.line(
                            "Cannot read " + given + ": it cannot be fetched: " + reason(e));
                }
            }
        }
    }

    private static String reason(Exception e) {
        String otherwise = "the file system gives no reason";
        if (e instanceof IOException io) {
            return UnreadableFileException.reason(io, otherwise);
        }
        return e.getMessage() == null ? otherwise : e.getMessage();
    }

    private boolean pause(int attempt) {
        try {
            Thread.sleep(attempt * PAUSE_MILLIS);
            return !cancelled.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void fetchCompanion(String address, Path copy) throws IOException {
        String name = copy.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return;
        }
        for (String ending :
                COMPANIONS.getOrDefault(name.substring(dot).toLowerCase(Locale.ROOT), List.of())) {
            String companion = name.substring(0, dot) + ending;
            String there = ClusterFiles.child(ClusterFiles.parent(address), companion);
            if (files.exists(there)) {
                files.download(there, copy.resolveSibling(companion));
            }
        }
    }

    /**
     * @param outcome what the staged case gave
     * @return the same, with why a file could not be fetched instead of that it is not there
     */
    CaseOutcome restore(CaseOutcome outcome) {
        CaseResult result = outcome.result();
        if (result == null || copies.isEmpty()) {
            return outcome;
        }
        List<CaseRow> rows = result.rows().stream().map(this::restore).toList();
        return new CaseOutcome(
                outcome.caseId(), new CaseResult(result.caseId(), result.fingerprint(), rows));
    }

    private CaseRow restore(CaseRow row) {
        FeatureRow features = row.row();
        String reason = features.status().reason();
        String restored = restore(reason);
        if (features.status().kind() != Status.Kind.FAILED || restored.equals(reason)) {
            return row;
        }
        Status status = Status.failed(restored);
        return new CaseRow(
                row.entry(),
                new FeatureRow(
                        features.provenance(),
                        status,
                        features.values().stream()
                                .map(v -> new FeatureValue(Double.NaN, status))
                                .toList()));
    }

    private String restore(String reason) {
        String restored = reason;
        for (Map.Entry<String, String> problem : problems.entrySet()) {
            if (reason.contains(" " + problem.getKey() + ":")) {
                return problem.getValue();
            }
        }
        for (Map.Entry<String, Path> copy : copies.entrySet()) {
            String there = ClusterFiles.parent(copy.getKey()) + "/";
            restored = restored.replace(copy.getValue().getParent() + "/", there);
        }
        return restored;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(top)) {
            for (Path path : (Iterable<Path>) inside.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        }
    }
}
