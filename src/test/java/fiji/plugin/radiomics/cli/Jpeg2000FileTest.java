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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.testing.BioFormatsJar;
import fiji.plugin.radiomics.testing.TestData;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JPEG 2000 frame in two fragments has the values that pydicom reads, by every way. */
class Jpeg2000FileTest {

    @TempDir private Path folder;

    /** The values of an int16 array of NumPy. */
    private static float[] truth() throws IOException {
        byte[] bytes = Files.readAllBytes(TestData.require("faults/files/01_fragments/truth.npy"));
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        b.position(10 + b.getShort(8));
        float[] values = new float[b.remaining() / 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = b.getShort();
        }
        return values;
    }

    private double mean(String table) throws IOException {
        for (CSVRecord r :
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .build()
                        .parse(Files.newBufferedReader(folder.resolve(table)))) {
            if (r.get("feature").equals("mean_intensity")) {
                return Double.parseDouble(r.get("value"));
            }
        }
        throw new AssertionError("no mean in " + table);
    }

    private void run(String... line) throws Exception {
        ChildJvm run = ChildJvm.cli(folder, line);
        assertEquals(0, run.code(), run.out() + run.err());
    }

    private ChildJvm both(String jar, String... line) throws Exception {
        String classes = ChildJvm.classPath() + File.pathSeparator + jar;
        ChildJvm run = ChildJvm.run(folder, classes, false, Main.class.getName(), line);
        assertEquals(0, run.code(), run.out() + run.err());
        return run;
    }

    @Test
    void shellBatchAndMacro() throws Exception {
        String jar = BioFormatsJar.require().toString();
        Path image =
                TestData.require("faults/files/01_fragments/j2k_two_fragments.dcm")
                        .toAbsolutePath();
        float[] truth = truth();
        run(
                "filter",
                "--filter",
                "original",
                "--image",
                image.toString(),
                "--output",
                "o.nii.gz",
                "--bioformats",
                jar);
        Volume read = NiftiReader.readImage(folder.resolve("o.nii.gz"), 0).volume();
        assertArrayEquals(truth, read.data());

        byte[] inside = new byte[truth.length];
        Arrays.fill(inside, 64 * 20, 64 * 40, (byte) 1);
        double mean = 0;
        for (int i = 64 * 20; i < 64 * 40; i++) {
            mean += truth[i] / (64.0 * 20);
        }
        NiftiWriter.write(new Mask(read.geometry(), inside), folder.resolve("m.nii"));
        String set = "families=intensity_statistics";
        run(
                "extract",
                "--image",
                image.toString(),
                "--mask",
                "m.nii",
                "--preset",
                "any",
                "--set",
                set,
                "--set",
                "spacing=none",
                "--layout",
                "long",
                "--output",
                "shell.csv",
                "--bioformats",
                jar);
        assertEquals(mean, mean("shell.csv"), 1e-9);
        Files.writeString(folder.resolve("cases.csv"), "case,image,mask\na," + image + ",m.nii\n");
        // Batch and macros take the Bio-Formats that is beside the program, as in Fiji.
        both(
                jar,
                "batch",
                "--manifest",
                "cases.csv",
                "--preset",
                "any",
                "--set",
                set,
                "--set",
                "spacing=none",
                "--output",
                "batch");
        assertEquals(mean, mean("batch/features_long.csv"), 1e-9);
        Files.writeString(
                folder.resolve("open.ijm"),
                "run('Open Image...', 'file=["
                        + image
                        + "]');\nmakeRectangle(0, 20, 64, 20);\ngetStatistics(area, mean);\n"
                        + "print('mean ' + mean);\n");
        ChildJvm macro = both(jar, "macro", "open.ijm");
        String said = macro.out().lines().filter(l -> l.contains("mean ")).findFirst().orElse("");
        assertTrue(said.matches(".*mean [0-9.]+"), macro.out() + macro.err());
        assertEquals(mean, Double.parseDouble(said.replaceAll(".*mean ", "")), 1e-3);
    }
}
