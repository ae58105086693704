/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manifests from the names of files. */
class CohortSearchTest {

    @TempDir private Path folder;

    private Path cohort() {
        return folder.resolve("cohort");
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = cohort().resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    /** Links in a circle or out of the folder are named; all else is found. */
    @Test
    void linksInACircleAndOutOfTheFolderArePassedOver() throws IOException {
        files("P1/ct.nii", "P1/m.nii", "P2/ct.nii", "P2/m.nii");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createFile(outside.resolve("ct.nii"));
        Files.createFile(outside.resolve("m.nii"));
        Files.createSymbolicLink(cohort().resolve("P1/loop"), Path.of(".."));
        Files.createSymbolicLink(cohort().resolve("P2/self"), Path.of("self"));
        Files.createSymbolicLink(cohort().resolve("P3"), outside);
        Files.createSymbolicLink(cohort().resolve("P2/gone"), Path.of("nothing"));
        CohortSearch.Found found = write("*/ct.nii", "*/m.nii", "", "");
        assertEquals(2, found.cases());
        assertEquals(
                List.of(
                        "P1/loop is passed over: it is a link that leads round in a circle",
                        "P2/gone is passed over: it is a link that leads to nothing",
                        "P2/self is passed over: it is a link that leads to nothing",
                        "P3 is passed over: it is a link that leads out of the folder"),
                found.notices());
    }

    private Path manifest() {
        return folder.resolve("manifest.csv");
    }

    private CohortSearch.Found write(String image, String mask, String roi, String expression)
            throws IOException {
        return new CohortSearch(cohort(), image, mask, roi, expression, "", "").write(manifest());
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(manifest());
    }

    @Test
    void pairsByTheBeginningOfTheirNames() throws IOException {
        files("b_ct.nii.gz", "b_gtv.nii.gz", "a_ct.nii.gz", "a_gtv.nii.gz", "c_ct.nii.gz");
        files("d_gtv.nii.gz", "readme.txt");
        CohortSearch.Found found = write("*_ct.nii.gz", "*_gtv.nii.gz", "", "");
        assertEquals(
                List.of(
                        "case,image,mask",
                        "a,cohort/a_ct.nii.gz,cohort/a_gtv.nii.gz",
                        "b,cohort/b_ct.nii.gz,cohort/b_gtv.nii.gz"),
                lines());
        assertEquals(
                List.of(
                        "Image without regions: " + cohort().resolve("c_ct.nii.gz"),
                        "Regions without image: " + cohort().resolve("d_gtv.nii.gz")),
                found.notices());
        assertEquals(2, Manifest.read(manifest()).cases().size());
    }

    @Test
    void foldersSeveralMasksAndRois() throws IOException {
        files("P1/ct.nii", "P1/gtv_1.nii", "P1/gtv_2.nii", "P2/ct.nii", "P2/rois.zip");
        CohortSearch.Found found = write("*/ct.nii", "*/gtv*.nii", "{case}/rois.zip", "");
        assertEquals(
                List.of(
                        "case,image,mask,roi",
                        "P1,cohort/P1/ct.nii,cohort/P1/gtv_1.nii,",
                        "P1,cohort/P1/ct.nii,cohort/P1/gtv_2.nii,",
                        "P2,cohort/P2/ct.nii,,cohort/P2/rois.zip"),
                lines());
        assertEquals("2 cases, 3 region files", found.text());
    }

    @Test
    void theCaseByARegularExpression() throws IOException {
        files("site/x-017-ct.nii", "other/y-017-seg.nii", "site/none.nii");
        write("**/*ct.nii", "**/*seg.nii", "", "-(\\d+)-");
        assertEquals(
                List.of(
                        "case,image,mask",
                        "017,cohort/site/x-017-ct.nii,cohort/other/y-017-seg.nii"),
                lines());
        write("**/*ct.nii", "**/*seg.nii", "", "\\d+");
        assertTrue(lines().get(1).startsWith("017,"));
    }

    @Test
    void labelAndStructureForAllMasks() throws IOException {
        files("a.nii", "a.dcm");
        new CohortSearch(cohort(), "*.nii", "*.dcm", "", "", "", "GTV*").write(manifest());
        assertEquals(
                List.of("case,image,mask,structure", "a,cohort/a.nii,cohort/a.dcm,GTV*"), lines());
    }

    /** A pattern of images that is too wide for its own good. */
    @Test
    void aMaskIsNoImage() throws IOException {
        files("a.nii", "a_mask.nii", "b.nii", "b_mask.nii");
        assertEquals(List.of(), write("*.nii", "*_mask.nii", "", "").notices());
        assertEquals(3, lines().size());
    }

    /** What looks like a special character of regular expressions is itself. */
    @ParameterizedTest
    @CsvSource({
        "a+(1).nii, *.nii, a+(1)",
        "a.nii, ?.nii, ",
        "xnii, *.nii, ",
        "s/a.nii, *.nii, ",
        "s/t/a.nii, **/*.nii, a",
        "a.nii, **/*.nii, a",
        "s/a/ct.nii, s/{case}/*.nii, a",
        "s/a/ct.nii, */{case}/*.nii, a",
        "a/CT, */CT/, a",
    })
    void patterns(String path, String pattern, String expected) {
        String expression = pattern.equals("?.nii") ? "[0-9]" : "";
        assertEquals(expected, new FilePattern("image", pattern, expression).caseOf(path));
    }

    @Test
    void whatCannotBeUsedIsRefusedAndNothingIsWritten() throws IOException {
        files("a/1.nii", "a/2.nii", "a/m.nii", "b/m.nii");
        assertRefused("The case a has 2 images", "*/?.nii", "*/m.nii", "");
        assertRefused("does not show the case", "a.nii", "*.nii", "");
        assertRefused("may stand in it once", "{case}/{case}.nii", "*.nii", "");
        assertRefused("is no regular expression", "*.nii", "*.nii", "(");
        assertRefused("fits together", "*/1.nii", "no*.nii", "");
        assertRefused(
                "images, no*.nii; for files in folders of it: **/no*.nii",
                "no*.nii",
                "*/m.nii",
                "");
        assertRefused("Give a pattern", "", "*.nii", "");
        assertRefused("Give a pattern", "*.nii", "", "");
        assertThrows(
                IOException.class,
                () ->
                        new CohortSearch(folder.resolve("no"), "*", "*", "", "", "", "")
                                .write(manifest()));
    }

    private void assertRefused(String part, String image, String mask, String expression) {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> write(image, mask, "", expression))
                        .getMessage();
        assertTrue(message.contains(part), message);
        assertFalse(Files.exists(manifest()));
    }
}
