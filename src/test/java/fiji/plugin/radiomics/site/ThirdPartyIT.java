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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is inside the packaged jars is in their list of licences and in their bill of materials. */
class ThirdPartyIT {

    private static final Pattern EMBEDDED =
            Pattern.compile("META-INF/maven/[^/]+/([^/]+)/pom\\.properties");
    private static final Pattern LISTED =
            Pattern.compile("\\(([^()]+)\\) .*\\(([^()]+) - [^()]*\\)");
    private static final Pattern PURL = Pattern.compile("pkg:maven/([^\"/]+)/([^\"@]+)@([^\"?]+)");

    private static JarFile standalone;
    private static JarFile fiji;
    private static String list;

    @BeforeAll
    static void open() throws IOException {
        standalone = new JarFile(System.getProperty("standalone.jar"));
        fiji = new JarFile(System.getProperty("fiji.jar"));
        list = text(standalone, "META-INF/licenses/THIRD-PARTY.txt");
    }

    @AfterAll
    static void close() throws IOException {
        standalone.close();
        fiji.close();
    }

    private static String text(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertTrue(entry != null, jar.getName() + " has no " + name);
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The jars that this build has put into the standalone jar. */
    private static List<Path> libraries() throws IOException {
        return Stream.of(
                        Files.readString(Path.of("target", "standalone-libraries.txt"))
                                .strip()
                                .split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Set<String> classes(JarFile jar, Predicate<String> wanted) {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                .filter(name -> !name.endsWith("module-info.class"))
                .filter(wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code artifact:version} of a jar in a Maven repository. */
    private static String nameOf(Path jar) {
        return jar.getParent().getParent().getFileName() + ":" + jar.getParent().getFileName();
    }

    /** The list of jars is the right one: their classes, and no others, are inside. */
    @Test
    void classesInsideAreThoseOfTheLibraries() throws IOException {
        Set<String> others = classes(standalone, name -> !name.startsWith("fiji/plugin/radiomics"));
        assertTrue(others.size() > 5000, others.size() + " classes");
        for (Path library : libraries()) {
            try (JarFile jar = new JarFile(library.toFile())) {
                for (String name : classes(jar, name -> true)) {
                    assertTrue(standalone.getEntry(name) != null, library + ": " + name);
                    others.remove(name);
                }
            }
        }
        assertEquals(Set.of(), others);
    }

    @Test
    void everyLibraryIsInTheListWithItsLicence() throws IOException {
        assertFalse(list.toLowerCase().contains("unknown"), list);
        Set<String> inside =
                libraries().stream()
                        .map(ThirdPartyIT::nameOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>();
        Matcher lines = LISTED.matcher(list);
        while (lines.find()) {
            listed.add(lines.group(2).substring(lines.group(2).indexOf(':') + 1));
        }
        assertEquals(inside, listed);
        assertTrue(inside.size() > 30, "" + inside);
    }

    /** Whose text is where: a licence that is new here needs a line, and mostly a text. */
    @Test
    void everyLicenceHasItsText() throws IOException {
        String readme = text(standalone, "META-INF/licenses/README.txt");
        Set<String> licences =
                Pattern.compile("^ *((?:\\([^()]+\\) )+)", Pattern.MULTILINE)
                        .matcher(list)
                        .results()
                        .flatMap(line -> Stream.of(line.group(1).strip().split("\\) *")))
                        .map(name -> name.substring(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(licences.size() >= 7, "" + licences);
        for (String licence : licences) {
            assertTrue(
                    readme.lines()
                            .anyMatch(
                                    line ->
                                            line.startsWith(licence + ":")
                                                    || line.startsWith(licence + " or ")
                                                    || line.contains(" or " + licence + ",")),
                    licence);
        }
    }

    @Test
    void everyLibraryIsInTheBillOfMaterials() throws IOException {
        for (JarFile jar : List.of(standalone, fiji)) {
            String bill = text(jar, "META-INF/sbom/bom.json");
            assertTrue(bill.contains("\"bomFormat\" : \"CycloneDX\""));
            Set<String> named = new TreeSet<>();
            for (MatchResult purl : PURL.matcher(bill).results().toList()) {
                named.add(purl.group(2) + ":" + purl.group(3));
            }
            List<String> missing = new ArrayList<>();
            for (Path library : libraries()) {
                if (!named.remove(nameOf(library))) {
                    missing.add(nameOf(library));
                }
            }
            assertEquals(List.of(), missing);
            assertEquals(1, named.size(), "beside the plugin itself: " + named);
        }
    }

    /** Libraries inside of libraries, as far as their poms are there, too. */
    @Test
    void librariesInsideLibrariesAreNamed() throws IOException {
        String all = list + text(standalone, "META-INF/licenses/README.txt");
        int poms = 0;
        for (String name : standalone.stream().map(ZipEntry::getName).toList()) {
            Matcher pom = EMBEDDED.matcher(name);
            if (pom.matches() && !pom.group(1).equals("Fiji_Radiomics")) {
                poms++;
                assertTrue(all.contains(pom.group(1)), name);
            }
        }
        assertTrue(poms > 30, poms + " poms");
    }
}
