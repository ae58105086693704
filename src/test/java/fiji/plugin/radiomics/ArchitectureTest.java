/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each package may import. */
class ArchitectureTest {

    private static final String ROOT = "fiji.plugin.radiomics";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    /** The ground floor, which every room stands on. */
    private static final String GROUND = "parameter";

    /** Package → our own packages that it may import, beside itself and the ground floor. */
    private static final Map<String, List<String>> OWN = new LinkedHashMap<>();

    static {
        OWN.put(GROUND, List.of());
        OWN.put("image", List.of());
        OWN.put("preprocess", List.of("image"));
        OWN.put("perturb", List.of("image", "preprocess"));
        OWN.put("filter", List.of("image"));
        OWN.put("feature", List.of("image", "preprocess"));
        OWN.put("extract", List.of("image", "preprocess", "filter", "feature"));
        OWN.put("map", List.of("image", "preprocess", "feature", "extract"));
        OWN.put("segment", List.of("image"));
        OWN.put("region", List.of("image", "extract", "segment"));
        OWN.put("stats", List.of());
        OWN.put("assemble", List.of("stats"));
        OWN.put("io", List.of("image", "preprocess", "feature", "extract", "map", "stats"));
        OWN.put("open", List.of("image", "preprocess", "extract", "io", "region"));
        OWN.put("figure", List.of("stats", "io"));
        OWN.put("report", List.of("image", "segment", "stats", "io", "figure"));
        OWN.put("conformity", List.of("image", "preprocess", "filter", "feature", "extract", "io"));
        OWN.put("imagej", List.of("image", "preprocess", "extract", "segment", "io", "open"));
        OWN.put(
                "opener",
                List.of("image", "preprocess", "extract", "segment", "io", "open", "imagej"));
        OWN.put(
                "batch",
                List.of(
                        "image",
                        "preprocess",
                        "filter",
                        "feature",
                        "extract",
                        "io",
                        "open",
                        "imagej",
                        "opener"));
        OWN.put(
                "stability",
                List.of("image", "preprocess", "perturb", "feature", "extract", "stats", "batch"));
        List<String> library = new ArrayList<>(OWN.keySet());
        library.remove("batch");
        OWN.put("window", library);
        OWN.put("launch", List.of("imagej", "window"));
        OWN.put("ui", List.of("stats", "extract", "io", "figure", "report", "imagej", "window"));
        List<String> all = new ArrayList<>(OWN.keySet());
        all.remove("launch");
        OWN.put("command", all);
        List<String> shell = new ArrayList<>(library);
        shell.addAll(List.of("batch", "launch"));
        OWN.put("cli", shell);
        OWN.put("spark", List.of("feature", "extract", "io", "opener", "batch", "cli"));
    }

    /** Those that open windows, or ask what is in one: a batch on a server has none. */
    private static final List<String> WINDOWS = List.of("window", "ui", "command", "launch");

    private static final List<String> COMPUTE =
            List.of(
                    GROUND,
                    "image",
                    "preprocess",
                    "perturb",
                    "filter",
                    "feature",
                    "extract",
                    "map",
                    "segment",
                    "region",
                    "stats",
                    "assemble");

    @TestFactory
    List<DynamicTest> packagesImportOnlyWhatLiesBelow() {
        return OWN.entrySet().stream()
                .map(
                        e ->
                                DynamicTest.dynamicTest(
                                        e.getKey(), () -> check(e.getKey(), e.getValue())))
                .toList();
    }

    /** Each room is listed after those that it stands on, so that there is no circle. */
    @Test
    void roomsStandOnRoomsListedBefore() {
        List<String> before = new ArrayList<>();
        OWN.forEach(
                (room, below) -> {
                    assertTrue(
                            before.containsAll(below),
                            room + " stands on " + below + ", listed before are " + before);
                    before.add(room);
                });
    }

    private static void check(String name, List<String> below) {
        DescribedPredicate<JavaClass> forbidden =
                new DescribedPredicate<>("our packages other than " + below) {
                    @Override
                    public boolean test(JavaClass c) {
                        String p = c.getPackageName();
                        return p.startsWith(ROOT + ".")
                                && !within(p, name)
                                && !within(p, GROUND)
                                && below.stream().noneMatch(b -> within(p, b));
                    }
                };
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat(forbidden)
                .check(CLASSES);
    }

    private static boolean within(String packageName, String room) {
        String full = ROOT + "." + room;
        return packageName.equals(full) || packageName.startsWith(full + ".");
    }

    @Test
    void computeKnowsNoUserInterface() {
        List<String> rooms = new ArrayList<>(COMPUTE);
        rooms.add("open");
        for (String room : rooms) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("ij..", "java.awt..", "javax.swing..", "picocli..")
                    .check(CLASSES);
        }
    }

    /** Of the command line only what starts ImageJ itself does. */
    @Test
    void whatRunsWithoutADisplayKnowsNoWindow() {
        for (String room : WINDOWS) {
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            ROOT + ".imagej..",
                            ROOT + ".opener..",
                            ROOT + ".batch..",
                            ROOT + ".spark..",
                            ROOT + ".cli..")
                    .and()
                    .haveNameNotMatching(STARTERS_OF_IMAGEJ)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        WINDOWS.stream().map(r -> ROOT + "." + r + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "ij\\.(WindowManager|ImageJ|Macro|gui\\..*(Dialog|Window)"
                                + "|text\\..*|plugin\\.frame\\..*)|javax\\.swing\\..*")
                .check(CLASSES);
    }

    private static final String STARTERS_OF_IMAGEJ =
            "fiji\\.plugin\\.radiomics\\.cli\\.(MacroCommand|GuiCommand)";

    @Test
    void sparkIsKnownWhereItRunsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".spark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".spark..", "org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(CLASSES);
    }

    @Test
    void readersKnowNoImageJ() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".io..", ROOT + ".conformity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ij..", "java.awt..", "javax.swing..")
                .check(CLASSES);
    }

    /** A pipe or device that somebody opens elsewhere would keep a batch waiting for ever. */
    @Test
    void filesAreOpenedForReadingInOnePlace() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(RegularFile.class)
                .and()
                .haveNameNotMatching(OPENERS_OF_OWN_FILES)
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "opens a file for reading",
                                call ->
                                        opensFile(call.getTarget().getOwner(), call.getName())
                                                && !readsAStream(call)))
                .orShould()
                .callConstructorWhere(
                        DescribedPredicate.describe(
                                "opens a file for reading",
                                call ->
                                        FILE_READERS.contains(
                                                call.getTarget().getOwner().getName())))
                .check(CLASSES);
    }

    /** Their files are those that they have just made, and the jars of the class path. */
    private static final String OPENERS_OF_OWN_FILES =
            "fiji\\.plugin\\.radiomics\\.(batch\\.(ParquetFooter|PluginCode)|spark\\.ClusterFiles)";

    private static final Set<String> FILE_READERS =
            Set.of(
                    "java.io.FileInputStream",
                    "java.io.FileReader",
                    "java.io.RandomAccessFile",
                    "java.util.zip.ZipFile",
                    "java.util.jar.JarFile");

    private static final Map<String, Set<String>> FILE_OPENINGS =
            Map.of(
                    "java.nio.file.Files",
                    Set.of(
                            "newInputStream",
                            "newByteChannel",
                            "newBufferedReader",
                            "readAllBytes",
                            "readAllLines",
                            "readString",
                            "lines"),
                    "java.nio.channels.FileChannel",
                    Set.of("open"),
                    "java.nio.channels.AsynchronousFileChannel",
                    Set.of("open"),
                    "javax.imageio.ImageIO",
                    Set.of("read", "createImageInputStream"),
                    "ij.IJ",
                    Set.of("open", "openImage", "openAsString", "openAsByteBuffer"));

    /** Of what is open already. */
    private static boolean readsAStream(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream()
                .anyMatch(t -> t.isEquivalentTo(InputStream.class));
    }

    private static boolean opensFile(JavaClass owner, String method) {
        return FILE_OPENINGS.getOrDefault(owner.getName(), Set.of()).contains(method);
    }

    /** ImageJ opens what it is told to, after its caller has looked that it is a file. */
    @Test
    void imageJsOpenerIsAskedInOnePlace() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(fiji.plugin.radiomics.imagej.ImageJOpener.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("ij.io.Opener")
                .check(CLASSES);
    }

    @Test
    void everyClassHasARoom() {
        classes()
                .should()
                .resideInAnyPackage(
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(ROOT),
                                        OWN.keySet().stream().map(k -> ROOT + "." + k + ".."))
                                .toArray(String[]::new))
                .check(CLASSES);
    }
}
