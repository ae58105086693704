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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.ExampleData;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.dicom.SegmentationOrigin;
import fiji.plugin.radiomics.io.dicom.SegmentationWriter;
import fiji.plugin.radiomics.testing.DicomSlices;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One case of a manifest, and its way through serialisation. */
class CaseRunnerTest {

    private static final ExtractionSettings SETTINGS =
            SettingKey.apply(Presets.get("ct"), Map.of("spacing", "none", "families", "glcm"), "");

    @TempDir private Path folder;
    private Path manifest;
    private final CaseRunner runner = new CaseRunner(SETTINGS);

    @BeforeEach
    void cohort() throws IOException {
        manifest = SyntheticCohort.write(folder, 2, 2, new int[] {16, 16, 8}, 300);
    }

    private ManifestCase only(String csv) throws IOException {
        return Manifest.read(Files.writeString(manifest, csv)).cases().get(0);
    }

    private static List<String> names(CaseResult result) {
        return result.rows().stream().map(r -> r.row().provenance().roi()).toList();
    }

    @Test
    void whatHasNoEffectIsToldInTheRow() throws IOException {
        String line = Files.readAllLines(manifest).get(1);
        String header = Files.readAllLines(manifest).get(0);
        ManifestCase c = only(header + ",slices\n" + line + ",3\n");
        assertTrue(
                runner.run(c)
                        .rows()
                        .get(0)
                        .row()
                        .provenance()
                        .warnings()
                        .contains("slices 3 is for ROIs, and this line of the manifest has none"));
    }

    @Test
    void aCaseGivesARowOfAllColumns() throws IOException {
        ManifestCase c = Manifest.read(manifest).cases().get(1);
        CaseResult result = runner.run(c);
        assertEquals("P00001", result.caseId());
        assertEquals(1, result.rows().size());
        assertEquals(0, result.rows().get(0).entry());
        assertEquals(Status.OK, result.rows().get(0).row().status());
        assertEquals(runner.schema().columns().size(), result.rows().get(0).row().values().size());
        assertEquals("ct_00001.nii.gz", result.rows().get(0).row().provenance().image());
    }

    @Test
    void regionsOfACaseAreToldApart() throws IOException {
        CaseResult result =
                runner.run(
                        only(
                                "case,image,mask,label\n"
                                        + "a,ct_00000.nii.gz,mask_00000.nii.gz,1\n"
                                        + "a,ct_00000.nii.gz,mask_00001.nii.gz,1\n"
                                        + "a,ct_00000.nii.gz,mask_00000.nii.gz,\n"));
        assertEquals(List.of("label_1", "label_1#2", "mask_00000"), names(result));
    }

    @Test
    void whatGoesWrongIsARow() throws IOException {
        CaseResult result =
                runner.run(
                        only(
                                "case,image,mask,label\n"
                                        + "a,ct_00000.nii.gz,absent.nii.gz,\n"
                                        + "a,ct_00000.nii.gz,.,\n"
                                        + "a,ct_00000.nii.gz,mask_00000.nii.gz,9\n"
                                        + "a,ct_00000.nii.gz,mask_00000.nii.gz,1\n"));
        List<String> status = result.rows().stream().map(r -> r.row().status().toString()).toList();
        assertTrue(status.get(0).contains("absent.nii.gz: there is no such file"), status.get(0));
        assertTrue(status.get(1).startsWith("failed: Cannot read .: "), status.get(1));
        assertTrue(status.get(2).contains("Label 9 is not in the mask"), status.get(2));
        assertEquals("ok", status.get(3));
        assertTrue(result.hasFailed());
        assertEquals("", result.fingerprint());
    }

    @Test
    void aMaskOnAnotherGridIsBroughtOverWhereThatIsAskedFor() throws IOException {
        Geometry finer = Geometry.of(32, 32, 8, 0.45, 0.45, 2.5);
        byte[] inside = new byte[finer.voxels()];
        Arrays.fill(inside, 32 * 32, 3 * 32 * 32, (byte) 1);
        NiftiWriter.write(new Mask(finer, inside), folder.resolve("finer.nii.gz"));
        String csv = "case,image,mask,regrid\na,ct_00000.nii.gz,finer.nii.gz,%s\n";
        assertTrue(runner.run(only(csv.formatted("false"))).hasFailed());
        CaseResult result = runner.run(only(csv.formatted("true")));
        assertEquals(Status.OK, result.rows().get(0).row().status());
        assertEquals(1, result.rows().get(0).row().provenance().warnings().size());
    }

    @Test
    void roisOfTheImageFileItself() throws IOException {
        ImagePlus image = ExampleData.create();
        IJ.saveAsTiff(image, folder.resolve("example.tif").toString());
        CaseResult result =
                runner.run(only("case,image,roi,grouping\na,example.tif,overlay,name\n"));
        assertEquals(2, result.rows().size());
        assertEquals(64, result.fingerprint().length());
        assertTrue(result.rows().stream().allMatch(r -> r.row().status() == Status.OK));
        CaseResult none = runner.run(only("case,image,roi\na,ct_00000.nii.gz,overlay\n"));
        assertTrue(none.hasFailed());
    }

    @Test
    void aRowPerRegionAlsoWhereTheImageIsMissing() throws IOException {
        CaseResult result =
                runner.run(only("case,image,mask\na,no.nii,mask_00000.nii.gz\na,no.nii,m.nii\n"));
        assertEquals(2, result.rows().size());
        assertEquals(List.of("mask_00000.nii.gz", "m.nii"), names(result));
    }

    @Test
    void theFingerprintFollowsWhatDecidesTheRows() throws IOException {
        String csv = "case,image,mask,label,centre\na,ct_00000.nii.gz,mask_00000.nii.gz,%s,%s\n";
        String print = runner.fingerprint(only(csv.formatted("1", "x")));
        assertEquals(64, print.length());
        assertEquals(print, runner.fingerprint(only(csv.formatted("1", "y"))));
        assertNotEquals(print, runner.fingerprint(only(csv.formatted("", "x"))));
        ExtractionSettings other = SettingKey.apply(SETTINGS, Map.of("binwidth", "10"), "");
        ManifestCase c = only(csv.formatted("1", "x"));
        assertNotEquals(print, new CaseRunner(other).fingerprint(c));
        Path mask = folder.resolve("mask_00000.nii.gz");
        Files.copy(mask, folder.resolve("kept"));
        byte[] bytes = Files.readAllBytes(mask);
        bytes[bytes.length / 2] ^= 1;
        Files.write(mask, bytes);
        assertNotEquals(print, runner.fingerprint(c));
    }

    @Test
    void aCaseGoesThroughSerialisation() throws Exception {
        ManifestCase c = Manifest.read(manifest).cases().get(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(c);
        }
        Object back =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertEquals(c, back);
        CaseResult result = runner.run(c);
        CaseResult decoded = ResultCodec.decode(ResultCodec.encode(result));
        FeatureRow before = result.rows().get(0).row();
        FeatureRow after = decoded.rows().get(0).row();
        assertEquals(before.provenance().columns(""), after.provenance().columns(""));
        assertEquals(before.status(), after.status());
        assertEquals(before.values(), after.values());
        assertEquals(result.fingerprint(), decoded.fingerprint());
        assertArrayEquals(ResultCodec.encode(result), ResultCodec.encode(decoded));
    }

    /** A header's values and a slice's series decide the rows as the named file does. */
    @Test
    void theFingerprintKnowsTheFilesBesideTheOneThatIsNamed() throws IOException {
        Path raw = Files.write(folder.resolve("values.raw"), new byte[8]);
        String nrrd =
                "NRRD0004\ntype: uchar\ndimension: 3\nsizes: 2 2 2\nencoding: raw\n"
                        + "data file: values.raw\n";
        String meta =
                "NDims = 3\nDimSize = 2 2 2\nElementType = MET_UCHAR\n"
                        + "ElementDataFile = values.raw\n";
        Files.writeString(folder.resolve("a.nhdr"), nrrd);
        Files.writeString(folder.resolve("a.mhd"), meta);
        for (String name : List.of("a.nhdr", "a.mhd")) {
            ManifestCase c = only("case,image,mask\na," + name + ",mask_00000.nii.gz\n");
            Files.write(raw, new byte[8]);
            String print = runner.fingerprint(c);
            assertEquals(64, print.length(), name);
            Files.write(raw, new byte[] {0, 0, 0, 1, 0, 0, 0, 0});
            assertNotEquals(print, runner.fingerprint(c), name);
        }
        Path series = Files.createDirectory(folder.resolve("series"));
        new DicomSlices(4, 4, 3).write(series);
        ManifestCase slice = only("case,image,mask\na,series/0001.dcm,mask_00000.nii.gz\n");
        String print = runner.fingerprint(slice);
        assertEquals(64, print.length());
        byte[] other = Files.readAllBytes(series.resolve("0003.dcm"));
        other[other.length - 1] ^= 1;
        Files.write(series.resolve("0003.dcm"), other);
        assertNotEquals(print, runner.fingerprint(slice));
    }

    /** Structures are in millimetres of the patient; a TIFF file begins at 0. */
    @Test
    void structuresNeedAnImageThatKnowsItsPlace() throws IOException {
        Geometry grid = Geometry.of(8, 8, 3, 1, 1, 1);
        byte[] inside = new byte[grid.voxels()];
        inside[70] = 1;
        SegmentationWriter.write(
                List.of(Region.of("lesion", new Mask(grid, inside))),
                grid,
                SegmentationOrigin.UNKNOWN,
                folder.resolve("seg.dcm"));
        ImagePlus image = IJ.createImage("plain", "16-bit ramp", 8, 8, 3);
        image.getCalibration().setUnit("mm");
        new FileSaver(image).saveAsTiffStack(folder.resolve("plain.tif").toString());
        CaseResult result = runner.run(only("case,image,mask\na,plain.tif,seg.dcm\n"));
        assertEquals(Status.Kind.FAILED, result.rows().get(0).row().status().kind());
        String reason = result.rows().get(0).row().status().reason();
        assertTrue(reason.contains("does not know its place"), reason);
    }

    private void segments(double shift) throws IOException {
        Geometry grid = Geometry.of(16, 16, 8, .9, .9, 2.1);
        Geometry off =
                new Geometry(
                        new int[] {16, 16, 8},
                        grid.spacing(),
                        new double[] {0, 0, shift},
                        grid.direction(),
                        grid.unit());
        float[] data = new float[grid.voxels()];
        byte[] inside = new byte[grid.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = i * 7919 % 503;
            inside[i] = (byte) (i / 256 > 1 && i / 256 < 6 && i % 16 > 3 ? 1 : 0);
        }
        NiftiWriter.write(new Volume(grid, data), folder.resolve("image.nii"));
        SegmentationWriter.write(
                List.of(
                        Region.of("lesion", new Mask(off, inside)),
                        Region.of("rim", new Mask(off, inside))),
                off,
                SegmentationOrigin.UNKNOWN,
                folder.resolve("seg.dcm"));
    }

    /** .042 mm is 2 % of a slice; half a slice is another grid. */
    @Test
    void segmentsBesideTheGridHaveARowEach() throws IOException {
        segments(.042);
        CaseResult near = runner.run(only("case,image,mask,structure\na,image.nii,seg.dcm,*\n"));
        assertEquals(
                List.of("lesion", "rim"), names(near), near.rows().get(0).row().status().reason());
        for (CaseRow row : near.rows()) {
            assertEquals(Status.OK, row.row().status());
            String warnings = row.row().provenance().warnings().toString();
            assertTrue(warnings.contains("0.020 of a voxel off"), warnings);
        }
        segments(1.05);
        for (String structure : List.of("*", "rim")) {
            CaseResult far =
                    runner.run(only("case,image,mask,structure\na,image.nii,seg.dcm," + structure));
            assertEquals(
                    structure.equals("*") ? List.of("lesion", "rim") : List.of("rim"), names(far));
            for (CaseRow row : far.rows()) {
                assertEquals(Status.Kind.FAILED, row.row().status().kind());
                String reason = row.row().status().reason();
                assertTrue(reason.contains(row.row().provenance().roi()), reason);
                assertTrue(reason.contains("regrid"), reason);
            }
        }
    }

    /** The size of a header alone says nothing, nor does that of compressed values or a slice. */
    @Test
    void memoryForReadingIsThatOfTheVoxels() throws IOException {
        Files.writeString(
                folder.resolve("a.nhdr"),
                "NRRD0004\ntype: uchar\ndimension: 3\nsizes: 100 100 100\nencoding: raw\n"
                        + "data file: values.raw\n");
        Files.writeString(
                folder.resolve("a.mhd"),
                "NDims = 3\nDimSize = 100 100 100\nElementType = MET_UCHAR\n"
                        + "ElementDataFile = values.raw\n");
        new DicomSlices(100, 100, 5).write(Files.createDirectory(folder.resolve("series")));
        String csv = "case,image,mask\na,%s,absent.nii\n";
        assertEquals(1_000_000, ReadingNeed.bytes(only(csv.formatted("a.nhdr"))));
        assertEquals(1_000_000, ReadingNeed.bytes(only(csv.formatted("a.mhd"))));
        assertTrue(ReadingNeed.bytes(only(csv.formatted("series/0001.dcm"))) >= 4 * 50_000);
    }
}
