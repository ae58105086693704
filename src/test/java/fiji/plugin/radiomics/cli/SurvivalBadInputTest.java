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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Awkward tables of survival: each gets a clear message or the exact result. */
class SurvivalBadInputTest {

    @TempDir private Path folder;

    private static final List<String> CASES =
            List.of(
                    "a,5,1,3.1,x",
                    "b,8,0,2.2,y",
                    "c,3,1,4.0,x",
                    "d,9,1,2.9,y",
                    "e,12,0,1.5,x",
                    "f,7,1,3.3,y");

    private static List<String> table(String... more) {
        List<String> csv = new ArrayList<>(List.of("id,time,status,marker,group"));
        csv.addAll(CASES);
        csv.addAll(List.of(more));
        return csv;
    }

    private SurvivalRun run(List<String> csv, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--time=time", "--id=id"));
        if (List.of(more).stream().noneMatch(m -> m.startsWith("--event"))) {
            arguments.add("--event=status=1");
        }
        arguments.addAll(List.of(more));
        return SurvivalRun.of(folder, csv, arguments.toArray(String[]::new));
    }

    private void assertRefused(SurvivalRun run, String message) {
        assertEquals(ExitCodes.UNUSABLE, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(run.folder()), "nothing is written");
    }

    private SurvivalRun done(String warning, List<String> csv, String... more) throws Exception {
        SurvivalRun run = run(csv, more);
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.err().lines().filter(l -> l.contains(warning)).count(), run.err());
        return run;
    }

    @Test
    void strataOfOneCaseEach() throws Exception {
        assertRefused(
                run(table(), "--markers=marker", "--strata=id"),
                "strata=id: every case has a value of its own, so that there is nobody to compare"
                        + " it with; strata are groups of cases, such as centres");
        done(
                "1 of 3 strata of group have one case only",
                table("g,6,1,2.5,z"),
                "--markers=marker",
                "--strata=group");
    }

    @Test
    void infiniteMarkersAreMissingByName() throws Exception {
        done(
                "infinite values count as missing: marker (2)",
                table("g,6,1,Inf,x", "h,6,1,-Inf,y"),
                "--markers=marker");
    }

    @Test
    void textsThatAreNoDates() throws Exception {
        assertRefused(
                run(table(), "--start=group"),
                "The column group holds \"x\" in row 1, which is no date; write all dates as");
    }

    @Test
    void manyEventsAtFewTimes() throws Exception {
        List<String> csv = new ArrayList<>(List.of("id,time,status,marker"));
        for (int i = 0; i < 24; i++) {
            csv.add("p" + i + "," + (1 + i % 4) + ",1," + i * 7 % 11);
        }
        done("24 events are at 4 different times only", csv, "--markers=marker");
    }

    @Test
    void noEvents() throws Exception {
        assertRefused(
                run(List.of("id,time,status,marker", "a,5,0,1", "b,6,0,2"), "--event=status"),
                "eventvalue=1: no case has this value in the column status; it holds 0 (2)");
        assertRefused(
                run(List.of("id,time,status,marker", "a,-5,1,1", "b,6,0,2", "c,7,0,3")),
                "No event: none of the 2 usable cases has the value 1 in the column status; 1 case"
                        + " with a negative time is left out: a (row 1)");
    }

    @Test
    void impossibleTimesAreNamed() throws Exception {
        SurvivalRun run =
                done(
                        "2 cases with a negative time are left out: g (row 7), h (row 8)",
                        table("g,-1,1,3,x", "h,-4,0,2,y", "i,0,1,2.5,y"));
        assertTrue(run.err().contains("1 case has a time of 0"), run.err());
        assertTrue(run.err().contains("i (row 9)"), run.err());
        assertEquals(7, run.number("survival_summary", "n", "grouping", "all", "group", "all"));
    }

    @Test
    void missingValuesAreNamed() throws Exception {
        SurvivalRun run =
                done("1 case without a time is left out: g (row 7)", table("g,,1,3,x", "h,4,,2,y"));
        assertTrue(run.err().contains("1 case without a value of status is left out"), run.err());
    }

    @Test
    void threeValuesNeedAMeaning() throws Exception {
        assertRefused(
                run(table("g,4,2,3,x")),
                "The event column status holds 0 (2), 1 (4), 2 (1): besides the event 1, name the"
                        + " competing event in competing= or what is censored in censored=");
        assertRefused(
                run(table("g,4,2,3,x"), "--competing=3"),
                "competing=3: no case has this value in the column status");
        assertEquals(
                1,
                run(table("g,4,2,3,x"), "--competing=2")
                        .number(
                                "kaplan_meier",
                                "censored",
                                "grouping",
                                "all",
                                "group",
                                "all",
                                "time",
                                "4.0"));
        assertEquals(
                1,
                run(table("g,4,2,3,x"), "--censored=0,2")
                        .number(
                                "kaplan_meier",
                                "censored",
                                "grouping",
                                "all",
                                "group",
                                "all",
                                "time",
                                "4.0"));
    }

    @Test
    void whichValueIsTheEventIsNotGuessed() throws Exception {
        List<String> csv = List.of("id,time,status,marker", "a,5,1,1", "b,6,2,2", "c,7,2,3");
        assertRefused(
                run(csv, "--event=status"),
                "eventvalue= is missing: which value of the column status is the event? It holds 1"
                        + " (1), 2 (2)");
    }

    @Test
    void allEventsAtOneTime() throws Exception {
        done(
                "all events are at the same time 5",
                List.of(
                        "id,time,status,marker",
                        "a,5,1,1",
                        "b,5,1,3",
                        "c,7,0,2",
                        "d,9,0,4",
                        "e,6,0,2"));
        done(
                "all cases have the same time 5",
                List.of("id,time,status,marker", "a,5,1,1", "b,5,1,3", "c,5,0,2"));
    }

    @Test
    void aGroupWithoutEvents() throws Exception {
        List<String> csv = new ArrayList<>(List.of("id,time,status,marker,group"));
        for (int i = 0; i < 12; i++) {
            boolean x = i % 2 == 0;
            csv.add(
                    "c"
                            + i
                            + ","
                            + (3 + i)
                            + ","
                            + (x ? 0 : 1)
                            + ","
                            + (i * 7 % 5)
                            + ","
                            + (x ? "x" : "y"));
        }
        SurvivalRun run =
                done(
                        "no event in the group x of group",
                        csv,
                        "--groups=group",
                        "--covariates=group");
        assertTrue(run.err().contains("the hazard ratio of group=y is infinite or 0"), run.err());
        String[] term = {"model", "multivariable", "term", "group=y"};
        assertEquals(Double.POSITIVE_INFINITY, run.number("cox", "hr", term));
        assertTrue(Double.isNaN(run.number("cox", "p", term)));
        assertTrue(run.number("cox", "profile_low", term) > 0);
        SurvivalRun firth = run(csv, "--groups=group", "--covariates=group", "--firth=true");
        double ratio = firth.number("cox", "hr", term);
        assertTrue(ratio > 1 && ratio < 1e4, "" + ratio);
    }

    @Test
    void datesBackwards() throws Exception {
        List<String> csv =
                List.of(
                        "id,diagnosis,last,status,marker",
                        "a,2020-01-01,2020-03-01,1,1",
                        "b,2020-02-01,2021-02-01,0,3",
                        "c,2020-05-01,2020-04-01,1,2",
                        "d,2020-01-15,2020-02-20,1,4");
        SurvivalRun run =
                SurvivalRun.of(
                        folder,
                        csv,
                        "--time=last",
                        "--start=diagnosis",
                        "--event=status",
                        "--id=id");
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.err()
                        .contains(
                                "1 case whose last date is before the start date is left out: c"
                                        + " (row 3)"),
                run.err());
        assertEquals(
                1,
                run.number(
                        "kaplan_meier",
                        "events",
                        "grouping",
                        "all",
                        "group",
                        "all",
                        "time",
                        "60.0"));
        assertRefused(
                SurvivalRun.of(
                        Files.createDirectory(folder.resolve("dates")),
                        csv,
                        "--time=last",
                        "--event=status"),
                "time=last holds dates: name the column of the dates at which times begin in"
                        + " start=");
    }

    @Test
    void ambiguousDates() throws Exception {
        List<String> csv =
                List.of(
                        "id,diagnosis,last,status",
                        "a,01/02/2020,03/04/2020,1",
                        "b,02/03/2020,05/06/2021,0");
        assertRefused(
                SurvivalRun.of(folder, csv, "--time=last", "--start=diagnosis", "--event=status"),
                "may begin with the day or with the month; write them as 2024-01-31");
    }

    @Test
    void aLandmarkLeavesEarlierEventsOut() throws Exception {
        SurvivalRun run =
                done(
                        "survival counts from the landmark 6; left out are 2 cases with the event,"
                                + " 0 with a competing one and 0 last seen until then",
                        table(),
                        "--landmark=6");
        assertEquals(
                1,
                run.number(
                        "kaplan_meier",
                        "events",
                        "grouping",
                        "all",
                        "group",
                        "all",
                        "time",
                        "3.0"));
    }

    @Test
    void immortalTime() throws Exception {
        List<String> csv = new ArrayList<>(List.of("id,time,status,delta_entropy,group"));
        csv.addAll(CASES);
        done("immortal time: delta_entropy seems to be measured after time 0", csv);
        SurvivalRun run = run(csv, "--landmark=1");
        assertFalse(run.err().contains("immortal"), run.err());
    }

    @Test
    void columnsThatAreNotThere() throws Exception {
        assertRefused(run(table(), "--groups=grup"), "has no column grup");
        assertRefused(run(table(), "--covariates=marker,x"), "has no column x");
        assertRefused(
                run(List.of("id,time,status,marker", "a,5,1,1", "b,7,0,2"), "--event=state=1"),
                "has no column state");
        assertRefused(run(table(), "--landmark=soon"), "has no column soon");
    }

    @Test
    void theOutcomeIsNoMarker() throws Exception {
        assertRefused(
                run(table(), "--markers=marker,time"),
                "markers=time: it is the column of times, the outcome itself; leave it out");
        assertRefused(
                run(table(), "--covariates=marker,status"),
                "covariates=status: it is the column of events, the outcome itself; leave it out");
    }

    @Test
    void dependentCovariates() throws Exception {
        List<String> csv = new ArrayList<>(List.of("id,time,status,marker,twice"));
        for (String line : CASES) {
            String[] cells = line.split(",");
            csv.add(
                    String.join(",", List.of(cells).subList(0, 4))
                            + ","
                            + 2 * Double.parseDouble(cells[3]));
        }
        assertRefused(
                run(csv, "--covariates=marker,twice"),
                "twice is determined by the covariates before it; leave it out");
    }

    /** Of a constant marker there is no hazard ratio, and the note says so. */
    @Test
    void aConstantMarker() throws Exception {
        List<String> csv =
                CASES.stream()
                        .map(line -> line.split(","))
                        .map(c -> c[0] + "," + c[1] + "," + c[2] + ",7")
                        .toList();
        List<String> all = new ArrayList<>(List.of("id,time,status,marker"));
        all.addAll(csv);
        SurvivalRun run = run(all);
        assertEquals(
                "constant in the cases with a value: no hazard ratio",
                run.rows("cox").get(0).get("notes"));
        assertTrue(Double.isNaN(run.number("cox", "hr", "term", "marker")));
    }

    @Test
    void lateEntry() throws Exception {
        List<String> csv = new ArrayList<>(List.of("id,time,status,marker,entry"));
        int i = 0;
        for (String line : CASES) {
            csv.add(line.substring(0, line.lastIndexOf(',')) + "," + (i++ == 0 ? 6 : 1));
        }
        SurvivalRun run =
                done(
                        "1 case with an entry at or after its end is left out: a (row" + " 1)",
                        csv,
                        "--entry=entry");
        assertEquals(
                5,
                run.number(
                        "kaplan_meier",
                        "at_risk",
                        "grouping",
                        "all",
                        "group",
                        "all",
                        "time",
                        "3.0"));
    }
}
