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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fiji's own updater with our site: on a Fiji that has, from its own site, older and newer versions
 * of the libraries that we use, too.
 */
class UpdaterIT {

    private static final Path BUILT = Path.of("target", "update-site");
    private static final String PLUGIN = "plugins/Fiji_Radiomics.jar";

    /** As Fiji may have them; none is the version of our build. */
    private static final List<String> OF_FIJI =
            List.of(
                    "commons-io-2.11.0",
                    "commons-codec-99.1",
                    "commons-logging-1.2",
                    "commons-csv-1.9.0",
                    "picocli-4.6.3",
                    "pdfbox-2.0.24",
                    "pdfbox-io-99.0.0",
                    "fontbox-2.0.24",
                    "batik-util-1.14",
                    "batik-awt-util-1.14",
                    "batik-constants-1.14",
                    "batik-i18n-1.14",
                    "batik-shared-resources-1.14",
                    "batik-svggen-1.14",
                    "JTransforms-3.0",
                    "JLargeArrays-1.2",
                    "snakeyaml-engine-2.3",
                    "graphics2d-0.32");

    @TempDir private Path folder;
    private Path fiji;
    private Path fijiSite;
    private Path ourSite;

    @BeforeEach
    void fijiAndItsSite() throws Exception {
        String updater = System.getProperty("imagej.updater.jar", "");
        assumeTrue(!updater.isEmpty(), "-Dimagej.updater.jar names no jar");
        fiji = Files.createDirectories(folder.resolve("Fiji.app"));
        fijiSite = folder.resolve("fiji-site");
        ourSite = folder.resolve("our-site");
        List<SiteFile> libraries = new ArrayList<>();
        for (String name : OF_FIJI) {
            libraries.add(file("jars/" + name + ".jar", jar(name)));
        }
        new UpdateSite(new SiteIndex(List.of()), 20250101000000L).write(libraries, fijiSite);
        updater("edit-update-site", "ImageJ", fijiSite.toUri().toString());
        updater("update");
        assertEquals(OF_FIJI.size(), files("jars").size());
        copyTree(BUILT, ourSite);
    }

    private static SiteFile file(String path, Path file) {
        return new SiteFile(path, file, "", List.of(), List.of());
    }

    private Path jar(String content) throws IOException {
        Path file = folder.resolve(content + ".jar");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry("content/" + content));
        }
        return file;
    }

    private String updater(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(
                        ChildJvm.command(
                                folder,
                                System.getProperty("imagej.updater.jar"),
                                "net.imagej.updater.CommandLine",
                                arguments));
        command.add(1, "-Djava.awt.headless=true");
        command.add(1, "-Dimagej.dir=" + fiji);
        Process process =
                new ProcessBuilder(command)
                        .directory(fiji.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private Map<String, byte[]> files(String under) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        Path root = fiji.resolve(under);
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.put(
                            fiji.relativize(file).toString().replace('\\', '/'),
                            Files.readAllBytes(file));
                }
            }
        }
        return all;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
    }

    @Test
    void installationAndUpdateLeaveFijisLibrariesAlone() throws Exception {
        SiteIndex index = SiteIndex.read(ourSite.resolve(SiteIndex.FILE));
        Map<String, byte[]> libraries = files("jars");
        updater("add-update-site", "Radiomics", ourSite.toUri().toString());
        updater("update");
        assertSame(libraries, files("jars"));
        SiteRecord plugin = index.get(PLUGIN);
        Map<String, byte[]> plugins = files("plugins");
        assertEquals(List.of(plugin.path()), List.copyOf(plugins.keySet()));
        assertArrayEquals(
                Files.readAllBytes(ourSite.resolve(plugin.storedAs())), plugins.get(plugin.path()));
        assertEquals(index.records().size() - 1, files("macros/Fiji_Radiomics").size());
        assertFalse(updater("list-shadowed").contains("jars/"));

        String next = "plugins/Fiji_Radiomics-99.0.0.jar";
        List<SiteFile> release = new ArrayList<>();
        Path nextJar = jar("next");
        release.add(file(next, nextJar));
        try (Stream<Path> macros = Files.list(Path.of("macros"))) {
            for (Path macro : macros.sorted().toList()) {
                release.add(SiteFile.macro(macro));
            }
        }
        Path changes = folder.resolve("changes");
        int stored =
                new UpdateSite(index, plugin.version().timestamp() + 1).write(release, changes);
        assertEquals(1, stored);
        copyTree(changes, ourSite);
        String updateable = updater("list-updateable");
        assertTrue(updateable.contains("plugins/Fiji_Radiomics"), updateable);
        updater("update");
        assertEquals(List.of(next), List.copyOf(files("plugins").keySet()));
        assertArrayEquals(Files.readAllBytes(nextJar), files("plugins").get(next));
        assertSame(libraries, files("jars"));
        assertEquals(index.records().size() - 1, files("macros/Fiji_Radiomics").size());
    }
}
