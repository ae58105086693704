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
import fiji.plugin.radiomics.batch.BatchOptions;
import fiji.plugin.radiomics.batch.Manifest;
import fiji.plugin.radiomics.batch.Shard;
import fiji.plugin.radiomics.extract.SettingsChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Features of all cases of a manifest into a folder of tables. */
@Command(
        name = "batch",
        description =
                "Compute the features of all cases of a manifest. What is finished survives crash"
                        + " and cancelling (Ctrl-C); --resume goes on with the rest.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The folder gets features.csv, features_long.csv, features.parquet, failures.csv,",
            "settings.yaml and run.json, and results.journal, which --resume needs.",
            "Exit code: 0 = all cases done, no row failed (undefined values do not count);",
            "2 = unusable arguments, settings, manifest or folder, nothing was run;",
            "3 = a row failed (see failures.csv), or the batch ended before its last case."
        })
public final class BatchCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--manifest",
            required = true,
            paramLabel = "FILE.csv",
            description =
                    "The cases: columns case, image and mask or roi; also label, structure,"
                            + " grouping, regrid, slices, channel, frame, series, reader, suv. Others"
                            + " pass through. Relative paths start from the manifest's folder.")
    private Path manifest;

    @Mixin private SettingsOptions settings;

    @Mixin private ShuffleOption shuffle;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the tables go; made if need be.")
    private Path output;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "Cases at work at the same time (default: one a processor); tables do not"
                            + " depend on it.")
    private Integer jobs;

    @Option(
            names = "--memory",
            paramLabel = "M",
            defaultValue = "",
            description =
                    "Memory that the cases may use together, e.g. 4G; a case that needs more fails"
                            + " (default: most of what Java may use).")
    private String memory;

    @Mixin private ResumeOptions progress;

    @Mixin private CsvOptions csv;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Run the I-th of N parts of the manifest, into a folder of its own; --take"
                            + " puts the parts together.")
    private String shard;

    @Option(
            names = "--take",
            paramLabel = "FOLDER",
            arity = "1..*",
            description =
                    "Take over results from the folders of other batches, where settings and files"
                            + " are the same; what is missing or failed is run.")
    private List<Path> taken = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Batch.Prepared batch;
        try {
            int n = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
            BatchOptions options =
                    new BatchOptions(
                            n,
                            BatchOptions.memory(memory),
                            progress.resume(),
                            progress.failFast(),
                            csv.texts());
            batch = batch(options).prepare();
            take(batch);
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        BatchConsole console = new BatchConsole(err, output.toString(), progress.quiet());
        return console.run(batch, () -> {}, () -> {});
    }

    private Batch batch(BatchOptions options) throws IOException {
        SettingsChoice effective = settings.resolve(shuffle.over(settings.overrides()));
        if (shard == null) {
            return new Batch(manifest, effective, output, options);
        }
        Shard part = Shard.of(shard);
        return new Batch(
                part.of(Manifest.read(manifest)),
                manifest.toAbsolutePath() + ", shard " + part,
                effective,
                output,
                options);
    }

    private void take(Batch.Prepared batch) throws IOException {
        try {
            for (Path folder : taken) {
                batch.take(folder);
            }
        } catch (IOException | RuntimeException e) {
            batch.close();
            throw e;
        }
    }
}
