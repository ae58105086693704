/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the next state of our update site for Fiji: the index and the files that are new. Run by
 * {@code mvn -Pupdate-site package}; {@code update-site/README.md} says how to publish it.
 */
public final class UpdateSite {

    private final SiteIndex published;
    private final long timestamp;

    /**
     * @param published the index as it is published
     * @param timestamp of what is new, yyyyMMddHHmmss
     */
    UpdateSite(SiteIndex published, long timestamp) {
        this.published = published;
        this.timestamp = timestamp;
    }

    /**
     * @param arguments the plugin's jar, the folder of macros, the published index, the folder to
     *     make, the time of this release (ISO 8601), and the plugin's description, link and author
     */
    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path folder = Path.of(arguments[3]);
        List<SiteFile> files = new ArrayList<>();
        try (Stream<Path> macros = Files.list(Path.of(arguments[1]))) {
            for (Path macro : macros.sorted().toList()) {
                files.add(SiteFile.macro(macro));
            }
        }
        files.add(
                new SiteFile(
                        "plugins/" + jar.getFileName(),
                        jar,
                        arguments[5],
                        List.of(arguments[6]),
                        List.of(arguments[7])));
        UpdateSite site =
                new UpdateSite(SiteIndex.read(Path.of(arguments[2])), timestamp(arguments[4]));
        int stored = site.write(files, folder);
        System.out.println("Update site: " + stored + " new files in " + folder);
    }

    /**
     * @param time ISO 8601
     * @return the same as the updater writes it, in UTC
     */
    static long timestamp(String time) {
        try {
            Instant instant = OffsetDateTime.parse(time).toInstant();
            return Long.parseLong(
                    DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
                            .withZone(ZoneOffset.UTC)
                            .format(instant));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "project.build.outputTimestamp="
                            + time
                            + ": expected e.g. 2026-11-27T12:00:00Z");
        }
    }

    /**
     * Writes index and new files, in place of what was in the folder.
     *
     * @return the number of new files
     */
    int write(List<SiteFile> files, Path folder) throws IOException {
        SiteIndex next = next(files);
        deleteTree(folder);
        Files.createDirectories(folder);
        int stored = 0;
        for (SiteFile file : files) {
            SiteRecord record = next.get(SiteRecord.identity(file.path()));
            if (!isPublished(record)) {
                Path target = folder.resolve(record.storedAs());
                Files.createDirectories(target.getParent());
                Files.copy(file.file(), target, StandardCopyOption.REPLACE_EXISTING);
                stored++;
            }
        }
        next.write(folder.resolve(SiteIndex.FILE));
        return stored;
    }

    /**
     * The index after a release. A file that is published with the same name and checksum keeps its
     * timestamp; what it replaces becomes a previous version; what the release has no longer is
     * offered no longer.
     *
     * @throws IllegalArgumentException where the release is not later than what is published
     */
    SiteIndex next(List<SiteFile> files) throws IOException {
        List<SiteRecord> records = new ArrayList<>();
        for (SiteFile file : files) {
            records.add(record(file));
        }
        SiteIndex offered = new SiteIndex(records);
        List<SiteRecord> all = new ArrayList<>();
        for (SiteRecord record : records) {
            all.add(withDependencies(record, records));
        }
        for (SiteRecord old : published.records()) {
            if (offered.get(old.identity()) == null) {
                all.add(new SiteRecord(old.path(), null, previous(old, "")));
            }
        }
        return new SiteIndex(all);
    }

    private SiteRecord record(SiteFile file) throws IOException {
        String checksum = SiteChecksum.of(file.path(), file.file());
        SiteRecord old = published.get(SiteRecord.identity(file.path()));
        boolean same =
                old != null
                        && old.version() != null
                        && old.path().equals(file.path())
                        && old.version().checksum().equals(checksum);
        if (!same) {
            requireLaterThanPublished(file.path());
        }
        return new SiteRecord(
                file.path(),
                new SiteRecord.Version(
                        checksum,
                        same ? old.version().timestamp() : timestamp,
                        same ? old.version().size() : Files.size(file.file()),
                        file.description(),
                        List.of(),
                        file.links(),
                        file.authors()),
                old == null ? List.of() : previous(old, checksum));
    }

    /** What was published of a file before, but for the version that is offered now. */
    private List<SiteRecord.Previous> previous(SiteRecord old, String checksum) {
        List<SiteRecord.Previous> all = new ArrayList<>();
        SiteRecord.Version last = old.version();
        if (last != null && !last.checksum().equals(checksum)) {
            all.add(
                    new SiteRecord.Previous(
                            old.path(), last.timestamp(), timestamp, last.checksum()));
        }
        for (SiteRecord.Previous previous : old.previous()) {
            if (!previous.checksum().equals(checksum)) {
                all.add(previous);
            }
        }
        return all;
    }

    private boolean isPublished(SiteRecord record) {
        SiteRecord old = published.get(record.identity());
        return old != null && old.version() != null && old.storedAs().equals(record.storedAs());
    }

    private void requireLaterThanPublished(String path) {
        for (SiteRecord record : published.records()) {
            SiteRecord.Version version = record.version();
            if (version != null && version.timestamp() >= timestamp) {
                throw new IllegalArgumentException(
                        path
                                + " is new, but "
                                + record.storedAs()
                                + " is published; set project.build.outputTimestamp in pom.xml to"
                                + " the time of this release");
            }
        }
    }

    /** The macros need the plugin. */
    private static SiteRecord withDependencies(SiteRecord record, List<SiteRecord> all) {
        if (!record.path().startsWith("macros/")) {
            return record;
        }
        SiteRecord.Version v = record.version();
        List<SiteRecord.Dependency> dependencies =
                all.stream()
                        .filter(other -> other.path().startsWith("plugins/"))
                        .map(
                                other ->
                                        new SiteRecord.Dependency(
                                                other.identity(), other.version().timestamp()))
                        .toList();
        return new SiteRecord(
                record.path(),
                new SiteRecord.Version(
                        v.checksum(),
                        v.timestamp(),
                        v.size(),
                        v.description(),
                        dependencies,
                        v.links(),
                        v.authors()),
                record.previous());
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
