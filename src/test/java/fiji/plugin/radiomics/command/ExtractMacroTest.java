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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extract Features in macros of headless ImageJ. */
class ExtractMacroTest {

    private static final String EXAMPLE = "run('Open Radiomics Example');\n";

    @TempDir private Path folder;

    private ChildJvm macro(String text) throws Exception {
        Path file = folder.resolve("macro.ijm");
        Files.writeString(file, text);
        return ChildJvm.cli(folder, "macro", file.toString());
    }

    /** What is wrong is said in one line, and the macro does not go on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | regions=Selection | There is no selection",
                "'' | regions=[ROI Manager] | The ROI Manager has no ROI",
                "'' | regions=Nonsense | allowed are Selection, ROI Manager",
                "'' | regions=Overlay preset=nonsense | nonsense",
                "'' | regions=Overlay binwidth=abc | binwidth=abc",
                "'' | regions=Overlay output=[/no/such/folder/t.csv] | /no/such/folder",
                "run('RGB Color'); | regions=Overlay | channel=red, green, blue or luminance",
                "close(); | regions=Overlay | There is no image open"
            })
    void badOptionsAbortTheMacro(String before, String options, String message) throws Exception {
        ChildJvm run =
                macro(
                        EXAMPLE
                                + before
                                + "\nrun('Extract Features...', '"
                                + options
                                + "');\nprint('went on');");
        assertEquals(3, run.code(), run.out() + run.err());
        assertFalse(run.out().contains("went on"), run.out());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void mistypedKeysAreToldInTheLog() throws Exception {
        ChildJvm run =
                macro(
                        EXAMPLE
                                + "run('Extract Features...', 'regions=Overlay grouping=name"
                                + " families=[intensity_statistics, suv] binWidth=5');\n");
        assertEquals(0, run.code(), run.out() + run.err());
        String told = run.out() + run.err();
        assertTrue(told.contains("binWidth=: there is no such key, did you mean binwidth?"), told);
        assertFalse(told.contains("families=: there is no such key"), told);
    }

    @Test
    void rowsAreAppendedOrReplacedButNotToAForeignTable() throws Exception {
        String extract = "run('Extract Features...', 'regions=Overlay grouping=name ";
        ChildJvm run =
                macro(
                        EXAMPLE
                                + extract
                                + "');\n"
                                + extract
                                + "');\nprint(Table.size('Radiomics'));\n"
                                + extract
                                + "table=replace');\nprint(Table.size('Radiomics'));\n"
                                + "makeLine(1, 1, 20, 20);\n"
                                + "run('Extract Features...', 'regions=Selection');\n"
                                + "print(Table.getString('status', 2, 'Radiomics'));\n"
                                + "print(Table.getString('warnings', 2, 'Radiomics'));\n"
                                + extract
                                + "families=glcm');\nprint('went on');\n");
        assertEquals(3, run.code(), run.err());
        List<String> out = run.out().lines().toList();
        assertEquals(List.of("4", "2", "undefined: empty region"), out.subList(0, 3));
        assertTrue(out.get(3).contains("is of type Straight Line, which has no area"), out.get(3));
        assertEquals(4, out.size());
        assertTrue(run.err().contains("use table=replace"), run.err());
    }

    @Test
    void masksByTitleAndByFile() throws Exception {
        ChildJvm run =
                macro(
                        EXAMPLE
                                + "title = getTitle();\n"
                                + "newImage('mask', '8-bit black', 96, 96, 24);\n"
                                + "setSlice(13); setColor(1); fillRect(25, 43, 10, 10);\n"
                                + "setColor(2); fillRect(60, 43, 10, 12);\n"
                                + "saveAs('Tiff', '"
                                + folder
                                + "/mask.tif');\nrename('mask');\nselectImage(title);\n"
                                + "run('Extract Features...', 'regions=[Mask image]"
                                + " maskimage=mask label=each');\n"
                                + "run('Extract Features...', 'regions=[Mask file]"
                                + " regionfile=["
                                + folder
                                + "/mask.tif] label=2');\n"
                                + "for (r = 0; r < 3; r++) print(Table.getString('roi', r,"
                                + " 'Radiomics'), Table.get('voxels', r, 'Radiomics'));\n"
                                + "run('Extract Features...', 'regions=[Mask image]"
                                + " maskimage=absent');\n");
        assertEquals(3, run.code(), run.err());
        assertEquals(
                List.of("label_1 100", "label_2 120", "label_2 120"), run.out().lines().toList());
        assertTrue(run.err().contains("no open image has that title"), run.err());
    }
}
