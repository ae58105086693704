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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.group.ContingencyTable;
import fiji.plugin.radiomics.stats.group.Group;
import fiji.plugin.radiomics.stats.group.GroupComparison;
import fiji.plugin.radiomics.stats.group.GroupSummary;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.group.StandardisedDifference;
import fiji.plugin.radiomics.stats.group.TestResult;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.NumberText;
import fiji.plugin.radiomics.stats.table.Outcome;
import fiji.plugin.radiomics.stats.table.RowNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The first table of a paper: the clinical variables of both classes of the outcome. Numbers are
 * given as mean ± SD with Welch's t test where both classes look normal (Shapiro–Wilk p of .05 or
 * more), else as median and quartiles with the Mann–Whitney test. Classes, and numbers of five or
 * fewer different whole values, are counted; their test is Fisher's where a cell would have fewer
 * than 5 cases by chance, else χ².
 *
 * @param positive name of the positive class
 * @param negative name of the negative class
 * @param rows the variables, in the order of the table
 * @param leftOut what was not taken, a sentence each
 */
public record TableOne(
        String positive, String negative, List<TableOneRow> rows, List<String> leftOut) {

    /** A row a variable, and one a class of it. */
    static final TableKind KIND =
            new TableKind(
                    "table1",
                    "ROC Table 1",
                    "A row a clinical variable, and one for each of its classes: both classes of"
                            + " the outcome side by side",
                    "variable,level,type,",
                    TableOne::isAsked);

    /** Nothing to tell. */
    static final TableOne NONE = new TableOne("", "", List.of(), List.of());

    private static final int MOST_VALUES = 5;
    private static final int MOST_CLASSES = 20;

    /** Columns of numbers that are taken unasked: a feature table of others' has hundreds. */
    private static final int MOST_NUMBERS = 40;

    private static final double NORMAL = .05;
    private static final double FEW = 5;

    /** Copies the lists. */
    public TableOne {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    private static boolean isAsked(ParameterValues values) {
        return !values.text(RocParameters.TABLE_ONE).trim().equalsIgnoreCase(Confounding.OFF);
    }

    /**
     * @param table the cases
     * @param outcome their classes
     * @param settings which columns to take
     * @param isClustered whether patients have several rows, so that there is no p
     * @return the table; without rows where there are no clinical variables
     * @throws IllegalArgumentException where a column is not there
     */
    static TableOne of(
            CaseTable table, Outcome outcome, RocSettings settings, boolean isClustered) {
        String text = settings.text(RocParameters.TABLE_ONE).trim();
        if (text.equalsIgnoreCase(Confounding.OFF)) {
            return NONE;
        }
        boolean auto = text.isEmpty() || text.equalsIgnoreCase(Confounding.AUTO);
        List<String> leftOut = new ArrayList<>();
        List<Column> columns =
                auto
                        ? clinical(table, settings, leftOut)
                        : NameList.inTable(NameList.split(text), table).stream()
                                .<Column>map(table::column)
                                .toList();
        List<TableOneRow> rows = new ArrayList<>();
        for (Column column : columns) {
            TreeSet<String> values = new TreeSet<>(TableOne::compare);
            for (int row = 0; row < column.size(); row++) {
                if (column.text(row) != null
                        && (outcome.isPositive(row) || outcome.isNegative(row))) {
                    values.add(column.text(row));
                }
            }
            boolean isNumber = column instanceof NumberColumn;
            if (values.isEmpty()) {
                leftOut.add("column " + column.name() + " is empty");
            } else if (isNumber && !isCounted(values)) {
                rows.add(numbers((NumberColumn) column, outcome, settings.level()));
            } else if (!auto || values.size() <= MOST_CLASSES) {
                rows.add(classes(column, List.copyOf(values), outcome));
            } else {
                leftOut.add(
                        "column " + column.name() + " has " + values.size() + " different texts");
            }
        }
        if (isClustered) {
            rows.replaceAll(TableOne::withoutP);
        }
        return new TableOne(outcome.positive(), outcome.negative(), rows, leftOut);
    }

    private static TableOneRow withoutP(TableOneRow row) {
        return new TableOneRow(
                row.variable(),
                row.positive(),
                row.negative(),
                row.isNormal(),
                row.levels(),
                row.positives(),
                row.negatives(),
                row.missingPositive(),
                row.missingNegative(),
                ClusteredGroups.without(row.test()),
                ClusteredGroups.without(row.chiSquared()),
                ClusteredGroups.without(row.fisher()),
                row.smd());
    }

    /** Numbers in their order, before texts in theirs. */
    private static int compare(String a, String b) {
        boolean first = NumberText.isNumber(a);
        boolean second = NumberText.isNumber(b);
        if (first && second) {
            int order = Double.compare(NumberText.parse(a), NumberText.parse(b));
            return order;
        }
        return first == second ? a.compareTo(b) : first ? -1 : 1;
    }

    private static boolean isCounted(TreeSet<String> values) {
        return values.size() <= MOST_VALUES
                && values.stream().mapToDouble(NumberText::parse).allMatch(v -> v == Math.rint(v));
    }

    /** Neither features and provenance of ours, nor ids, nor what has another role. */
    private static List<Column> clinical(
            CaseTable table, RocSettings settings, List<String> leftOut) {
        List<String> roles = new ArrayList<>(List.of(settings.outcome().column(), "case"));
        roles.add(settings.text(RocParameters.PAIRS));
        List<Column> columns = new ArrayList<>();
        int numbers = 0;
        for (Column column : table.columns()) {
            String name = column.name();
            boolean isFeature = name.chars().filter(c -> c == '.').count() > 1;
            boolean counts =
                    column instanceof NumberColumn number && RowNames.countsRows(number)
                            || RowNames.isNameOfRows(name);
            if (!roles.contains(name)
                    && !MarkerSelection.isProvenance(name)
                    && !isFeature
                    && !counts) {
                columns.add(column);
                numbers += column instanceof NumberColumn ? 1 : 0;
            }
        }
        if (numbers > MOST_NUMBERS) {
            columns.removeIf(c -> c instanceof NumberColumn);
            leftOut.add(
                    numbers
                            + " columns of numbers are too many for a Table 1; name some in"
                            + " table1=");
        }
        return columns;
    }

    private static TableOneRow numbers(NumberColumn column, Outcome outcome, double level) {
        double[][] values = new double[2][column.size()];
        int[] n = new int[2];
        int[] missing = new int[2];
        for (int row = 0; row < column.size(); row++) {
            int side = outcome.isPositive(row) ? 0 : outcome.isNegative(row) ? 1 : -1;
            if (side >= 0 && Double.isNaN(column.values()[row])) {
                missing[side]++;
            } else if (side >= 0) {
                values[side][n[side]++] = column.values()[row];
            }
        }
        GroupComparison c =
                GroupComparison.of(
                        column.name(),
                        List.of(
                                new Group(outcome.positive(), Arrays.copyOf(values[0], n[0])),
                                new Group(outcome.negative(), Arrays.copyOf(values[1], n[1]))),
                        PMethod.AUTO,
                        level);
        GroupSummary first = c.groups().get(0);
        GroupSummary second = c.groups().get(1);
        boolean normal = first.shapiroWilk().p() >= NORMAL && second.shapiroWilk().p() >= NORMAL;
        TestResult none = TestResult.undefined("", "of classes only");
        return new TableOneRow(
                column.name(),
                first,
                second,
                normal,
                List.of(),
                new int[0],
                new int[0],
                missing[0],
                missing[1],
                normal ? c.welch() : c.mannWhitney(),
                none,
                none,
                StandardisedDifference.of(first, second));
    }

    private static TableOneRow classes(Column column, List<String> levels, Outcome outcome) {
        TreeMap<String, int[]> counts = new TreeMap<>(TableOne::compare);
        levels.forEach(l -> counts.put(l, new int[2]));
        int[] missing = new int[2];
        for (int row = 0; row < column.size(); row++) {
            int side = outcome.isPositive(row) ? 0 : outcome.isNegative(row) ? 1 : -1;
            if (side >= 0 && column.text(row) == null) {
                missing[side]++;
            } else if (side >= 0) {
                counts.get(column.text(row))[side]++;
            }
        }
        int[] first = counts.values().stream().mapToInt(n -> n[0]).toArray();
        int[] second = counts.values().stream().mapToInt(n -> n[1]).toArray();
        ContingencyTable table = ContingencyTable.of(new int[][] {first, second});
        TestResult chiSquared = table.chiSquared();
        TestResult fisher = table.fisher();
        boolean few = table.leastExpected() < FEW && fisher.isDefined();
        return new TableOneRow(
                column.name(),
                null,
                null,
                false,
                levels,
                first,
                second,
                missing[0],
                missing[1],
                few ? fisher : chiSquared,
                chiSquared,
                fisher,
                StandardisedDifference.of(first, second));
    }

    /**
     * @return a row a variable, and one a class of it
     */
    ResultTable table() {
        ResultTable.Builder table = new ResultTable.Builder(KIND);
        for (TableOneRow row : rows) {
            put(table, row, -1);
            for (int i = 0; i < row.levels().size(); i++) {
                put(table, row, i);
            }
        }
        return table.build();
    }

    private static void put(ResultTable.Builder table, TableOneRow row, int level) {
        double nan = Double.NaN;
        boolean of = level < 0;
        String type = row.isClasses() ? "n (%)" : row.isNormal() ? "mean ± SD" : "median [IQR]";
        table.row()
                .put("variable", row.variable())
                .put("level", of ? "" : row.levels().get(level))
                .put("type", type);
        for (boolean isPositive : new boolean[] {true, false}) {
            String side = isPositive ? "_positive" : "_negative";
            GroupSummary g = isPositive ? row.positive() : row.negative();
            int[] counts = isPositive ? row.positives() : row.negatives();
            int n = of ? row.n(isPositive) : counts[level];
            table.put("n" + side, n)
                    .put("percent" + side, of ? nan : 100.0 * n / row.n(isPositive))
                    .put("mean" + side, g == null ? nan : g.mean())
                    .put("sd" + side, g == null ? nan : g.sd())
                    .put("median" + side, g == null ? nan : g.median())
                    .put("q1" + side, g == null ? nan : g.firstQuartile())
                    .put("q3" + side, g == null ? nan : g.thirdQuartile())
                    .put(
                            "missing" + side,
                            !of
                                    ? (Object) nan
                                    : isPositive ? row.missingPositive() : row.missingNegative());
        }
        table.put("test", of ? row.test().name() : "")
                .put("statistic", of ? row.test().statistic() : nan)
                .put("df", of ? row.test().df() : nan)
                .putP("p", of ? row.test().p() : nan)
                .put("chi_squared", of ? row.chiSquared().statistic() : nan)
                .put("chi_squared_df", of ? row.chiSquared().df() : nan)
                .putP("chi_squared_p", of ? row.chiSquared().p() : nan)
                .putP("fisher_p", of ? row.fisher().p() : nan)
                .put("smd", of ? row.smd() : nan)
                .put("notes", of ? notes(row) : "");
    }

    private static String notes(TableOneRow row) {
        List<String> notes = new ArrayList<>();
        for (TestResult test : List.of(row.test(), row.fisher())) {
            if (!test.isDefined() && !test.name().isEmpty()) {
                notes.add(test.name() + " undefined: " + test.note());
            }
        }
        return String.join("; ", notes.stream().distinct().toList());
    }
}
