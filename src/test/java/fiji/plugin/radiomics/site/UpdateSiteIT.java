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
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.window.HostCheck;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The update site that this build has made: installed into an empty folder as the updater does it,
 * and started from there with what Fiji ships on the class path and nothing else of ours but the
 * plugin.
 */
class UpdateSiteIT {

    private static final Path SITE = Path.of("target", "update-site");

    /**
     * Libraries that Fiji ships, or may ship: a jar of theirs on a site takes the place of Fiji's.
     */
    private static final List<String> SHIPPED =
            List.of(
                    "scijava-common",
                    "ij",
                    "imglib2",
                    "commons-math3",
                    "jfreechart",
                    "quickhull3d",
                    "gson",
                    "slf4j-api",
                    "commons-io",
                    "commons-codec",
                    "commons-logging",
                    "commons-csv",
                    "picocli",
                    "pdfbox",
                    "fontbox",
                    "batik-awt-util",
                    "batik-constants",
                    "batik-i18n",
                    "batik-shared-resources",
                    "batik-svggen",
                    "batik-util");

    @TempDir private static Path fiji;
    private static SiteIndex index;

    @TempDir private Path folder;

    /** Downloads what the index offers, and believes nothing but the index. */
    @BeforeAll
    static void install() throws IOException {
        index = SiteIndex.read(SITE.resolve(SiteIndex.FILE));
        SiteIndex published = SiteIndex.read(Path.of("update-site", "published.xml"));
        for (SiteRecord record : index.records()) {
            if (record.version() == null) {
                continue;
            }
            Path stored = SITE.resolve(record.storedAs());
            if (!Files.exists(stored)) {
                assertEquals(published.get(record.identity()).storedAs(), record.storedAs());
                stored = source(record.path());
            } else {
                assertEquals(record.version().size(), Files.size(stored), record.path());
            }
            Path target = fiji.resolve(record.path());
            Files.createDirectories(target.getParent());
            Files.copy(stored, target);
            assertEquals(
                    record.version().checksum(),
                    SiteChecksum.of(record.path(), target),
                    record.path());
        }
    }

    /** What is published already is not in the folder; the same file is in this build. */
    private static Path source(String path) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("plugins/")) {
            return Path.of("target", name);
        }
        return Path.of("macros", name);
    }

    private static List<Path> libraries(String list) throws IOException {
        return Stream.of(Files.readString(Path.of("target", list)).split(File.pathSeparator))
                .map(String::strip)
                .map(Path::of)
                .toList();
    }

    @Test
    void everyStoredFileIsInTheIndex() throws IOException {
        Set<String> stored;
        try (Stream<Path> files = Files.walk(SITE)) {
            stored =
                    files.filter(Files::isRegularFile)
                            .map(file -> SITE.relativize(file).toString().replace('\\', '/'))
                            .collect(Collectors.toCollection(TreeSet::new));
        }
        assertTrue(stored.remove(SiteIndex.FILE));
        Set<String> offered =
                index.records().stream()
                        .filter(record -> record.version() != null)
                        .map(SiteRecord::storedAs)
                        .collect(Collectors.toSet());
        assertTrue(offered.containsAll(stored), stored.toString());
        assertTrue(offered.stream().allMatch(path -> path.matches("(plugins|macros)/.*-\\d{14}")));
    }

    @Test
    void macrosNeedThePlugin() throws IOException {
        SiteRecord plugin = index.get("plugins/Fiji_Radiomics.jar");
        int macros = 0;
        for (SiteRecord record : index.records()) {
            if (record.version() == null || record == plugin) {
                continue;
            }
            assertEquals(
                    List.of(
                            new SiteRecord.Dependency(
                                    plugin.identity(), plugin.version().timestamp())),
                    record.version().dependencies(),
                    record.path());
            macros++;
        }
        try (Stream<Path> all = Files.list(Path.of("macros"))) {
            assertEquals(all.count(), macros);
        }
    }

    /** Neither a library of Fiji's nor one of ours: what another site has, too, is replaced. */
    @Test
    void noLibraryIsOffered() throws IOException {
        Set<String> libraries = new TreeSet<>(SHIPPED);
        libraries.addAll(List.of(System.getProperty("fiji.ships").split(",")));
        for (Path jar : libraries("standalone-libraries.txt")) {
            libraries.add(jar.getFileName().toString().replaceAll("-\\d.*", ""));
        }
        assertTrue(libraries.containsAll(List.of("JTransforms", "pdfbox-io", "snappy-java")));
        for (SiteRecord record : index.records()) {
            String name = record.identity().replaceAll(".*/|\\.jar$", "");
            assertFalse(libraries.contains(name), record.path());
            assertTrue(
                    record.identity().equals("plugins/Fiji_Radiomics.jar")
                            || record.path().startsWith("macros/Fiji_Radiomics/"),
                    record.path());
        }
        for (Path jar : libraries("fiji-libraries.txt")) {
            String name = jar.getFileName().toString().replaceAll("-\\d.*", "");
            assertTrue(System.getProperty("fiji.ships").contains(name), name);
        }
    }

    /** Fiji's class loader sees its own jars and those in the plugins folder. */
    private ChildJvm cli(String... arguments) throws Exception {
        List<String> classPath = new ArrayList<>();
        for (Path jar : libraries("fiji-libraries.txt")) {
            classPath.add(jar.toString());
        }
        classPath.add(fiji.resolve("plugins") + File.separator + "*");
        return ChildJvm.run(
                folder,
                String.join(File.pathSeparator, classPath),
                false,
                "fiji.plugin.radiomics.cli.Main",
                arguments);
    }

    private String macro(String name) {
        return fiji.resolve("macros").resolve("Fiji_Radiomics").resolve(name).toString();
    }

    @Test
    void featuresComeFromTheInstalledFiles() throws Exception {
        Path csv = folder.resolve("features.csv");
        ChildJvm run = cli("macro", macro("Extract_Features_of_Example.ijm"), csv.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("original.glcm.joint_entropy.3d_averaged"), run.out());
        assertEquals(3, Files.readAllLines(csv).size());
    }

    /** Figures need most of what is in the jar: Batik, PDFBox and what they need. */
    @Test
    void reportAndFiguresComeFromTheInstalledFiles() throws Exception {
        Path report = folder.resolve("report");
        ChildJvm run = cli("macro", macro("Example_Cohort_to_ROC_Report.ijm"), report.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.size(report.resolve("report.html")) > 1000);
        for (String figure : List.of("roc.svg", "roc.pdf", "roc.png")) {
            assertTrue(Files.size(report.resolve("figures").resolve(figure)) > 1000, figure);
        }
        ChildJvm roc =
                cli(
                        "roc",
                        "--table",
                        report.resolve("roc.csv").toString(),
                        "--outcome",
                        "direction",
                        "--positive",
                        "higher",
                        "--markers",
                        "auc",
                        "--output",
                        folder.resolve("again").toString());
        assertFalse(roc.err().contains("NoClassDefFound"), roc.err());
    }

    @Test
    void filtersAndMapsComeFromTheInstalledFiles() throws Exception {
        Path maps = folder.resolve("maps");
        ChildJvm run = cli("macro", macro("Filters_and_Texture_Maps_of_Example.ijm"), "" + maps);
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(maps.resolve("maps.tif")));
        ChildJvm settings = cli("settings", "--preset", "ct", "--set", "binwidth=10");
        assertEquals(0, settings.code(), settings.err());
        assertTrue(settings.out().contains("binwidth: 10"), settings.out());
    }

    @Test
    void conformityIsThatOfTheInstalledFiles() throws Exception {
        ChildJvm run = cli("conformity");
        assertEquals(0, run.code(), run.err());
    }

    /** The other jar of this build, put into a Fiji by mistake, says so; the right one does not. */
    @Test
    void standaloneJarBesideFijisLibrariesIsRefused() throws Exception {
        String name;
        try (Stream<Path> plugins = Files.list(fiji.resolve("plugins"))) {
            name = plugins.findFirst().orElseThrow().getFileName().toString();
        }
        Path standalone = Path.of("target", name.replace(".jar", "-standalone.jar"));
        assertTrue(problemInFiji(standalone).orElse("").contains("second copy of SciJava"));
        assertEquals(Optional.empty(), problemInFiji(fiji.resolve("plugins").resolve(name)));
    }

    private static Optional<String> problemInFiji(Path jar) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(jar.toUri().toURL());
        for (Path library : libraries("fiji-libraries.txt")) {
            urls.add(library.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
            return HostCheck.problem(loader);
        }
    }

    /** Plain ImageJ's window, with nothing but the standalone jar in its plugins folder. */
    @Test
    void windowOfPlainImageJRunsACommandOfTheStandaloneJar() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
        Path standalone = Path.of(System.getProperty("standalone.jar"));
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.copy(standalone, plugins.resolve(standalone.getFileName()));
        String imageJ =
                libraries("fiji-libraries.txt").stream()
                        .filter(jar -> jar.getFileName().toString().startsWith("ij-"))
                        .findFirst()
                        .orElseThrow()
                        .toString();
        Path csv = folder.resolve("features.csv");
        ChildJvm run =
                ChildJvm.run(
                        folder,
                        imageJ,
                        true,
                        "ij.ImageJ",
                        "-batch",
                        macro("Extract_Features_of_Example.ijm"),
                        csv.toString());
        assertTrue(Files.exists(csv), run.toString());
        assertEquals(3, Files.readAllLines(csv).size(), run.toString());
    }
}
