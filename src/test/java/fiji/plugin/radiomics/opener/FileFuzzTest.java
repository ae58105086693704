/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SettingsYaml;
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.testing.Mutations;
import fiji.plugin.radiomics.testing.TestData;
import fiji.plugin.radiomics.testing.TiffBytes;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import ij.gui.TextRoi;
import ij.io.FileSaver;
import ij.io.RoiEncoder;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of all kinds that a user may name: each is read or refused in one line, by the
 * exceptions that readers are documented to throw, quickly, and whatever a header promises.
 */
class FileFuzzTest {

    @TempDir private Path folder;
    private Random random;

    @BeforeEach
    void seed() {
        random = new Random(20261127);
    }

    private interface Reader {
        void read(Path file) throws IOException;
    }

    /** Tries so many mutants of the seeds in turn. At least a few must be read, and refused. */
    private void fuzz(List<byte[]> seeds, String name, int head, int count, Reader reader) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(180),
                () -> {
                    int read = 0;
                    int refused = 0;
                    for (int i = 0; i < count; i++) {
                        Path file = folder.resolve(name);
                        byte[] mutant = Mutations.of(seeds.get(i % seeds.size()), head, random);
                        Files.write(file, mutant);
                        try {
                            reader.read(file);
                            read++;
                        } catch (UnreadableFileException | IllegalArgumentException e) {
                            assertOneLine(e.getMessage());
                            refused++;
                        } catch (IOException e) {
                            // Of settings, which know no other: the path and the cause.
                            assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
                            assertOneLine(e.getMessage());
                            refused++;
                        } catch (Exception | Error e) {
                            Path kept = Files.createTempFile("fuzz-" + name, ".bin");
                            Files.write(kept, mutant);
                            throw new AssertionError("mutant " + i + ", kept as " + kept, e);
                        }
                    }
                    assertTrue(read > count / 200, read + " read");
                    assertTrue(refused > count / 50, refused + " refused");
                });
    }

    private static void assertOneLine(String message) {
        assertFalse(message.matches("(?s).*[\\n\\r].*"), message);
        assertTrue(message.length() > 20, message);
    }

    private static byte[] tiff(ImagePlus image) {
        FileSaver saver = new FileSaver(image);
        return saver.serialize();
    }

    @Test
    void tiff() {
        ImagePlus shorts = IJ.createImage("a", "16-bit ramp", 12, 9, 4);
        shorts.getCalibration().setSigned16BitCalibration();
        shorts.setRoi(new Roi(2, 2, 4, 4));
        ImagePlus rgb = IJ.createImage("b", "RGB ramp", 12, 9, 2);
        ImagePlus floats = IJ.createImage("c", "32-bit ramp", 12, 9, 1);
        List<byte[]> seeds = List.of(tiff(shorts), tiff(rgb), tiff(floats));
        fuzz(seeds, "fuzz.tif", 400, 1500, file -> ImageFiles.read(file));
    }

    /** Other writers' TIFF: pages of their own, types and fields that ImageJ does not know. */
    @Test
    void tiffVariants() {
        byte[] page = new byte[12 * 9];
        random.nextBytes(page);
        byte[] wide = new byte[4 * 12 * 9];
        random.nextBytes(wide);
        List<byte[]> seeds =
                List.of(
                        new TiffBytes(12, 9, 8).resolution(300, 2).file(page, page, page),
                        new TiffBytes(12, 9, 8).with(339, 2).file(page),
                        new TiffBytes(12, 9, 32).with(339, 3).file(wide, wide),
                        new TiffBytes(12, 9, 8).with(259, 32773).with(317, 2).file(page),
                        new TiffBytes(12, 9, 8)
                                .with(262, 3)
                                .with(320, new long[768])
                                .description("palette")
                                .file(page));
        fuzz(seeds, "fuzz.tif", 400, 1200, file -> ImageFiles.read(file));
    }

    /** Palettes: of GIF, PNG and BMP, as Java writes them. */
    @Test
    void paletteImages() throws IOException {
        byte[] ramp = new byte[256];
        byte[] other = new byte[256];
        for (int i = 0; i < 256; i++) {
            ramp[i] = (byte) (255 - i / 2);
            other[i] = (byte) (i * 7);
        }
        for (String format : List.of("gif", "png", "bmp")) {
            List<byte[]> seeds = new ArrayList<>();
            for (byte[] green : List.of(ramp, other)) {
                IndexColorModel colours = new IndexColorModel(8, 256, ramp, green, ramp);
                BufferedImage image =
                        new BufferedImage(12, 9, BufferedImage.TYPE_BYTE_INDEXED, colours);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ImageIO.write(image, format, bytes);
                seeds.add(bytes.toByteArray());
            }
            ReadOptions red = ReadOptions.of("red", 0);
            fuzz(seeds, "fuzz." + format, 100, 400, file -> ImageFiles.read(file, red));
        }
    }

    private static List<Roi> rois() {
        Roi composite =
                new ShapeRoi(new Roi(1, 1, 9, 9)).not(new ShapeRoi(new OvalRoi(3, 3, 3, 3)));
        Roi text = new TextRoi(2, 2, "lesion");
        Roi free = new PolygonRoi(new int[] {1, 5, 9}, new int[] {2, 8, 3}, 3, Roi.FREEROI);
        return List.of(new Roi(1, 2, 3, 4), composite, text, free);
    }

    @Test
    void roi() {
        List<byte[]> seeds = rois().stream().map(RoiEncoder::saveAsByteArray).toList();
        fuzz(seeds, "fuzz.roi", 64, 4000, file -> RoiFiles.read(file));
    }

    @Test
    void zipOfRois() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int i = 0;
            for (Roi roi : rois()) {
                zip.putNextEntry(new ZipEntry("../../etc/" + i++ + ".roi"));
                zip.write(RoiEncoder.saveAsByteArray(roi));
            }
        }
        fuzz(List.of(bytes.toByteArray()), "fuzz.zip", 100, 3000, file -> RoiFiles.read(file));
    }

    @Test
    void settings() {
        String yaml =
                "preset: ct\nbins: 32\nspacing: [1, 1, 2.5]\nrange: [-500, .inf]\n"
                        + "families: [glcm, glrlm]\nfilters: [original, \"mean(support:5)\"]\n"
                        + "moran: false\nintensityunit: \"HU\"\n";
        List<byte[]> seeds = List.of(yaml.getBytes(StandardCharsets.UTF_8));
        fuzz(seeds, "fuzz.yaml", 1000, 3000, SettingsYaml::read);
    }

    @Test
    void tables() {
        String table =
                "case,outcome,\"a, b\",c\n1,yes,2.5,\"say \"\"so\"\"\"\n2,no,-Inf,\n3,yes,NaN,x\n";
        List<byte[]> seeds =
                List.of(
                        table.getBytes(StandardCharsets.UTF_8),
                        table.replace(',', ';').getBytes(StandardCharsets.UTF_8));
        fuzz(seeds, "fuzz.csv", 1000, 4000, CaseTableCsv::read);
    }

    @Test
    void dicom() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String name : List.of("00000", "00030")) {
            Path file = TestData.require("ibsi/ibsi1/pat1_dicom/image/DCM_IMG_" + name + ".dcm");
            seeds.add(Files.readAllBytes(file));
        }
        fuzz(seeds, "fuzz.dcm", 2500, 800, file -> ImageFiles.read(file));
    }
}
