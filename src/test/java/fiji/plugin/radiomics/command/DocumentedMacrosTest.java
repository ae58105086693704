package fiji.plugin.radiomics.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.testing.host.FijiHost;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The macro lines of README and docs, as they stand, in Fiji without a display; only folders such
 * as {@code /data} lie elsewhere. Lines on DICOM files have their own tests, as has the tutorial.
 */
class DocumentedMacrosTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n(run\\(.*?)^```$");

    @TempDir private Path folder;

    static List<String> lines() throws IOException {
        List<String> all = new ArrayList<>();
        for (String page : List.of("README.md", "src/docs/inputs.md", "src/docs/batch.md")) {
            all.addAll(blocks(page));
        }
        all.removeIf(block -> block.contains("Open DICOM Series"));
        // Each of these lines starts from the image, not from the mask that another has made.
        for (String block : blocks("src/docs/segmentation.md")) {
            all.addAll(block.lines().toList());
        }
        return all;
    }

    private static List<String> blocks(String page) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of(page)).replace("\r\n", "\n"));
        while (block.find()) {
            found.add(block.group(1));
        }
        assertFalse(found.isEmpty(), page);
        return found;
    }

    /** What a reader has open, or has done, before the line. */
    private static String before(String lines) {
        if (lines.contains("table=Radiomics")) {
            return "run('Open Radiomics Cohort');\nrun('Extract Features...', 'regions=Overlay"
                    + " preset=ct families=glcm aggregations=2D_averaged table=replace');\n";
        }
        String before = "run('Open Radiomics Example');\n";
        if (lines.contains("regions=[ROI Manager]")) {
            before += "setSlice(12); makeOval(20, 40, 20, 16); roiManager('Add');\n";
        } else if (lines.contains("regions=Selection")) {
            before += "setSlice(12); makeOval(20, 40, 20, 16);\n";
        }
        return before;
    }

    private void writeFiles() throws Exception {
        Geometry grid = Geometry.of(20, 20, 6, 1, 1, 2);
        float[] image = new float[grid.voxels()];
        float[] mask = new float[grid.voxels()];
        for (int i = 0; i < image.length; i++) {
            image[i] = 37 * i % 211;
            mask[i] = i % 20 > 4 && i % 20 < 14 && i / 400 > 0 ? 1 : 0;
        }
        Path patient = Files.createDirectories(folder.resolve("data").resolve("pat1"));
        Path archive = Files.createDirectories(folder.resolve("archive"));
        NiftiWriter.write(new Volume(grid, image), patient.resolve("image.nii.gz"));
        NiftiWriter.write(new Volume(grid, mask), patient.resolve("mask.nii.gz"));
        NiftiWriter.write(new Volume(grid, image), archive.resolve("a_ct.nii.gz"));
        NiftiWriter.write(new Volume(grid, mask), archive.resolve("a_gtv.nii.gz"));
        Files.writeString(
                folder.resolve("cohort.csv"),
                "case,image,mask\na,archive/a_ct.nii.gz,archive/a_gtv.nii.gz\n");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void runsToItsEnd(String lines) throws Exception {
        boolean needsWindow = lines.contains("[ROI Manager]");
        assumeFalse(
                needsWindow && GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        writeFiles();
        String macro =
                before(lines) + lines.replace("/data/", folder + "/data/") + "\nprint('end');\n";
        if (lines.contains("Make Cohort...")) {
            Files.delete(folder.resolve("cohort.csv"));
        }
        ChildJvm run = FijiHost.run(folder, needsWindow, "lines.ijm", macro, "");
        assertTrue(run.out().lines().toList().contains("end"), macro + run);
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(run.err().contains("cancelled: "), run.err());
        assertEquals(0, run.code());
    }
}
