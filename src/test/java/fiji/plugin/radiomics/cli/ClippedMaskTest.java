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

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A mask that is written of a region that the image's border cuts. */
class ClippedMaskTest {

    @TempDir private Path folder;

    @Test
    void theShareThatIsCutOffIsTold() throws Exception {
        ImagePlus image = IJ.createImage("image", "16-bit ramp", 20, 20, 1);
        Path file = folder.resolve("image.tif");
        IJ.saveAsTiff(image, file.toString());
        Path roi = folder.resolve("lesion.roi");
        // Of 10 columns 4 lie in the image.
        new RoiEncoder(roi.toString()).write(new Roi(16, 5, 10, 6));
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new MaskCommand());
        line.setErr(new PrintWriter(err, true)).setOut(new PrintWriter(new StringWriter()));
        int code =
                line.execute(
                        "--image=" + file,
                        "--roi=" + roi,
                        "--output=" + folder.resolve("mask.nii"));
        assertEquals(0, code, err.toString());
        assertTrue(
                err.toString().contains("60.0 % of the region lay outside the image"),
                err.toString());
    }
}
