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

import fiji.plugin.radiomics.cli.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ROC Analysis and ROC Sample Size in macros of headless ImageJ. */
class RocMacroTest {

    private static final Path TABLE =
            Path.of("src", "test", "resources", "stats", "wisconsin_breast.csv").toAbsolutePath();

    @TempDir private Path folder;

    private ChildJvm macro(String text) throws Exception {
        Path file = folder.resolve("macro.ijm");
        Files.writeString(file, text);
        return ChildJvm.cli(folder, "macro", file.toString());
    }

    /**
     * A macro and the command line give the same numbers; headless, only tables of ours are open.
     */
    @Test
    void tablesAndFilesAreThoseOfTheCommandLine() throws Exception {
        String options =
                "outcome=diagnosis positive=malignant pattern=mean_* compare=delong_paired"
                        + " correlation=spearman replicates=50 formats=none";
        ChildJvm run =
                macro(
                        "run('ROC Analysis...', 'csv=["
                                + TABLE
                                + "] "
                                + options
                                + " output=file');\n"
                                + "print(Table.size('ROC'), Table.size('ROC Groups'),"
                                + " Table.size('ROC Comparisons'),"
                                + " Table.size('ROC Correlations'));\n"
                                + "print(d2s(Table.get('auc', 1, 'ROC'), 9),"
                                + " Table.getString('marker', 1, 'ROC'));\n"
                                + "run('ROC Analysis...', 'csv=["
                                + TABLE
                                + "] outcome=diagnosis positive=malignant markers=mean_texture"
                                + " replicates=0');\n"
                                + "print(isOpen('ROC Comparisons'));\n");
        assertEquals(0, run.code(), run.out() + run.err());
        assertEquals(
                List.of("10 10 45 45", "0.775824481 mean_texture", "0"),
                run.out().lines().toList());
        ChildJvm cli =
                ChildJvm.cli(
                        folder,
                        "roc",
                        "--table=" + TABLE,
                        "--outcome=diagnosis",
                        "--positive=malignant",
                        "--pattern=mean_*",
                        "--compare",
                        "--correlation=spearman",
                        "--replicates=50",
                        "--formats=none",
                        "--output=cli");
        assertEquals(0, cli.code(), cli.err());
        for (String file :
                List.of("roc.csv", "groups.csv", "comparisons.csv", "correlations.csv")) {
            String expected = Files.readString(folder.resolve("cli").resolve(file));
            assertEquals(expected, Files.readString(folder.resolve("file").resolve(file)), file);
        }
    }

    @Test
    void sampleSizeAsATable() throws Exception {
        ChildJvm run =
                macro(
                        "run('ROC Sample Size...', 'auc=.8 power=.9 output=plan.csv');\n"
                                + "print(Table.get('n_positive', 0, 'ROC Sample Size'));\n"
                                + "run('ROC Sample Size...', 'auc=.4');\nprint('went on');");
        assertEquals(3, run.code(), run.out() + run.err());
        assertEquals(List.of("17"), run.out().lines().toList());
        assertTrue(run.err().contains("auc=0.4: a number above 0.5"), run.err());
        assertEquals(2, Files.readAllLines(folder.resolve("plan.csv")).size());
    }

    /** What is wrong is said in one line, and the macro does not go on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome=diagnosis positive=malignant | There is no table open",
                "table=Nothing outcome=diagnosis positive=malignant | There is no table Nothing",
                "csv=absent.csv outcome=diagnosis positive=malignant | absent.csv",
                "csv=CSV positive=malignant | outcome= is missing",
                "csv=CSV outcome=diagnosis | positive= is missing",
                "csv=CSV outcome=diagnosis positive=ill | positive=ill: there is no such class",
                "csv=CSV outcome=diagnosis positive=malignant cutoff=best | cutoff=best",
                "csv=CSV outcome=diagnosis positive=malignant clinical=absent.csv | absent.csv"
            })
    void badOptionsAbortTheMacro(String options, String message) throws Exception {
        ChildJvm run =
                macro(
                        "run('ROC Analysis...', '"
                                + options.replace("CSV", "[" + TABLE + "]")
                                + "');\nprint('went on');");
        assertEquals(3, run.code(), run.out() + run.err());
        assertFalse(run.out().contains("went on"), run.out());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }
}
