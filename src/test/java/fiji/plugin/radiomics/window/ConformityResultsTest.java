/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.conformity.ConformityCheck;
import fiji.plugin.radiomics.conformity.ConformityData;
import fiji.plugin.radiomics.conformity.ConformityReport;
import fiji.plugin.radiomics.conformity.ReferenceValue;
import fiji.plugin.radiomics.conformity.ReferenceValues;
import fiji.plugin.radiomics.launch.HeadlessImageJ;
import ij.measure.ResultsTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as tables, without a display. */
class ConformityResultsTest {

    @Test
    void aTableOfMissesOnlyWhereThereAreAny(@TempDir Path folder) throws Exception {
        ChildJvm run =
                ChildJvm.run(folder, ChildJvm.classPath(), false, TwoReports.class.getName());
        assertEquals(
                """
                misses: digital_phantom,intensity_statistics,mean_intensity,none,Q4LE,2.148648649,\
                3,0.500000000,missed
                summary: digital_phantom,intensity_statistics,0,1
                misses: gone
                summary: digital_phantom,intensity_statistics,1,1
                """,
                run.out(),
                run.err());
    }

    /** Shows a report with a miss, then one without. */
    public static final class TwoReports {

        private TwoReports() {}

        public static void main(String[] arguments) {
            HeadlessImageJ.start();
            show(3);
            show(2);
            System.exit(0);
        }

        private static void show(double mean) {
            ReferenceValue right =
                    ReferenceValues.features().stream()
                            .filter(r -> r.feature().equals("mean_intensity"))
                            .findFirst()
                            .orElseThrow();
            ReferenceValue reference =
                    new ReferenceValue(
                            right.configuration(),
                            right.family(),
                            right.feature(),
                            right.aggregation(),
                            right.ibsiCode(),
                            mean,
                            0.5,
                            true);
            ConformityReport report =
                    new ConformityCheck(List.of(reference))
                            .run(ConformityData.phantomOnly(), r -> {}, () -> false);
            ConformityResults.show(report);
            ResultsTable misses = ResultsTables.find(ConformityResults.MISSES_TITLE).orElse(null);
            System.out.println("misses: " + (misses == null ? "gone" : row(misses)));
            System.out.println(
                    "summary: " + row(ResultsTables.find(ConformityResults.TITLE).orElseThrow()));
        }

        private static String row(ResultsTable table) {
            return table.getRowAsString(0).replace('\t', ',');
        }
    }
}
