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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file of Extract Features holds when runs append to the table, or are cancelled. */
class AppendedRowsTest {

    private static final String EXTRACT =
            "run('Extract Features...', 'regions=Overlay grouping=name preset=ct"
                    + " families=intensity_statistics ";

    @TempDir private static Path folder;

    private static MacroSession session;

    @BeforeAll
    static void start() throws Exception {
        session = new MacroSession(folder);
    }

    @AfterAll
    static void end() {
        session.close();
    }

    private static List<String> cases(String file) throws Exception {
        return CsvTable.read(folder.resolve(file)).column("case");
    }

    @Test
    void theFileHoldsAllRowsOfTheTable() throws Exception {
        MacroSession.Run run =
                session.run(
                        "run('Open Radiomics Example');\n"
                                + EXTRACT
                                + "caseid=a table=replace output=all.csv');\n"
                                + EXTRACT
                                + "caseid=b table=append output=all.csv');\n"
                                + "Table.deleteRows(0, 0, 'Radiomics');\n"
                                + EXTRACT
                                + "caseid=c table=append output=some.csv layout=long');\n"
                                + EXTRACT
                                + "caseid=d table=replace output=last.csv');\n");
        assertTrue(run.completed(), run.err());
        assertEquals(List.of("a", "a", "b", "b"), cases("all.csv"));
        List<String> some = cases("some.csv");
        assertEquals(List.of("a", "b", "c"), some.stream().distinct().toList());
        assertEquals(18, some.stream().filter("a"::equals).count());
        assertEquals(36, some.stream().filter("b"::equals).count());
        assertEquals(List.of("d", "d"), cases("last.csv"));
    }

    /** Nothing is written that would not be what the table shows. */
    @Test
    void aChangedRowIsNoRowOfTheFile() throws Exception {
        MacroSession.Run run =
                session.run(
                        "run('Open Radiomics Example');\n"
                                + EXTRACT
                                + "caseid=a table=replace');\n"
                                + "Table.set('voxels', 1, 7, 'Radiomics');\n"
                                + EXTRACT
                                + "caseid=b table=append output=changed.csv');\n");
        assertFalse(run.completed());
        assertTrue(run.err().contains("Row 2 of the table Radiomics was changed"), run.err());
        assertFalse(Files.exists(folder.resolve("changed.csv")));
    }

    @Test
    void aFileThatIsReadIsNotWrittenOver() throws Exception {
        Path mask = folder.resolve("mask.csv");
        Files.writeString(mask, "mine");
        MacroSession.Run run =
                session.run(
                        "run('Open Radiomics Example');\n"
                                + "run('Extract Features...', 'regions=[Mask file]"
                                + " regionfile=mask.csv output=mask.csv');\n");
        assertFalse(run.completed());
        assertTrue(run.err().contains("it is a file that is read, and would be lost"), run.err());
        assertEquals("mine", Files.readString(mask));
    }

    /** Escape before the first row is there leaves the former table and file as they are. */
    @Test
    void aCancelledRunLeavesTableAndFile() throws Exception {
        MacroSession.Run before =
                session.run(
                        "run('Open Radiomics Example');\n"
                                + EXTRACT
                                + "caseid=good table=replace output=kept.csv');\n");
        assertTrue(before.completed(), before.err());
        MacroSession.Run run =
                session.run(
                        """
                        newImage("large", "16-bit ramp", 300, 300, 150);
                        run("Select All");
                        print("begun");
                        call("fiji.plugin.radiomics.testing.MacroSession.pressEscapeSoon");
                        run("Extract Features...", "regions=Selection slices=[all slices] preset=mr table=replace output=kept.csv");
                        print(Table.getString("case", 0, "Radiomics"));
                        """);
        assertTrue(run.err().contains("Radiomics: cancelled, 0 of 1 rows"), run.toString());
        assertEquals(List.of("good", "good"), cases("kept.csv"));
        assertTrue(run.out().contains("good"), run.toString());
    }
}
