/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.DataSet;
import fiji.plugin.radiomics.io.dicom.DicomReader;
import fiji.plugin.radiomics.io.dicom.Tag;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.opener.RegionFiles;
import fiji.plugin.radiomics.testing.StructureCase;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Import Structures, Export Mask and structures as regions, in macros of headless ImageJ. */
class StructuresMacroTest {

    @TempDir private static Path folder;

    private static StructureCase files;

    @BeforeAll
    static void write() throws IOException {
        files = StructureCase.in(folder);
    }

    private static ChildJvm macro(String text) throws Exception {
        Path file = folder.resolve("macro.ijm");
        Files.writeString(file, text);
        return ChildJvm.cli(folder, "macro", file.toString());
    }

    private static String open(Path image) {
        return "open('" + image + "');\n";
    }

    private static String extract(String options) {
        return "run('Extract Features...', '"
                + options
                + " preset=ct families=[all] layout=long table=replace');\n";
    }

    /** Rows of a table without the case's and the region's name and the warnings. */
    private static List<String> values(Path file) throws IOException {
        return CSVFormat.DEFAULT.parse(Files.newBufferedReader(file)).getRecords().stream()
                .map(r -> String.join(" ", r.toList().subList(3, r.size() - 1)))
                .toList();
    }

    /** The different warnings of a table's rows. */
    private static Set<String> warnings(Path file) throws IOException {
        return CSVFormat.DEFAULT.parse(Files.newBufferedReader(file)).getRecords().stream()
                .skip(1)
                .map(r -> r.get(r.size() - 1))
                .collect(Collectors.toSet());
    }

    @Test
    void importedRoisAreTheSegments() throws Exception {
        Path rois = folder.resolve("rois.csv");
        Path segments = folder.resolve("segments.csv");
        Path seg = folder.resolve("again.dcm");
        Path nifti = folder.resolve("again.nii.gz");
        ChildJvm run =
                macro(
                        open(files.tiff())
                                + "run('Import Structures...', 'regionfile=["
                                + files.segmentation()
                                + "]');\n"
                                + "print(Overlay.size);\n"
                                + extract("regions=Overlay grouping=name output=[" + rois + "]")
                                + extract(
                                        "regions=[Mask file] structure=* regionfile=["
                                                + files.segmentation()
                                                + "] output=["
                                                + segments
                                                + "]")
                                + "run('Export Mask...', 'regions=Overlay output=["
                                + seg
                                + "]');\n"
                                + "run('Export Mask...', 'regions=[Mask file] structure=Lesion"
                                + " regionfile=["
                                + files.segmentation()
                                + "] output=["
                                + nifti
                                + "]');\n");
        assertEquals(0, run.code(), run.out() + run.err());
        // 7 slices of the one and 5 of the other.
        assertEquals("12", run.out().lines().findFirst().orElseThrow(), run.out());
        List<String> expected = values(segments);
        assertTrue(expected.size() > 200, expected.size() + " values");
        assertEquals(expected, values(rois));
        // ROIs carry what their file leaves in doubt, and the import itself says it, too.
        String taken =
                "the image does not state its frame of reference: positions are taken to be in the"
                        + " same space";
        assertEquals(Set.of(taken), warnings(segments));
        assertEquals(Set.of(taken), warnings(rois));
        assertTrue(
                (run.out() + run.err()).contains("Radiomics: Lesion: " + taken),
                run.out() + run.err());

        Geometry grid = files.image().geometry();
        List<Region> back = regions(seg, "*");
        assertEquals(
                List.of("Lesion", "=.._<b>GTV<_b>,\"x\"; 2"),
                back.stream().map(Region::name).toList());
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(
                    files.regions().get(i).mask().data(),
                    RegionUnion.onGrid(List.of(back.get(i)), grid).data());
        }
        Region lesion = regions(nifti, "").get(0);
        assertArrayEquals(files.regions().get(0).mask().data(), lesion.mask().data());
    }

    private List<Region> regions(Path mask, String structure) throws IOException {
        Map<String, String> values =
                Map.of(
                        "regions",
                        RegionRequest.MASK_FILE,
                        "regionfile",
                        mask.toString(),
                        "structure",
                        structure);
        return RegionFiles.regions(
                RegionRequest.of(values),
                files.nifti(),
                ImageFiles.read(files.nifti()),
                ReadOptions.NONE);
    }

    @Test
    void anExportedSegmentationIsInTheImagesSpaceAndRefersToItsSeries() throws Exception {
        Path dicom = TestData.require("ibsi/ibsi1/pat1_dicom").toRealPath();
        Path series = dicom.resolve("image");
        Path plain = folder.resolve("plain.dcm");
        Path referring = folder.resolve("referring.dcm");
        Path named = folder.resolve("named.dcm");
        String export = "run('Export Mask...', 'regions=Overlay output=[";
        ChildJvm run =
                macro(
                        "run('Open DICOM Series...', 'folder=["
                                + series
                                + "]');\nrun('Import Structures...', 'regionfile=["
                                + dicom.resolve("rtstruct/DCM_RS_00060.dcm")
                                + "] structure=GTV-1');\n"
                                + (export + plain + "]');\n")
                                + (export + referring + "] series=[" + series + "]');\n")
                                + (export + named + "] series=[" + series + "]")
                                + " identifiers=true');\n"
                                + "run('Remove Overlay');\n"
                                + "run('Import Structures...', 'regionfile=["
                                + plain
                                + "]');\nprint(Overlay.size);\n"
                                + "open('"
                                + files.tiff()
                                + "');\nmakeRectangle(3, 3, 5, 5);\n"
                                + (export.replace("Overlay", "Selection") + plain)
                                + ("] series=[" + series + "]');\nprint('went on');"));
        assertEquals(3, run.code(), run.out() + run.err());
        assertTrue(run.err().contains("its grid is not that of 'image.tif'"), run.err());
        assertFalse(run.err().contains("frame of reference"), run.err());
        assertTrue(run.out().lines().toList().contains("26"), run.out());

        DataSet source = DicomReader.read(series.resolve("DCM_IMG_00000.dcm")).data();
        for (Path file : List.of(plain, referring, named)) {
            DataSet seg = DicomReader.read(file).data();
            boolean refers = !file.equals(plain);
            assertEquals(
                    source.string(Tag.FRAME_OF_REFERENCE_UID),
                    seg.string(Tag.FRAME_OF_REFERENCE_UID));
            assertEquals(
                    refers,
                    source.string(Tag.STUDY_INSTANCE_UID)
                            .equals(seg.string(Tag.STUDY_INSTANCE_UID)));
            assertEquals(
                    refers ? 26 : 0,
                    seg.item(Tag.REFERENCED_SERIES_SEQUENCE)
                            .items(Tag.REFERENCED_INSTANCE_SEQUENCE)
                            .size());
            assertEquals(file.equals(named) ? "PAT1" : "", seg.string(Tag.PATIENT_NAME));
        }
    }

    @Test
    void theExampleMacroRuns() throws Exception {
        Path dicom = TestData.require("ibsi/ibsi1/pat1_dicom").toRealPath();
        ChildJvm run =
                ChildJvm.cli(
                        folder,
                        "macro",
                        Path.of("macros/Structures_of_a_DICOM_Series.ijm").toRealPath().toString(),
                        dicom.resolve("image")
                                + " "
                                + dicom.resolve("rtstruct/DCM_RS_00060.dcm")
                                + " "
                                + folder);
        assertEquals(0, run.code(), run.out() + run.err());
        assertEquals(List.of("GTV-1: 125256 voxels, ok", "26 ROIs"), run.out().lines().toList());
        assertTrue(Files.size(folder.resolve("structures.dcm")) > 100_000);
    }

    @Test
    void hostileNamesAreOneFieldOfATable() throws Exception {
        Path table = folder.resolve("hostile.csv");
        ChildJvm run =
                macro(
                        open(files.tiff())
                                + extract(
                                        "regions=[Mask file] label=2 regionfile=["
                                                + files.segmentation()
                                                + "] output=["
                                                + table
                                                + "]")
                                + "print(Table.getString('roi', 0, 'Radiomics'));\n");
        assertEquals(0, run.code(), run.out() + run.err());
        assertEquals(StructureCase.HOSTILE, run.out().lines().findFirst().orElseThrow());
        List<CSVRecord> rows =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(Files.newBufferedReader(table))
                        .getRecords();
        assertTrue(rows.size() > 100);
        assertTrue(rows.stream().allMatch(r -> r.get("roi").equals(StructureCase.HOSTILE)));
    }

    /** What is wrong is said in one line, and the macro does not go on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image.tif | Import Structures... | structure=Lesio | has no segment 'Lesio', did",
                "image.tif | Import Structures... | label=7 | has no segment number 7; it has 1",
                "image.tif | Import Structures... | structure=Lesion label=1 | are both given",
                "image.tif | Import Structures... | destination=Nowhere | allowed are Overlay, ROI"
                        + " Manager",
                "unplaced.tif | Import Structures... | structure=* | does not know its place",
                "image.tif | Export Mask... | regions=[Mask file] label=1 | Say where the mask",
                "image.tif | Export Mask... | regions=[Mask file] output=x.png | must end in .nii",
                "image.tif | Export Mask... | regions=[Mask file] label=each output=x.nii |"
                        + " overlap",
                "image.tif | Export Mask... | regions=Selection output=x.nii | no selection",
                "image.tif | Export Mask... | regions=[Mask file] output=x.dcm identifiers=maybe |"
                        + " 'maybe' is not one of",
                "image.tif | Export Mask... | regions=[Mask file] label=1 output=x.dcm"
                        + " identifiers=true | needs the image's DICOM series",
                "image.tif | Extract Features... | regions=[Mask file] | say which with structure="
            })
    void badOptionsAbortTheMacro(String image, String command, String options, String message)
            throws Exception {
        String file = "regionfile=[" + files.segmentation() + "] ";
        ChildJvm run =
                macro(
                        open(folder.resolve(image))
                                + "run('"
                                + command
                                + "', '"
                                + file
                                + options.replace("output=", "output=" + folder + "/")
                                + "');\nprint('went on');");
        assertEquals(3, run.code(), run.out() + run.err());
        assertFalse(run.out().contains("went on"), run.out());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }
}
