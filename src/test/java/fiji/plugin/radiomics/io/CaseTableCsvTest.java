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
        CaseTable tabs = read("a\tb\n1\t2,5\n");
        assertInstanceOf(TextColumn.class, tabs.column("b"));
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
