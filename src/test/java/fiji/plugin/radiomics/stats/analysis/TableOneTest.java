/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clinical variables by class. */
class TableOneTest {

    private static CaseTable table() {
        String[] outcome = new String[20];
        String[] sex = new String[20];
        double[] stage = new double[20];
        double[] age = new double[20];
        double[] days = new double[20];
        double[] feature = new double[20];
        String[] patient = new String[20];
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            boolean yes = i < 10;
            outcome[i] = yes ? "yes" : "no";
            // 8 and 2 against 3 and 7
            sex[i] = (yes ? i < 8 : i < 13) ? "male" : "female";
            stage[i] = i % 3 + 1;
            age[i] = 60 + (yes ? 5 : 0) + 8 * random.nextGaussian();
            days[i] = i == 3 ? Double.NaN : Math.exp(3 * random.nextGaussian());
            feature[i] = random.nextDouble();
            patient[i] = "P" + i;
        }
        List<Column> columns =
                new ArrayList<>(
                        List.of(
                                new TextColumn("case", patient),
                                new TextColumn("outcome", outcome),
                                new TextColumn("sex", sex),
                                new NumberColumn("stage", stage),
                                new NumberColumn("age", age),
                                new NumberColumn("days", days),
                                new NumberColumn("original.glcm.contrast.3d_averaged", feature)));
        return new CaseTable("cohort", columns);
    }

    private static RocResult analysed(String which) {
        RocSettings settings =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "outcome")
                        .with(RocParameters.POSITIVE, "yes")
                        .with(RocParameters.TABLE_ONE, which)
                        .with(RocParameters.REPLICATES, "0");
        return new RocAnalysis(settings, Workers.none(), Progress.NONE).run(table());
    }

    @Test
    void clinicalVariablesAreTakenAndFeaturesAndIdsAreNot() {
        TableOne table = analysed("auto").review().tableOne();
        assertEquals(
                List.of("sex", "stage", "age", "days"),
                table.rows().stream().map(TableOneRow::variable).toList());
        TableOneRow sex = table.rows().get(0);
        assertEquals(List.of("female", "male"), sex.levels());
        assertEquals(List.of(2, 8), List.of(sex.positives()[0], sex.positives()[1]));
        // fisher.test(matrix(c(8, 2, 3, 7), 2)): 0.0697785185
        assertEquals("Fisher's exact", sex.test().name());
        assertEquals(0.06977851869492735, sex.test().p(), 1e-9);
        // |.8 − .3| / √((.8 · .2 + .3 · .7) / 2)
        assertEquals(.5 / Math.sqrt(.185), sex.smd(), 1e-12);
        assertEquals(List.of("1", "2", "3"), table.rows().get(1).levels());
        assertTrue(table.rows().get(2).isNormal());
        assertEquals("Welch t", table.rows().get(2).test().name());
        TableOneRow days = table.rows().get(3);
        assertTrue(!days.isNormal());
        assertEquals("Mann-Whitney", days.test().name());
        assertEquals(1, days.missingPositive());
        assertEquals(0, days.missingNegative());
    }

    @Test
    void columnsCanBeNamedAndTheTableLeftOut() {
        assertEquals(1, analysed("days").review().tableOne().rows().size());
        assertTrue(analysed("none").tables().stream().noneMatch(t -> t.name().equals("table1")));
        ResultTable csv =
                analysed("sex").tables().stream()
                        .filter(t -> t.name().equals("table1"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(3, csv.rows().size());
        assertEquals(List.of("sex", "", "n (%)"), csv.rows().get(0).subList(0, 3));
        assertEquals(List.of("sex", "female", "n (%)"), csv.rows().get(1).subList(0, 3));
        assertEquals(20.0, csv.rows().get(1).get(csv.names().indexOf("percent_positive")));
    }
}
