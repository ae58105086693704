package fiji.plugin.radiomics.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.imagej.launch.HostCheck;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * The update site that this build has made: installed into an empty folder as the updater does it,
 * and started from there with what Fiji ships on the class path and nothing else of ours.
 */
class UpdateSiteIT {

    private static final Path SITE = Path.of("target", "update-site");
    private static final Pattern ARTIFACT = Pattern.compile("jars/(.+?)-(\\d[^/]*)\\.jar");

    /**
     * Libraries that pom-scijava does not manage: our pom.xml has their versions, or the library
     * has that needs them.
     */
    private static final Set<String> NOT_MANAGED =
            Set.of(
                    "JTransforms",
                    "JLargeArrays",
                    "graphics2d",
                    "pdfbox",
                    "pdfbox-io",
                    "fontbox",
                    "batik-shared-resources");

    /** Which Fiji ships for certain. */
    private static final List<String> SHIPPED =
            List.of(
                    "scijava-common",
                    "ij",
                    "imglib2",
                    "commons-math3",
                    "jfreechart",
                    "quickhull3d",
                    "gson",
                    "slf4j-api");

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
        if (path.startsWith("macros/")) {
            return Path.of("macros", name);
        }
        return libraries("site-libraries.txt").stream()
                .filter(jar -> jar.endsWith(name))
                .findFirst()
                .orElseThrow();
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
        assertTrue(
                offered.stream()
                        .allMatch(path -> path.matches("(plugins|jars|macros)/.*-\\d{14}")));
    }

    @Test
    void dependenciesAreOffered() {
        int dependencies = 0;
        for (SiteRecord record : index.records()) {
            if (record.version() == null) {
                continue;
            }
            for (SiteRecord.Dependency needed : record.version().dependencies()) {
                SiteRecord other = index.get(needed.identity());
                assertEquals(other.version().timestamp(), needed.timestamp(), needed.identity());
                dependencies++;
            }
        }
        assertTrue(dependencies > jars().size(), "" + dependencies);
    }

    @Test
    void whatFijiShipsIsNotOffered() throws IOException {
        Set<String> ours = jars().keySet();
        for (String shipped : SHIPPED) {
            assertFalse(ours.contains(shipped), shipped);
        }
        List<String> left = List.of(System.getProperty("fiji.ships").split(","));
        assertTrue(left.containsAll(SHIPPED), left.toString());
        for (Path jar : libraries("fiji-libraries.txt")) {
            String name = jar.getFileName().toString();
            assertTrue(left.contains(name.replaceAll("-\\d.*", "")), name);
        }
    }

    @Test
    void versionsAreThoseOfPomSciJava() throws IOException {
        Map<String, String> managed = managedVersions(Path.of(System.getProperty("site.pom")));
        Set<String> others = new TreeSet<>();
        jars().forEach(
                        (artifact, version) -> {
                            if (managed.containsKey(artifact)) {
                                assertEquals(managed.get(artifact), version, artifact);
                            } else {
                                others.add(artifact);
                            }
                        });
        assertEquals(new TreeSet<>(NOT_MANAGED), others);
    }

    private static Map<String, String> jars() {
        Map<String, String> jars = new TreeMap<>();
        for (SiteRecord record : index.records()) {
            Matcher matcher = ARTIFACT.matcher(record.path());
            if (record.version() != null && matcher.matches()) {
                jars.put(matcher.group(1), matcher.group(2));
            }
        }
        return jars;
    }

    /** Artifact → version, from the pom's properties and managed dependencies. */
    private static Map<String, String> managedVersions(Path pom) throws IOException {
        Element project;
        try (InputStream in = Files.newInputStream(pom)) {
            project = Xml.read(in);
        }
        Map<String, String> properties = new HashMap<>();
        Element all = Xml.children(project, "properties").get(0);
        for (org.w3c.dom.Node n = all.getFirstChild(); n != null; n = n.getNextSibling()) {
            properties.put(n.getNodeName(), n.getTextContent().strip());
        }
        Map<String, String> managed = new HashMap<>();
        Element management = Xml.children(project, "dependencyManagement").get(0);
        for (Element dependency :
                Xml.children(Xml.children(management, "dependencies").get(0), "dependency")) {
            String version = Xml.texts(dependency, "version").get(0).strip();
            while (version != null && version.startsWith("${")) {
                version = properties.get(version.substring(2, version.length() - 1));
            }
            managed.put(Xml.texts(dependency, "artifactId").get(0).strip(), version);
        }
        assertTrue(managed.size() > 500, managed.size() + " managed versions");
        return managed;
    }

    /** Fiji's class loader sees all jars of both folders. */
    private ChildJvm cli(String... arguments) throws Exception {
        List<String> classPath = new ArrayList<>();
        for (Path jar : libraries("fiji-libraries.txt")) {
            classPath.add(jar.toString());
        }
        classPath.add(fiji.resolve("jars") + File.separator + "*");
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

    /** Figures need most of the libraries: JFreeChart, Batik, PDFBox and what they need. */
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

    /**
     * ImageJ's window, started in the folder: it finds the menu in the jar, and the jars beside.
     */
    @Test
    void windowRunsACommandFromThePluginsFolder() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "needs a display");
        Path csv = folder.resolve("features.csv");
        String classPath =
                libraries("fiji-libraries.txt").stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
        ChildJvm run =
                ChildJvm.run(
                        fiji,
                        classPath,
                        true,
                        "ij.ImageJ",
                        "-batch",
                        macro("Extract_Features_of_Example.ijm"),
                        csv.toString());
        assertEquals(3, Files.readAllLines(csv).size(), run.toString());
    }
}
