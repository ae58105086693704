/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.spark;

import fiji.plugin.radiomics.Version;
import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.batch.Batch;
import fiji.plugin.radiomics.batch.BatchOptions;
import fiji.plugin.radiomics.batch.BatchParameters;
import fiji.plugin.radiomics.batch.Manifest;
import fiji.plugin.radiomics.cli.BatchConsole;
import fiji.plugin.radiomics.cli.ExitCodes;
import fiji.plugin.radiomics.cli.ParameterOptions;
import fiji.plugin.radiomics.cli.SettingsOptions;
import fiji.plugin.radiomics.cli.ShuffleOption;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.io.CsvInput;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The batch of the command line on Apache Spark: the same manifest, settings and tables. */
@Command(
        name = "spark-submit --class fiji.plugin.radiomics.spark.SparkBatch JAR",
        description =
                "Compute the features of all cases of a manifest on Apache Spark. Files and"
                        + " folders may be addresses such as hdfs://host/path or s3a://bucket/path;"
                        + " names without a scheme are files that all machines see.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The folder gets the same files as that of the subcommand batch. Exit code: 0 = all",
            "cases done, no row failed; 2 = unusable arguments, nothing was run; 3 = a row failed",
            "(see failures.csv), or the batch ended before its last case."
        })
final class SparkCommand implements Callable<Integer> {

    private CommandSpec spec;
    private ParameterOptions given;

    @Mixin private SettingsOptions settings;

    @Mixin private ShuffleOption shuffle;

    private ParameterValues values;
    private String manifest;
    private String output;

    private SparkSession session;

    @Spec
    void addTo(CommandSpec own) {
        spec = own;
        given =
                ParameterOptions.add(
                        own,
                        BatchParameters.ON_SPARK,
                        List.of(BatchParameters.MANIFEST_ADDRESS, BatchParameters.FOLDER_ADDRESS));
    }

    @Override
    public Integer call() throws IOException {
        // Readers of ImageJ's would look for a display.
        System.setProperty("java.awt.headless", "true");
        PrintWriter err = spec.commandLine().getErr();
        try {
            SettingsChoice effective;
            Manifest cases;
            try {
                values = given.values();
                manifest = values.get(BatchParameters.MANIFEST_ADDRESS);
                output = values.get(BatchParameters.FOLDER_ADDRESS);
                effective = settings.resolve(this::fetch, shuffle.over(settings.overrides()));
                cases = Manifest.read(fetch(manifest), resolver());
            } catch (IllegalArgumentException | IOException e) {
                err.println(e.getMessage());
                return ExitCodes.UNUSABLE;
            }
            return run(cases, effective, err);
        } finally {
            if (session != null) {
                session.stop();
            }
        }
    }

    /** Starts Spark, which takes some seconds, where it has not been started. */
    private JavaSparkContext spark() {
        if (session == null) {
            session =
                    SparkSession.builder()
                            .appName("Fiji Radiomics " + Version.number() + " batch")
                            .getOrCreate();
            session.sparkContext().setLogLevel("ERROR");
        }
        return JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    private ClusterFiles files() {
        return new ClusterFiles(spark().hadoopConfiguration());
    }

    private int run(Manifest cases, SettingsChoice effective, PrintWriter err) throws IOException {
        BatchOptions options =
                new BatchOptions(
                        Math.max(1, Math.min(spark().defaultParallelism(), Workers.MOST_THREADS)),
                        BatchOptions.memory(""),
                        values.get(BatchParameters.RESUME),
                        values.get(BatchParameters.FAIL_FAST),
                        OutputParameters.texts(values));
        SparkEngine engine =
                new SparkEngine(
                        spark(),
                        effective,
                        values.getOr(BatchParameters.CASES_PER_TASK, 0),
                        absolute(output));
        try (ResultFolder folder = new ResultFolder(output, files())) {
            Batch.Prepared batch;
            try {
                folder.open(values.get(BatchParameters.RESUME));
                batch =
                        new Batch(
                                        cases,
                                        absolute(manifest),
                                        effective,
                                        folder.path(),
                                        options,
                                        engine)
                                .prepare();
            } catch (IllegalArgumentException | IOException e) {
                err.println(e.getMessage());
                return ExitCodes.UNUSABLE;
            }
            return new BatchConsole(err, output, values.get(OutputParameters.QUIET))
                    .run(
                            batch,
                            folder::pushJournal,
                            () -> {
                                folder.pushAll();
                                writeParquet(folder, cases.extraColumns());
                            });
        }
    }

    private void writeParquet(ResultFolder folder, List<String> extraColumns) throws IOException {
        if (session.sparkContext().isStopped()) {
            // The program has been told to end.
            return;
        }
        List<String> header;
        try (CsvInput table = CsvInput.open(folder.path().resolve("features.csv"))) {
            header = table.header();
        }
        try {
            ParquetWriting.write(
                    session,
                    folder.shared("features.csv"),
                    header,
                    extraColumns,
                    OutputParameters.texts(values),
                    folder.parquetParts());
        } catch (Exception e) {
            throw new IOException(
                    "Spark cannot write features.parquet (the other tables are there); all machines"
                            + " must see the folder with the results: "
                            + String.valueOf(e.getMessage()).replaceAll("(?s)\\R.*", ""),
                    e);
        }
        folder.takeParquet();
    }

    private static String absolute(String name) {
        return ClusterFiles.isLocal(name)
                ? ClusterFiles.localPath(name).toAbsolutePath().toString()
                : name;
    }

    /** A file as one of this machine: itself, or a copy that ends with the program. */
    private Path fetch(String name) throws IOException {
        if (ClusterFiles.isLocal(name)) {
            return ClusterFiles.localPath(name);
        }
        Path folder = Files.createTempDirectory("radiomics-input-");
        folder.toFile().deleteOnExit();
        Path copy = folder.resolve(ClusterFiles.name(name));
        copy.toFile().deleteOnExit();
        try {
            files().download(name, copy);
        } catch (IOException e) {
            throw new IOException(
                    ("Cannot read "
                                    + name
                                    + ": "
                                    + UnreadableFileException.reason(e, "the storage refuses it")
                                    + ". Check the address.")
                            .replaceAll("\\p{Cntrl}+", " "),
                    e);
        }
        return copy;
    }

    /** What paths of the manifest mean: addresses, or paths from the manifest's folder. */
    private UnaryOperator<String> resolver() {
        if (ClusterFiles.isLocal(manifest)) {
            Path folder = ClusterFiles.localPath(manifest).toAbsolutePath().normalize().getParent();
            return text ->
                    ClusterFiles.isLocal(text)
                            ? folder.resolve(ClusterFiles.localPath(text)).normalize().toString()
                            : text;
        }
        String folder = ClusterFiles.parent(manifest);
        String root = manifest.replaceFirst("^([^/]+:(?://[^/]*)?).*", "$1");
        return text -> {
            if (!ClusterFiles.isLocal(text)) {
                return text;
            }
            if (text.regionMatches(true, 0, "file:/", 0, 6)) {
                return ClusterFiles.localPath(text).toString();
            }
            return text.startsWith("/") ? root + text : ClusterFiles.child(folder, text);
        };
    }
}
