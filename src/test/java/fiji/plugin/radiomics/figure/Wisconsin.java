package fiji.plugin.radiomics.figure;

import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The Wisconsin table (../shared/stats), 569 masses; malignant is positive. */
final class Wisconsin {

    private static final Path FILE =
            Path.of(
                    System.getProperty("radiomics.testdata", "../shared"),
                    "stats/wisconsin_breast.csv");

    private final List<String> header;
    private final List<String[]> rows;

    private Wisconsin(List<String> lines) {
        header = List.of(lines.get(0).split(","));
        rows = lines.subList(1, lines.size()).stream().map(line -> line.split(",")).toList();
    }

    static boolean isThere() {
        return Files.isReadable(FILE);
    }

    static Wisconsin read() throws IOException {
        return new Wisconsin(Files.readAllLines(FILE));
    }

    double[] values(String marker) {
        int column = header.indexOf(marker);
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }

    double[] values(String marker, String diagnosis) {
        double[] all = values(marker);
        int column = header.indexOf("diagnosis");
        int[] n = {0};
        return Arrays.stream(all).filter(v -> rows.get(n[0]++)[column].equals(diagnosis)).toArray();
    }

    RocCurve roc(String marker) {
        return RocCurve.of(
                new BinaryScores(values(marker, "malignant"), values(marker, "benign")),
                Direction.HIGHER);
    }
}
