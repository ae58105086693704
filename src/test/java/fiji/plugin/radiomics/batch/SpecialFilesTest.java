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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.testing.SpecialFiles;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A manifest may name what is no file: that case fails in one line, and the batch goes on. */
@Timeout(120)
class SpecialFilesTest {

    private static final ExtractionSettings SETTINGS =
            SettingKey.apply(
                    Presets.get("ct"),
                    Map.of("spacing", "none", "families", "intensity_statistics"),
                    "");

    @TempDir private Path folder;
    private Path cohort;
    private final List<String> lines = new ArrayList<>(List.of("case,image,mask,roi"));

    @BeforeEach
    void cohort() throws IOException {
        cohort = folder.resolve("cohort");
        SyntheticCohort.write(cohort, 2, 2, new int[] {16, 16, 8}, 300);
    }

    private Map<String, CSVRecord> run() throws IOException {
        Path manifest = cohort.resolve("cases.csv");
        Files.write(manifest, lines);
        Path output = folder.resolve("out");
        new Batch(manifest, SETTINGS, output, new BatchOptions(2, 1L << 30, false, false))
                .run(BatchListener.NONE);
        Map<String, CSVRecord> rows = new java.util.HashMap<>();
        CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(output.resolve("features.csv")))
                .forEach(r -> rows.put(r.get("case"), r));
        assertEquals(lines.size() - 1, rows.size());
        for (String table : Batch.tableNames()) {
            String text = Files.readString(output.resolve(table));
            assertFalse(text.contains(folder.toString()), "a path of this machine in " + table);
            assertFalse(text.contains("Exception"), table);
        }
        return rows;
    }

    private void assertFails(Map<String, CSVRecord> rows, String id, String reason) {
        assertEquals("failed: " + reason, rows.get(id).get("status"));
    }

    @Test
    void pipesDevicesAndSocketsFailAndTheOthersRun() throws Exception {
        List<String> endings = List.of(".nii", ".nii.gz", ".nrrd", ".mha", ".dcm", ".tif", "");
        for (String ending : endings) {
            String pipe = "pipe" + ending;
            String zero = "zero" + ending;
            SpecialFiles.pipe(cohort.resolve(pipe));
            SpecialFiles.endless(cohort.resolve(zero));
            lines.add("pi" + ending + "," + pipe + ",mask_00000.nii.gz,");
            lines.add("zi" + ending + "," + zero + ",mask_00000.nii.gz,");
            lines.add("pm" + ending + ",ct_00000.nii.gz," + pipe + ",");
            lines.add("zm" + ending + ",ct_00000.nii.gz," + zero + ",");
        }
        for (String ending : List.of(".roi", ".zip")) {
            SpecialFiles.pipe(cohort.resolve("pipe" + ending));
            lines.add("pr" + ending + ",ct_00000.nii.gz,,pipe" + ending);
            lines.add("zr" + ending + ",ct_00000.nii.gz,,/dev/zero");
        }
        SpecialFiles.socket(cohort.resolve("socket.nii"));
        lines.add("socket,socket.nii,mask_00000.nii.gz,");
        lines.add("good,ct_00001.nii.gz,mask_00001.nii.gz,");
        Map<String, CSVRecord> rows = run();
        assertEquals("ok", rows.get("good").get("status"));
        String advice =
                "Name an ordinary file; what comes through a pipe is saved to a file first.";
        for (String ending : endings) {
            for (String what : List.of("i", "m")) {
                assertFails(
                        rows,
                        "p" + what + ending,
                        "Cannot read pipe" + ending + ": it is a pipe, not a file. " + advice);
                assertFails(
                        rows,
                        "z" + what + ending,
                        "Cannot read zero" + ending + ": it is a device, not a file. " + advice);
            }
        }
        assertFails(rows, "pr.zip", "Cannot read pipe.zip: it is a pipe, not a file. " + advice);
        assertFails(rows, "zr.roi", "Cannot read /dev/zero: it is a device, not a file. " + advice);
        assertFails(
                rows, "socket", "Cannot read socket.nii: it is a socket, not a file. " + advice);
    }

    /** What a header names, and what lies in a DICOM folder. */
    @Test
    void pipesBehindHeadersAndInFolders() throws Exception {
        Files.writeString(
                cohort.resolve("a.nhdr"),
                "NRRD0004\ntype: float\ndimension: 3\nsizes: 4 4 4\nencoding: raw\n"
                        + "endian: little\ndata file: a.raw\n");
        Files.writeString(
                cohort.resolve("a.mhd"),
                "NDims = 3\nDimSize = 4 4 4\nElementType = MET_FLOAT\nElementDataFile = a.raw\n");
        SpecialFiles.pipe(cohort.resolve("a.raw"));
        Path dicom = Files.createDirectory(cohort.resolve("dicom"));
        SpecialFiles.pipe(dicom.resolve("1.dcm"));
        lines.add("nhdr,a.nhdr,mask_00000.nii.gz,");
        lines.add("mhd,a.mhd,mask_00000.nii.gz,");
        lines.add("dicom,dicom,mask_00000.nii.gz,");
        Map<String, CSVRecord> rows = run();
        String pipe = "Cannot read a.raw: it is a pipe, not a file";
        assertTrue(rows.get("nhdr").get("status").contains(pipe), rows.get("nhdr").get("status"));
        assertTrue(rows.get("mhd").get("status").contains(pipe), rows.get("mhd").get("status"));
        assertFails(
                rows,
                "dicom",
                "Cannot read dicom: it contains no DICOM image. Choose a folder with a series.");
    }

    /** A header's data file that is a link to somewhere else is not read. */
    @Test
    void aDataFileThatLeadsOutOfTheFolderIsRefused() throws Exception {
        Path outside = Files.write(folder.resolve("secret.raw"), new byte[256]);
        Files.createSymbolicLink(cohort.resolve("a.raw"), outside);
        Files.writeString(
                cohort.resolve("a.nhdr"),
                "NRRD0004\ntype: float\ndimension: 3\nsizes: 4 4 4\nencoding: raw\n"
                        + "endian: little\ndata file: a.raw\n");
        lines.add("link,a.nhdr,mask_00000.nii.gz,");
        assertFails(
                run(),
                "link",
                "Cannot read a.nhdr: its data file 'a.raw' is a link that leads out of the header's"
                        + " folder. Put both into one folder.");
    }

    /** A zip of a few hundred kilobytes may unpack to more than any memory. */
    @Test
    void archivesThatUnpackToTooMuchAreRefused() throws Exception {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(cohort.resolve("roi.zip")))) {
            zip.putNextEntry(new ZipEntry("a.roi"));
            zip.write("Iout".getBytes());
            for (int mb = 0; mb < 40; mb++) {
                zip.write(new byte[1 << 20]);
            }
        }
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(cohort.resolve("other.zip")))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            for (int mb = 0; mb < 600; mb++) {
                zip.write(new byte[1 << 20]);
            }
        }
        lines.add("roi,ct_00000.nii.gz,,roi.zip");
        lines.add("other,ct_00000.nii.gz,,other.zip");
        Map<String, CSVRecord> rows = run();
        String advice = ", which no set of ROIs does. Save ROIs from the ROI Manager.";
        assertFails(rows, "roi", "Cannot read roi.zip: a ROI in it has more than 32 MB" + advice);
        assertFails(
                rows, "other", "Cannot read other.zip: it unpacks to more than 512 MB" + advice);
    }
}
