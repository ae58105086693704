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
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.launch.HeadlessImageJ;
import fiji.plugin.radiomics.testing.CsvTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.SciJava;

/**
 * Scripts and commands by {@code --headless --run}, which is SciJava's own option: the same classes
 * as in Fiji read it, look up command or script, and convert the values. What Fiji adds, Groovy and
 * the patched ImageJ, comes from Groovy's own jar and from {@link HeadlessImageJ}.
 */
class HeadlessRunTest {

    @TempDir private Path folder;

    /** Fiji's launcher, in a virtual machine of its own. */
    public static final class HeadlessFiji {

        private HeadlessFiji() {}

        public static void main(String[] arguments) {
            HeadlessImageJ.start();
            new SciJava().launch(arguments);
            System.exit(0);
        }
    }

    private ChildJvm run(String what, String values) throws Exception {
        return ChildJvm.run(
                folder,
                ChildJvm.classPath(),
                false,
                HeadlessFiji.class.getName(),
                "--headless",
                "--run",
                what,
                values);
    }

    private static String script(String name) {
        return Path.of("macros", name).toAbsolutePath().toString();
    }

    @Test
    void scriptOfTheJavaApi() throws Exception {
        Geometry grid = Geometry.of(20, 20, 10, 1, 1, 2);
        float[] image = new float[grid.voxels()];
        float[] labels = new float[grid.voxels()];
        for (int i = 0; i < image.length; i++) {
            image[i] = 37 * i % 211;
        }
        Arrays.fill(labels, 0, 800, 1);
        Arrays.fill(labels, 1200, 1600, 2);
        NiftiWriter.write(new Volume(grid, image), folder.resolve("ct.nii.gz"));
        NiftiWriter.write(new Volume(grid, labels), folder.resolve("labels.nii.gz"));
        Path csv = folder.resolve("features.csv");
        ChildJvm run =
                run(
                        script("Extract_Features.groovy"),
                        "image=\"%s/ct.nii.gz\",mask=\"%s/labels.nii.gz\",label=\"each\",output=\"%s\""
                                .formatted(folder, folder, csv));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("label_1: ok, joint entropy "), run.toString());
        assertEquals(List.of("800", "400"), CsvTable.read(csv).column("voxels"));
    }

    @Test
    void scriptOfTheCommands() throws Exception {
        Path roc = folder.resolve("roc");
        ChildJvm run = run(script("Example_Cohort_to_ROC_Report.groovy"), "folder=\"" + roc + "\"");
        assertTrue(Files.exists(roc.resolve("report").resolve("report.html")), run.toString());
        assertEquals(60, CsvTable.read(roc.resolve("features.csv")).rows().size());
        List<String> markers = CsvTable.read(roc.resolve("report/roc.csv")).column("marker");
        assertTrue(markers.get(0).endsWith("excess_intensity_kurtosis"), markers.toString());
    }

    /** Exact field names, and what is left out takes its default; no image is open. */
    @Test
    void commandByItsClass() throws Exception {
        Path csv = folder.resolve("cases.csv");
        Files.writeString(csv, "case,group,x\na,no,1\nb,no,2\nc,yes,3\nd,yes,1.5\n");
        ChildJvm run =
                run(
                        "fiji.plugin.radiomics.command.AnalyseRoc",
                        "csv=\"%s\",outcome=\"group\",positive=\"yes\",output=\"%s\""
                                .formatted(csv, folder.resolve("report")));
        Path roc = folder.resolve("report").resolve("roc.csv");
        assertTrue(Files.exists(roc), run.toString());
        assertEquals(List.of("0.75"), CsvTable.read(roc).column("auc"));
    }

    @Test
    void whatIsWrongIsSaidWithoutAStackTrace() throws Exception {
        ChildJvm run =
                run(
                        "fiji.plugin.radiomics.command.AnalyseRoc",
                        "csv=\"" + folder + "/absent.csv\",outcome=\"group\",positive=\"yes\"");
        String said = run.out() + run.err();
        assertTrue(said.contains("absent.csv"), said);
        assertFalse(said.contains("\tat fiji."), said);
    }
}
