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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The subcommand {@code assemble}. */
class AssembleCommandTest {

    @TempDir private Path folder;

    private record Run(int code, String err) {}

    @BeforeEach
    void tables() throws IOException {
        write("ct", "case,scanner,volume,entropy", "007,A,10,1", "007,A,30,2", "8,B,5,4");
        write("many", "case,suv", "8,3.5", "8,2.5");
        write("pet", "case,suv", "8,3.5", "007,2.5", "9,1");
        write("clinical", "patient,stage", "007,II", "8,III");
        write("before", "case,t1,t2", "a,2,-1", "b,4,2");
        write("after", "case,t1,t2", "b,5,3", "a,3,1");
        write("rois", "case,roi,v", "007,tumour,1", "007,ring,2", "8,tumour,3", "9,ring,4");
        write("suvs", "case,roi,suv", "8,tumour,6", "007,ring,5", "7x,ring,1");
        write("day0", "case,date,v,label", "a,2024-01-31,4,1", "b,2024-02-01,4,1");
        write("day9", "case,date,v,label", "a,2024-02-10,6,1", "b,2024-02-01,6,1");
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name + ".csv"), List.of(lines));
    }

    private Run run(String line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.split(" ")) {
            arguments.add(word.endsWith(".csv") ? folder.resolve(word).toString() : word);
        }
        arguments.add("--output");
        arguments.add(folder.resolve("out.csv").toString());
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(new AssembleCommand())
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments.toArray(String[]::new));
        return new Run(code, err.toString());
    }

    private CaseTable out() throws IOException {
        return CaseTableCsv.read(folder.resolve("out.csv"), Set.of("case"));
    }

    private String cell(String column, int row) throws IOException {
        return out().column(column).text(row);
    }

    @Test
    void imagesSideBySideAndTheClinicalTable() throws IOException {
        Run run =
                run(
                        "--table ct.csv pet.csv --prefix ct.,pet. --per-patient largest"
                                + " --clinical clinical.csv --by case=patient");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of(
                        "case",
                        "ct.scanner",
                        "ct.volume",
                        "ct.entropy",
                        "ct.lesions",
                        "pet.suv",
                        "pet.lesions",
                        "stage"),
                out().names());
        assertEquals("007", cell("case", 0));
        assertEquals("2", cell("ct.entropy", 0));
        assertEquals("2", cell("ct.lesions", 0));
        assertEquals("2.5", cell("pet.suv", 0));
        assertEquals("III", cell("stage", 1));
        assertTrue(run.err().contains("1 row of pet.csv is not used: 9"), run.err());
    }

    @ParameterizedTest
    @CsvSource({"largest, 2", "mean, 1.5", "weighted, 1.75", "max, 2"})
    void severalLesionsOfAPatient(String how, String expected) throws IOException {
        Run run = run("--table ct.csv --per-patient " + how);
        assertEquals(0, run.code(), run.err());
        assertEquals(2, out().rows());
        assertEquals(expected, cell("entropy", 0));
        assertEquals("4", cell("entropy", 1));
        assertEquals("A", cell("scanner", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "beside, followup.t1, 3, followup.t2, 1",
        "difference, change.t1, 1, change.t2, 2",
        "relative, change.t1, 0.5, change.t2, ",
        "log, change.t1, 0.4054651081081644, change.t2, "
    })
    void twoTimePoints(String how, String first, String one, String second, String two)
            throws IOException {
        Run run = run("--table before.csv after.csv --change " + how);
        assertEquals(0, run.code(), run.err());
        assertEquals("2", cell("baseline.t1", 0));
        assertEquals(one, cell(first, 0));
        assertEquals(two, cell(second, 0));
        assertEquals(two == null, run.err().contains("not all above 0: t2"), run.err());
    }

    @Test
    void regionsOfATableSideBySide() throws IOException {
        Run run = run("--table rois.csv --spread roi --report report.csv");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("case", "tumour.v", "ring.v"), out().names());
        assertEquals("007", cell("case", 0));
        assertEquals("2", cell("ring.v", 0));
        assertNull(cell("ring.v", 1));
        assertEquals("4", cell("ring.v", 2));
        assertEquals(
                List.of("id,in,not_in", "9,rois.csv,rois.csv tumour", "8,rois.csv,rois.csv ring"),
                Files.readAllLines(folder.resolve("report.csv")));
    }

    @Test
    void lesionsOfSeveralImages() throws IOException {
        Run run = run("--table rois.csv suvs.csv --prefix ct.,pet. --level lesion");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("case", "ct.roi", "ct.v", "pet.roi", "pet.suv"), out().names());
        assertEquals(4, out().rows());
        assertNull(cell("pet.suv", 0));
        assertEquals("5", cell("pet.suv", 1));
        assertEquals("6", cell("pet.suv", 2));
        assertTrue(run.err().contains("1 row of suvs.csv is not used: 7x, ring"), run.err());
    }

    @Test
    void changeByTheTimeBetween() throws IOException {
        Run run = run("--table day0.csv day9.csv --change difference --time date");
        assertEquals(0, run.code(), run.err());
        assertEquals(0.2, Double.parseDouble(cell("change.v", 0)), 1e-12);
        assertNull(cell("change.v", 1));
        assertEquals("2024-02-10", cell("followup.date", 0));
        assertEquals("1", cell("followup.label", 0));
        assertTrue(run.err().contains("not after the baseline: 2"), run.err());
    }

    @Test
    void typesOfColumns() throws IOException {
        write("typed", "case,sex,stage,seen,age", "1,m,II,31.01.2024,5x", "2,f,I,1.2.2024,60");
        Run run =
                run(
                        "--table typed.csv --types"
                                + " sex:class:m,stage:ordered:I<II<III,seen:date,age:number");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("case", "sex=f", "stage", "seen", "age"), out().names());
        assertEquals("0", cell("sex=f", 0));
        assertEquals("1", cell("sex=f", 1));
        assertEquals("2", cell("stage", 0));
        assertEquals("2024-01-31", cell("seen", 0));
        assertNull(cell("age", 0));
        assertTrue(run.err().contains("no numbers: 5x"), run.err());
    }

    @ParameterizedTest
    @CsvSource({
        "original.intensity_statistics.mean_intensity.none, false",
        "original.intensity_statistics.intensity_variance.none, true",
        "original.intensity_histogram.mean_discretised_intensity.none, false",
        "original.glcm.correlation.3d_merged, false",
        "original.glcm.contrast.3d_merged, true",
        "log.intensity_statistics.mean_intensity.none, false",
        "original_firstorder_Skewness, false",
        "original.morphology.volume_mesh.none, true"
    })
    void relativeChangeOfFeaturesOnARatioScaleOnly(String feature, boolean isDefined)
            throws IOException {
        write("b", "case,intensity_unit," + feature, "1,HU,10", "2,HU,20");
        write("f", "case,intensity_unit," + feature, "1,HU,15", "2,HU,10");
        Run run = run("--table b.csv f.csv --change relative");
        assertEquals(0, run.code(), run.err());
        assertEquals(isDefined ? "0.5" : null, cell("change." + feature, 0));
        assertEquals(!isDefined, run.err().contains("no relative change of"), run.err());
    }

    @Test
    void severalRowsOfAPatientStayAndAreTold() throws IOException {
        Run run = run("--table ct.csv --clinical clinical.csv --by case=patient");
        assertEquals(0, run.code(), run.err());
        assertEquals(3, out().rows());
        assertEquals("II", cell("stage", 1));
        assertTrue(run.err().contains("several rows of a patient, e.g. of 007"), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--table ct.csv pet.csv | 2 tables need 2 prefixes",
                "--table ct.csv pet.csv --prefix a.,b. | several rows of case 007",
                "--table ct.csv --change log | --change log needs two tables",
                "--table ct.csv --per-patient biggest | largest, mean, weighted",
                "--table ct.csv --per-patient mean --level lesion | --level lesion keeps",
                "--table ct.csv --level patient | --per-patient largest",
                "--table ct.csv --types scanner:class:C | the column holds A, B",
                "--table ct.csv --types scanner:ordered:A<C | lacks the value B of row 3",
                "--table ct.csv --types scanner:ordered | scanner:ordered:A<B",
                "--table ct.csv --types scanner | write COLUMN:number",
                "--table ct.csv --types case:number | stays a text",
                "--table before.csv after.csv --change log --time t1 | only --change difference",
                "--table ct.csv --spread site | has no column site",
                "--table many.csv --per-patient weighted | has no column of volume",
                "--table ct.csv --by pacient | has no column pacient",
                "--table absent.csv | absent.csv"
            })
    void refusedInOneLine(String line, String expected) {
        Run run = run(line.strip());
        assertEquals(2, run.code(), run.err());
        assertEquals(1, run.err().strip().lines().count(), run.err());
        assertTrue(run.err().contains(expected.strip()), run.err());
    }
}
