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

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns of a table are markers, and which of their cells are numbers. */
class RocColumnsTest extends RocTableCase {

    @ParameterizedTest
    @ValueSource(strings = {"#DIV/0!", "None", ".", "-", "#N/A", "#VALUE!", "n.d.", "<0.01"})
    void oneCellThatIsNoNumberDoesNotTakeTheMarkerAway(String cell) throws Exception {
        List<String> csv = new ArrayList<>(List.of("outcome,kurtosis,other"));
        csv.addAll(List.of("yes,4,2", "yes," + cell + ",3", "yes,5,1", "no,2,1", "no,3,1"));
        RocRun run = done(csv);
        assertEquals(2, run.table("roc").rows());
        assertEquals(2, run.number("roc", "kurtosis", "n_positive"));
        assertEquals(1, run.number("roc", "kurtosis", "n_missing"));
        assertEquals(1, run.number("roc", "kurtosis", "auc"));
        assertTrue(run.err().contains("column kurtosis: "), run.err());
        assertTrue(run.err().contains("\"" + cell + "\" in row 2"), run.err());
        String report = Files.readString(run.folder().resolve("report.html"));
        assertTrue(report.contains("column kurtosis: "), "the report says it, too");
    }

    /** Three rows of each text are named, the others counted. */
    @Test
    void codesAreNamedWithTheirFirstRows() throws Exception {
        RocRun run =
                done(
                        cases(
                                List.of(".", "7", ".", "8", "9", "."),
                                List.of("None", "1", ".", "2", "3")));
        assertTrue(
                run.err()
                        .contains(
                                "column marker: 4 × \".\" in rows 1, 3, 6 and 1 more, 1 × \"None\""
                                        + " in row 7 taken as missing"),
                run.err());
    }

    @Test
    void rowsWithTextsAreNamed() throws Exception {
        List<String> csv = new ArrayList<>(List.of("outcome,marker,words"));
        csv.addAll(
                List.of(
                        "yes,\"1,234.5\",many",
                        "yes,7,few",
                        "no,\u22125,3",
                        "no,3,few",
                        "no,2,no"));
        RocRun run = done(csv);
        assertTrue(
                run.err()
                        .contains(
                                "column marker: \"1,234.5\" in row 1 is no number and is left out"
                                        + " as missing; write numbers without commas for thousands"),
                run.err());
        assertTrue(run.err().contains("column words is no marker"), run.err());
        assertEquals(1, run.table("roc").rows());
        assertEquals(1, run.number("roc", "marker", "n_positive"), "U+2212 is a minus");
        assertEquals(3, run.number("roc", "marker", "n_negative"));
        RocRun words = RocRun.of(folder, csv, "--markers=words");
        assertEquals(ExitCodes.UNUSABLE, words.code());
        assertEquals(
                "The column words is no marker: row 1 holds the text \"many\"; if it means a"
                        + " missing value, name it in missingcodes=",
                words.err().trim());
    }

    @Test
    void codesForMissingValuesAreNamedByTheUser() throws Exception {
        List<String> csv =
                cases(List.of("4", "-999", "5", "unknown"), List.of("1", "2", "-999.0", "3"));
        RocRun plain = done(csv);
        assertTrue(plain.err().contains("column marker holds -999 in 2 rows"), plain.err());
        RocRun run = done(csv, "--missingcodes=-999,unknown");
        assertEquals(1, run.number("roc", "marker", "auc"));
        assertEquals(3, run.number("roc", "marker", "n_missing"));
        assertTrue(run.err().contains("cells of each column: marker 3"), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id",
                "PatientID",
                "patient_id",
                "case",
                "Unnamed: 0",
                "index",
                "subject",
                "Slice",
                "Frame",
                "label",
                "SeriesNumber",
                "Nummer"
            })
    void rowNumbersAndIdsAreNoMarkers(String name) throws Exception {
        List<String> csv = new ArrayList<>(List.of(name + ",outcome,x"));
        csv.addAll(List.of("1,no,1", "2,no,4", "3,no,2", "4,yes,3", "5,yes,6", "6,yes,5"));
        RocRun run = done(csv);
        String shown = name.isEmpty() ? "row" : name;
        assertEquals(1, run.table("roc").rows());
        assertEquals("x", run.table("roc").column("marker").text(0));
        assertTrue(
                run.err().contains("row numbers or ids, which are no markers: " + shown),
                run.err());
        RocRun asked = done(csv, "--markers=x," + shown);
        assertEquals(1, asked.number("roc", shown, "auc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Area", "body_mass_index", "Mean", "uptake index", "age"})
    void measurementsStayMarkers(String name) throws Exception {
        List<String> csv = new ArrayList<>(List.of(name + ",outcome,x"));
        csv.addAll(List.of("1,no,1", "7,no,4", "3,no,2", "4,yes,3", "5,yes,6", "6,yes,5"));
        assertEquals(2, done(csv).table("roc").rows());
    }

    @Test
    void markersWithACommaInTheirNameAreQuoted() throws Exception {
        List<String> csv = new ArrayList<>(List.of("outcome,\"Mean, HU\",Std"));
        csv.addAll(List.of("yes,4,1", "yes,5,2", "no,1,5", "no,2,4"));
        for (String list : List.of("\"Mean, HU\",Std", "Mean, HU,Std")) {
            RocRun run = done(csv, "--markers=" + list, "--compare");
            assertEquals(2, run.table("roc").rows());
            assertEquals(1, run.number("roc", "Mean, HU", "auc"));
        }
    }
}
