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
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import fiji.plugin.radiomics.stats.table.NameList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scijava.plugin.Plugin;

/** Leaves only columns of a list, such as those that a test-retest study has found stable. */
@Plugin(type = Step.class)
public final class AllowedStep implements Step {

    private static final Parameter<String> COLUMNS =
            new Parameter<>(
                            "columns",
                            "Names of the columns that may stay, with commas between",
                            CheckedText.any("names with commas between"),
                            "")
                    .labelled("Allowed columns");

    @Override
    public String name() {
        return "allowed";
    }

    @Override
    public String description() {
        return "Only columns of a list stay, e.g. those that were found stable";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step allowed", COLUMNS);
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        List<String> listed = NameList.split(values.text(COLUMNS));
        Set<String> allowed = new HashSet<>(listed);
        KeptColumns kept =
                KeptColumns.of(
                        training.x(), j -> allowed.contains(training.x().names().get(j)), Map.of());
        if (kept.keep().stream().noneMatch(allowed::contains)) {
            throw new IllegalArgumentException(
                    "The step allowed leaves no column: none of its list ("
                            + String.join(", ", listed.subList(0, Math.min(5, listed.size())))
                            + ") is a marker here. Check the names in its key columns");
        }
        return kept;
    }

    @Override
    public FittedStep read(Written written) {
        return KeptColumns.read(written);
    }
}
