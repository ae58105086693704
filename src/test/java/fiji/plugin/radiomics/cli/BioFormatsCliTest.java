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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.testing.BioFormatsJar;
import fiji.plugin.radiomics.testing.TestData;
import ij.io.FileInfo;
import ij.io.TiffEncoder;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A virtual machine with the real Bio-Formats: by option, and on the class path with its logback.
 */
class BioFormatsCliTest {

    @TempDir private Path folder;

    private Path omeTiff() throws IOException {
        String ome = "http://www.openmicroscopy.org/Schemas/OME/2016-06";
        FileInfo info = new FileInfo();
        info.width = 24;
        info.height = 20;
        info.nImages = 10;
        info.fileType = FileInfo.GRAY16_SIGNED;
        info.description =
                ("<?xml version='1.0' encoding='UTF-8'?><OME xmlns='%s'"
                                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                                + " xsi:schemaLocation='%s %s/ome.xsd'><Image ID='Image:0'"
                                + " Name='x'><Pixels ID='Pixels:0' DimensionOrder='XYZCT'"
                                + " Type='int16' SizeX='24' SizeY='20' SizeZ='5' SizeC='2'"
                                + " SizeT='1' PhysicalSizeX='1' PhysicalSizeXUnit='mm'"
                                + " PhysicalSizeY='1' PhysicalSizeYUnit='mm' PhysicalSizeZ='2'"
                                + " PhysicalSizeZUnit='mm' BigEndian='true'><Channel"
                                + " ID='Channel:0:0' SamplesPerPixel='1'/><Channel"
                                + " ID='Channel:0:1' SamplesPerPixel='1'/><TiffData IFD='0'"
                                + " PlaneCount='10'/></Pixels></Image></OME>\0")
                        .replace("%s", ome);
        short[][] planes = new short[10][480];
        for (int p = 0; p < 10; p++) {
            for (int i = 0; i < 480; i++) {
                planes[p][i] = (short) (p * 100 + i * 37 % 91);
            }
        }
        info.pixels = planes;
        Path file = folder.resolve("image.ome.tif");
        try (OutputStream out = Files.newOutputStream(file)) {
            new TiffEncoder(info).write(out);
        }
        return file;
    }

    @Test
    void standardOutputIsTheProgramsOwn() throws Exception {
        String jar = BioFormatsJar.require().toString();
        String image = omeTiff().toString();
        List<String> filter = List.of("--image", image, "--channel", "2", "--filter", "mean");
        String both = ChildJvm.classPath() + File.pathSeparator + jar;
        ChildJvm onClassPath =
                ChildJvm.run(
                        folder,
                        both,
                        false,
                        Main.class.getName(),
                        arguments(filter, "a.nii", List.of()));
        ChildJvm byOption =
                ChildJvm.cli(folder, arguments(filter, "b.nii", List.of("--bioformats", jar)));
        for (ChildJvm run : new ChildJvm[] {onClassPath, byOption}) {
            assertEquals(0, run.code(), run.out() + run.err());
            assertTrue(run.out().matches("1 mean\\S*\\R"), run.out());
        }
        assertEquals(-1, Files.mismatch(folder.resolve("a.nii"), folder.resolve("b.nii")));
        ChildJvm without = ChildJvm.cli(folder, arguments(filter, "c.nii", List.of()));
        assertEquals(3, without.code());
        assertTrue(without.err().contains("install Bio-Formats"), without.err());
        ChildJvm wrong =
                ChildJvm.cli(folder, arguments(filter, "d.nii", List.of("--bioformats", image)));
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("Bio-Formats is not in"), wrong.err());
    }

    private static String[] arguments(List<String> filter, String output, List<String> more) {
        List<String> line = new java.util.ArrayList<>(List.of("filter"));
        line.addAll(filter);
        line.addAll(List.of("--set", "support=3", "--output", output));
        line.addAll(more);
        return line.toArray(new String[0]);
    }

    /** PAT1's slices, compressed without loss by dcmtk: the table is that of the originals. */
    @Test
    void compressedDicomSeriesGivesTheSameTable() throws Exception {
        String jar = BioFormatsJar.require().toString();
        Path pat1 = TestData.require("ibsi/ibsi1/pat1_dicom").toAbsolutePath();
        Path series = Files.createDirectory(folder.resolve("jpeg"));
        try (var files = Files.list(pat1.resolve("image"))) {
            for (Path file : files.toList()) {
                compress(file, series.resolve(file.getFileName()));
            }
        }
        Path structures;
        try (var files = Files.list(pat1.resolve("rtstruct"))) {
            structures = files.findFirst().orElseThrow();
        }
        String[] options = {
            "--mask",
            structures.toString(),
            "--structure",
            "GTV-1",
            "--case",
            "PAT1",
            "--set",
            "families=intensity_statistics",
            "--bioformats",
            jar
        };
        ChildJvm plain = extract(pat1.resolve("image"), "plain.csv", options);
        assertEquals(0, plain.code(), plain.err());
        ChildJvm jpeg = extract(series, "jpeg.csv", options);
        assertEquals(0, jpeg.code(), jpeg.err());
        assertEquals("", jpeg.out());
        assertEquals(
                Files.readString(folder.resolve("plain.csv")).replace("image", "IMAGE"),
                Files.readString(folder.resolve("jpeg.csv"))
                        .replace("image", "IMAGE")
                        .replace("PAT1,jpeg,", "PAT1,IMAGE,"));
        ChildJvm own =
                extract(
                        series,
                        "own.csv",
                        "--mask",
                        structures.toString(),
                        "--structure",
                        "GTV-1",
                        "--case",
                        "PAT1",
                        "--set",
                        "families=intensity_statistics",
                        "--reader",
                        "own");
        assertEquals(0, own.code(), own.err());
        assertEquals(
                Files.readString(folder.resolve("jpeg.csv")),
                Files.readString(folder.resolve("own.csv")));
    }

    private ChildJvm extract(Path image, String output, String... more) throws Exception {
        List<String> line =
                new java.util.ArrayList<>(
                        List.of("extract", "--image", image.toString(), "--output", output));
        line.addAll(List.of(more));
        return ChildJvm.cli(folder, line.toArray(new String[0]));
    }

    private static void compress(Path from, Path to) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("dcmcjpeg", "+e1", from.toString(), to.toString()).start();
        } catch (IOException e) {
            assumeTrue(false, "dcmcjpeg of dcmtk is not installed");
            return;
        }
        assertEquals(0, process.waitFor());
    }
}
