/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model.step;

import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.CaseTableReader;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scijava.plugin.Plugin;

/** Leaves columns that a reliability analysis has found stable. */
@Plugin(type = Step.class)
public final class StableStep implements Step {

    private static final Parameter<String> TABLE =
            new Parameter<>(
                            "table",
                            "icc.csv of a reliability analysis",
                            CheckedText.any("a CSV file"),
                            "icc.csv")
                    .labelled("Reliability table");

    private static final Parameter<Double> THRESHOLD =
            new Parameter<>(
                            "threshold",
                            "Columns whose intraclass correlation is not below this stay",
                            ParameterTypes.number("a number from 0 to 1", v -> v >= 0 && v <= 1),
                            "0.75")
                    .labelled("Least ICC");

    private static final Parameter<String> FORM =
            new Parameter<>(
                            "form",
                            "Which form of the coefficient, e.g. ICC(2,1) or ICC(3,1)",
                            CheckedText.any("a form such as ICC(2,1)"),
                            "ICC(2,1)")
                    .labelled("Form of ICC");

    private static final Parameter<String> BY =
            new Parameter<>(
                            "by",
                            "icc: the estimate; ci_low: the lower bound of its interval",
                            ParameterTypes.word("icc", "ci_low"),
                            "icc")
                    .labelled("Judged by");

    @Override
    public String name() {
        return "stable";
    }

    @Override
    public String description() {
        return "Columns that a reliability analysis has found stable stay";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step stable", TABLE, THRESHOLD, FORM, BY);
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        Map<String, Double> icc = read(values);
        double least = values.get(THRESHOLD);
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String name : training.x().names()) {
            double found = icc.getOrDefault(name, Double.NaN);
            if (!(found >= least)) {
                reasons.put(
                        name,
                        icc.containsKey(name)
                                ? "its reliability is " + found
                                : "its reliability is not known");
            }
        }
        KeptColumns kept =
                KeptColumns.of(
                        training.x(),
                        j -> icc.getOrDefault(training.x().names().get(j), Double.NaN) >= least,
                        reasons);
        if (kept.keep().stream().noneMatch(icc::containsKey)) {
            long known = training.x().names().stream().filter(icc::containsKey).count();
            throw new IllegalArgumentException(
                    "The step stable leaves no column: "
                            + (known == 0
                                    ? "no marker is in " + values.text(TABLE)
                                    : "of "
                                            + known
                                            + " markers in "
                                            + values.text(TABLE)
                                            + " none reaches "
                                            + least));
        }
        return kept;
    }

    private static Map<String, Double> read(ParameterValues values) {
        String file = values.text(TABLE);
        CaseTable table = CaseTableReader.table("step stable, table=", file);
        for (String needed : new String[] {"marker", "form", values.text(BY)}) {
            if (table.find(needed).isEmpty()) {
                throw new IllegalArgumentException(
                        "The step stable reads icc.csv of a reliability analysis, but "
                                + file
                                + " has no column "
                                + needed);
            }
        }
        Column forms = table.column("form");
        Column markers = table.column("marker");
        Map<String, Double> icc = new HashMap<>();
        Set<String> others = new TreeSet<>();
        for (int row = 0; row < table.rows(); row++) {
            if (values.text(FORM).equals(forms.text(row))) {
                icc.put(markers.text(row), number(table.column(values.text(BY)), row));
            } else {
                others.add(String.valueOf(forms.text(row)));
            }
        }
        if (icc.isEmpty()) {
            throw new IllegalArgumentException(
                    "The step stable finds no "
                            + values.text(FORM)
                            + " in "
                            + file
                            + "; there are "
                            + String.join(", ", others));
        }
        return icc;
    }

    private static double number(Column column, int row) {
        return column instanceof NumberColumn numbers ? numbers.values()[row] : Double.NaN;
    }

    @Override
    public FittedStep read(Written written) {
        return KeptColumns.read(written);
    }
}
