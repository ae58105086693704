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

import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.MacroSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Open masks as users draw and save them, in macros. */
class OpenMasksMacroTest {

    @TempDir private static Path folder;
    private static MacroSession session;

    @BeforeAll
    static void start() throws Exception {
        session = new MacroSession(folder);
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    private static MacroSession.Run macro(String text) throws Exception {
        return session.run(
                "while (nImages > 0) close();\n" + text.replace("DIR", folder.toString()));
    }

    private static List<CSVRecord> rows(String text, String options) throws Exception {
        Path table = folder.resolve("o.csv");
        Files.deleteIfExists(table);
        MacroSession.Run run =
                macro(
                        text
                                + "\nrun('Extract Features...', 'table=replace preset=any"
                                + " families=intensity_statistics output=["
                                + table
                                + "] "
                                + options
                                + "');\n");
        assertTrue(run.completed(), run.out() + run.err());
        return CsvTable.read(table).rows();
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** 100 of 400 voxels, as ImageJ's own Create Mask makes them, with its inverting LUT. */
    private static final String MASK =
            """
            newImage("image", "8-bit ramp", 20, 20, 1);
            newImage("m", "8-bit black", 20, 20, 1);
            run("Invert LUT");
            makeRectangle(5, 5, 10, 10); setColor(255); fill(); run("Select None");
            """;

    @Test
    void anOpenMaskWithAnInvertingLut() throws Exception {
        List<CSVRecord> rows =
                rows(MASK + "selectImage('image');", "regions=[Mask image] maskimage=m");
        assertEquals(100, number(rows.get(0), "voxels"));
        assertTrue(rows.get(0).get("warnings").contains("inverting LUT"));
    }

    /** What ImageJ saves from it; TIFF keeps the LUT, PNG and GIF the colours that it shows. */
    @ParameterizedTest
    @ValueSource(strings = {"Tiff", "PNG", "Gif"})
    void aSavedMaskWithAnInvertingLut(String format) throws Exception {
        String file = "m." + format.toLowerCase(java.util.Locale.ROOT).replace("tiff", "tif");
        List<CSVRecord> rows =
                rows(
                        MASK
                                + ("saveAs('" + format + "', 'DIR/" + file + "');\n")
                                + "selectImage('image');",
                        "regions=[Mask file] regionfile=[" + folder.resolve(file) + "]");
        String told = rows.get(0).get("voxels") + " " + rows.get(0).get("warnings");
        assertEquals(100, number(rows.get(0), "voxels"), told);
        assertTrue(told.contains("inverting LUT"), told);
    }

    @Test
    void aSkullStrippedImageIsNoMask() throws Exception {
        MacroSession.Run run =
                macro(
                        """
                        newImage("image", "16-bit ramp", 60, 60, 1);
                        run("Duplicate...", "title=brain");
                        makeRectangle(10, 10, 40, 40); run("Make Inverse"); setColor(0); fill(); run("Select None");
                        selectImage("image");
                        run("Extract Features...", "table=replace regions=[Mask image] maskimage=brain");
                        """);
        assertFalse(run.completed());
        assertTrue(run.err().contains("Say which voxels are inside: masklevel="), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regions=[Mask image] maskimage=i.tif",
                "regions=[Mask file] regionfile=[DIR/i.tif]"
            })
    void anImageIsNotItsOwnMask(String options) throws Exception {
        MacroSession.Run run =
                macro(
                        "newImage('i', '8-bit black', 20, 20, 1); makeRectangle(3, 3, 5, 5);"
                                + " setColor(255); fill(); run('Select None');\n"
                                + "saveAs('Tiff', 'DIR/i.tif');\n"
                                + "run('Extract Features...', 'table=replace "
                                + options
                                + "');");
        assertFalse(run.completed());
        assertTrue(run.err().contains("the image itself"), run.err());
    }
}
