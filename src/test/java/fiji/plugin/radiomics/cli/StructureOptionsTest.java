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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.testing.StructureCase;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Structures on the command line: listed, chosen as regions, written as masks. */
class StructureOptionsTest {

    @TempDir private static Path folder;

    private static StructureCase files;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void write() throws IOException {
        files = StructureCase.in(folder);
    }

    private int run(Object command, Object... arguments) {
        int code =
                new CommandLine(command)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        assertFalse(err.toString().contains("\tat "), err.toString());
        return code;
    }

    @Test
    void anImageHasNoListOfLabels() {
        Path image = TestData.require("ibsi/ibsi1/pat1_ct_image.nii.gz");
        assertEquals(3, run(new StructuresCommand(), "--file", image));
        assertTrue(err.toString().contains("it is an image, not a mask"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void listsNumbersAndNames() {
        assertEquals(0, run(new StructuresCommand(), "--file", files.segmentation()));
        assertEquals(
                List.of(
                        "1\tLesion\tbinary, 7 slices",
                        "2\t" + StructureCase.HOSTILE + "\tbinary, 5 slices"),
                out.toString().lines().toList());
    }

    @Test
    void listsLabels() {
        Path mask = folder.resolve("lesion.nii.gz");
        assertEquals(0, mask("--structure", "lesion", "--output", mask));
        int voxels = files.regions().get(0).mask().count();
        assertEquals("1\tLesion\t" + voxels, out.toString().strip());
        out.getBuffer().setLength(0);
        assertEquals(0, run(new StructuresCommand(), "--file", mask));
        assertEquals("1\t\t" + voxels + " voxels", out.toString().strip());
    }

    private int mask(Object... more) {
        Object[] all = {"--image", files.nifti(), "--mask", files.segmentation()};
        return run(
                new MaskCommand(),
                Stream.concat(Arrays.stream(all), Arrays.stream(more)).toArray());
    }

    @Test
    void aPatternIsARowEach() throws IOException {
        Path table = folder.resolve("table.csv");
        int code =
                run(
                        new ExtractCommand(),
                        "--image",
                        files.nifti(),
                        "--mask",
                        files.segmentation(),
                        "--structure",
                        "*",
                        "--layout",
                        "wide",
                        "--output",
                        table);
        assertEquals(0, code, err.toString());
        List<CSVRecord> rows =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(Files.newBufferedReader(table))
                        .getRecords();
        assertEquals(
                List.of("Lesion", StructureCase.HOSTILE),
                rows.stream().map(r -> r.get("roi")).toList());
        for (int i = 0; i < 2; i++) {
            int voxels = files.regions().get(i).mask().count();
            assertEquals(voxels, Double.parseDouble(rows.get(i).get("voxels")));
        }
    }

    @Test
    void ofAFilterSeveralAreOneMask() throws IOException {
        Path response = folder.resolve("response.nii.gz");
        int code =
                run(
                        new FilterCommand(),
                        "--image",
                        files.nifti(),
                        "--mask",
                        files.segmentation(),
                        "--structure",
                        "*",
                        "--filter",
                        "square",
                        "--output",
                        response);
        assertEquals(0, code, err.toString());
        Volume written = NiftiReader.read(response);
        Mask both = RegionUnion.onGrid(files.regions(), files.image().geometry());
        int inside = 0;
        for (int i = 0; i < both.data().length; i++) {
            assertEquals(both.data()[i] == 0, Float.isNaN(written.data()[i]), "voxel " + i);
            inside += both.data()[i];
        }
        assertTrue(inside > 1000, inside + " voxels");
    }

    @Test
    void segmentationsComeBackWhole() throws IOException {
        Path copy = folder.resolve("copy.dcm");
        assertEquals(0, mask("--structure", "*", "--output", copy), err.toString());
        Path label = folder.resolve("label.nii");
        int code =
                run(
                        new MaskCommand(),
                        "--image",
                        files.nifti(),
                        "--mask",
                        copy,
                        "--label",
                        "2",
                        "--output",
                        label);
        assertEquals(0, code, err.toString());
        assertArrayEquals(
                files.regions().get(1).mask().data(), Mask.nonZero(NiftiReader.read(label)).data());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--structure Lesio --output x.nii | 3 | no segment 'Lesio', did you mean Lesion?",
                "--label 9 --output x.nii | 3 | no segment number 9; it has 1 'Lesion', 2 '=../<b>",
                "--output x.nii | 3 | The file holds 2 segments; say which with structure=NAME",
                "--structure * --output x.nii | 3 | The regions 'Lesion' and '=../<b>GTV</b>",
                "--structure Lesion --label 1 --output x.nii | 2 | are both given; drop one",
                "--structure Lesion --output x.png | 2 | must end in .nii or .nii.gz (NIfTI) or",
                "--structure Lesion --output no/such/x.nii | 2 | does not exist"
            })
    void badArgumentsAreRefused(String options, int code, String message) {
        Object[] more =
                Stream.of(options.split(" "))
                        .map(o -> o.contains("x.") ? folder.resolve(o) : o)
                        .toArray();
        assertEquals(code, mask(more), out + "" + err);
        assertTrue(err.toString().contains(message), err.toString());
        assertEquals(1, err.toString().strip().lines().count(), err.toString());
        assertFalse(Files.exists(folder.resolve("x.nii")));
    }

    @Test
    void aPlainMaskHasNoNames() throws IOException {
        Path plain = folder.resolve("plain.nii");
        Files.copy(files.nifti(), plain);
        int code =
                run(
                        new MaskCommand(),
                        "--image",
                        files.nifti(),
                        "--mask",
                        plain,
                        "--structure",
                        "Lesion",
                        "--output",
                        folder.resolve("x.nii"));
        assertEquals(3, code);
        assertTrue(
                err.toString().contains("it is a mask image that names none of its labels"),
                err.toString());
    }

    /** A segmentation as the image, and the image as a structure set. */
    @Test
    void wrongModality() {
        Path dicom = TestData.require("ibsi/ibsi1/pat1_dicom");
        Path ct = dicom.resolve("image/DCM_IMG_00000.dcm");
        Path set = dicom.resolve("rtstruct/DCM_RS_00060.dcm");
        Path table = folder.resolve("wrong.csv");
        assertEquals(
                3, run(new ExtractCommand(), "--image", set, "--mask", set, "--output", table));
        assertTrue(err.toString().contains("without an image (RTSTRUCT)"), err.toString());
        err.getBuffer().setLength(0);
        assertEquals(
                3,
                run(
                        new ExtractCommand(),
                        "--image",
                        dicom.resolve("image"),
                        "--mask",
                        ct,
                        "--structure",
                        "GTV-1",
                        "--output",
                        table));
        assertTrue(err.toString().contains("it is not a DICOM structure set"), err.toString());
    }

    @Test
    void pat1FromDicom() throws IOException {
        Path dicom = TestData.require("ibsi/ibsi1/pat1_dicom");
        Path table = folder.resolve("pat1.csv");
        int code =
                run(
                        new ExtractCommand(),
                        "--image",
                        dicom.resolve("image"),
                        "--mask",
                        dicom.resolve("rtstruct/DCM_RS_00060.dcm"),
                        "--structure",
                        "GTV-1",
                        "--preset",
                        "ibsi-c",
                        "--layout",
                        "long",
                        "--output",
                        table);
        assertEquals(0, code, err.toString());
        // IBSI 1, configuration C: 3.67 * 10^5 and 3.68 * 10^5 mm^3.
        String text = Files.readString(table);
        assertTrue(text.contains(",GTV-1,original,morphology,volume_mesh,none,RNU0,367459.0,"));
        assertTrue(text.contains(",volume_voxel_counting,none,YEKZ,367880.0,mm^3,ok"));
    }
}
