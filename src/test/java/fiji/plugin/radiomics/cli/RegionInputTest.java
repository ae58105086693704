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

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.dicom.DataSet;
import fiji.plugin.radiomics.io.dicom.DicomReader;
import fiji.plugin.radiomics.io.dicom.DicomWriter;
import fiji.plugin.radiomics.io.dicom.SegmentationOrigin;
import fiji.plugin.radiomics.io.dicom.SegmentationWriter;
import fiji.plugin.radiomics.io.dicom.Tag;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Regions on another grid, of another image, in an overlay, with names in a label image. */
class RegionInputTest {

    /** As of PET: coarse, turned against the other, with another origin. */
    private static final Geometry PET =
            new Geometry(
                    new int[] {20, 20, 12},
                    new double[] {4, 4, 5},
                    new double[] {40, 40, -30},
                    new double[] {-1, 0, 0, 0, -1, 0, 0, 0, 1},
                    LengthUnit.MILLIMETRE);

    private static final Geometry CT =
            new Geometry(
                    new int[] {80, 80, 30},
                    new double[] {1, 1, 2},
                    new double[] {-40, -40, -30},
                    new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                    LengthUnit.MILLIMETRE);

    @TempDir private Path folder;
    private Path pet;

    private record Run(int code, String err, List<CSVRecord> rows) {

        double voxels(int row) {
            return Double.parseDouble(rows.get(row).get("voxels"));
        }
    }

    @BeforeEach
    void writePet() throws IOException {
        float[] data = new float[PET.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = i * 37 % 200;
        }
        pet = folder.resolve("pet.nii.gz");
        NiftiWriter.write(new Volume(PET, data), pet);
    }

    private Run extract(Path image, String... more) throws IOException {
        Path output = folder.resolve("out.csv");
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "--image",
                                image.toString(),
                                "--output",
                                output.toString(),
                                "--layout",
                                "wide",
                                "--set",
                                "families=intensity_statistics"));
        line.addAll(Arrays.asList(more));
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(new ExtractCommand())
                        .setErr(new PrintWriter(err))
                        .execute(line.toArray(new String[0]));
        List<CSVRecord> rows =
                Files.exists(output)
                        ? CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(Files.newBufferedReader(output))
                                .getRecords()
                        : List.of();
        return new Run(code, err.toString(), rows);
    }

    private static float[] sphere(Geometry g) {
        float[] data = new float[g.voxels()];
        for (int z = 0, i = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++, i++) {
                    double[] p = g.position(x, y, z);
                    boolean in = Math.hypot(Math.hypot(p[0] - 4, p[1] + 3), p[2] + 2) <= 16;
                    data[i] = in ? 1 : 0;
                }
            }
        }
        return data;
    }

    @Test
    void aMaskOfAnotherGridOnlyWhenAskedFor() throws IOException {
        Path mask = folder.resolve("ct_mask.nii.gz");
        NiftiWriter.write(new Volume(CT, sphere(CT)), mask);
        Run refused = extract(pet, "--mask", mask.toString());
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains("size along x is 20 voxels in the image and 80"));
        assertTrue(refused.err().contains("--regrid"), refused.err());

        Run run = extract(pet, "--mask", mask.toString(), "--regrid");
        assertEquals(0, run.code(), run.err());
        double volume = run.voxels(0) * 80;
        assertEquals(1, volume / (4.0 / 3 * Math.PI * 16 * 16 * 16), .05);
        String warnings = run.rows().get(0).get("warnings");
        assertTrue(
                warnings.contains(
                        "from a grid of 80 x 80 x 30 voxels of 1 x 1 x 2 mm to the image's of 20 x"
                                + " 20 x 12 voxels of 4 x 4 x 5 mm (regrid)"),
                warnings);

        // On the image's own grid, asking changes nothing and says nothing.
        Path own = folder.resolve("pet_mask.nii.gz");
        NiftiWriter.write(new Volume(PET, sphere(PET)), own);
        Run without = extract(pet, "--mask", own.toString());
        Run with = extract(pet, "--mask", own.toString(), "--regrid");
        assertEquals(without.rows().get(0).toList(), with.rows().get(0).toList());
        assertFalse(with.rows().get(0).get("warnings").contains("regrid"));
    }

    /** The sphere on CT's grid as a segmentation, whose empty slices are left out. */
    private Path segmentation(Geometry grid) throws IOException {
        Path file = folder.resolve("segments.dcm");
        Mask mask = Mask.nonZero(new Volume(grid, sphere(grid)));
        SegmentationWriter.write(
                List.of(Region.of("GTV", mask)), grid, SegmentationOrigin.UNKNOWN, file);
        return file;
    }

    @Test
    void aSegmentationOfAnotherGridOnlyWhenAskedFor() throws IOException {
        Path mask = folder.resolve("ct_mask.nii.gz");
        NiftiWriter.write(new Volume(CT, sphere(CT)), mask);
        Run expected = extract(pet, "--mask", mask.toString(), "--regrid");
        String file = segmentation(CT).toString();
        Run refused = extract(pet, "--mask", file);
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains("Segment 'GTV', frame 1"), refused.err());
        assertTrue(refused.err().contains("--regrid"), refused.err());

        Run run = extract(pet, "--mask", file, "--regrid");
        assertEquals(0, run.code(), run.err());
        assertEquals(expected.voxels(0), run.voxels(0));
        assertEquals(
                expected.rows().get(0).get("original.intensity_statistics.mean_intensity"),
                run.rows().get(0).get("original.intensity_statistics.mean_intensity"));
        String warnings = run.rows().get(0).get("warnings");
        // From 18 mm below the centre of the sphere at -2 mm to 14 mm above, every 2 mm.
        assertTrue(warnings.contains("from a grid of 80 x 80 x 17 voxels"), warnings);

        String own = segmentation(PET).toString();
        Run without = extract(pet, "--mask", own);
        Run with = extract(pet, "--mask", own, "--regrid");
        assertEquals(0, with.code(), with.err());
        assertEquals(without.rows().get(0).toList(), with.rows().get(0).toList());
        assertFalse(with.rows().get(0).get("warnings").contains("regrid"));
    }

    @Test
    void framesOfNoGridAreRefused() throws IOException {
        DataSet data = DicomReader.read(segmentation(CT)).data();
        data.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)
                .get(3)
                .item(Tag.PLANE_POSITION_SEQUENCE)
                .put(Tag.IMAGE_POSITION_PATIENT, -40.0, -40.0, -11.3);
        Path file = folder.resolve("uneven.dcm");
        DicomWriter.write(data, file);
        Run run = extract(pet, "--mask", file.toString(), "--regrid");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("its frames lie on no grid"), run.err());
    }

    /** Maps and responses take regions of another image as an extraction does. */
    @Test
    void aFilterOfAnotherImagesSegmentation() throws IOException {
        Path ct = folder.resolve("ct.nii.gz");
        NiftiWriter.write(new Volume(CT, sphere(CT)), ct);
        Path mask = segmentation(CT);
        Path direct = folder.resolve("direct.nii");
        Path byImage = folder.resolve("byimage.nii");
        StringWriter err = new StringWriter();
        CommandLine filter = new CommandLine(new FilterCommand()).setErr(new PrintWriter(err));
        filter.setOut(new PrintWriter(new StringWriter()));
        String common =
                "--image=" + pet + " --filter=square --mask=" + mask + " --regrid --output=";
        assertEquals(0, filter.execute((common + direct).split(" ")), err.toString());
        assertTrue(err.toString().contains("GTV: warning: the region was brought"));
        assertEquals(
                0,
                filter.execute((common + byImage + " --roi-image=" + ct).split(" ")),
                err.toString());
        float[] expected = NiftiReader.read(direct).data();
        int inside = 0;
        for (float v : expected) {
            inside += Float.isNaN(v) ? 0 : 1;
        }
        assertEquals(extract(pet, "--mask", mask.toString(), "--regrid").voxels(0), inside);
        assertArrayEquals(expected, NiftiReader.read(byImage).data());
        assertEquals(
                3,
                filter.execute(
                        (common.replace(" --regrid", "") + byImage + " --roi-image=" + ct)
                                .split(" ")));
        assertTrue(err.toString().contains("in the image of the regions"), err.toString());
    }

    @Test
    void roisOfAnotherImage() throws IOException {
        Path ct = folder.resolve("ct.nii.gz");
        NiftiWriter.write(new Volume(CT, sphere(CT)), ct);
        Path rois = folder.resolve("lesion.roi");
        Roi roi = new Roi(30, 30, 20, 16);
        roi.setPosition(12);
        new RoiEncoder(rois.toString()).write(roi);
        Run refused = extract(pet, "--roi", rois.toString(), "--roi-image", ct.toString());
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains("in the image of the regions"), refused.err());
        Run run = extract(pet, "--roi", rois.toString(), "--roi-image", ct.toString(), "--regrid");
        assertEquals(0, run.code(), run.err());
        // One slice at z = -8 mm reaches 1 mm to each side, between two slices of PET.
        assertEquals("undefined: empty region", run.rows().get(0).get("status"));
        roi.setPosition(0);
        new RoiEncoder(rois.toString()).write(roi);
        Run column =
                extract(
                        pet,
                        "--roi",
                        rois.toString(),
                        "--roi-image",
                        ct.toString(),
                        "--slices",
                        "all",
                        "--regrid");
        assertEquals(0, column.code(), column.err());
        // Of PET's columns at -8, -4, 0, 4, 8 mm and rows at -8, -4, 0, 4, in all twelve slices.
        assertEquals(5 * 4 * 12, column.voxels(0));
    }

    @Test
    void theOverlayOfATiffFile() throws IOException {
        ImagePlus image = IJ.createImage("t", "16-bit ramp", 30, 20, 3);
        image.getCalibration().setUnit("mm");
        Overlay overlay = new Overlay();
        Roi first = new Roi(2, 3, 5, 4);
        first.setName("lesion");
        first.setPosition(2);
        Roi second = new Roi(12, 3, 6, 6);
        second.setName("liver");
        second.setPosition(3);
        overlay.add(first);
        overlay.add(second);
        image.setOverlay(overlay);
        Path file = folder.resolve("overlay.tif");
        IJ.saveAsTiff(image, file.toString());
        Run run = extract(file, "--roi", "overlay");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of("lesion", "liver"), run.rows().stream().map(r -> r.get("roi")).toList());
        assertEquals(20, run.voxels(0));
        assertEquals(36, run.voxels(1));
        Run none = extract(pet, "--roi", "overlay");
        assertEquals(3, none.code());
        assertTrue(none.err().contains("holds no overlay"), none.err());
    }

    private Path slicer() throws IOException {
        StringBuilder header =
                new StringBuilder(
                        "NRRD0004\ntype: uint8\ndimension: 4\nsizes: 2 20 20 12\n"
                                + "space: left-posterior-superior\nencoding: raw\n"
                                + "kinds: list domain domain domain\n"
                                + "space directions: none (-4,0,0) (0,-4,0) (0,0,5)\n"
                                + "space origin: (40,40,-30)\n");
        String[] names = {"GTV-1", "=edema, left", "node"};
        int[] labels = {1, 2, 1};
        int[] layers = {0, 0, 1};
        for (int i = 0; i < 3; i++) {
            header.append("Segment" + i + "_ID:=S" + i + "\n");
            header.append("Segment" + i + "_Name:=" + names[i] + "\n");
            header.append("Segment" + i + "_LabelValue:=" + labels[i] + "\n");
            header.append("Segment" + i + "_Layer:=" + layers[i] + "\n");
        }
        byte[] data = new byte[2 * PET.voxels()];
        for (int i = 0; i < PET.voxels(); i++) {
            data[2 * i] = (byte) (i < 500 ? 1 : i < 800 ? 2 : 0);
            data[2 * i + 1] = (byte) (i >= 400 && i < 450 || i >= 4000 ? 1 : 0);
        }
        Path file = folder.resolve("case.seg.nrrd");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            out.write(data);
        }
        return file;
    }

    @Test
    void segmentsOfALabelImageHaveTheirNames() throws IOException {
        String file = slicer().toString();
        Run each = extract(pet, "--mask", file, "--label", "each");
        assertEquals(0, each.code(), each.err());
        assertEquals(
                List.of("GTV-1", "=edema, left", "node"),
                each.rows().stream().map(r -> r.get("roi")).toList());
        assertEquals(500, each.voxels(0));
        assertEquals(300, each.voxels(1));
        assertEquals(850, each.voxels(2));
        Run named = extract(pet, "--mask", file, "--structure", "gtv*");
        assertEquals(500, named.voxels(0));
        assertEquals(1, named.rows().size());
        Run whole = extract(pet, "--mask", file);
        assertEquals(500 + 300 + 800, whole.voxels(0));
        assertEquals("case.seg", whole.rows().get(0).get("roi"));
        Run absent = extract(pet, "--mask", file, "--structure", "liver");
        assertEquals(3, absent.code());
        assertTrue(absent.err().contains("1 'GTV-1', 2 '=edema, left'"), absent.err());
    }

    @Test
    void labelsOfEightBitsSixteenBitsAndFloat() throws IOException {
        for (String type : new String[] {"8-bit", "16-bit", "32-bit"}) {
            ImagePlus mask = IJ.createImage("m", type + " black", 20, 20, 12);
            for (int z = 1; z <= 12; z++) {
                mask.getStack().getProcessor(z).setf(5, 6, z < 5 ? 3 : 7);
            }
            Path file = folder.resolve("m.tif");
            mask.getCalibration().setUnit("mm");
            mask.getCalibration().pixelWidth = 4;
            mask.getCalibration().pixelHeight = 4;
            mask.getCalibration().pixelDepth = 5;
            IJ.saveAsTiff(mask, file.toString());
            Path image = folder.resolve("i.tif");
            IJ.saveAsTiff(mask, image.toString());
            Run run = extract(image, "--mask", file.toString(), "--label", "each");
            assertEquals(0, run.code(), run.err());
            assertEquals(
                    List.of("label_3", "label_7"),
                    run.rows().stream().map(r -> r.get("roi")).toList());
            assertEquals(4, run.voxels(0));
            assertEquals(8, run.voxels(1));
        }
    }
}
