/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTableCsvTest {

    private static final double NONE = Double.NaN;

    @TempDir private Path folder;

    @Test
    void numbersTextsAndMissingValues() throws IOException {
        CaseTable t =
                read(
                        "case,class,x,y,empty\r\n"
                                + "1,\"a, b\",1e-3,Inf,\r\n"
                                + "2,NA,,-infinity,NA\r\n"
                                + "3,2D,n/a,7,\r\n");
        assertEquals("t.csv", t.title());
        assertEquals(List.of("case", "class", "x", "y", "empty"), t.names());
        assertEquals("a, b", t.column("class").text(0));
        assertEquals(null, t.column("class").text(1));
        assertEquals("2D", t.column("class").text(2));
        assertArrayEquals(new double[] {.001, NONE, NONE}, numbers(t, "x"));
        double inf = Double.POSITIVE_INFINITY;
        assertArrayEquals(new double[] {inf, -inf, 7}, numbers(t, "y"));
        assertArrayEquals(new double[] {NONE, NONE, NONE}, numbers(t, "empty"));
        assertEquals("1", t.column("case").text(0));
    }

    @Test
    void semicolonsTabsAndByteOrderMark() throws IOException {
        CaseTable semicolons = read("\uFEFFa;\"b, c\"\n1;2\n");
        assertEquals(List.of("a", "b, c"), semicolons.names());
        assertArrayEquals(new double[] {2}, numbers(semicolons, "b, c"));
        CaseTable tabs = read("a\tb\n1\t2\n");
        assertArrayEquals(new double[] {2}, numbers(tabs, "b"));
    }

    /** As spreadsheets of many countries write them. */
    @Test
    void decimalCommasAreReadWhereTheyAreSure() throws IOException {
        CaseTable t =
                read("sep=;\r\ndx;x;n;\r\nbenign;2,0409;3;\r\nmalignant;-2,5E-3;NA;\r\n;;;\r\n");
        assertEquals(List.of("dx", "x", "n"), t.names());
        assertArrayEquals(new double[] {2.0409, -2.5e-3}, numbers(t, "x"));
        assertEquals(2, t.rows(), "a line of nothing but delimiters is none");
        assertTrue(
                t.notes()
                        .get(0)
                        .contains("commas are used as decimal points (2,0409 in column x)"));
        CaseTable tabs = read("a\tb\n1\t2,5\n");
        assertArrayEquals(new double[] {2.5}, numbers(tabs, "b"));
    }

    /** Where points are decimals, a comma is not; where all have three digits, who knows. */
    @Test
    void decimalCommasAreNeverAGuess() throws IOException {
        CaseTable mixed = read("x;y\n1,5;1.5\n2,5;2.5\n");
        assertInstanceOf(TextColumn.class, mixed.column("x"));
        assertTrue(
                mixed.notes().get(0).contains("have a point, such as 1.5"), mixed.notes().get(0));
        CaseTable thousands = read("x\ty\n1,500\t1\n2,500\t2\n");
        assertInstanceOf(TextColumn.class, thousands.column("x"));
        assertTrue(thousands.notes().get(0).contains("decimals or for thousands"));
        assertInstanceOf(TextColumn.class, read("x,y\n\"1,5\",2\n").column("x"));
    }

    @Test
    void idsKeepTheirSpelling() throws IOException {
        CaseTable t = read("id,n,x\n007,1.10,0.50000\n1E5,1.1,2\n12345678901234567,2,3\n");
        assertEquals("007", t.column("id").text(0));
        assertEquals("1E5", t.column("id").text(1));
        assertEquals("12345678901234567", t.column("id").text(2));
        assertEquals("1.10", t.column("n").text(0));
        assertArrayEquals(new double[] {.5, 2, 3}, numbers(t, "x"));
        StringBuilder late = new StringBuilder("id\n");
        for (int i = 0; i < 3000; i++) {
            late.append(i + 1).append('\n');
        }
        CaseTable read = read(late + "10000000000000001\n");
        assertEquals("10000000000000001", read.column("id").text(3000));
        assertEquals("7", read.column("id").text(6));
    }

    @Test
    void textsInUtf16AreReadByTheirMark() throws IOException {
        for (java.nio.charset.Charset charset :
                List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.write(folder.resolve("t.csv"), "\uFEFFa\tµ\r\n1\t2\r\n".getBytes(charset));
            CaseTable t = CaseTableCsv.read(folder.resolve("t.csv"));
            assertEquals(List.of("a", "µ"), t.names());
            assertArrayEquals(new double[] {2}, numbers(t, "µ"));
        }
    }

    @Test
    void rowNamesOfRHaveNoPlaceInTheHeader() throws IOException {
        CaseTable t = read("\"a\",\"b\"\n\"1\",2,x\n\"2\",3,y\n");
        assertEquals(List.of("row", "a", "b"), t.names());
        assertArrayEquals(new double[] {2, 3}, numbers(t, "a"));
    }

    @Test
    void filesOfOtherKindsAreToldByWhatTheyAre() throws IOException {
        Path file = folder.resolve("x.csv");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
        refusedFile(file, "it is an Excel workbook");
        refusedFile(file, "Save it as “CSV UTF-8");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        refusedFile(file, "Excel workbook of the old kind");
        Files.writeString(file, "a,b\n1,2\n", StandardCharsets.UTF_16LE);
        refusedFile(file, "UTF-16 without a byte order mark");
        Files.writeString(file, "<html><table>");
        refusedFile(file, "it is HTML");
    }

    /** A quote that nobody closes, and a device that never ends. */
    @Test
    void fieldsHaveALimit() throws IOException {
        Path file = folder.resolve("x.csv");
        Files.writeString(file, "a,b\n1,\"" + "x,1\n".repeat(5_000_000));
        refusedFile(file, "a line or a field in quotes has more than");
        Files.writeString(file, "x".repeat(20_000_000));
        refusedFile(file, "a line or a field in quotes has more than");
        Path zeros = Path.of("/dev/zero");
        if (Files.exists(zeros)) {
            refusedFile(zeros, "it is a device, not a file");
        }
    }

    @Test
    void aTextLateInAColumnKeepsTheEarlierOnesAsTheyStood() throws IOException {
        StringBuilder csv = new StringBuilder("id,x\n");
        for (int i = 0; i < 1500; i++) {
            csv.append("007,").append(i).append('\n');
        }
        csv.append("abc,1\n");
        CaseTable t = read(csv.toString());
        assertEquals("007", t.column("id").text(3));
        assertEquals("abc", t.column("id").text(1500));
        assertEquals(1499, numbers(t, "x")[1499]);
    }

    @Test
    void longFeatureTablesBecomeWide() throws IOException {
        String header =
                "case,image,roi,filter,family,feature,aggregation,ibsi_code,value,unit,status\n";
        CaseTable t =
                read(
                        header
                                + "p1,ct,l1,original,glcm,contrast,2.5D_merged,X,1.5,,ok\n"
                                + "p1,ct,l1,original,morphology,volume,none,Y,20,mm3,ok\n"
                                + "p1,ct,l2,original,glcm,contrast,2.5D_merged,X,2.5,,ok\n"
                                + "p1,ct,l2,original,glcm,contrast,2.5D_merged,X,3.5,,ok\n"
                                + "p2,ct,l1,original,morphology,volume,none,Y,NaN,mm3,undefined\n");
        assertEquals(
                List.of(
                        "case",
                        "image",
                        "roi",
                        "original.glcm.contrast.25d_merged",
                        "original.morphology.volume"),
                t.names());
        assertArrayEquals(
                new double[] {1.5, 2.5, 3.5, NONE},
                numbers(t, "original.glcm.contrast.25d_merged"));
        assertArrayEquals(
                new double[] {20, NONE, NONE, NONE}, numbers(t, "original.morphology.volume"));
        assertEquals("l2", t.column("roi").text(2));
        assertEquals("p2", t.column("case").text(3));
    }

    /** As a batch writes them: the manifest's columns stand after the case. */
    @Test
    void columnsOfTheUserStayInLongTablesThatBecomeWide() throws IOException {
        CaseTable t =
                read(
                        "case,centre,outcome,image,roi,filter,family,feature,aggregation,ibsi_code,"
                                + "value,unit,status\n"
                                + "p1,north,1,ct,l1,original,glcm,contrast,2D_averaged,X,1.5,,ok\n"
                                + "p1,north,1,ct,l1,original,glcm,energy,2D_averaged,X,2.5,,ok\n"
                                + "p2,,0,ct,l1,original,glcm,contrast,2D_averaged,X,3.5,,ok\n");
        assertEquals(2, t.rows());
        assertEquals(List.of("case", "image", "roi", "centre", "outcome"), t.names().subList(0, 5));
        assertEquals("north", t.column("centre").text(0));
        assertArrayEquals(new double[] {1, 0}, numbers(t, "outcome"));
        assertArrayEquals(
                new double[] {1.5, 3.5}, numbers(t, "original.glcm.contrast.2d_averaged"));
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() throws IOException {
        refused("a,b\n1,2\n3\n", "line 3 has 1 fields, the header 2");
        refused("a,a\n1,2\n", "two columns have the name a");
        refused("a,\n1,2\n", "column 2 has no name");
        refused("a,b\n", "there is no line below the header");
        refused("", "it is empty");
        refused("a,b\n1,\"2\n", "it is no CSV");
        Files.write(folder.resolve("x.csv"), new byte[] {'a', '\n', (byte) 0xe9, '\n'});
        refusedFile(folder.resolve("x.csv"), "it is not text in UTF-8");
        Files.write(folder.resolve("x.csv"), new byte[] {0, 1, 2, 0, '\n', 5});
        refusedFile(folder.resolve("x.csv"), "it is no text");
        refusedFile(folder, "it is a folder");
        refusedFile(folder.resolve("none.csv"), "there is no such file");
    }

    private void refused(String csv, String part) throws IOException {
        Files.writeString(folder.resolve("t.csv"), csv);
        refusedFile(folder.resolve("t.csv"), part);
    }

    private static void refusedFile(Path file, String part) {
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> CaseTableCsv.read(file));
        assertTrue(e.getMessage().contains(part), e.getMessage());
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    }

    private CaseTable read(String csv) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.write(file, csv.getBytes(StandardCharsets.UTF_8));
        return CaseTableCsv.read(file);
    }

    private static double[] numbers(CaseTable table, String column) {
        return ((NumberColumn) table.column(column)).values();
    }
}
