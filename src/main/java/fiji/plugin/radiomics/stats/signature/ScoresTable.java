/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.table.NameList;
import java.util.ArrayList;
import java.util.List;

/** What a signature says of cases as a table, with survival at times that are asked. */
public final class ScoresTable {

    private ScoresTable() {}

    /**
     * @param failed rows of cases without a score
     * @param names of the columns of those with one
     * @return the rows with as many columns
     */
    public static List<List<Object>> padded(List<List<Object>> failed, List<String> names) {
        List<List<Object>> padded = new ArrayList<>();
        for (List<Object> row : failed) {
            List<Object> whole = new ArrayList<>(row);
            while (whole.size() < names.size()) {
                whole.add(Double.NaN);
            }
            padded.add(whole);
        }
        return padded;
    }

    /**
     * @param scores what is said of cases
     * @param times as {@link SignatureParameters#APPLIED_TIMES} has them
     * @return the table, with survival at these times
     * @throws IllegalArgumentException where the signature knows of no survival
     */
    public static ResultTable of(SignatureScores scores, String times) {
        double[] named =
                NameList.split(times).stream().mapToDouble(Double::parseDouble).sorted().toArray();
        return named.length == 0 ? scores.table() : of(scores, named);
    }

    /**
     * @param scores what is said of cases
     * @param times at which survival is told; none where classes are the outcome
     * @return a row a case: id, score, probability, class, warnings, survival at each time
     */
    static ResultTable of(SignatureScores scores, double... times) {
        if (times.length > 0 && scores.signature().risk().isEmpty()) {
            throw new IllegalArgumentException(
                    "times=: the signature tells classes apart and knows nothing of survival");
        }
        ResultTable.Builder table = new ResultTable.Builder(SignatureScores.KIND);
        for (int i = 0; i < scores.ids().length; i++) {
            table.row()
                    .put("id", scores.ids()[i])
                    .put("score", scores.scores()[i])
                    .put("probability", scores.probability(i))
                    .put("class", scores.className(i))
                    .put("warnings", String.join("; ", scores.warnings().get(i)));
            for (double t : times) {
                double score = scores.scores()[i];
                scores.signature()
                        .risk()
                        .ifPresent(
                                scale -> table.put(RiskScale.column(t), scale.survival(score, t)));
            }
        }
        return table.build();
    }
}
