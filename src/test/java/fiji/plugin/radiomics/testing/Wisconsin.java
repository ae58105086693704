/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The Wisconsin breast masses and what R says of them, see {@code src/test/resources/stats}. */
public final class Wisconsin {

    private static final List<String[]> CASES = lines("wisconsin_breast.csv");

    private Wisconsin() {}

    /**
     * A result of R and pROC.
     *
     * @param marker a column, or two with " vs " between them
     * @param quantity what was computed
     * @param value its value, NaN where it is not defined
     */
    public record Expected(String marker, String quantity, double value) {

        @Override
        public String toString() {
            return marker + " " + quantity;
        }
    }

    /**
     * @param quantities names, or beginnings of names that end with *
     * @return the results of these quantities
     */
    public static Stream<Expected> expected(String... quantities) {
        return lines("wisconsin_expected.csv").stream()
                .skip(1)
                .filter(f -> Arrays.stream(quantities).anyMatch(q -> matches(q, f[1])))
                .map(f -> new Expected(f[0], f[1], number(f[2])));
    }

    private static double number(String text) {
        return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    private static boolean matches(String wanted, String quantity) {
        return wanted.endsWith("*")
                ? quantity.startsWith(wanted.substring(0, wanted.length() - 1))
                : quantity.equals(wanted);
    }

    /**
     * @return names of the 30 features
     */
    public static List<String> markers() {
        return Arrays.asList(CASES.get(0)).subList(2, CASES.get(0).length);
    }

    /**
     * @param marker a feature
     * @return its values, malignant masses being positive
     */
    public static BinaryScores scores(String marker) {
        return scores(marker, 0, CASES.size() - 1);
    }

    /**
     * @param marker a feature
     * @param from number of the first case, from 0
     * @param to number of the case after the last
     * @return its values in these cases
     */
    public static BinaryScores scores(String marker, int from, int to) {
        int column = Arrays.asList(CASES.get(0)).indexOf(marker);
        double[] values = new double[to - from];
        boolean[] malignant = new boolean[to - from];
        for (int i = from; i < to; i++) {
            String[] fields = CASES.get(i + 1);
            values[i - from] = Double.parseDouble(fields[column]);
            malignant[i - from] = fields[1].equals("malignant");
        }
        return BinaryScores.of(values, malignant);
    }

    /**
     * @param markers features
     * @return a table with case, diagnosis and these
     */
    public static CaseTable table(String... markers) {
        List<Column> columns = new ArrayList<>();
        List<String> header = Arrays.asList(CASES.get(0));
        for (String name : List.of("case", "diagnosis")) {
            columns.add(new TextColumn(name, texts(header.indexOf(name))));
        }
        for (String marker : markers) {
            double[] values =
                    Arrays.stream(texts(header.indexOf(marker)))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            columns.add(new NumberColumn(marker, values));
        }
        return new CaseTable("Wisconsin", columns);
    }

    private static String[] texts(int column) {
        return CASES.stream().skip(1).map(f -> f[column]).toArray(String[]::new);
    }

    private static List<String[]> lines(String file) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Wisconsin.class.getResourceAsStream("/stats/" + file),
                                StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
