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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the two jars hold: the one for Fiji shares its class path with hundreds of others. */
class FijiJarIT {

    private static final String LIBRARIES = "fiji/plugin/radiomics/lib/";
    private static final String INDEX = "META-INF/json/org.scijava.plugin.Plugin";
    private static final String MENU = "fiji/plugin/radiomics/launch/menu.config";

    private static JarFile fiji;
    private static JarFile standalone;

    @BeforeAll
    static void open() throws IOException {
        fiji = new JarFile(System.getProperty("fiji.jar"));
        standalone = new JarFile(System.getProperty("standalone.jar"));
    }

    @AfterAll
    static void close() throws IOException {
        fiji.close();
        standalone.close();
    }

    private static List<String> files(JarFile jar) {
        return jar.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A second copy of a class under its own name may be taken by another plugin for the first. */
    @Test
    void allClassesAndResourcesForFijiHaveNamesOfOurOwn() {
        List<String> files = files(fiji);
        assertEquals(
                List.of(),
                files.stream()
                        .filter(name -> !name.startsWith("fiji/plugin/radiomics/"))
                        .filter(name -> !name.startsWith("META-INF/"))
                        .toList());
        assertEquals(
                List.of(),
                files.stream()
                        .filter(name -> name.startsWith("META-INF/services/"))
                        .filter(name -> !name.contains("fiji.plugin.radiomics"))
                        .toList());
        assertTrue(files.contains(LIBRARIES + "org/jtransforms/fft/DoubleFFT_1D.class"));
    }

    /** Every library that Fiji may lack is inside, every class and resource of it. */
    @Test
    void librariesForFijiAreComplete() throws IOException {
        Set<String> inside = new TreeSet<>(files(fiji));
        List<String> shipped = List.of(System.getProperty("fiji.ships").split(","));
        Set<String> elsewhere = Set.of("parquet", "snappy-java", "jts-core", "javax", "slf4j-nop");
        int libraries = 0;
        for (String jar :
                Files.readString(Path.of("target", "standalone-libraries.txt"))
                        .strip()
                        .split(File.pathSeparator)) {
            String name = Path.of(jar).getFileName().toString().replaceAll("-\\d.*", "");
            if (shipped.contains(name) || elsewhere.stream().anyMatch(name::startsWith)) {
                continue;
            }
            libraries++;
            try (JarFile library = new JarFile(jar)) {
                for (String file : files(library)) {
                    if (!file.startsWith("META-INF/") && !file.equals("module-info.class")) {
                        assertTrue(inside.contains(LIBRARIES + file), name + ": " + file);
                    }
                }
            }
        }
        assertTrue(libraries >= 17, libraries + " libraries");
    }

    /** With a menu of plain ImageJ, too, Fiji would tell of every item that it is there twice. */
    @Test
    void menuOfPlainImageJIsInTheStandaloneJarAlone() throws IOException {
        assertFalse(files(fiji).contains("plugins.config"));
        assertEquals(text(standalone, MENU), text(standalone, "plugins.config"));
        assertEquals(text(standalone, MENU), text(fiji, MENU));
    }

    @Test
    void pluginIndexForFijiIsThatOfOurClasses() throws IOException {
        assertEquals(
                Files.readString(Path.of("target", "classes").resolve(INDEX)), text(fiji, INDEX));
        assertTrue(text(fiji, INDEX).contains("fiji.plugin.radiomics.command.ExtractFeatures"));
        assertTrue(text(standalone, INDEX).contains("org.scijava.command.DefaultCommandService"));
        assertTrue(text(standalone, INDEX).contains("radiomics.command.ExtractFeatures"));
    }

    /** The updater takes a jar for what the poms in it say. */
    @Test
    void onlyPomForFijiIsOurs() {
        assertEquals(
                Set.of("META-INF/maven/sc.fiji/Fiji_Radiomics/pom.xml"),
                files(fiji).stream()
                        .filter(name -> name.endsWith("/pom.xml"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void noticesAndLicencesAreInBothJars() throws IOException {
        for (JarFile jar : List.of(fiji, standalone)) {
            String notice = text(jar, "META-INF/NOTICE");
            for (String library : List.of("Apache PDFBox", "Apache Batik", "Apache Commons IO")) {
                assertTrue(notice.contains(library), library);
            }
            try (Stream<Path> texts =
                    Files.list(Path.of("src", "main", "resources", "META-INF", "licenses"))) {
                for (Path licence : texts.toList()) {
                    assertEquals(
                            Files.readString(licence),
                            text(jar, "META-INF/licenses/" + licence.getFileName()));
                }
            }
        }
    }
}
