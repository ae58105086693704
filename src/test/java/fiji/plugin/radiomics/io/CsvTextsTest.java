package fiji.plugin.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that a spreadsheet would take for formulas. */
class CsvTextsTest {

    @TempDir private Path folder;

    private List<String> written(CsvTexts texts, Object... fields) throws IOException {
        Path file = folder.resolve("t.csv");
        CsvFile.write(file, List.of("=name"), List.of(Arrays.asList(fields)), texts);
        List<String> both =
                CSVFormat.DEFAULT.parse(Files.newBufferedReader(file)).getRecords().stream()
                        .flatMap(r -> r.stream())
                        .toList();
        return both;
    }

    @Test
    void formulasAreNeutralisedAndNumbersAreNot() throws IOException {
        assertEquals(
                List.of(
                        "'=name",
                        "'=1+1",
                        "'+x",
                        "'-2+3",
                        "'@SUM(A1)",
                        "'\t=1",
                        "'\r=1",
                        "'\n=1",
                        "a=b",
                        "-3.5",
                        "+7",
                        "-Infinity",
                        "-12",
                        "",
                        "x\ny"),
                written(
                        CsvTexts.SAFE,
                        "=1+1",
                        "+x",
                        "-2+3",
                        "@SUM(A1)",
                        "\t=1",
                        "\r=1",
                        "\n=1",
                        "a=b",
                        -3.5,
                        "+7",
                        Double.NEGATIVE_INFINITY,
                        "-12",
                        null,
                        "x\ny"));
    }

    @Test
    void asTheyAreUnlessAskedFor() throws IOException {
        assertEquals(
                List.of("=name", "=1+1", "-x,\"y\""), written(CsvTexts.PLAIN, "=1+1", "-x,\"y\""));
    }
}
