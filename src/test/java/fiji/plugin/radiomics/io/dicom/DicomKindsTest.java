/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.testing.DicomSlices;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of DICOM beside the plain stack: volumes, mosaics, doses, odd folders. */
class DicomKindsTest extends DicomFolderCase {

    // Volumes at the same positions

    private DicomSlices volumes(BiConsumer<DataSet, Integer> tell) throws Exception {
        DicomSlices slices =
                new DicomSlices(3, 3, 8)
                        .change(
                                (d, z) -> {
                                    d.put(Tag.IMAGE_POSITION_PATIENT, 0, 0, 3.0 * (z % 2));
                                    tell.accept(d, z / 2);
                                });
        slices.write(folder);
        return slices;
    }

    @Test
    void diffusionVolumesHaveTheirBValuesAndDirectionsAsNames() throws Exception {
        double[][] directions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        DicomSlices slices =
                volumes(
                        (d, v) -> {
                            d.put(Tag.DIFFUSION_B_VALUE, v == 0 ? 0.0 : 1000.0);
                            d.put(Tag.DIFFUSION_GRADIENT_ORIENTATION, directions[v]);
                        });
        String told = choice("");
        assertTrue(told.contains("1 = 'b 0', 2 = 'b 1000, direction (1, 0, 0)'"), told);
        assertEquals(slices.value(4 * 9), read("", "3").volume().data()[0]);
        SourceImage named = read("", "b 1000, direction (0, 0, 1)");
        assertEquals(slices.value(6 * 9), named.volume().data()[0]);
        assertEquals(2, named.volume().geometry().size(2));
        assertTrue(choice("b 500").contains("frame=b 500"));
    }

    @Test
    void magnitudeAndPhaseAreToldApartByImageType() throws Exception {
        DicomSlices slices =
                volumes(
                        (d, v) -> {
                            d.put(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", v % 2 == 0 ? "M" : "P");
                            d.put(Tag.ECHO_TIME, v < 2 ? 4.5 : 9.0);
                        });
        String told = choice("");
        assertTrue(told.contains("differ in echo time and image type"), told);
        assertTrue(told.contains("4 = 'echo time 9, phase'"), told);
        assertEquals(slices.value(2 * 9), read("", "echo time 4.5, Phase").volume().data()[0]);
    }

    /** Three slices in each plane, and none says that it is a localizer. */
    @Test
    void planesOfALocalizerAreOfferedByName() throws Exception {
        double[][] turns = {{1, 0, 0, 0, 1, 0}, {0, 1, 0, 0, 0, -1}, {1, 0, 0, 0, 0, -1}};
        DicomSlices slices =
                new DicomSlices(3, 3, 9)
                        .change(
                                (d, z) -> {
                                    double[] place = new double[3];
                                    place[new int[] {2, 0, 1}[z / 3]] = 5.0 * (z % 3);
                                    d.put(Tag.IMAGE_POSITION_PATIENT, place);
                                    d.put(Tag.IMAGE_ORIENTATION_PATIENT, turns[z / 3]);
                                });
        slices.write(folder);
        String told = choice("");
        assertTrue(
                told.contains("1 = 'axial' (3 slices), 2 = 'sagittal' (3 slices), 3 = 'coronal'"),
                told);
        SourceImage coronal = read("", "Coronal");
        assertEquals(3, coronal.volume().geometry().size(2));
        assertEquals(5, coronal.volume().geometry().spacing(2));
        assertTrue(coronal.warnings().toString().contains("the coronal ones (3 slices) are read"));
        assertEquals(slices.value(0), read("", "1").volume().data()[0]);
        assertTrue(choice("oblique").contains("frame=oblique"));
        // A direction that is not quite kept is another matter.
        slices.change(
                (d, z) ->
                        d.put(Tag.IMAGE_POSITION_PATIENT, 0, 0, z)
                                .put(
                                        Tag.IMAGE_ORIENTATION_PATIENT,
                                        1.0,
                                        0.0,
                                        0.0,
                                        0.0,
                                        1.0,
                                        z > 4 ? .01 : 0));
        slices.write(folder);
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> read("", "1"));
        assertTrue(e.getMessage().contains("not parallel"), e.getMessage());
    }

    @Test
    void privateBValuesOfVendors() throws Exception {
        DicomSlices slices =
                volumes(
                        (d, v) -> {
                            String block = "SIEMENS MR HEADER";
                            byte[] name = block.concat(" ").getBytes(StandardCharsets.US_ASCII);
                            d.put(
                                    DicomElement.ofValue(
                                            0x00190010, Vr.LO, ByteOrder.LITTLE_ENDIAN, name));
                            d.put(Tag.SIEMENS_B_VALUE, 100 * v);
                        });
        assertTrue(choice("").contains("4 = 'b 300'"));
        assertEquals(slices.value(2 * 9), read("", "b100").volume().data()[0]);
    }

    // Mosaics

    private static byte[] csa(int images, double normal) {
        ByteBuffer b = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        b.put("SV10".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(2).putInt(77);
        String[][] tags = {
            {"NumberOfImagesInMosaic", String.valueOf(images)},
            {"SliceNormalVector", "0.0", "0.0", String.valueOf(normal)}
        };
        for (String[] tag : tags) {
            byte[] name = new byte[64];
            byte[] text = tag[0].getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, name, 0, text.length);
            b.put(name).putInt(1).putInt(0).putInt(0).putInt(tag.length - 1).putInt(77);
            for (int i = 1; i < tag.length; i++) {
                b.putInt(8).putInt(8).putInt(77).putInt(8);
                b.put(java.util.Arrays.copyOf(tag[i].getBytes(StandardCharsets.US_ASCII), 8));
            }
        }
        return java.util.Arrays.copyOf(b.array(), b.position());
    }

    private DicomSlices mosaic(byte[] header) throws Exception {
        DicomSlices slices =
                new DicomSlices(12, 8, 1)
                        .change(
                                (d, z) -> {
                                    d.put(Tag.MODALITY, "MR");
                                    d.put(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "M", "MOSAIC");
                                    d.put(Tag.SPACING_BETWEEN_SLICES, 2.5);
                                    byte[] name =
                                            "SIEMENS CSA HEADER"
                                                    .getBytes(StandardCharsets.US_ASCII);
                                    d.put(
                                            DicomElement.ofValue(
                                                    0x00290010,
                                                    Vr.LO,
                                                    ByteOrder.LITTLE_ENDIAN,
                                                    name));
                                    if (header != null) {
                                        d.put(Tag.SIEMENS_CSA_IMAGE_HEADER_INFO, header);
                                    }
                                });
        slices.write(folder);
        return slices;
    }

    /** Three slices in a square of two by two tiles of 6 x 4; the picture's centre is theirs. */
    @Test
    void aMosaicIsTheSlicesInIt() throws Exception {
        DicomSlices slices = mosaic(csa(3, 1));
        SourceImage image = read("", "");
        Geometry g = image.volume().geometry();
        assertEquals("6 x 4 x 3", g.sizeText());
        assertEquals(2.5, g.spacing(2));
        assertArrayEquals(new double[] {10 + 3 * .5, 20 + 2 * .75, 30}, g.origin(), 1e-12);
        float[] data = image.volume().data();
        assertEquals(slices.value(0), data[g.index(0, 0, 0)]);
        assertEquals(slices.value(6 + 12), data[g.index(0, 1, 1)]);
        assertEquals(slices.value(4 * 12 + 5), data[g.index(5, 0, 2)]);
    }

    @Test
    void slicesOfAMosaicMayRunAgainstTheNormal() throws Exception {
        DicomSlices slices = mosaic(csa(3, -1));
        SourceImage image = read("", "");
        Geometry g = image.volume().geometry();
        assertEquals(30 - 5, g.origin()[2], 1e-12);
        assertEquals(slices.value(0), image.volume().data()[g.index(0, 0, 2)]);
    }

    @Test
    void aMosaicWithoutItsPrivateHeaderIsRefused() throws Exception {
        mosaic(null);
        UnreadableFileException e = assertThrows(UnreadableFileException.class, () -> read("", ""));
        assertTrue(e.getMessage().contains("mosaic of slices"), e.getMessage());
    }

    // Doses

    private void dose(double... offsets) throws Exception {
        new DicomSlices(4, 3 * offsets.length, 1)
                .change(
                        (d, z) -> {
                            d.put(Tag.MODALITY, "RTDOSE").put(Tag.ROWS, 3);
                            d.put(Tag.NUMBER_OF_FRAMES, offsets.length);
                            d.put(Tag.PIXEL_REPRESENTATION, 0);
                            d.put(Tag.DOSE_UNITS, "GY").put(Tag.DOSE_GRID_SCALING, 1e-6);
                            d.put(Tag.GRID_FRAME_OFFSET_VECTOR, offsets);
                        })
                .write(folder);
    }

    @Test
    void aDoseIsInGrayAtItsOffsets() throws Exception {
        dose(0, 4, 8);
        SourceImage image = read("", "");
        assertEquals("Gy", image.intensityUnit());
        assertEquals("4 x 3 x 3", image.volume().geometry().sizeText());
        assertEquals(4, image.volume().geometry().spacing(2), 1e-12);
        assertEquals(30, image.volume().geometry().origin()[2], 1e-12);
        // Stored are −2000 + 7 i as unsigned numbers of 16 bits.
        assertEquals((65536 - 2000) * 1e-6, image.volume().data()[0], 1e-8);
    }

    @Test
    void offsetsOfADoseMayBePositions() throws Exception {
        dose(30, 25, 20);
        Geometry g = read("", "").volume().geometry();
        assertEquals(20, g.origin()[2], 1e-12);
        assertEquals(5, g.spacing(2), 1e-12);
    }

    @Test
    void aDoseOfOnePlaneIsScaled() throws Exception {
        dose(0);
        assertEquals((65536 - 2000) * 1e-6, read("", "").volume().data()[0], 1e-8);
    }

    // Folders

    private void series(String uid, Path to) throws Exception {
        Files.createDirectories(to);
        new DicomSlices(3, 3, 3).change((d, z) -> d.put(Tag.SERIES_INSTANCE_UID, uid)).write(to);
    }

    private SourceImage read(String series) throws Exception {
        ReadOptions options = new ReadOptions("", "", series, ReadOptions.Reader.OWN, "");
        return DicomImage.open(folder, options).read(null);
    }

    @Test
    void aDamagedFileTakesItsOwnSeriesOnly() throws Exception {
        series("1.2.1", folder.resolve("one"));
        series("1.2.2", folder.resolve("two"));
        Path damaged = folder.resolve("two/0001.dcm");
        byte[] all = Files.readAllBytes(damaged);
        Files.write(damaged, java.util.Arrays.copyOf(all, all.length - 4));
        assertEquals(3, read("1.2.1").volume().geometry().size(2));
        assertEquals(List.of(), read("1.2.1").warnings());
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> read("1.2.2"));
        assertTrue(e.getMessage().contains("0001.dcm"), e.getMessage());
        // Damage before the series is told: nobody knows whose it is.
        Files.write(damaged, java.util.Arrays.copyOf(all, 170));
        assertTrue(read("1.2.1").warnings().toString().contains("does not tell which series"));
    }

    @Test
    void linksThatLoopOrLeadOutArePassedOver(@TempDir Path elsewhere) throws Exception {
        series("1.2.1", folder.resolve("one"));
        series("1.2.3", elsewhere);
        Files.createSymbolicLink(folder.resolve("one/loop"), folder);
        Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        SourceImage image = read("");
        assertEquals(3, image.volume().geometry().size(2));
        String warnings = image.warnings().toString();
        assertTrue(
                warnings.contains("out is passed over: it is a link that leads out of the folder"),
                warnings);
        assertTrue(warnings.contains("leads round in a circle"), warnings);
    }
}
