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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases after releases on small files: what is stored, and what the index says of it. */
class UpdateSiteTest {

    private static final long FIRST = 20261127000000L;
    private static final long SECOND = 20261224183000L;
    private static final SiteIndex NOTHING = new SiteIndex(List.of());

    @TempDir private Path folder;
    private final List<SiteFile> release = new ArrayList<>();

    private void add(String path, String content) throws IOException {
        Path file = folder.resolve("release" + release.size());
        if (path.endsWith(".jar")) {
            try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
                jar.putNextEntry(new ZipEntry(content));
            }
        } else {
            Files.writeString(file, content);
        }
        release.add(new SiteFile(path, file, "says " + content, List.of("link"), List.of("A & B")));
    }

    private SiteIndex publish(SiteIndex published, long timestamp) throws IOException {
        Path site = folder.resolve("site");
        new UpdateSite(published, timestamp).write(release, site);
        return SiteIndex.read(site.resolve(SiteIndex.FILE));
    }

    private List<String> stored() throws IOException {
        Path site = folder.resolve("site");
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> site.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void firstReleaseStoresAll() throws IOException {
        add("macros/a.ijm", "one");
        add("plugins/b-1.0.txt", "two");
        SiteIndex index = publish(NOTHING, FIRST);
        assertEquals(
                List.of(
                        "db.xml.gz",
                        "macros/a.ijm-20261127000000",
                        "plugins/b-1.0.txt-20261127000000"),
                stored());
        SiteRecord macro = index.get("macros/a.ijm");
        assertEquals(
                new SiteRecord.Version(
                        SiteChecksum.of("macros/a.ijm", release.get(0).file()),
                        FIRST,
                        3,
                        "says one",
                        List.of(
                                new SiteRecord.Dependency(
                                        SiteRecord.identity("plugins/b-1.0.txt"), FIRST)),
                        List.of("link"),
                        List.of("A & B")),
                macro.version());
        assertEquals(List.of(), macro.previous());
    }

    @Test
    void sameReleaseGivesTheSameBytes() throws IOException {
        add("macros/a.ijm", "one");
        publish(NOTHING, FIRST);
        byte[] once = Files.readAllBytes(folder.resolve("site").resolve(SiteIndex.FILE));
        publish(NOTHING, FIRST);
        assertArrayEquals(once, Files.readAllBytes(folder.resolve("site").resolve(SiteIndex.FILE)));
    }

    @Test
    void whatIsPublishedIsNotStoredAgain() throws IOException {
        add("macros/a.ijm", "one");
        add("macros/b.ijm", "two");
        SiteIndex first = publish(NOTHING, FIRST);
        assertEquals(first.records(), publish(first, FIRST).records());
        assertEquals(List.of("db.xml.gz"), stored());
        add("macros/c.ijm", "three");
        SiteIndex second = publish(first, SECOND);
        assertEquals(List.of("db.xml.gz", "macros/c.ijm-20261224183000"), stored());
        assertEquals(first.get("macros/a.ijm"), second.get("macros/a.ijm"));
    }

    /** Without the old checksum the updater would take an installed file for the user's own. */
    @Test
    void newVersionKeepsTheOldAsPrevious() throws IOException {
        add("plugins/a_b-1.0.0.jar", "one");
        SiteIndex first = publish(NOTHING, FIRST);
        release.clear();
        add("plugins/a_b-1.1.0.jar", "two");
        SiteIndex second = publish(first, SECOND);
        SiteRecord record = second.get("plugins/a_b.jar");
        assertEquals("plugins/a_b-1.1.0.jar-20261224183000", record.storedAs());
        SiteRecord.Previous one =
                new SiteRecord.Previous(
                        "plugins/a_b-1.0.0.jar",
                        FIRST,
                        SECOND,
                        first.get("plugins/a_b.jar").version().checksum());
        assertEquals(List.of(one), record.previous());
        release.clear();
        add("plugins/a_b-1.2.0.jar", "three");
        SiteRecord third = publish(second, SECOND + 1).get("plugins/a_b.jar");
        assertEquals(2, third.previous().size());
        assertEquals("plugins/a_b-1.1.0.jar", third.previous().get(0).path());
        assertEquals(one, third.previous().get(1));
    }

    @Test
    void versionNumbersAreNoPartOfTheIdentity() throws IOException {
        assertEquals(
                "plugins/Fiji_Radiomics.jar",
                SiteRecord.identity("plugins/Fiji_Radiomics-0.1.0-SNAPSHOT.jar"));
        assertEquals("jars/pdfbox-io.jar", SiteRecord.identity("jars/pdfbox-io-3.0.5.jar"));
        SiteRecord.Version version =
                new SiteRecord.Version("00", FIRST, 1, "", List.of(), List.of(), List.of());
        SiteRecord old = new SiteRecord("macros/a-1.0.0.jar", version, List.of());
        SiteRecord twice = new SiteRecord("macros/a-1.1.0.jar", version, List.of());
        assertThrows(IllegalArgumentException.class, () -> new SiteIndex(List.of(old, twice)));
    }

    @Test
    void whatIsGoneIsOfferedNoLonger() throws IOException {
        add("macros/a.ijm", "one");
        add("macros/b.ijm", "two");
        SiteIndex first = publish(NOTHING, FIRST);
        release.remove(0);
        SiteIndex second = publish(first, SECOND);
        SiteRecord gone = second.get("macros/a.ijm");
        assertNull(gone.version());
        assertEquals(SECOND, gone.previous().get(0).obsolete());
        assertEquals(gone, publish(second, SECOND + 1).get("macros/a.ijm"));
        assertFalse(stored().contains("macros/a.ijm-20261224183000"));
    }

    @Test
    void releaseThatIsNotLaterIsRefused() throws IOException {
        add("macros/a.ijm", "one");
        SiteIndex first = publish(NOTHING, FIRST);
        add("macros/b.ijm", "two");
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> publish(first, FIRST));
        assertTrue(refusal.getMessage().contains("project.build.outputTimestamp"));
    }

    @Test
    void timesAreUtc() {
        assertEquals(20261127100000L, UpdateSite.timestamp("2026-11-27T12:00:00+02:00"));
        assertThrows(IllegalArgumentException.class, () -> UpdateSite.timestamp("yesterday"));
    }

    /** An index that Fiji's own updater has written begins with its document type. */
    @Test
    void indexOfTheUpdaterIsRead() throws IOException {
        Path file = folder.resolve("db.xml");
        Files.writeString(
                file,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE pluginRecords [\n"
                        + "<!ELEMENT pluginRecords (plugin*)><!ELEMENT plugin (platform*, version?,"
                        + " previous-version*)>]>\n<pluginRecords><plugin"
                        + " filename=\"plugins/x-1.1.0.jar\"><platform>linux64</platform><version"
                        + " checksum=\"ab\" timestamp=\"20261123034205\" filesize=\"7\"/>"
                        + "<previous-version checksum=\"cd\" timestamp=\"20251123034205\""
                        + " filename=\"plugins/x-1.0.0.jar\"/></plugin></pluginRecords>");
        SiteRecord record = SiteIndex.read(file).get("plugins/x.jar");
        assertEquals("plugins/x-1.1.0.jar-20261123034205", record.storedAs());
        assertEquals(
                List.of(new SiteRecord.Previous("plugins/x-1.0.0.jar", 20251123034205L, 0, "cd")),
                record.previous());
    }

    @Test
    void publishedIndexOfThisRepositoryIsReadable() throws IOException {
        SiteIndex.read(Path.of("update-site", "published.xml"));
    }
}
