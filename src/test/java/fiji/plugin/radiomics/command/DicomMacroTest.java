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
import fiji.plugin.radiomics.io.dicom.Tag;
import fiji.plugin.radiomics.testing.DicomSlices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open DICOM Series in macros of headless ImageJ. */
class DicomMacroTest {

    @TempDir private Path folder;

    private ChildJvm macro(String options) throws Exception {
        Path series = Files.createDirectories(folder.resolve("series"));
        new DicomSlices(6, 5, 4).write(series);
        Path gap = Files.createDirectories(folder.resolve("gap"));
        new DicomSlices(6, 5, 4)
                .change((d, z) -> d.put(Tag.IMAGE_POSITION_PATIENT, 10.0, 20.0, z < 2 ? 2 * z : 9))
                .write(gap);
        Path file = folder.resolve("macro.ijm");
        Files.writeString(
                file,
                "run('Open DICOM Series...', '"
                        + options.replace("FOLDER", folder.toString())
                        + "');\n"
                        + "getVoxelSize(w, h, d, unit);\n"
                        + "print(getTitle(), nSlices, w, h, d, unit, calibrate(getPixel(1, 0)));\n");
        return ChildJvm.cli(folder, "macro", file.toString());
    }

    @Test
    void aSeriesIsOpenedWithItsValuesAndSpacing() throws Exception {
        ChildJvm run = macro("folder=[FOLDER/series]");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("series 4 0.5 0.75 2 mm -2003"), run.out().lines().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | folder= is missing",
                "folder=[FOLDER/none] | there is no such file",
                "folder=[FOLDER/series] suv=nonsense | suv=nonsense: allowed are bw, lbm",
                "folder=[FOLDER/series] suv=bw | its modality is CT, not PT (PET), so there is no SUV. Leave out suv=",
                "folder=[FOLDER/series] series=5 | no series has that number",
                "folder=[FOLDER/series] frame=x | frame=x",
                "folder=[FOLDER/gap] | lie at the same position"
            })
    void whatIsWrongIsSaidInOneLine(String options, String message) throws Exception {
        ChildJvm run = macro(options);
        assertEquals(3, run.code(), run.out() + run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(run.err().contains("Secret"), run.err());
    }
}
