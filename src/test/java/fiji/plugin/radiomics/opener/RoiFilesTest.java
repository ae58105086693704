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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.imagej.ImageRois;
import ij.IJ;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoiFilesTest {

    @TempDir private Path folder;

    private static byte[] encoded(String name, int position) {
        Roi roi = new OvalRoi(3, 4, 15, 16);
        roi.setName(name);
        roi.setPosition(position);
        return RoiEncoder.saveAsByteArray(roi);
    }

    private Path zip(String... entries) throws IOException {
        Path file = folder.resolve("rois.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String e : entries) {
                out.putNextEntry(new ZipEntry(e));
                out.write(e.endsWith(".roi") ? encoded("named", 3) : new byte[] {1, 2, 3});
                out.closeEntry();
            }
        }
        return file;
    }

    private static String refusal(Path file) {
        String message = assertThrows(IOException.class, () -> RoiFiles.read(file)).getMessage();
        assertTrue(message.contains(file.toString()), message);
        assertFalse(message.contains("\n"), message);
        return message;
    }

    @Test
    void roiFile() throws IOException {
        Path file = folder.resolve("one.roi");
        Files.write(file, encoded("mine", 2));
        List<Roi> rois = RoiFiles.read(file);
        assertEquals("mine", rois.get(0).getName());
        assertEquals(2, rois.get(0).getPosition());
    }

    @Test
    void zipOfRoisLeavesOtherEntriesOut() throws IOException {
        List<Roi> rois = RoiFiles.read(zip("a.roi", "notes.txt", "folder/b.roi"));
        assertEquals(2, rois.size());
        assertEquals(3, rois.get(1).getPosition());
    }

    /** macOS adds a file of its own for each file, with the same ending. */
    @Test
    void zipsOfAMacAreRead() throws IOException {
        Path file = folder.resolve("mac.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String e : List.of("f/a.roi", "__MACOSX/f/._a.roi", "f/._a.roi", ".DS_Store")) {
                out.putNextEntry(new ZipEntry(e));
                out.write(e.equals("f/a.roi") ? encoded("named", 3) : new byte[] {0, 5, 22, 7});
                out.closeEntry();
            }
        }
        assertEquals(List.of("named"), RoiFiles.read(file).stream().map(Roi::getName).toList());
    }

    @Test
    void badFiles() throws IOException {
        assertTrue(refusal(folder).contains("it is a folder"));
        assertTrue(refusal(folder.resolve("absent.zip")).contains("it does not exist"));
        assertTrue(refusal(zip("notes.txt")).contains("it holds no ROI"));
        Path text = folder.resolve("text.roi");
        Files.writeString(
                text, "this is no ROI, whatever its name says; it is long enough".repeat(3));
        assertTrue(refusal(text).contains("is no ImageJ ROI or is damaged"));
        Path empty = folder.resolve("empty.roi");
        Files.write(empty, new byte[0]);
        assertTrue(refusal(empty).contains("damaged"));
        byte[] whole = Files.readAllBytes(zip("a.roi"));
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(whole, 90));
        refusal(cut);
    }

    @Test
    void nothingThereIsSaid() {
        var image = IJ.createImage("i", 10, 10, 1, 8);
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> ImageRois.selection(image))
                        .getMessage()
                        .contains("no selection"));
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> ImageRois.overlay(image))
                        .getMessage()
                        .contains("no overlay"));
        image.setOverlay(new Overlay(new Roi(1, 2, 3, 4)));
        assertEquals(1, ImageRois.overlay(image).size());
    }
}
