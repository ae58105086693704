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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.dicom.DataSet;
import fiji.plugin.radiomics.io.dicom.Tag;
import fiji.plugin.radiomics.testing.DicomSlices;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** DICOM series as images of the command line. */
class DicomCommandTest {

    @TempDir private Path folder;
    private Path series;
    private Path mask;
    private Path output;

    private record Run(int code, String err) {}

    @BeforeEach
    void writeInputs() throws IOException {
        series = Files.createDirectories(folder.resolve("pet"));
        new DicomSlices(6, 5, 4)
                .change(
                        (d, z) -> {
                            DataSet drug =
                                    new DataSet().put(Tag.RADIONUCLIDE_TOTAL_DOSE, 75000000.0);
                            d.put(Tag.MODALITY, "PT")
                                    .put(Tag.UNITS, "BQML")
                                    .put(Tag.DECAY_CORRECTION, "ADMIN")
                                    .put(Tag.PATIENT_WEIGHT, 75.0)
                                    .put(Tag.RESCALE_SLOPE, 10.0)
                                    .put(Tag.RESCALE_INTERCEPT, 20010.0)
                                    .put(
                                            Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE,
                                            List.of(drug));
                        })
                .write(series);
        Geometry grid =
                new Geometry(
                        new int[] {6, 5, 4},
                        new double[] {0.5, 0.75, 2},
                        new double[] {10, 20, 30},
                        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                        LengthUnit.MILLIMETRE);
        byte[] inside = new byte[grid.voxels()];
        Arrays.fill(inside, 30, 90, (byte) 1);
        mask = folder.resolve("mask.nii.gz");
        NiftiWriter.write(new Mask(grid, inside), mask);
        output = folder.resolve("out.csv");
    }

    private Run extract(String... more) {
        String[] base = {
            "--image",
            "" + series,
            "--mask",
            "" + mask,
            "--output",
            "" + output,
            "--preset",
            "pet",
            "--set",
            "families=suv"
        };
        String[] all = Arrays.copyOf(base, base.length + more.length);
        System.arraycopy(more, 0, all, base.length, more.length);
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new ExtractCommand());
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(all);
        assertFalse(err.toString().contains("\tat "), err.toString());
        assertFalse(err.toString().contains("Secret"), err.toString());
        return new Run(code, err.toString());
    }

    @Test
    void valuesOfALesion() throws Exception {
        Run run = extract("--suv", "bw", "--layout", "long");
        assertEquals(0, run.code(), run.err());
        String csv = Files.readString(output);
        // 7 i stored above the lowest value, 10 Bq/ml a step, 10 Bq/ml offset; 75 kg, 75 MBq.
        assertEquals((7 * 89 * 10 + 10) / 1000.0, value(csv, "SUVmax"), 1e-6);
        assertEquals(60 * 0.75 / 1000, value(csv, "MTV"), 1e-9);
        assertFalse(csv.contains("Secret"));
    }

    private static double value(String csv, String feature) {
        List<String> lines = csv.lines().toList();
        int at = List.of(lines.get(0).split(",")).indexOf("value");
        String line = lines.stream().filter(l -> l.contains("," + feature + ",")).findFirst().get();
        return Double.parseDouble(line.split(",")[at]);
    }

    @Test
    void withoutSuvThereIsAReason() throws Exception {
        Run run = extract();
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("Bq/ml"), run.err());
        assertFalse(Files.readString(output).contains("Secret"));
    }

    @Test
    void whatCannotBeIsSaid() {
        Run run = extract("--suv", "lbm");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("it has no PatientSize"), run.err());
        run = extract("--suv", "nonsense");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("allowed are bw, lbm, lbm_janmahasatian, bsa"), run.err());
        run = extract("--series", "7");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("no series has that number"), run.err());
    }
}
