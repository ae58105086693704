/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** From a table of cases to what is learnt of its batches. */
final class CombatFitting {

    private static final int MOST_NAMED = 5;

    private final CaseTable cases;
    private final ParameterValues values;
    private final List<String> notes;
    private final CombatMethod method;

    CombatFitting(CaseTable cases, ParameterValues values, List<String> notes) {
        this.cases = cases;
        this.values = values;
        this.notes = notes;
        method = values.get(HarmoniseParameters.METHOD);
    }

    /** The batch of a row, which must have one. */
    static String batch(Column names, int row) {
        String name = names.text(row);
        if (name == null) {
            throw new IllegalArgumentException(
                    "batch=" + names.name() + ": row " + (row + 1) + " names no batch");
        }
        return name;
    }

    CombatModel model() {
        String column = values.text(HarmoniseParameters.BATCH);
        if (column.isEmpty()) {
            throw new IllegalArgumentException(
                    "batch= is missing: name the column that tells centre, scanner or protocol");
        }
        Column names = cases.column(column);
        List<String> batches = new ArrayList<>();
        int[] codes = new int[cases.rows()];
        for (int row = 0; row < codes.length; row++) {
            String name = batch(names, row);
            if (!batches.contains(name)) {
                batches.add(name);
            }
            codes[row] = batches.indexOf(name);
        }
        int reference = checkBatches(column, batches, codes);
        List<KeptColumn> kept = kept(column);
        boolean[] all = new boolean[cases.rows()];
        Arrays.fill(all, true);
        List<double[]> covariates = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (KeptColumn k : kept) {
            k.terms().forEach(term -> owners.add(k.name()));
            covariates.addAll(k.covariates(cases, all));
        }
        double[][] x = covariates.toArray(new double[0][]);
        checkConfounding(column, codes, batches.size(), x, owners, kept);
        List<NumberColumn> markers = markers(column, kept);
        Combat.Fit fit =
                Combat.fit(
                        markers.stream().map(NumberColumn::name).toList(),
                        markers.stream().map(NumberColumn::values).toArray(double[][]::new),
                        codes,
                        batches.size(),
                        reference,
                        x,
                        method);
        if (fit.features().isEmpty()) {
            throw new IllegalArgumentException(
                    "No marker can be harmonised: "
                            + (fit.left().isEmpty()
                                    ? "there is none"
                                    : Harmonised.named(fit.left())));
        }
        return new CombatModel(
                column,
                batches,
                method,
                values.text(HarmoniseParameters.REFERENCE),
                kept,
                fit.features(),
                fit.left());
    }

    private int checkBatches(String column, List<String> batches, int[] codes) {
        if (batches.size() < 2) {
            throw new IllegalArgumentException(
                    "batch="
                            + column
                            + ": all cases are of one batch, "
                            + batches.get(0)
                            + ", so there is nothing to harmonise");
        }
        int[] counts = new int[batches.size()];
        for (int code : codes) {
            counts[code]++;
        }
        List<String> single = new ArrayList<>();
        for (int b = 0; b < counts.length; b++) {
            if (counts[b] < 2) {
                single.add(batches.get(b));
            }
        }
        if (!single.isEmpty() && !method.isMeanOnly()) {
            throw new IllegalArgumentException(
                    "batch="
                            + column
                            + ": one case tells no scatter, but these have only one: "
                            + String.join(
                                    ", ", single.subList(0, Math.min(MOST_NAMED, single.size())))
                            + (single.size() > MOST_NAMED ? ", …" : "")
                            + "; leave them out, or use method=mean_only");
        }
        String reference = values.text(HarmoniseParameters.REFERENCE);
        int at = batches.indexOf(reference);
        if (!reference.isEmpty() && at < 0) {
            throw new IllegalArgumentException(
                    "reference="
                            + reference
                            + ": the column "
                            + column
                            + " has no such batch; there are "
                            + String.join(", ", batches));
        }
        if (at >= 0 && counts[at] < 2) {
            throw new IllegalArgumentException(
                    "reference=" + reference + " has one case, which tells no scatter");
        }
        return at;
    }

    private List<KeptColumn> kept(String batch) {
        List<KeptColumn> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name :
                NameList.inTable(NameList.split(values.text(HarmoniseParameters.KEEP)), cases)) {
            Column column = cases.column(name);
            if (name.equals(batch)) {
                throw new IllegalArgumentException(
                        "keep=" + name + ": it is the batch itself, whose effect is taken away");
            }
            if (seen.add(name)) {
                kept.add(KeptColumn.of(column));
                KeptOutcome.warning(column).ifPresent(notes::add);
            }
        }
        return kept;
    }

    private void checkConfounding(
            String batch,
            int[] codes,
            int batches,
            double[][] x,
            List<String> owners,
            List<KeptColumn> kept) {
        for (KeptColumn k : kept) {
            if (k.classes().size() == 1) {
                throw new IllegalArgumentException(
                        "keep=" + k.name() + ": all cases are of one class of it");
            }
        }
        int at = Combat.confounded(codes, batches, x);
        if (at < 0) {
            return;
        }
        boolean alone = Combat.confounded(codes, batches, new double[][] {x[at]}) == 0;
        throw new IllegalArgumentException(
                "keep="
                        + owners.get(at)
                        + (alone
                                ? ": it is confounded with the batch column "
                                        + batch
                                        + ": within each batch it does not vary, so nobody can"
                                        + " tell its effect from the batch's"
                                : ": it says nothing beside the batch and the columns before it;"
                                        + " leave it out"));
    }

    private List<NumberColumn> markers(String batch, List<KeptColumn> kept) {
        Set<String> others = kept.stream().map(KeptColumn::name).collect(Collectors.toSet());
        others.add(batch);
        String pattern = orNull(values.text(RocParameters.PATTERN));
        String family = orNull(values.text(RocParameters.FAMILY));
        List<String> names = NameList.split(values.text(RocParameters.MARKERS));
        List<String> both =
                NameList.inTable(names, cases).stream().filter(others::contains).toList();
        if (!both.isEmpty()) {
            throw new IllegalArgumentException(
                    "markers="
                            + String.join(",", both)
                            + ": a column of batch= or keep= cannot be harmonised itself");
        }
        MarkerSelection.Chosen chosen =
                new MarkerSelection(names, pattern, family).chosen(cases, others);
        notes.addAll(chosen.notes());
        if (!names.isEmpty() || pattern != null || family != null) {
            return chosen.columns();
        }
        List<NumberColumn> markers = new ArrayList<>();
        List<String> flags = new ArrayList<>();
        for (NumberColumn c : chosen.columns()) {
            if (isFlag(c.values())) {
                flags.add(c.name());
            } else {
                markers.add(c);
            }
        }
        if (!flags.isEmpty()) {
            notes.add(
                    "left as they are, because they have only two values: "
                            + String.join(", ", flags)
                            + " (name them in markers= if they are features)");
        }
        notes.add(
                "no markers were named, so all other columns of numbers are harmonised: "
                        + first(markers)
                        + "; if one is no feature, name the features in markers= or pattern=");
        return markers;
    }

    private static String first(List<NumberColumn> markers) {
        String named =
                markers.stream()
                        .limit(MOST_NAMED)
                        .map(NumberColumn::name)
                        .collect(Collectors.joining(", "));
        int more = markers.size() - MOST_NAMED;
        return named + (more > 0 ? " and " + more + " more" : "");
    }

    private static boolean isFlag(double[] numbers) {
        Set<Double> found = new HashSet<>();
        for (double v : numbers) {
            if (!Double.isNaN(v) && found.add(v) && found.size() > 2) {
                return false;
            }
        }
        return found.size() == 2;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
