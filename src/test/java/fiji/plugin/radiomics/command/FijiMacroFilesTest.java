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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.host.FijiHost;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of the folder macros in headless Fiji: what they give in plain ImageJ they give there.
 */
class FijiMacroFilesTest {

    @TempDir private Path folder;

    private static Path macro(String name) {
        return Path.of("macros", name).toAbsolutePath();
    }

    /** Text files byte by byte, images by their pixels, of both runs. */
    private static List<String> contents(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString();
                String content = "";
                if (name.endsWith(".csv")) {
                    content = Files.readString(file);
                } else if (name.endsWith(".tif")) {
                    ImagePlus image = IJ.openImage(file.toString());
                    content = image + " ";
                    for (int i = 1; i <= image.getStackSize(); i++) {
                        content += image.getStack().getProcessor(i).getStats().mean + " ";
                    }
                    content = content.replaceAll("img\\[[^(]*\\(-?\\d+\\)", "");
                }
                found.add(name + ": " + content.replace(root.toString(), ""));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Extract_Features_of_Example.ijm",
                "Filters_and_Texture_Maps_of_Example.ijm",
                "Segment_Lesion_of_Example.ijm",
                "Save_Example_Cohort.ijm",
                "Example_Cohort_to_ROC_Report.ijm"
            })
    void theSameFilesAndLines(String name) throws Exception {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Path fiji = Files.createDirectory(folder.resolve("fiji"));
        String output = name.startsWith("Extract") ? "/table.csv" : "/out";
        ChildJvm one = ChildJvm.cli(plain, "macro", macro(name).toString(), plain + output);
        ChildJvm two = FijiHost.run(fiji, false, macro(name), fiji + output);
        assertEquals(0, one.code(), one.err());
        List<String> printed = one.out().replace(plain.toString(), "").lines().toList();
        assertFalse(printed.isEmpty());
        List<String> there = two.out().replace(fiji.toString(), "").lines().toList();
        assertTrue(there.containsAll(printed), two.toString());
        assertFalse(two.err().contains("\tat "), two.err());
        deleteTexts(plain);
        deleteTexts(fiji);
        assertEquals(contents(plain), contents(fiji));
    }

    /** What the runs wrote to standard output and error, and ImageJ's preferences. */
    private static void deleteTexts(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (Files.isRegularFile(file) && name.endsWith(".txt")) {
                    Files.delete(file);
                } else if (name.equals(".java")) {
                    try (Stream<Path> preferences = Files.walk(file)) {
                        for (Path p : preferences.sorted((a, b) -> b.compareTo(a)).toList()) {
                            Files.delete(p);
                        }
                    }
                }
            }
        }
    }

    @Test
    void allImagesOfAFolder() throws Exception {
        for (int i = 1; i <= 6; i++) {
            ImagePlus image = IJ.createImage("image", "16-bit black", 30, 30, 1);
            image.getProcessor().set(100 * i);
            image.setOverlay(new Overlay(new Roi(5, 5, 8, 8)));
            IJ.saveAsTiff(image, folder.resolve("c" + i + ".tif").toString());
        }
        ChildJvm run =
                FijiHost.run(
                        folder, false, macro("Extract_Features_of_Folder.ijm"), folder.toString());
        CsvTable table = CsvTable.read(folder.resolve("features.csv"));
        assertEquals(List.of("c1", "c2", "c3", "c4", "c5", "c6"), table.column("case"));
        List<String> means = table.column("original.intensity_statistics.mean_intensity");
        for (int i = 0; i < 6; i++) {
            assertEquals(100 * (i + 1), Double.parseDouble(means.get(i)), run.toString());
        }
    }
}
