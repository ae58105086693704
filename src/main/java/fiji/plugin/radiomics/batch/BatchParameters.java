/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.parameter.Repeated;

/** What a batch is run by, as dialogs, macro lines and options show it. */
public final class BatchParameters {

    /** The cases. */
    public static final Parameter<String> MANIFEST =
            PathType.of(
                    PathType.Use.FILE,
                    "manifest",
                    "Manifest",
                    "CSV with the columns case, image and mask or roi; also label, structure,"
                            + " grouping, regrid, slices, derive, channel, frame, series, reader, suv."
                            + " Others pass through. Relative paths start from its folder");

    /** Where the tables go. */
    public static final Parameter<String> FOLDER =
            PathType.of(
                            PathType.Use.FOLDER,
                            "folder",
                            "Results folder",
                            "Gets features.csv and the other tables; empty or new, or resumed")
                    .option("output");

    /** How many cases are at work. */
    public static final Parameter<Integer> JOBS =
            Parameter.text(
                            "jobs",
                            "Cases at a time",
                            "Cases at work at the same time; empty = one a processor. Tables do not"
                                    + " depend on it")
                    .as(ParameterTypes.whole(1, Workers.MOST_THREADS));

    /** The memory they share. */
    public static final Parameter<String> MEMORY =
            Parameter.text(
                    "memory",
                    "Memory",
                    "What the cases may use together, e.g. 4G; a case that needs more fails; empty"
                            + " = most of Java's");

    /** Whether a batch goes on. */
    public static final Parameter<Boolean> RESUME =
            Parameter.flag(
                    "resume",
                    "Resume",
                    "Go on in a folder with results: skip what is finished with the same settings"
                            + " and files, run what is missing, changed or failed");

    /** Whether it ends early. */
    public static final Parameter<Boolean> FAIL_FAST =
            Parameter.flag("failfast", "Stop at first failure", "Stop at the first case that fails")
                    .option("fail-fast");

    /** A part of the cases. */
    public static final Parameter<String> SHARD =
            Parameter.text(
                            "shard",
                            "Shard",
                            "Run the I-th of N parts of the manifest, into a folder of its own;"
                                    + " --take puts the parts together")
                    .as(FreeText.wide("I/N"));

    /** Results of other batches. */
    public static final Parameter<String> TAKE =
            Parameter.text(
                            "take",
                            "Take over from",
                            "Take over results from the folders of other batches, where settings"
                                    + " and files are the same; what is missing or failed is run")
                    .as(new Repeated<>(new PathType(PathType.Use.FOLDER)));

    /** Cases in a partition of Spark. */
    public static final Parameter<Integer> CASES_PER_TASK =
            Parameter.text(
                            "casespertask",
                            "Cases a task",
                            "On Spark, cases in a partition; empty = 1, up to 8 where there are"
                                    + " many for each core, more beyond 80000. Tables do not depend on"
                                    + " it")
                    .as(ParameterTypes.whole(1, Integer.MAX_VALUE))
                    .option("cases-per-task");

    private BatchParameters() {}

    /**
     * @param values of {@link #JOBS}, {@link #MEMORY}, {@link #RESUME}, {@link #FAIL_FAST} and
     *     {@link OutputParameters#SAFE}
     * @return the options
     * @throws IllegalArgumentException where the memory is no size, or not to be had
     */
    public static BatchOptions options(ParameterValues values) {
        return new BatchOptions(
                values.getOr(JOBS, Runtime.getRuntime().availableProcessors()),
                BatchOptions.memory(values.text(MEMORY)),
                values.get(RESUME),
                values.get(FAIL_FAST),
                OutputParameters.texts(values));
    }
}
