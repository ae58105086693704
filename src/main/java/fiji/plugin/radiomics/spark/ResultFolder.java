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

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a batch writes to. One of this machine's file systems is that folder itself; of a
 * cluster's file system it is a temporary copy, whose files go there now and then and at the end.
 */
final class ResultFolder implements AutoCloseable {

    private static final String JOURNAL = "results.journal";
    private static final String PARQUET = "features.parquet";
    private static final String PARQUET_PARTS = "_features.parquet";

    private static final long PUSH_NANOS = 60_000_000_000L;

    /** Copying the journal may take this part of the time. */
    private static final int COPY_SHARE = 20;

    private final String address;
    private final ClusterFiles files;
    private final boolean local;
    private final Path path;
    private long pushed = System.nanoTime();
    private long pause = PUSH_NANOS;

    /**
     * @param address what the user gave
     * @param files the cluster's files
     * @throws IOException where this machine has no place for a copy
     */
    ResultFolder(String address, ClusterFiles files) throws IOException {
        this.address = address;
        this.files = files;
        local = ClusterFiles.isLocal(address);
        path =
                local
                        ? ClusterFiles.localPath(address)
                        : Files.createTempDirectory("radiomics-results-");
    }

    /**
     * @param resume whether results may be there
     * @throws IOException where the folder cannot be reached
     * @throws IllegalArgumentException where it holds what it should not, in words of the batch's
     */
    void open(boolean resume) throws IOException {
        if (!local) {
            pull(resume);
        }
    }

    private void pull(boolean resume) throws IOException {
        List<String> there = files.list(address);
        if (!there.isEmpty() && !resume) {
            throw new IllegalArgumentException(
                    "The folder "
                            + address
                            + " is not empty; resume what is in it, or choose another folder");
        }
        if (there.contains(JOURNAL)) {
            files.download(ClusterFiles.child(address, JOURNAL), path.resolve(JOURNAL));
        } else if (!there.isEmpty()) {
            throw new IllegalArgumentException(
                    "The folder "
                            + address
                            + " holds files, but no batch that could be resumed; choose another"
                            + " folder");
        }
    }

    /** The folder on this machine. */
    Path path() {
        return path;
    }

    /** Where the cluster sees it. */
    String shared(String name) {
        return local
                ? path.toAbsolutePath().normalize().resolve(name).toUri().toString()
                : ClusterFiles.child(address, name);
    }

    /** Copies the journal where it is time to. */
    void pushJournal() throws IOException {
        long start = System.nanoTime();
        if (local || start - pushed < pause) {
            return;
        }
        push(path.resolve(JOURNAL));
        pushed = System.nanoTime();
        pause = Math.max(PUSH_NANOS, COPY_SHARE * (pushed - start));
    }

    /** Copies all files. */
    void pushAll() throws IOException {
        if (local) {
            return;
        }
        try (Stream<Path> all = Files.list(path)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                push(file);
            }
        }
    }

    private void push(Path file) throws IOException {
        String to = ClusterFiles.child(address, file.getFileName().toString());
        try {
            files.upload(file, to);
        } catch (IOException e) {
            throw new IOException(
                    ("Cannot write "
                                    + to
                                    + ": "
                                    + UnreadableFileException.reason(e, "the storage refuses it")
                                    + ". Go on with --resume")
                            .replaceAll("\\p{Cntrl}+", " "),
                    e);
        }
    }

    /** Where Spark may write the Parquet file's parts. */
    String parquetParts() {
        return shared(PARQUET_PARTS);
    }

    /** Makes the one part that Spark has written to the Parquet file. */
    void takeParquet() throws IOException {
        if (!local) {
            String parts = ClusterFiles.child(address, PARQUET_PARTS);
            String part = part(files.list(parts).stream());
            files.move(ClusterFiles.child(parts, part), ClusterFiles.child(address, PARQUET));
            files.delete(parts);
            return;
        }
        Path parts = path.resolve(PARQUET_PARTS);
        try (Stream<Path> names = Files.list(parts)) {
            String part = part(names.map(p -> p.getFileName().toString()));
            Files.move(
                    parts.resolve(part),
                    path.resolve(PARQUET),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        delete(parts);
    }

    private static String part(Stream<String> names) throws IOException {
        List<String> parts =
                names.filter(n -> n.startsWith("part-") && n.endsWith(".parquet")).toList();
        if (parts.size() != 1) {
            throw new IOException(
                    "Spark has written "
                            + parts.size()
                            + " Parquet files where this program can see one; is the folder with"
                            + " the results the same on all machines?");
        }
        return parts.get(0);
    }

    @Override
    public void close() throws IOException {
        if (!local) {
            delete(path);
        }
    }

    private static void delete(Path top) throws IOException {
        try (Stream<Path> inside = Files.walk(top)) {
            for (Path p : (Iterable<Path>) inside.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(p);
            }
        }
    }
}
