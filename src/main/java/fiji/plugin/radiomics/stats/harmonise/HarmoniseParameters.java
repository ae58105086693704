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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.stats.analysis.CaseType;
import fiji.plugin.radiomics.stats.analysis.RocParameters;

/** What can be chosen for harmonisation. */
public final class HarmoniseParameters {

    /** What tells centre, scanner or protocol. */
    public static final Parameter<String> BATCH =
            new Parameter<>(
                            "batch",
                            "Column that names the batch of a case: centre, scanner or protocol",
                            CaseType.CLASS_COLUMN,
                            "")
                    .labelled("Batches by");

    static final Parameter<String> KEEP =
            new Parameter<>(
                            "keep",
                            "Columns whose effect on the features is kept, numbers or classes, with"
                                    + " commas between; not the outcome that features shall predict",
                            CaseType.COLUMNS,
                            "")
                    .labelled("Keep effects of");

    static final Parameter<CombatMethod> METHOD =
            new Parameter<>(
                            "method",
                            "ComBat: parametric, nonparametric, mean_only (shift without scale),"
                                    + " nonparametric_mean_only, no_empirical_bayes (each feature by"
                                    + " itself)",
                            ParameterTypes.choice(CombatMethod::id, CombatMethod.values()),
                            "parametric")
                    .labelled("Method");

    static final Parameter<String> REFERENCE =
            new Parameter<>(
                            "reference",
                            "Batch that stays as it is and to which the others are brought; empty ="
                                    + " none, all move to the common mean",
                            CaseType.CLASS,
                            "")
                    .labelled("Reference batch");

    static final String AS_IS = "as_is";
    static final String OWN_CASES = "own_cases";

    /** Where what was learnt goes. */
    public static final Parameter<String> SAVE =
            PathType.of(
                    PathType.Use.SAVE,
                    "save",
                    "Save to",
                    "Also write what was learnt to a file, .yaml, for other cases");

    /** What was learnt before. */
    public static final Parameter<String> APPLY =
            PathType.of(
                    PathType.Use.FILE,
                    "apply",
                    "Saved harmonisation",
                    "File that an earlier harmonisation has saved; nothing is learnt then");

    /** Where tests and figures of the effects of batches go. */
    public static final Parameter<String> EFFECTS =
            PathType.of(
                    PathType.Use.FOLDER,
                    "effects",
                    "Tests and figures to",
                    "Also write tests of the effects of batches and figures, before and after, to a"
                            + " folder");

    static final Parameter<String> UNSEEN =
            new Parameter<>(
                            "unseen",
                            "With a saved file, cases of a batch that was not learnt: refuse, as_is"
                                    + " (they stay as they are), or own_cases (the effect of their"
                                    + " batch is estimated from these cases)",
                            ParameterTypes.word("refuse", AS_IS, OWN_CASES),
                            "refuse")
                    .labelled("Unseen batches");

    /** All, in the order of the dialog. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "Harmonise",
                    BATCH,
                    KEEP,
                    METHOD,
                    REFERENCE,
                    RocParameters.MARKERS,
                    RocParameters.PATTERN,
                    RocParameters.FAMILY,
                    SAVE,
                    APPLY,
                    UNSEEN,
                    EFFECTS);

    private HarmoniseParameters() {}
}
