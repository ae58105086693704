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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.testing.StructureCase;
import fiji.plugin.radiomics.testing.TestData;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import Structures in a window; {@link StructuresScenario} is the user. */
class StructuresWindowTest {

    @TempDir private Path folder;

    private List<String> play(String image, Path structures, int slice, String screenshot)
            throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        ChildJvm window =
                ChildJvm.run(
                        folder,
                        ChildJvm.classPath(),
                        true,
                        StructuresScenario.class.getName(),
                        image,
                        structures.toAbsolutePath().toString(),
                        String.valueOf(slice),
                        folder.toString(),
                        screenshots.toAbsolutePath().toString(),
                        screenshot);
        assertEquals(0, window.code(), window.out() + window.err());
        List<String> said = window.out().lines().toList();
        assertTrue(
                said.get(0)
                        .startsWith(
                                "recorded: run(\"Import Structures...\", \"regionfile="
                                        + structures.toAbsolutePath()),
                window.out());
        assertEquals("replayed: true", said.get(2));
        List<String> expected = values("structures.csv");
        assertTrue(expected.size() > 100, expected.size() + " values");
        assertEquals(expected, values("manager.csv"));
        assertEquals(expected, values("zip.csv"));
        return said;
    }

    /**
     * Feature, aggregation, value, unit, status and origin, but for warnings, which a ROI does not
     * keep of its file; the values as text hold every bit.
     */
    private List<String> values(String file) throws IOException {
        return CSVFormat.DEFAULT
                .parse(Files.newBufferedReader(folder.resolve(file)))
                .getRecords()
                .stream()
                .map(r -> String.join(" ", r.toList().subList(3, r.size() - 1)))
                .toList();
    }

    private static Stream<String> rois(String name, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(z -> name + "@" + z);
    }

    @Test
    void segmentsOfAPlacedStack() throws Exception {
        StructureCase files = StructureCase.in(folder);
        List<String> said =
                play(files.tiff().toString(), files.segmentation(), 7, "import-segments.png");
        assertEquals(
                Stream.concat(rois("Lesion", 4, 10), rois("=.._<b>GTV<_b>,\"x\"; 2", 5, 9))
                        .collect(Collectors.joining("|", "rois: ", "")),
                said.get(1));
    }

    @Test
    void structureOfPat1() throws Exception {
        Path dicom = TestData.require("ibsi/ibsi1/pat1_dicom").toAbsolutePath();
        List<String> said =
                play(
                        dicom.resolve("image").toString(),
                        dicom.resolve("rtstruct/DCM_RS_00060.dcm"),
                        31,
                        "import-pat1.png");
        assertEquals(
                rois("GTV-1", 18, 43).collect(Collectors.joining("|", "rois: ", "")), said.get(1));
    }
}
