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
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.parameter.Repeated;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a batch is run by, as dialogs, macro lines and options show it. */
public final class BatchParameters {

    /** The cases. */
    public static final Parameter<String> MANIFEST =
            PathType.of(
                    PathType.Use.FILE,
                    "manifest",
                    "Manifest",
                    "CSV with the columns case, image and mask or roi; also "
                            + String.join(", ", ManifestColumn.further())
                            + ". Others pass through. Relative paths start from its folder");

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
                    "Shard (I/N)",
                    "Run the I-th of N parts of the manifest, into a folder of its own; taking over"
                            + " from these folders puts the parts together");

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

    /** The cases, where files may be addresses such as {@code s3a://bucket/path}. */
    public static final Parameter<String> MANIFEST_ADDRESS = MANIFEST.as(FreeText.wide("FILE"));

    /** Where the tables go, where folders may be addresses. */
    public static final Parameter<String> FOLDER_ADDRESS = FOLDER.as(FreeText.wide("FOLDER"));

    /** A batch on Spark. */
    public static final ParameterSet ON_SPARK =
            ParameterSet.of(
                    "batch on Spark",
                    MANIFEST_ADDRESS,
                    FOLDER_ADDRESS,
                    CASES_PER_TASK,
                    RESUME,
                    FAIL_FAST,
                    OutputParameters.QUIET,
                    OutputParameters.SAFE);

    private BatchParameters() {}

    /**
     * Reads the manifest and gets the folder ready.
     *
     * @param values of {@link #MANIFEST}, {@link #FOLDER}, {@link #SHARD} and those of {@link
     *     #options}
     * @param settings the settings
     * @param taken folders of other batches whose results are taken over
     * @return a batch that can be run
     * @throws IOException where manifest, folder or results cannot be used
     * @throws IllegalArgumentException where a value cannot be used
     */
    public static Batch.Prepared prepare(
            ParameterValues values, SettingsChoice settings, List<String> taken)
            throws IOException {
        Batch.Prepared batch = batch(values, settings).prepare();
        try {
            for (String folder : taken) {
                batch.take(PathText.path(folder));
            }
            return batch;
        } catch (IOException | RuntimeException e) {
            batch.close();
            throw e;
        }
    }

    private static Batch batch(ParameterValues values, SettingsChoice settings) throws IOException {
        BatchOptions options = options(values);
        Path manifest = PathText.path(values.get(MANIFEST));
        Path folder = PathText.path(values.get(FOLDER));
        if (!values.has(SHARD)) {
            return new Batch(manifest, settings, folder, options);
        }
        Shard part = Shard.of(values.get(SHARD));
        return new Batch(
                part.of(Manifest.read(manifest)),
                manifest.toAbsolutePath() + ", shard " + part,
                settings,
                folder,
                options);
    }

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
