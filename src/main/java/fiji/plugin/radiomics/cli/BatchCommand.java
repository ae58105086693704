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

import fiji.plugin.radiomics.batch.Batch;
import fiji.plugin.radiomics.batch.BatchParameters;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Features of all cases of a manifest into a folder of tables. */
@Command(
        name = "batch",
        description =
                "Compute the features of all cases of a manifest. What is finished survives crash"
                        + " and cancelling (Ctrl-C); --resume goes on with the rest.",
        footer = {
            "",
            "The folder gets features.csv, features_long.csv, features.parquet, failures.csv,",
            "settings.yaml and run.json, and results.journal, which --resume needs.",
            "Exit code: 0 = all cases done, no row failed (undefined values do not count);",
            "2 = unusable arguments, settings, manifest or folder, nothing was run;",
            "3 = a row failed (see failures.csv), or the batch ended before its last case."
        })
public final class BatchCommand extends Subcommand {

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                    "batch",
                    BatchParameters.MANIFEST,
                    BatchParameters.FOLDER,
                    BatchParameters.JOBS,
                    BatchParameters.MEMORY,
                    BatchParameters.RESUME,
                    BatchParameters.FAIL_FAST,
                    OutputParameters.QUIET,
                    OutputParameters.SAFE,
                    BatchParameters.SHARD,
                    BatchParameters.TAKE);

    @Mixin private SettingsOptions settings;

    @Mixin private ShuffleOption shuffle;

    private ParameterValues values;
    private Batch.Prepared batch;

    @Override
    ParameterSet declared() {
        return DECLARED;
    }

    @Override
    List<Parameter<?>> required() {
        return List.of(BatchParameters.MANIFEST, BatchParameters.FOLDER);
    }

    @Override
    void check(ParameterValues given) throws IOException {
        values = given;
        SettingsChoice effective = settings.resolve(shuffle.over(settings.overrides()));
        batch = BatchParameters.prepare(values, effective, each(BatchParameters.TAKE));
    }

    @Override
    int run() throws IOException {
        String output = values.get(BatchParameters.FOLDER);
        return new BatchConsole(err(), output, values.get(OutputParameters.QUIET))
                .run(batch, () -> {}, () -> {});
    }
}
