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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.testing.SyntheticCohort;
import ij.IJ;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tables for other programs: to standard output, as CSV or JSON, with nothing else there. */
class StandardOutputTest {

    @TempDir private Path folder;
    private Path cohort;

    @BeforeEach
    void cohort() throws Exception {
        cohort = folder.resolve("c");
        SyntheticCohort.write(cohort, 1, 1, new int[] {16, 16, 8}, 300);
    }

    private ChildJvm extract(String... more) throws Exception {
        List<String> all = new java.util.ArrayList<>();
        all.addAll(List.of("extract", "--image", "" + cohort.resolve("ct_00000.nii.gz")));
        all.addAll(List.of("--mask", "" + cohort.resolve("mask_00000.nii.gz")));
        all.addAll(List.of("--preset", "ct", "--set", "spacing=none", "--layout", "wide"));
        all.addAll(List.of("--set", "families=intensity_statistics glcm", "--case", "Müller"));
        all.addAll(List.of(more));
        return ChildJvm.cli(folder, all.toArray(String[]::new));
    }

    /** JSON is YAML. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> json(String text) {
        return (List<Map<String, Object>>)
                new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    @Test
    void theTableAndNothingElseGoesToStandardOutput() throws Exception {
        Path file = folder.resolve("t.csv");
        assertEquals(0, extract("--output", "" + file).code());
        ChildJvm piped = extract("--output", "-");
        assertEquals(0, piped.code(), piped.err());
        assertEquals(Files.readString(file), piped.out());
        assertFalse(Files.exists(folder.resolve("-")), "a file named - was made");
        ChildJvm quiet = extract("--output", "-", "--format", "json", "--quiet");
        assertEquals("", quiet.err());
        Map<String, Object> row = json(quiet.out()).get(0);
        List<String> names = List.of(Files.readAllLines(file).get(0).split(","));
        assertEquals(names, List.copyOf(row.keySet()));
        assertEquals("Müller", row.get("case"));
        assertEquals("ok", row.get("status"));
        int mean = names.indexOf("original.intensity_statistics.mean_intensity");
        String[] cells = Files.readAllLines(file).get(1).split(",");
        assertEquals(Double.valueOf(cells[mean]), row.get(names.get(mean)));
    }

    @Test
    void aFileThatEndsSoIsJson() throws Exception {
        Path file = folder.resolve("t.json");
        ChildJvm failed = extract("--output", "" + file, "--label", "9");
        assertEquals(3, failed.code());
        Map<String, Object> row = json(Files.readString(file)).get(0);
        assertTrue(row.get("status").toString().startsWith("failed: "), "" + row.get("status"));
        assertNull(row.get("original.intensity_statistics.mean_intensity"));
        assertTrue(failed.err().contains("Label 9"), failed.err());
    }

    /** An option that changes nothing would be taken for one that did. */
    @Test
    void optionsOfOtherRegionsAreRefused() throws Exception {
        ChildJvm run = extract("--output", "-", "--slices", "3");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--slices 3 is for ROIs, and no --roi is given"), run.err());
        ChildJvm rois =
                ChildJvm.cli(
                        folder,
                        "extract",
                        "--image",
                        "" + cohort.resolve("ct_00000.nii.gz"),
                        "--roi",
                        "r.zip",
                        "--structure",
                        "GTV",
                        "--output",
                        "-");
        assertEquals(2, rois.code());
        assertTrue(rois.err().contains("--structure GTV is for masks"), rois.err());
    }

    @Test
    void structuresAsJsonAndABatchNeedsAFolder() throws Exception {
        String mask = "" + cohort.resolve("mask_00000.nii.gz");
        ChildJvm list = ChildJvm.cli(folder, "structures", "--file", mask, "--format", "json");
        assertEquals(0, list.code(), list.err());
        Map<String, Object> one = json(list.out()).get(0);
        assertEquals(1, one.get("number"));
        assertTrue(one.get("about").toString().endsWith(" voxels"));
        ChildJvm wrong = ChildJvm.cli(folder, "structures", "--file", mask, "--format", "xml");
        assertEquals(2, wrong.code());
        assertEquals("--format=xml: allowed are csv, json", wrong.err().strip());
        String manifest =
                "" + Files.list(cohort).filter(f -> f.toString().endsWith(".csv")).findAny().get();
        ChildJvm batch = ChildJvm.cli(folder, "batch", "--manifest", manifest, "--output", "-");
        assertEquals(2, batch.code());
        assertTrue(batch.err().contains("Name a folder"), batch.err());
    }

    /** ImageJ reports a missing table of colours there for each ROI of a group. */
    @Test
    void whatImageJSaysIsNoPartOfTheTable() throws Exception {
        Path image = folder.resolve("i.tif");
        IJ.saveAsTiff(IJ.createImage("i", "8-bit ramp", 20, 20, 1), "" + image);
        Roi roi = new Roi(2, 2, 9, 9);
        roi.setName("a");
        roi.setGroup(2);
        Path rois = folder.resolve("a.roi");
        Files.write(rois, RoiEncoder.saveAsByteArray(roi));
        ChildJvm run =
                ChildJvm.cli(
                        folder,
                        "extract",
                        "--image",
                        "" + image,
                        "--roi",
                        "" + rois,
                        "--set",
                        "families=intensity_statistics",
                        "--layout",
                        "wide",
                        "--output",
                        "-");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("case,image,roi,"), run.out());
        assertEquals(2, run.out().strip().lines().count());
    }

    @Test
    void whatIsReadIsNotWrittenOver() throws Exception {
        Path image = cohort.resolve("ct_00000.nii.gz");
        Path mask = cohort.resolve("mask_00000.nii.gz");
        byte[] before = Files.readAllBytes(mask);
        ChildJvm table = extract("--output", "" + mask);
        assertEquals(2, table.code());
        assertTrue(table.err().contains("it is a file that is read"), table.err());
        Path link = Files.createSymbolicLink(folder.resolve("link.nii.gz"), image);
        ChildJvm filter =
                ChildJvm.cli(
                        folder,
                        "filter",
                        "--filter",
                        "original",
                        "--image",
                        "" + image,
                        "--output",
                        "" + link);
        assertEquals(2, filter.code());
        assertTrue(filter.err().contains("Choose another name"), filter.err());
        for (String name : List.of("t.xlsx", "t.tsv", "t.nii.gz", "t.dcm", "t.TIF")) {
            ChildJvm other = extract("--output", "" + folder.resolve(name));
            assertEquals(2, other.code(), name);
            assertTrue(other.err().contains("Let the name end in .csv or .json"), other.err());
        }
        assertArrayEquals(before, Files.readAllBytes(mask));
    }
}
