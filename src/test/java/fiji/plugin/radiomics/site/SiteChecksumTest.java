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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The updater's checksums, on sums made by another program from the definition. */
class SiteChecksumTest {

    @TempDir private Path folder;

    @Test
    void otherFilesArePathThenBytes() throws Exception {
        Path file = folder.resolve("any name");
        Files.writeString(file, "print(1);\n");
        assertEquals(
                "e787a05edec8b76e9599ff01a61044612171e81b", SiteChecksum.of("macros/a.ijm", file));
        assertNotEquals(
                SiteChecksum.of("macros/a.ijm", file), SiteChecksum.of("macros/b.ijm", file));
    }

    @Test
    void jarsAreTheirEntriesByName() throws Exception {
        Path jar = jar("1.jar", "2026-01-01T00:00:00Z", "Built-By: me\n", "# Monday\nx=1\n");
        assertEquals(
                "bb4551f88688da1aa1a8200979a43ad829213cc5", SiteChecksum.of("jars/x-1.jar", jar));
    }

    @Test
    void datesOfBuildsDoNotCount() throws Exception {
        Path one = jar("1.jar", "2026-01-01T00:00:00Z", "Built-By: me\n", "# Monday\nx=1\n");
        Path two = jar("2.jar", "2027-01-01T00:00:00Z", "Main-Class: A\n", "#Tuesday\nx=1\n");
        assertEquals(-1, Files.mismatch(one, one));
        assertNotEquals(-1, Files.mismatch(one, two));
        assertEquals(SiteChecksum.of("jars/x.jar", one), SiteChecksum.of("jars/x.jar", two));
        Path other = jar("3.jar", "2026-01-01T00:00:00Z", "Built-By: me\n", "# Monday\nx=2\n");
        assertNotEquals(SiteChecksum.of("jars/x.jar", one), SiteChecksum.of("jars/x.jar", other));
    }

    /** Entries out of order. */
    private Path jar(String name, String time, String manifest, String properties)
            throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "b.class", time, new byte[] {(byte) 0xca, (byte) 0xfe});
            put(zip, "META-INF/", time, new byte[0]);
            put(zip, "META-INF/MANIFEST.MF", time, manifest.getBytes(StandardCharsets.UTF_8));
            put(zip, "a.properties", time, properties.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String time, byte[] content)
            throws Exception {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(java.time.Instant.parse(time)));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** With / for line ends. The last four are peculiar to the updater, and so to us. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "x=1/, x=1/",
                "\"#a/#b/x=1/\", \"//x=1/\"",
                "x=1/#a/y=2/, x=1//y=2/",
                "x=#1/, x=#1/",
                "##a/x, /x",
                "x/#a, x/",
                "#, \"\"",
                "/#a/x, /#a/x",
                "#/#a/x, /#a/x",
                "##/x/#b, /x/",
                "//#a, //"
            })
    void commentsOfPropertiesDoNotCount(String content, String kept) {
        byte[] bytes = content.replace('/', '\n').getBytes(StandardCharsets.UTF_8);
        assertEquals(
                kept,
                new String(SiteChecksum.withoutComments(bytes), StandardCharsets.UTF_8)
                        .replace('\n', '/'));
    }
}
