/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stability;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.perturb.PerturbationParameters;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import java.util.List;

/** What can be chosen for the stability of features. */
public final class StabilityParameters {

    /** The least class that counts as stable. */
    static final Parameter<StabilityClass> STABLE =
            new Parameter<>(
                            "stable",
                            "Least class of the features in stable.csv: moderate, good or"
                                    + " excellent; lower end of the interval at least 0.5, 0.75 or 0.9",
                            ParameterTypes.choice(
                                    StabilityClass::id,
                                    StabilityClass.MODERATE,
                                    StabilityClass.GOOD,
                                    StabilityClass.EXCELLENT),
                            "good")
                    .labelled("Stable from");

    /** Perturbations and what is said of them. */
    public static final ParameterSet ALL =
            PerturbationParameters.ALL.and(List.of(STABLE, RocParameters.LEVEL));

    /** The cohort. */
    public static final Parameter<String> MANIFEST =
            PathType.of(
                    PathType.Use.FILE,
                    "manifest",
                    "Manifest",
                    "The cases of a cohort, a CSV as batch takes it, instead of one image");

    /** Where results go. */
    public static final Parameter<String> OUTPUT =
            PathType.of(
                    PathType.Use.FOLDER,
                    "output",
                    "Output folder",
                    "Where features.csv, stability.csv, stable.csv and report.html go; made if"
                            + " need be");

    private StabilityParameters() {}
}
