/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import fiji.plugin.radiomics.io.dicom.Tag;
import fiji.plugin.radiomics.testing.DicomSlices;
import fiji.plugin.radiomics.testing.MacroSession;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a DICOM header says of a patient stays there, and no file leaves its folder. */
class PrivacyTest {

    private static final List<String> SECRETS = List.of("Secret", "MRN4711", "19510203");

    @TempDir private Path folder;
    private Path series;
    private Path roi;

    @BeforeEach
    void write() throws IOException {
        series = Files.createDirectory(folder.resolve("series"));
        new DicomSlices(12, 10, 3)
                .change(
                        (d, z) ->
                                d.put(Tag.PATIENT_ID, "MRN4711")
                                        .put(Tag.PATIENT_BIRTH_DATE, "19510203"))
                .write(series);
        Roi box = new Roi(2, 2, 7, 6);
        box.setPosition(2);
        roi = Files.write(folder.resolve("box.roi"), RoiEncoder.saveAsByteArray(box));
    }

    /** No file beside the series itself has any of it, nor what was said. */
    private void assertNothingTold(String said) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files =
                    all.filter(f -> Files.isRegularFile(f) && !f.startsWith(series)).toList();
            assertTrue(files.size() > 1, "something was written");
            for (Path file : files) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                SECRETS.forEach(s -> assertFalse(text.contains(s), file + " has " + s));
            }
        }
        SECRETS.forEach(s -> assertFalse(said.contains(s), said));
    }

    @Test
    void onTheCommandLine() throws Exception {
        for (String layout : List.of("wide", "long")) {
            ChildJvm run =
                    ChildJvm.cli(
                            folder,
                            "extract",
                            "--image=" + series,
                            "--roi=" + roi,
                            "--layout=" + layout,
                            "--output=" + layout + ".csv");
            assertEquals(0, run.code(), run.err());
            assertNothingTold(run.out() + run.err());
        }
        ChildJvm filter =
                ChildJvm.cli(
                        folder,
                        "filter",
                        "--image=" + series,
                        "--filter=mean(support:3, dimension:2D)",
                        "--output=mean.nii");
        assertEquals(0, filter.code(), filter.err());
        assertNothingTold(filter.out() + filter.err());
    }

    @Test
    void inMacrosOfImagesThatImageJOpened() throws Exception {
        Path table = folder.resolve("table.csv");
        String extract =
                "run('Extract Features...', 'regions=[ROI file] table=replace regionfile=["
                        + roi
                        + "] slices=[current slice] output=["
                        + table
                        + "]');\nprint(getTitle());\n";
        try (MacroSession session = new MacroSession(Files.createTempDirectory("macros"))) {
            // ImageJ's own opener keeps the header in the image's info.
            MacroSession.Run one =
                    session.run(
                            "open('"
                                    + series.resolve("0002.dcm")
                                    + "');\nif (indexOf(getMetadata('Info'), 'Secret') < 0) exit('?');\n"
                                    + extract.replace("[ROI file]", "Selection")
                                            .replace("run('Ex", "makeRectangle(2,2,7,6);run('Ex"));
            assertTrue(one.completed(), one.err());
            assertNothingTold(one.out() + one.err());
            MacroSession.Run filtered =
                    session.run(
                            "run('Filter Image...', 'filter=mean parameters=[support:3,"
                                    + " dimension:2D] output=["
                                    + folder.resolve("filtered.nii")
                                    + "]');\nsaveAs('Tiff', '"
                                    + folder.resolve("filtered.tif")
                                    + "');");
            assertTrue(filtered.completed(), filtered.err());
            assertNothingTold(filtered.out() + filtered.err());
        }
    }

    /** Names in a zip are names, not paths: nothing is unpacked. */
    @Test
    void entriesOfAZipCannotLeaveItsFolder() throws Exception {
        Path zip = folder.resolve("evil.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../outside.roi"));
            out.write(Files.readAllBytes(roi));
            out.putNextEntry(new ZipEntry("..\\..\\outside.txt"));
            out.write(new byte[9]);
        }
        ChildJvm run =
                ChildJvm.cli(
                        folder,
                        "extract",
                        "--image=" + series,
                        "--roi=" + zip,
                        "--layout=wide",
                        "--output=table.csv");
        assertEquals(0, run.code(), run.err());
        String row = Files.readAllLines(folder.resolve("table.csv")).get(1);
        assertTrue(row.startsWith("series,series,outside,ok,"), row);
        assertFalse(Files.exists(folder.resolve("../../outside.txt")));
        assertFalse(Files.exists(folder.resolve("../../outside.roi")));
    }

    /** XML is written, never read: there are no entities to be led astray by. */
    @Test
    void noXmlIsParsed() {
        JavaClasses ours =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fiji.plugin.radiomics");
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.xml.sax..", "javax.xml.stream..", "javax.xml.transform..")
                .check(ours);
    }
}
